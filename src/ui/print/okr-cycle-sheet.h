/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cycle on one page (M58): the way of its objectives from check to check, and each objective and key result with its
 * score and zone.  While it runs with where it stands, at its end with what came of it.  */

#pragma once

#include "model/okr-workspace.h"
#include "ui/print/okr-sheet.h"

G_BEGIN_DECLS

OkrSheet *okr_cycle_sheet_new_progress (OkrWorkspace *workspace,
                                        OkrCycle     *cycle);
OkrSheet *okr_cycle_sheet_new_review   (OkrWorkspace *workspace,
                                        OkrCycle     *cycle);

G_END_DECLS
