/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrTextBin holds a child that is mostly wrapping text: its width is never asked for a given height.
 *
 * A horizontal box asks just that of each child before it gives it its place, and a label that wraps answers by trying
 * widths: it shapes its text a dozen times, at every change in any of the labels.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_TEXT_BIN (okr_text_bin_get_type ())
G_DECLARE_FINAL_TYPE (OkrTextBin, okr_text_bin, OKR, TEXT_BIN, GtkWidget)

void okr_text_bin_set_child (OkrTextBin *self,
                             GtkWidget  *child);

G_END_DECLS
