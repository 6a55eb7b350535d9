/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shapes that are made once.  See the header.  */

#include "config.h"

#include "widgets/okr-shape.h"

static GskPath *
get_path (OkrShape *self)
{
  if (self->path == NULL)
    self->path = gsk_path_parse (self->svg);
  g_assert (self->path != NULL);

  return self->path;
}

/**
 * okr_shape_fill:
 * @self: a shape that lives as long as the program
 * @snapshot: where to draw
 * @centre: where its point 0,0 is
 * @colour: its colour
 */
void
okr_shape_fill (OkrShape               *self,
                GtkSnapshot            *snapshot,
                const graphene_point_t *centre,
                const GdkRGBA          *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, centre);
  gtk_snapshot_append_fill (snapshot, get_path (self), GSK_FILL_RULE_WINDING, colour);
  gtk_snapshot_restore (snapshot);
}

/**
 * okr_shape_stroke:
 * @self: a shape that lives as long as the program
 * @snapshot: where to draw
 * @centre: where its point 0,0 is
 * @line_width: how thick its line is, with round ends and corners
 * @colour: its colour
 */
void
okr_shape_stroke (OkrShape               *self,
                  GtkSnapshot            *snapshot,
                  const graphene_point_t *centre,
                  float                   line_width,
                  const GdkRGBA          *colour)
{
  g_autoptr (GskStroke) stroke = gsk_stroke_new (line_width);

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, centre);
  gtk_snapshot_append_stroke (snapshot, get_path (self), stroke, colour);
  gtk_snapshot_restore (snapshot);
}
