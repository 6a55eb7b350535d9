/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrEdgeScroller scrolls a GtkScrolledWindow in both directions while
 * something is dragged near one of its edges. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_EDGE_SCROLLER (okr_edge_scroller_get_type ())

G_DECLARE_FINAL_TYPE (OkrEdgeScroller, okr_edge_scroller, OKR, EDGE_SCROLLER, GObject)

OkrEdgeScroller *okr_edge_scroller_new        (GtkScrolledWindow *scrolled);
void             okr_edge_scroller_point      (OkrEdgeScroller   *self,
                                               double             x,
                                               double             y);
void             okr_edge_scroller_stop       (OkrEdgeScroller   *self);
gboolean         okr_edge_scroller_is_running (OkrEdgeScroller   *self);

G_END_DECLS
