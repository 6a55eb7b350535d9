/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The zone that a type of objective aims at (M54, M55, M56, T8).  */

#include "config.h"

#include "logic/okr-zone.h"

#include <math.h>

/* Figures are whole hundredths. */
#define TOLERANCE 1e-6

/**
 * okr_zone_get_range:
 * @type: the type of the objective
 * @low: (out): the least figure of the zone, 0 to 1
 * @high: (out): the greatest figure of the zone
 *
 * Returns: whether @type has a zone; both numbers are 0 when the type is not said
 */
gboolean
okr_zone_get_range (OkrObjectiveType  type,
                    double           *low,
                    double           *high)
{
  switch (type)
    {
    case OKR_OBJECTIVE_TYPE_COMMITMENT:         /* M54 */
      *low = 1;
      *high = 1;
      return TRUE;
    case OKR_OBJECTIVE_TYPE_INSPIRATION:        /* M55 */
      *low = 0.5;
      *high = 0.7;
      return TRUE;
    case OKR_OBJECTIVE_TYPE_LEARNING:           /* M56 */
      *low = 0.3;
      *high = 0.8;
      return TRUE;
    case OKR_OBJECTIVE_TYPE_NONE:
    default:
      *low = 0;
      *high = 0;
      return FALSE;
    }
}

/**
 * okr_zone_get_place:
 * @type: the type of the objective
 * @figure: the figure shown (okr_figure_from_score()), or NAN
 *
 * Returns: where @figure is; none when the type is not said or nothing is known
 */
OkrZonePlace
okr_zone_get_place (OkrObjectiveType type,
                    double           figure)
{
  double low, high;

  if (isnan (figure) || !okr_zone_get_range (type, &low, &high))
    return OKR_ZONE_PLACE_NONE;

  if (figure < low - TOLERANCE)
    return OKR_ZONE_PLACE_BELOW;
  if (figure > high + TOLERANCE)
    return OKR_ZONE_PLACE_ABOVE;

  return OKR_ZONE_PLACE_IN;
}
