/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the rows of OkrCardList are. Every row has the same height, so all of
 * it is exact and costs nothing, whatever the number of items. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * OkrCardGeometry:
 * @row_height: the height of a card in px, at least 1
 * @spacing: the gap between two cards in px; half of it is above the first
 *   and half below the last
 * @n_items: the number of rows
 */
typedef struct
{
  int row_height;
  int spacing;
  guint n_items;
} OkrCardGeometry;

int   okr_card_geometry_get_height        (const OkrCardGeometry *geometry);
int   okr_card_geometry_get_row_y         (const OkrCardGeometry *geometry,
                                           guint                  position);
void  okr_card_geometry_get_range         (const OkrCardGeometry *geometry,
                                           double                 top,
                                           double                 bottom,
                                           guint                  margin,
                                           guint                 *first,
                                           guint                 *end);
guint okr_card_geometry_get_insertion     (const OkrCardGeometry *geometry,
                                           double                 y,
                                           gboolean              *after);
guint okr_card_geometry_get_page          (const OkrCardGeometry *geometry,
                                           double                 height);

G_END_DECLS
