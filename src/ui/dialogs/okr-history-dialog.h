/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided, and every step that was taken, with what of it can be undone.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_HISTORY_DIALOG (okr_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrHistoryDialog, okr_history_dialog, OKR, HISTORY_DIALOG, AdwDialog)

AdwDialog *okr_history_dialog_new (OkrWorkspace *workspace);

G_END_DECLS
