/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An idea as a sticky, on the plane of the matrix and in the tray.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_IDEA_STICKY (okr_idea_sticky_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeaSticky, okr_idea_sticky, OKR, IDEA_STICKY, GtkWidget)

/* How large a sticky should be, in pixels.  */
typedef struct
{
  int width;
  int height;
  int line;                     /* of a title */
  int frame;                    /* above and below the title of a compact one, together */
} OkrIdeaStickySize;

GtkWidget     *okr_idea_sticky_new       (OkrIdea               *idea,
                                          gboolean               movable);
OkrIdea       *okr_idea_sticky_get_idea  (OkrIdeaSticky         *self);
void           okr_idea_sticky_update    (OkrIdeaSticky         *self,
                                          guint                  number);
void           okr_idea_sticky_set_scale (OkrIdeaSticky         *self,
                                          double                 scale);
void           okr_idea_sticky_get_size  (GtkWidget             *widget,
                                          double                 scale,
                                          OkrIdeaStickySize     *size);

/* Where there is little room.  */
void           okr_idea_sticky_set_room  (OkrIdeaSticky         *self,
                                          guint                  n_lines,
                                          gboolean               whole);
gboolean       okr_idea_sticky_is_raised (OkrIdeaSticky         *self);
void           okr_idea_sticky_set_cell  (OkrIdeaSticky         *self,
                                          const graphene_rect_t *cell);

/* Of a drag: where in the sticky it was taken.  */
void           okr_idea_sticky_get_grip (GdkDrop       *drop,
                                         double        *x,
                                         double        *y);

G_END_DECLS
