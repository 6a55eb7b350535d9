/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrFullText is a text that wraps, in a place that gives it the height for its natural width and then less width, as
 * AdwToastOverlay does in a narrow window: what it was given once is its natural width from then on, so that no line is
 * cut off.  It is for what goes soon: it does not grow wide again.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_FULL_TEXT (okr_full_text_get_type ())
G_DECLARE_FINAL_TYPE (OkrFullText, okr_full_text, OKR, FULL_TEXT, GtkWidget)

GtkWidget *okr_full_text_new (const char *text);

G_END_DECLS
