/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question to which other objective a key result goes, and on what evidence where that is launched.  */

#pragma once

#include "model/okr-workspace-acts.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *okr_move_dialog_new (OkrWorkspace           *workspace,
                                OkrKeyResult           *key_result,
                                OkrObjective           *objective,
                                OkrAccountabilityCheck *check);

G_END_DECLS
