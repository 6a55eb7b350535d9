/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One request for help: for which key result, since when, who helps, and the button that settles it (B9).  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_HELP_ROW (okr_help_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrHelpRow, okr_help_row, OKR, HELP_ROW, GtkListBoxRow)

GtkWidget  *okr_help_row_new          (OkrWorkspace *workspace,
                                       OkrCheckIn   *check_in);
OkrCheckIn *okr_help_row_get_check_in (OkrHelpRow   *self);

G_END_DECLS
