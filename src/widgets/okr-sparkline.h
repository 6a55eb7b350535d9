/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrSparkline is a small line from point to point, between 0 and 1, that ends in a dot. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_SPARKLINE (okr_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (OkrSparkline, okr_sparkline, OKR, SPARKLINE, GtkWidget)

GtkWidget *okr_sparkline_new        (void);
void       okr_sparkline_set_points (OkrSparkline  *self,
                                     const double  *points,
                                     guint          n_points);
void       okr_sparkline_set_colour (OkrSparkline  *self,
                                     const GdkRGBA *colour);

G_END_DECLS
