/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dependency in a list: who needs what of whom, how much it takes, what was said.  Its actions "dependency.…" work
 * by keys, and by its menu.  */

#pragma once

#include "model/okr-workspace-dependencies.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_DEPENDENCY_ROW (okr_dependency_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrDependencyRow, okr_dependency_row, OKR, DEPENDENCY_ROW, AdwActionRow)

GtkWidget     *okr_dependency_row_new            (OkrWorkspace     *workspace,
                                                  OkrDependency    *dependency);
OkrDependency *okr_dependency_row_get_dependency (OkrDependencyRow *self);
void           okr_dependency_row_update         (OkrDependencyRow *self);

G_END_DECLS
