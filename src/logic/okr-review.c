/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the review (M16, M54-M56, M59, M61, T10).  */

#include "config.h"

#include "logic/okr-review.h"

#include "base/okr-decimal.h"
#include "logic/okr-zone.h"

#include <math.h>

/* Grades and targets are decimals that people typed. */
#define TOLERANCE 1e-9

/* How much further than the last one a target is proposed, as a share of the way that was planned. */
#define STEP_SHARE 0.2

/**
 * okr_review_get_outcome:
 * @type: the type of the objective
 * @figure: the final figure of it or of one of its key results (okr_figure_from_score()), or NAN
 *
 * Returns: what came of it, by its type (M54, M55, M56)
 */
OkrOutcome
okr_review_get_outcome (OkrObjectiveType type,
                        double           figure)
{
  OkrZonePlace place = okr_zone_get_place (type, figure);

  if (place == OKR_ZONE_PLACE_NONE)
    return OKR_OUTCOME_NONE;

  switch (type)
    {
    case OKR_OBJECTIVE_TYPE_COMMITMENT:
      return place == OKR_ZONE_PLACE_BELOW ? OKR_OUTCOME_NOT_KEPT : OKR_OUTCOME_KEPT;
    case OKR_OBJECTIVE_TYPE_INSPIRATION:
      return place == OKR_ZONE_PLACE_BELOW ? OKR_OUTCOME_BELOW
             : place == OKR_ZONE_PLACE_IN  ? OKR_OUTCOME_IN
                                           : OKR_OUTCOME_ABOVE;
    case OKR_OBJECTIVE_TYPE_LEARNING:
      return place == OKR_ZONE_PLACE_BELOW ? OKR_OUTCOME_ASKED : OKR_OUTCOME_LEARNED;
    case OKR_OBJECTIVE_TYPE_NONE:
    default:
      return OKR_OUTCOME_NONE;
    }
}

/**
 * okr_review_is_missed:
 * @type: the type of the objective; none aims at all of it
 * @figure: the final figure of a key result, or NAN
 *
 * Returns: whether it ended below what it aims at; what nobody measured is not missed
 */
gboolean
okr_review_is_missed (OkrObjectiveType type,
                      double           figure)
{
  if (isnan (figure))
    return FALSE;
  if (type == OKR_OBJECTIVE_TYPE_NONE)
    return figure < 1 - TOLERANCE;

  return okr_zone_get_place (type, figure) == OKR_ZONE_PLACE_BELOW;
}

/**
 * okr_review_has_gap:
 * @grades: (array length=n_grades): the grades of a key result and its figure, 0 to 1; NAN does not count
 *
 * Returns: whether two of them are %OKR_REVIEW_GAP or more apart (F82)
 */
gboolean
okr_review_has_gap (const double *grades,
                    gsize         n_grades)
{
  double least = INFINITY, greatest = -INFINITY;

  for (gsize i = 0; i < n_grades; i++)
    if (!isnan (grades[i]))
      {
        least = MIN (least, grades[i]);
        greatest = MAX (greatest, grades[i]);
      }

  return greatest - least >= OKR_REVIEW_GAP - TOLERANCE;
}

/**
 * okr_review_get_use:
 * @type: the type of the objective
 * @figure: the final figure of the key result, or NAN
 * @contribution: 0 to 3, or -1 when nobody said it
 *
 * Returns: what the contribution says beside the figure, where the two do not agree (F83)
 */
OkrUse
okr_review_get_use (OkrObjectiveType type,
                    double           figure,
                    int              contribution)
{
  gboolean missed = okr_review_is_missed (type, figure);

  if (isnan (figure) || contribution < 0)
    return OKR_USE_NONE;
  if (!missed && contribution == 0)
    return OKR_USE_REACHED_FOR_NOTHING;
  if (missed && contribution >= 2)
    return OKR_USE_MISSED_BUT_USEFUL;

  return OKR_USE_NONE;
}

static gboolean
is_further (OkrDirection direction,
            double       value,
            double       than)
{
  return direction == OKR_DIRECTION_DOWN ? value < than - TOLERANCE : value > than + TOLERANCE;
}

/**
 * okr_review_get_hardness:
 * @last: the last result, or NAN
 * @target: the last target, or NAN
 * @direction: which way is better; none is up
 * @new_target: the target of the next cycle
 *
 * M61.
 *
 * Returns: how the new target stands to both
 */
OkrHardness
okr_review_get_hardness (double       last,
                         double       target,
                         OkrDirection direction,
                         double       new_target)
{
  if (isnan (new_target) || (isnan (last) && isnan (target)))
    return OKR_HARDNESS_UNKNOWN;
  if (!isnan (last) && !is_further (direction, new_target, last))
    return OKR_HARDNESS_EASIER;
  if (!isnan (target) && !is_further (direction, new_target, target))
    return isnan (last) ? OKR_HARDNESS_EASIER : OKR_HARDNESS_WITHIN;

  return OKR_HARDNESS_HARDER;
}

