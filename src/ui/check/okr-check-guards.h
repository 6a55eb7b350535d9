/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The guard metrics at a check (F76): each is asked once.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_CHECK_GUARDS (okr_check_guards_get_type ())
G_DECLARE_FINAL_TYPE (OkrCheckGuards, okr_check_guards, OKR, CHECK_GUARDS, GtkWidget)

gboolean okr_check_guards_is_needed (OkrWorkspace   *workspace);
gboolean okr_check_guards_save      (OkrCheckGuards *self);

G_END_DECLS
