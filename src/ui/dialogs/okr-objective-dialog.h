/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds an objective to a cycle.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_OBJECTIVE_DIALOG (okr_objective_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrObjectiveDialog, okr_objective_dialog, OKR, OBJECTIVE_DIALOG, AdwDialog)

AdwDialog *okr_objective_dialog_new (OkrWorkspace *workspace,
                                     OkrCycle     *cycle);

G_END_DECLS
