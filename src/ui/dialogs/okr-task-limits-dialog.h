/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How many tasks each column of the board should have at most, and whether what is over is refused.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_TASK_LIMITS_DIALOG (okr_task_limits_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrTaskLimitsDialog, okr_task_limits_dialog, OKR, TASK_LIMITS_DIALOG, AdwDialog)

AdwDialog *okr_task_limits_dialog_new (OkrWorkspace *workspace);

G_END_DECLS
