/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrScale is a row of whole numbers of which one or none is chosen: by a click, by the arrows, or by typing it.
 *
 * Signals: "changed" somebody chose another number; "activate" Enter was pressed. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_SCALE_NONE (-1)

#define OKR_TYPE_SCALE (okr_scale_get_type ())
G_DECLARE_FINAL_TYPE (OkrScale, okr_scale, OKR, SCALE, GtkWidget)

GtkWidget *okr_scale_new       (void);
void       okr_scale_set_range (OkrScale   *self,
                                int         first,
                                int         last,
                                const char *name);
int        okr_scale_get_value (OkrScale   *self);
void       okr_scale_set_value (OkrScale   *self,
                                int         value);

G_END_DECLS
