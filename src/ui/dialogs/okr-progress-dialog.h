/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What long work shows: a bar, and a button that ends it.  It comes only when the work takes a while.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_DIALOG (okr_progress_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressDialog, okr_progress_dialog, OKR, PROGRESS_DIALOG, GObject)

OkrProgressDialog *okr_progress_dialog_new          (GtkWidget         *parent,
                                                     const char        *title,
                                                     GCancellable      *cancellable);
void               okr_progress_dialog_set_fraction (OkrProgressDialog *self,
                                                     double             fraction);
void               okr_progress_dialog_close        (OkrProgressDialog *self);

G_END_DECLS
