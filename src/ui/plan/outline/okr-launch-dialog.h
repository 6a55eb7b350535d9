/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks whether the cycle is ready, and launches it (F30).  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_LAUNCH_DIALOG (okr_launch_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrLaunchDialog, okr_launch_dialog, OKR, LAUNCH_DIALOG, AdwDialog)

/* Signal: "mend" (OkrEntity, string field) when somebody goes to what is missing; the dialog closes. */

AdwDialog *okr_launch_dialog_new (OkrWorkspace *workspace,
                                  OkrCycle     *cycle);

G_END_DECLS