static gboolean
is_whole (double value)
{
  return isnan (value) || value == rint (value);
}

/* One digit, so that what is proposed reads like what people choose. */
static double
round_step (double   step,
            gboolean whole)
{
  double unit = pow (10, floor (log10 (step)));

  step = MAX (rint (step / unit), 1) * unit;

  return whole ? MAX (rint (step), 1) : step;
}

/**
 * okr_review_propose_target:
 * @start: where it began, or NAN
 * @last: the last result, or NAN
 * @target: the last target, or NAN
 * @direction: which way is better; none is up
 * @kind: what is measured: nothing is more than 100 %
 *
 * Returns: a target that is harder than the last result and the last target (M61); NAN where there is none
 */
double
okr_review_propose_target (double           start,
                           double           last,
                           double           target,
                           OkrDirection     direction,
                           OkrKeyResultKind kind)
{
  gboolean down = direction == OKR_DIRECTION_DOWN;
  double base, span, step, proposed;

  if (isnan (target) || kind == OKR_KEY_RESULT_KIND_MILESTONE)
    return NAN;

  base = !isnan (last) && is_further (direction, last, target) ? last : target;
  span = isnan (start) || start == target ? fabs (target) : fabs (target - start);
  if (span <= 0)
    span = 1;
  step = round_step (span * STEP_SHARE, is_whole (start) && is_whole (target) && is_whole (last));
  proposed = down ? base - step : base + step;

  if (kind == OKR_KEY_RESULT_KIND_PERCENT)
    proposed = MIN (proposed, 100);
  if (base >= 0)
    proposed = MAX (proposed, 0);

  return is_further (direction, proposed, base) ? proposed : NAN;
}

/* A number as people write it, with its thousands; the mark that ends a sentence is none of it. */
static GRegex *
create_number_regex (void)
{
  return g_regex_new ("\\d+(?:[.,]\\d+|[ \\x{a0}\\x{202f}]\\d{3}(?!\\d))*", 0, 0, NULL);
}

/**
 * okr_review_find_target:
 * @text: the wording of a key result for the next cycle
 * @last: the last result of the measure that it takes up, or NAN
 * @target: its last target, or NAN
 * @direction: which way is better; none is up
 *
 * Returns: the number in the wording that is a harder target; NAN where there is none
 */
double
okr_review_find_target (const char   *text,
                        double        last,
                        double        target,
                        OkrDirection  direction)
{
  g_autoptr (GRegex) regex = create_number_regex ();
  g_autoptr (GMatchInfo) match = NULL;
  double within = NAN;

  g_return_val_if_fail (text != NULL, NAN);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);
      OkrHardness hardness;
      double value;

      if (!okr_decimal_parse (found, &value, NULL))
        continue;

      hardness = okr_review_get_hardness (last, target, direction, value);
      if (hardness == OKR_HARDNESS_HARDER)
        return value;
      if (hardness == OKR_HARDNESS_WITHIN && isnan (within))
        within = value;
    }

  return within;
}

/**
 * okr_review_reword:
 * @text: the wording of a key result
 * @start: where it began, or NAN
 * @new_start: where it begins in the next cycle
 * @target: what it aimed at, or NAN
 * @new_target: what it aims at in the next cycle
 *
 * Returns: (transfer full): the wording with the figures of the next cycle in the place of the old ones
 */
char *
okr_review_reword (const char *text,
                   double      start,
                   double      new_start,
                   double      target,
                   double      new_target)
{
  g_autoptr (GRegex) regex = create_number_regex ();
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) reworded = g_string_new (NULL);
  gboolean start_left = !isnan (start) && !isnan (new_start);
  gboolean target_left = !isnan (target) && !isnan (new_target);
  int done = 0;

  g_return_val_if_fail (text != NULL, NULL);

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *found = g_match_info_fetch (match, 0);
      g_autofree char *label = NULL;
      double value;
      int from, to;

      if (!okr_decimal_parse (found, &value, NULL))
        continue;
      if (target_left && value == target)
        {
          label = okr_decimal_dup_label (new_target, 2);
          target_left = FALSE;
        }
      else if (start_left && value == start)
        {
          label = okr_decimal_dup_label (new_start, 2);
          start_left = FALSE;
        }
      if (label == NULL)
        continue;

      g_match_info_fetch_pos (match, 0, &from, &to);
      g_string_append_len (reworded, text + done, from - done);
      g_string_append (reworded, label);
      done = to;
    }
  g_string_append (reworded, text + done);

  return g_string_free_and_steal (g_steal_pointer (&reworded));
}
