/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dependency to be added, or to be changed.  */

#pragma once

#include "model/okr-workspace-dependencies.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_DEPENDENCY_DIALOG (okr_dependency_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrDependencyDialog, okr_dependency_dialog, OKR, DEPENDENCY_DIALOG, AdwDialog)

AdwDialog *okr_dependency_dialog_new (OkrWorkspace  *workspace,
                                      OkrCycle      *cycle,
                                      OkrDependency *dependency);

G_END_DECLS
