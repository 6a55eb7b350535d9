/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a score should be by now (the pace of DESIGN.md: the lower bound of the type's zone times the elapsed
 * share of the cycle), and the weeks of a cycle.  */

#include "config.h"

#include "logic/okr-pace.h"

#include "logic/okr-figure.h"
#include "logic/okr-zone.h"

#include <math.h>

/* An expectation that one decimal prints as 0.0 asks nothing yet. */
#define LEAST_EXPECTED 0.05

/**
 * okr_pace_get_elapsed:
 * @start: the first day of the cycle
 * @end: its last day, not before @start
 * @today: any day
 *
 * Returns: the share of the cycle that has passed: 0 on and before the first day, 1 on and after the last
 */
double
okr_pace_get_elapsed (OkrDate start,
                      OkrDate end,
                      OkrDate today)
{
  if (today >= end)
    return 1;
  if (today <= start)
    return 0;

  return (double) okr_date_days_between (start, today) / okr_date_days_between (start, end);
}

/**
 * okr_pace_get_expected:
 * @type: the type of the objective
 * @elapsed: okr_pace_get_elapsed()
 *
 * Returns: the score that would be on pace, 0 to 1; 0 when the type is not said
 */
double
okr_pace_get_expected (OkrObjectiveType type,
                       double           elapsed)
{
  double low, high;

  okr_zone_get_range (type, &low, &high);

  return low * CLAMP (elapsed, 0, 1);
}

/**
 * okr_pace_is_behind:
 * @type: the type of the objective
 * @elapsed: okr_pace_get_elapsed()
 * @figure: the figure shown, or NAN
 *
 * Both sides are compared as figures, as they are shown: 0.5 is not behind where 0.5 is expected.
 *
 * Returns: whether @figure is under the pace of its zone; %FALSE when nothing is known or expected
 */
gboolean
okr_pace_is_behind (OkrObjectiveType type,
                    double           elapsed,
                    double           figure)
{
  double expected = okr_pace_get_expected (type, elapsed);

  if (isnan (figure) || expected < LEAST_EXPECTED)
    return FALSE;

  return figure < okr_figure_from_score (expected);
}

/**
 * okr_pace_get_week:
 * @start: the first day of the cycle
 * @end: its last day, not before @start
 * @today: any day
 * @week: (out): the week of the cycle, from 1; 0 before the cycle, @n_weeks after it
 * @n_weeks: (out): how many there are, at least 1
 *
 * Weeks are counted from the first day.  A quarter is 13 weeks as people say: the days beyond the last whole
 * week belong to it when they are fewer than half a week.
 */
void
okr_pace_get_week (OkrDate  start,
                   OkrDate  end,
                   OkrDate  today,
                   int     *week,
                   int     *n_weeks)
{
  int n_days = okr_date_days_between (start, end) + 1;

  *n_weeks = MAX ((n_days + OKR_DAYS_PER_WEEK / 2) / OKR_DAYS_PER_WEEK, 1);

  if (today < start)
    *week = 0;
  else
    *week = MIN (okr_date_days_between (start, today) / OKR_DAYS_PER_WEEK + 1, *n_weeks);
}
