/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrSparkline draws one line between 0 and 1 over time, small, with the zone that it aims at as a band.  It knows
 * nothing of what the line is: whoever fills it says it in words with okr_sparkline_set_summary().  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_SPARKLINE (okr_sparkline_get_type ())
G_DECLARE_FINAL_TYPE (OkrSparkline, okr_sparkline, OKR, SPARKLINE, GtkWidget)

GtkWidget *okr_sparkline_new         (void);
void       okr_sparkline_clear       (OkrSparkline  *self);
void       okr_sparkline_set_range   (OkrSparkline  *self,
                                      int            first,
                                      int            last);
void       okr_sparkline_set_zone    (OkrSparkline  *self,
                                      double         low,
                                      double         high);
void       okr_sparkline_add_point   (OkrSparkline  *self,
                                      int            x,
                                      double         y);
void       okr_sparkline_set_colour  (OkrSparkline  *self,
                                      const GdkRGBA *colour);
void       okr_sparkline_set_width   (OkrSparkline  *self,
                                      int            width);
void       okr_sparkline_set_summary (OkrSparkline  *self,
                                      const char    *summary);

G_END_DECLS
