/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of OkrCardList: each row has a slot of row height plus spacing, with the card in
 * its middle, so that a drop indicator fits above the first card as between any two. */

#include "config.h"

#include "widgets/okr-card-geometry.h"

#include <math.h>

static int
get_stride (const OkrCardGeometry *geometry)
{
  return MAX (geometry->row_height + geometry->spacing, 1);
}

/**
 * okr_card_geometry_get_height:
 * @geometry: the rows
 *
 * Returns: the height of all rows together, in px
 */
int
okr_card_geometry_get_height (const OkrCardGeometry *geometry)
{
  gint64 height = (gint64) get_stride (geometry) * geometry->n_items;

  return (int) MIN (height, G_MAXINT / 2);
}

/**
 * okr_card_geometry_get_row_y:
 * @geometry: the rows
 * @position: which row
 *
 * Returns: the upper edge of the card, in px from the top of the list
 */
int
okr_card_geometry_get_row_y (const OkrCardGeometry *geometry,
                             guint                  position)
{
  gint64 y = (gint64) get_stride (geometry) * position + geometry->spacing / 2;

  return (int) MIN (y, G_MAXINT / 2);
}

/**
 * okr_card_geometry_get_range:
 * @geometry: the rows
 * @top: the upper edge of what is in view, in px; may be outside of the list
 * @bottom: its lower edge
 * @margin: how many rows more are wanted at both ends
 * @first: (out): the first row wanted
 * @end: (out): one after the last row wanted; equal to @first if there is none
 *
 * Finds the rows whose slots are in view. When nothing is in view, the margin brings nothing
 * either: a lane out of sight costs no card.
 */
void
okr_card_geometry_get_range (const OkrCardGeometry *geometry,
                             double                 top,
                             double                 bottom,
                             guint                  margin,
                             guint                 *first,
                             guint                 *end)
{
  double height = okr_card_geometry_get_height (geometry);
  double stride = get_stride (geometry);
  guint above, below;

  *first = *end = 0;
  top = MAX (top, 0);
  bottom = MIN (bottom, height);
  if (bottom <= top)
    return;

  above = (guint) floor (top / stride);
  below = (guint) ceil (bottom / stride);
  *first = above > margin ? above - margin : 0;
  *end = geometry->n_items - MIN (below, geometry->n_items) > margin ? below + margin
                                                                      : geometry->n_items;
}

/**
 * okr_card_geometry_get_insertion:
 * @geometry: the rows
 * @y: a height in the list, in px; may be outside of it
 * @after: (out) (optional): whether @y is in the lower half of a row
 *
 * Finds where something dropped at @y goes, by the half of the row under it.
 *
 * Returns: the position it would get, from 0 to the number of items
 */
guint
okr_card_geometry_get_insertion (const OkrCardGeometry *geometry,
                                 double                 y,
                                 gboolean              *after)
{
  double rows = y / get_stride (geometry);
  gboolean lower = FALSE;
  guint position;

  if (geometry->n_items == 0 || rows <= 0)
    position = 0;
  else if (rows >= geometry->n_items)
    {
      position = geometry->n_items;
      lower = TRUE;
    }
  else
    {
      lower = rows - floor (rows) >= 0.5;
      position = (guint) floor (rows) + (lower ? 1 : 0);
    }

  if (after)
    *after = lower;

  return position;
}

/**
 * okr_card_geometry_get_page:
 * @geometry: the rows
 * @height: the height of a page in px
 *
 * Returns: how many rows Page Down moves: a page less one row, at least 1
 */
guint
okr_card_geometry_get_page (const OkrCardGeometry *geometry,
                            double                 height)
{
  return (guint) MAX (floor (height / get_stride (geometry)) - 1, 1);
}
