/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A task: what is to be done, for which key result, by whom, until when, and whether the mission depends on it.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_TASK_DIALOG (okr_task_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrTaskDialog, okr_task_dialog, OKR, TASK_DIALOG, AdwDialog)

AdwDialog *okr_task_dialog_new         (OkrWorkspace *workspace,
                                        OkrCycle     *cycle,
                                        OkrKeyResult *key_result);
AdwDialog *okr_task_dialog_new_for     (OkrWorkspace *workspace,
                                        OkrIdea      *task);
AdwDialog *okr_task_dialog_new_for_due (OkrWorkspace *workspace,
                                        OkrIdea      *task);

G_END_DECLS
