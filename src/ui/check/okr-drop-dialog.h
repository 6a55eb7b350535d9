/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks why a key result is dropped, and drops it.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *okr_drop_dialog_new (OkrWorkspace           *workspace,
                                OkrKeyResult           *key_result,
                                OkrAccountabilityCheck *check);

G_END_DECLS
