/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The readings of a guard metric: a value is typed and is there; what was wrong is corrected.  */

#pragma once

#include "model/okr-workspace-guards.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_GUARD_DIALOG (okr_guard_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrGuardDialog, okr_guard_dialog, OKR, GUARD_DIALOG, AdwDialog)

AdwDialog *okr_guard_dialog_new (OkrWorkspace   *workspace,
                                 OkrGuardMetric *guard);

G_END_DECLS
