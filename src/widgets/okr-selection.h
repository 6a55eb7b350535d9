/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A set of objects that are selected, and the one that was selected last: where Shift begins.  */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define OKR_TYPE_SELECTION (okr_selection_get_type ())
G_DECLARE_FINAL_TYPE (OkrSelection, okr_selection, OKR, SELECTION, GObject)

OkrSelection *okr_selection_new        (void);
guint         okr_selection_get_size   (OkrSelection *self);
gboolean      okr_selection_contains   (OkrSelection *self,
                                        gpointer      item);
void          okr_selection_set        (OkrSelection *self,
                                        gpointer      item,
                                        gboolean      selected);
void          okr_selection_clear      (OkrSelection *self);
gpointer      okr_selection_get_anchor (OkrSelection *self);

G_END_DECLS
