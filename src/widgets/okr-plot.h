/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrPlot draws lines over days, between 0 and 1.  It knows nothing of what they are: whoever fills it gives every
 * text.  A cursor goes from point to point, by pointer or by keys, and says the text of its point.
 *
 * Signal: "series-activated" (guint series) a line was clicked, or Enter was pressed on it.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A guide in the colour of text. */
#define OKR_PLOT_NEUTRAL G_MAXUINT

#define OKR_TYPE_PLOT (okr_plot_get_type ())
G_DECLARE_FINAL_TYPE (OkrPlot, okr_plot, OKR, PLOT, GtkWidget)

GtkWidget *okr_plot_new          (void);

void       okr_plot_clear        (OkrPlot          *self);
void       okr_plot_set_range    (OkrPlot          *self,
                                  int               first,
                                  int               last);
void       okr_plot_add_x_tick   (OkrPlot          *self,
                                  int               x,
                                  const char       *label);
void       okr_plot_add_y_tick   (OkrPlot          *self,
                                  double            y,
                                  const char       *label);
void       okr_plot_add_upright  (OkrPlot          *self,
                                  int               x,
                                  const char       *label);
void       okr_plot_add_guide    (OkrPlot          *self,
                                  guint             colour,
                                  int               from_x,
                                  double            from_y,
                                  int               to_x,
                                  double            to_y);
guint      okr_plot_add_series   (OkrPlot          *self,
                                  guint             colour,
                                  const char       *name);
void       okr_plot_add_point    (OkrPlot          *self,
                                  guint             series,
                                  int               x,
                                  double            y,
                                  const char       *label);
void       okr_plot_set_summary  (OkrPlot          *self,
                                  const char       *summary);

gboolean   okr_plot_get_position (OkrPlot          *self,
                                  guint             series,
                                  guint             point,
                                  graphene_point_t *position);
gboolean   okr_plot_pick         (OkrPlot          *self,
                                  double            x,
                                  double            y,
                                  guint            *series);
gboolean   okr_plot_get_cursor   (OkrPlot          *self,
                                  guint            *series,
                                  guint            *point);
void       okr_plot_drop_cursor  (OkrPlot          *self);

G_END_DECLS
