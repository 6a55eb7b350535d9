/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrShape is a small shape that many cards draw.  Its path is made once: GSK takes a path that is the same object for
 * unchanged, and what is unchanged from frame to frame is not drawn again.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  const char *svg;              /* the path in the syntax of SVG, around the point 0,0 */
  GskPath    *path;             /* owned: made when needed, and kept */
} OkrShape;

#define OKR_SHAPE(svg) { (svg), NULL }

void okr_shape_fill   (OkrShape               *self,
                       GtkSnapshot            *snapshot,
                       const graphene_point_t *centre,
                       const GdkRGBA          *colour);
void okr_shape_stroke (OkrShape               *self,
                       GtkSnapshot            *snapshot,
                       const graphene_point_t *centre,
                       float                   line_width,
                       const GdkRGBA          *colour);

G_END_DECLS
