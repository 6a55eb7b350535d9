/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A colour that fills a rounded clip is one box for the renderers of GSK: there is no mask, and no layer is drawn.  */

#include "config.h"

#include "widgets/okr-snapshot.h"

/**
 * okr_snapshot_append_rounded:
 * @snapshot: where to draw
 * @box: the box, in px
 * @radius: of its corners, in px; half of its shorter side makes its ends round
 * @colour: the colour of all of it
 *
 * Draws a box with round corners.
 */
void
okr_snapshot_append_rounded (GtkSnapshot           *snapshot,
                             const graphene_rect_t *box,
                             float                  radius,
                             const GdkRGBA         *colour)
{
  okr_snapshot_append_rounded_part (snapshot, box, radius, box, colour);
}

/**
 * okr_snapshot_append_rounded_part:
 * @snapshot: where to draw
 * @box: the box, in px
 * @radius: of its corners, in px
 * @part: what has a colour; the corners of @box cut it
 * @colour: the colour of @part
 *
 * Draws a part of a box with round corners, such as the stripe at the edge of a card.
 */
void
okr_snapshot_append_rounded_part (GtkSnapshot           *snapshot,
                                  const graphene_rect_t *box,
                                  float                  radius,
                                  const graphene_rect_t *part,
                                  const GdkRGBA         *colour)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, colour, part);
  gtk_snapshot_pop (snapshot);
}

/**
 * okr_snapshot_append_rounded_frame:
 * @snapshot: where to draw
 * @box: the box, in px
 * @radius: of its corners, in px
 * @colour: the colour of the line
 *
 * Draws a line of 1 px around a box with round corners, inside of it.
 */
void
okr_snapshot_append_rounded_frame (GtkSnapshot           *snapshot,
                                   const graphene_rect_t *box,
                                   float                  radius,
                                   const GdkRGBA         *colour)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, box, radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { *colour, *colour, *colour, *colour });
}
