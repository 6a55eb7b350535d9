/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing the inverse of a step with a look at what others have changed since.  Used by undo and redo.  */

#pragma once

#include "store/okr-change.h"
#include "store/okr-database.h"
#include "store/okr-store-types.h"

G_BEGIN_DECLS

OkrChange *okr_reversal_write (OkrDatabase        *database,
                               OkrConflictPolicy   policy,
                               gint64              since,
                               OkrChange          *inverse,
                               GError            **error);

G_END_DECLS
