/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the last two readings of a key result point.  */

#include "config.h"

#include "logic/okr-tendency.h"

#include <math.h>

/* What two computations of one score may differ by. */
#define TOLERANCE 1e-9

/**
 * okr_tendency_from_scores:
 * @previous: the score of the reading before the last, or NAN
 * @last: the score of the last reading, or NAN
 *
 * Scores, not values: up is better, also for what should fall.
 *
 * Returns: up, flat or down; none before the second reading
 */
OkrTendency
okr_tendency_from_scores (double previous,
                          double last)
{
  if (isnan (previous) || isnan (last))
    return OKR_TENDENCY_NONE;
  if (fabs (last - previous) <= TOLERANCE)
    return OKR_TENDENCY_FLAT;

  return last > previous ? OKR_TENDENCY_UP : OKR_TENDENCY_DOWN;
}
