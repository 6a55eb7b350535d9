/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Guard metrics (B56, F76): the alert on a sharp fall between two readings.  */

#include "config.h"

#include "logic/okr-guard.h"

#include <math.h>

/* 4 of 40 is ten percent, whatever binary fractions make of it. */
#define ROUNDING 1e-9

/**
 * okr_guard_get_fall:
 * @before: a reading
 * @after: the next one
 *
 * A figure such as the NPS may be 0 or less: a fall is measured against the size of what was, and below nothing any
 * fall is endless.
 *
 * Returns: by how many percent of @before it fell; less than 0: it rose; NAN: one of them is not known
 */
double
okr_guard_get_fall (double before,
                    double after)
{
  if (isnan (before) || isnan (after))
    return NAN;
  if (before == after)
    return 0;
  if (before == 0)
    return after < 0 ? INFINITY : -INFINITY;

  return (before - after) / fabs (before) * 100;
}

/**
 * okr_guard_judge:
 * @points: (array length=n_points): all readings, by date
 * @fall_percent: from which fall on somebody has to look; NAN: never
 * @today: readings of later days do not count yet
 * @verdict: (out): what they say
 */
void
okr_guard_judge (const OkrGuardPoint *points,
                 gsize                n_points,
                 double               fall_percent,
                 OkrDate              today,
                 OkrGuardVerdict     *verdict)
{
  *verdict = (OkrGuardVerdict) { .before = NAN, .last = NAN, .last_date = OKR_DATE_NONE };

  for (gsize i = 0; i < n_points && points[i].date <= today; i++)
    {
      verdict->n_points++;
      verdict->before = verdict->last;
      verdict->last = points[i].value;
      verdict->last_date = points[i].date;
    }

  verdict->fall = okr_guard_get_fall (verdict->before, verdict->last);
  verdict->alarmed = !isnan (verdict->fall) && verdict->fall > 0 && verdict->fall >= fall_percent - ROUNDING;
}
