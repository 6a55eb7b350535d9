/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds a cycle: a name, a length and a first day.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_CYCLE_DIALOG (okr_cycle_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrCycleDialog, okr_cycle_dialog, OKR, CYCLE_DIALOG, AdwDialog)

AdwDialog *okr_cycle_dialog_new (OkrWorkspace *workspace,
                                 OkrCycle     *source);

G_END_DECLS
