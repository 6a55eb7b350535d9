/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All fields of an objective (F12), to edit.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_OBJECTIVE_EDITOR (okr_objective_editor_get_type ())
G_DECLARE_FINAL_TYPE (OkrObjectiveEditor, okr_objective_editor, OKR, OBJECTIVE_EDITOR, AdwDialog)

AdwDialog *okr_objective_editor_new (OkrWorkspace *workspace,
                                     OkrObjective *objective);

G_END_DECLS
