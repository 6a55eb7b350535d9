/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on time for a check (B40).  */

#include "config.h"

#include "logic/okr-fluidity.h"

/**
 * okr_fluidity_get_span:
 * @before: the day on which the check before was or should have been; %OKR_DATE_NONE for the first
 * @date: the planned day
 * @held_on: the day on which it was held; %OKR_DATE_NONE when it was not
 * @today: the day on which one looks
 * @span: (out): the days of its readings, when the check counts
 *
 * A check that is held late has more time for its readings.  One that was not held counts when its day is over: the
 * readings may have come without a meeting.
 *
 * Returns: whether the check counts already
 */
gboolean
okr_fluidity_get_span (OkrDate          before,
                       OkrDate          date,
                       OkrDate          held_on,
                       OkrDate          today,
                       OkrFluiditySpan *span)
{
  span->after = before;
  span->until = held_on != OKR_DATE_NONE ? held_on : date;

  return held_on != OKR_DATE_NONE ? held_on <= today : date < today;
}

/**
 * okr_fluidity_is_due:
 * @span: of a check that counts
 * @life: of a key result
 *
 * What a check adds is read from the next one on, and what it drops is no longer read.
 *
 * Returns: whether the check should have had a reading of the key result
 */
gboolean
okr_fluidity_is_due (const OkrFluiditySpan *span,
                     const OkrFluidityLife *life)
{
  return life->added_on < span->until && (life->ended_on == OKR_DATE_NONE || life->ended_on > span->until);
}

/**
 * okr_fluidity_is_on_time:
 * @span: of a check that counts
 * @readings: (array length=n_readings): of one key result
 * @n_readings: how many there are
 *
 * On time is what was said in the check, and what was noted between the check before, whose own readings do not count
 * again, and the evening of the check.  What is noted later is not.
 *
 * Returns: whether one of them is on time
 */
gboolean
okr_fluidity_is_on_time (const OkrFluiditySpan    *span,
                         const OkrFluidityReading *readings,
                         gsize                     n_readings)
{
  for (gsize i = 0; i < n_readings; i++)
    if (readings[i].of_check || (readings[i].date > span->after && readings[i].date <= span->until))
      return TRUE;

  return FALSE;
}
