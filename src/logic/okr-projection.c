/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The straight line that fits the last readings best (least squares).  Values, not scores: a score ends at 0 and
 * at 1, and a line through clamped numbers points elsewhere.  */

#include "config.h"

#include "logic/okr-projection.h"

#include <math.h>

/* A part of a day that is only an error of division. */
#define TOLERANCE 1e-6

/* Through (origin + days, value); there must be two different days. */
static gboolean
fit_line (const OkrProjectionReading *readings,
          gsize                       n_readings,
          double                     *slope,
          double                     *intercept)
{
  OkrDate origin = readings[n_readings - 1].date;
  double n = (double) n_readings;
  double mean_day = 0, mean_value = 0, spread = 0, together = 0;

  for (gsize i = 0; i < n_readings; i++)
    {
      mean_day += okr_date_days_between (origin, readings[i].date) / n;
      mean_value += readings[i].value / n;
    }
  for (gsize i = 0; i < n_readings; i++)
    {
      double day = okr_date_days_between (origin, readings[i].date) - mean_day;

      spread += day * day;
      together += day * (readings[i].value - mean_value);
    }
  if (spread < TOLERANCE)
    return FALSE;

  *slope = together / spread;
  *intercept = mean_value - *slope * mean_day;

  return isfinite (*slope) && isfinite (*intercept);
}

static gboolean
is_met (double       value,
        double       target,
        OkrDirection direction)
{
  return direction == OKR_DIRECTION_DOWN ? value <= target : value >= target;
}

/* The first day from the last reading on whose place on the line is at the target or beyond. */
static OkrDate
find_met_on (OkrDate      last,
             double       slope,
             double       intercept,
             double       target,
             OkrDirection direction)
{
  double days;

  if (is_met (intercept, target, direction))
    return last;
  if (direction == OKR_DIRECTION_DOWN ? slope >= 0 : slope <= 0)
    return OKR_DATE_NONE;

  days = ceil ((target - intercept) / slope - TOLERANCE);
  if (!(days <= okr_date_days_between (last, OKR_DATE_MAX)))
    return OKR_DATE_NONE;

  return okr_date_add_days (last, (int) days);
}

/**
 * okr_projection_get:
 * @readings: (array length=n_readings): by date; at most the last three are looked at
 * @n_readings: how many
 * @target: the value to meet
 * @direction: which way is better; unset is up
 * @due: the day to project to
 * @projection: (out): where the line leads
 *
 * F72: silent under two readings, when they are of one day, and when one of them or the target is no number.
 * A target that the last reading has met is met on its day, whatever the line says.
 *
 * Returns: whether there is anything to say
 */
gboolean
okr_projection_get (const OkrProjectionReading *readings,
                    gsize                       n_readings,
                    double                      target,
                    OkrDirection                direction,
                    OkrDate                     due,
                    OkrProjection              *projection)
{
  const OkrProjectionReading *last;
  double slope, intercept;

  if (n_readings < 2 || !isfinite (target) || due == OKR_DATE_NONE)
    return FALSE;

  if (n_readings > OKR_PROJECTION_N_READINGS)
    {
      readings += n_readings - OKR_PROJECTION_N_READINGS;
      n_readings = OKR_PROJECTION_N_READINGS;
    }
  if (!fit_line (readings, n_readings, &slope, &intercept))
    return FALSE;

  last = &readings[n_readings - 1];
  projection->value = intercept + slope * okr_date_days_between (last->date, due);
  projection->met_on = is_met (last->value, target, direction)
                       ? last->date
                       : find_met_on (last->date, slope, intercept, target, direction);

  return TRUE;
}
