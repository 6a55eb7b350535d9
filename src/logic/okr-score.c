/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The score of a key result and of an objective (M32, M51, M52, T10, F70).  A score says 0 only when nothing
 * moved towards the target and 1 only when it is reached, whatever the rounding of binary numbers.  */

#include "config.h"

#include "logic/okr-score.h"

#include <float.h>
#include <math.h>

/* The largest score that is not reached. */
#define ALMOST_REACHED (1 - DBL_EPSILON / 2)

/* 1 when larger values are better, -1 when smaller ones are.  Start and target say it themselves; only where
 * they are equal the direction has to. */
static int
get_sign (double       start,
          double       target,
          OkrDirection direction)
{
  if (start != target)
    return target > start ? 1 : -1;

  return direction == OKR_DIRECTION_DOWN ? -1 : 1;
}

/**
 * okr_score_from_value:
 * @start: the value at the beginning
 * @target: the value to reach
 * @direction: which way is better; asked only where @start and @target are equal
 * @value: the last reading, or NAN when there is none
 *
 * (value - start) / (target - start), held between 0 and 1.  Where start and target are equal the score is 1 on
 * the right side of the target or on it, else 0.
 *
 * Returns: 0 to 1; NAN when one of the numbers is missing
 */
double
okr_score_from_value (double       start,
                      double       target,
                      OkrDirection direction,
                      double       value)
{
  int sign = get_sign (start, target, direction);
  double span = target - start;
  double score;

  if (!isfinite (start) || !isfinite (target) || !isfinite (value))
    return NAN;

  if (sign * value >= sign * target)
    return 1;
  if (sign * value <= sign * start)
    return 0;

  /* The halves keep a span that no double holds finite. */
  score = isfinite (span) ? (value - start) / span : (value / 2 - start / 2) / (target / 2 - start / 2);

  return CLAMP (score, DBL_MIN, ALMOST_REACHED);
}

/**
 * okr_score_from_milestones:
 * @n_ticked: how many milestones are reached
 * @n_total: how many there are
 *
 * T6: ticked / total.
 *
 * Returns: 0 to 1; NAN without milestones
 */
double
okr_score_from_milestones (guint n_ticked,
                           guint n_total)
{
  if (n_total == 0)
    return NAN;

  return okr_score_from_value (0, n_total, OKR_DIRECTION_UP, n_ticked);
}

/**
 * okr_score_mean:
 * @scores: (array length=n_scores): scores of key results; NAN for those that do not count
 * @n_scores: how many
 *
 * T10: the score of an objective is the plain mean of its key results that count.
 *
 * Returns: 0 to 1; NAN when none counts
 */
double
okr_score_mean (const double *scores,
                gsize         n_scores)
{
  double sum = 0;
  double least = 1;
  gsize n_counted = 0;

  for (gsize i = 0; i < n_scores; i++)
    {
      if (isnan (scores[i]))
        continue;
      sum += scores[i];
      least = MIN (least, scores[i]);
      n_counted++;
    }

  if (n_counted == 0)
    return NAN;
  if (least >= 1)
    return 1;

  return MIN (sum / (double) n_counted, ALMOST_REACHED);
}

/**
 * okr_score_is_set_back:
 * @start: the value at the beginning
 * @target: the value to reach
 * @direction: which way is better; asked only where @start and @target are equal
 * @value: the last reading, or NAN
 *
 * T12: the score stays 0.0, and the card says "set-back" in words.
 *
 * Returns: whether @value is further from the target than @start was
 */
gboolean
okr_score_is_set_back (double       start,
                       double       target,
                       OkrDirection direction,
                       double       value)
{
  int sign = get_sign (start, target, direction);

  return isfinite (value) && sign * value < sign * start;
}

/**
 * okr_score_get_overshoot:
 * @start: the value at the beginning
 * @target: the value to reach
 * @direction: which way is better; asked only where @start and @target are equal
 * @value: the last reading, or NAN
 *
 * M52: beyond the target the score stays 1.0, and the overshoot is shown apart.
 *
 * Returns: how far @value is beyond the target, in the unit of the key result; 0 when it is not
 */
double
okr_score_get_overshoot (double       start,
                         double       target,
                         OkrDirection direction,
                         double       value)
{
  int sign = get_sign (start, target, direction);

  if (!isfinite (value) || sign * value <= sign * target)
    return 0;

  return sign * (value - target);
}
