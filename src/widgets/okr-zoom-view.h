/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrZoomView shows its child as large as itself, or so many times larger that it can be scrolled.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_ZOOM_VIEW (okr_zoom_view_get_type ())
G_DECLARE_FINAL_TYPE (OkrZoomView, okr_zoom_view, OKR, ZOOM_VIEW, GtkWidget)

/* Properties: "child" (the widget shown), "zoom" (1 to 4, notifies).  */

double okr_zoom_view_get_zoom (OkrZoomView *self);
void   okr_zoom_view_set_zoom (OkrZoomView *self,
                               double       zoom);
void   okr_zoom_view_step     (OkrZoomView *self,
                               int          steps);

G_END_DECLS
