/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo: the inverse of a step, written as a new change, with a look at what others have changed
 * since.  */

#pragma once

#include "store/okr-history.h"

G_BEGIN_DECLS

OkrCommit *okr_undo_commit (OkrDatabase        *database,
                            OkrHistory         *history,
                            OkrStoreStepKind    kind,
                            gboolean            any_client,
                            OkrConflictPolicy   policy,
                            GError            **error);

G_END_DECLS
