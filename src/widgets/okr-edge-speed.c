/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The speed curve of edge scrolling (F38): nothing in the middle, growing with the square of how
 * deep the pointer is in the edge zone, so that the first pixels scroll gently. */

#include "config.h"

#include "widgets/okr-edge-speed.h"

/**
 * okr_edge_speed:
 * @position: where the pointer is along one axis, in px; may be outside of the view
 * @extent: how long the view is on that axis, in px
 *
 * The zones are %OKR_EDGE_ZONE px at both ends, or a third of a short view, so that a place
 * without scrolling remains.
 *
 * Returns: px per second, negative towards the beginning
 */
double
okr_edge_speed (double position,
                double extent)
{
  double zone = MIN (OKR_EDGE_ZONE, extent / 3);
  double depth;

  if (extent <= 0)
    return 0;

  if (position < zone)
    {
      depth = MIN ((zone - position) / zone, 1);
      return -OKR_EDGE_MAX_SPEED * depth * depth;
    }

  if (position > extent - zone)
    {
      depth = MIN ((position - (extent - zone)) / zone, 1);
      return OKR_EDGE_MAX_SPEED * depth * depth;
    }

  return 0;
}
