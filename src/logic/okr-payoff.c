/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Did it pay (F63)?  A movement beside a task is no proof that the one made the other: nothing here feeds a score.  */

#include "config.h"

#include "logic/okr-payoff.h"

#include "logic/okr-figure.h"
#include "logic/okr-matrix.h"

#include <math.h>

/* 0.3 and 0.4 are a step apart, whatever binary fractions make of it. */
#define ROUNDING 1e-9

/**
 * okr_payoff_get_movement:
 * @points: (array length=n_points): the readings of the key result, by date
 * @start: the first day of the cycle: 0.0 by definition
 * @done_on: when the task was done; 0: nobody noted it
 * @movement: (out): from the last reading before that day to the first one of that day or later
 *
 * Returns: whether anybody has read the key result since the task was done
 */
gboolean
okr_payoff_get_movement (const OkrPayoffPoint *points,
                         gsize                 n_points,
                         OkrDate               start,
                         OkrDate               done_on,
                         OkrPayoffMovement    *movement)
{
  *movement = (OkrPayoffMovement) { .from = start, .whole = done_on == OKR_DATE_NONE };

  if (n_points == 0)
    return FALSE;

  for (gsize i = 0; i < n_points; i++)
    {
      movement->to = points[i].date;
      movement->after = points[i].score;
      if (!movement->whole && points[i].date >= done_on)
        return TRUE;
      if (!movement->whole)
        {
          movement->from = points[i].date;
          movement->before = points[i].score;
        }
    }

  return movement->whole;
}

/**
 * okr_payoff_judge:
 * @impact: what was forecast, 1 to 10; NAN: nothing
 * @movement: what happened
 *
 * High is what the matrix calls high.
 *
 * Returns: how the one stands to the other
 */
OkrPayoff
okr_payoff_judge (double                   impact,
                  const OkrPayoffMovement *movement)
{
  gboolean high = impact >= OKR_MATRIX_IMPACT_HIGH_FROM;
  gboolean moved = okr_figure_from_score (movement->after) - okr_figure_from_score (movement->before)
                   >= OKR_PAYOFF_STEP - ROUNDING;

  if (isnan (impact))
    return OKR_PAYOFF_NONE;
  if (high == moved)
    return OKR_PAYOFF_AS_FORECAST;

  return moved ? OKR_PAYOFF_MORE : OKR_PAYOFF_LESS;
}
