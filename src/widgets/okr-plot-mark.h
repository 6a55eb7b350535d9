/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shapes that tell the lines of a plot apart without colour; and OkrPlotMark, one of them as a small widget
 * beside the name of its line.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_PLOT_N_SHAPES 8

GskPath   *okr_plot_mark_create_path (guint                   index,
                                      const graphene_point_t *centre,
                                      float                   radius);

#define OKR_TYPE_PLOT_MARK (okr_plot_mark_get_type ())
G_DECLARE_FINAL_TYPE (OkrPlotMark, okr_plot_mark, OKR, PLOT_MARK, GtkWidget)

GtkWidget *okr_plot_mark_new         (guint                   index);
void       okr_plot_mark_set_index   (OkrPlotMark            *self,
                                      guint                   index);

G_END_DECLS
