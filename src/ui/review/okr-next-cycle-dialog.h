/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepares the next cycle: its name and dates, the target of each key result that goes on, and what joins from the
 * parking list.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_NEXT_CYCLE_DIALOG (okr_next_cycle_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrNextCycleDialog, okr_next_cycle_dialog, OKR, NEXT_CYCLE_DIALOG, AdwDialog)

AdwDialog *okr_next_cycle_dialog_new (OkrWorkspace *workspace,
                                      OkrCycle     *cycle);

G_END_DECLS
