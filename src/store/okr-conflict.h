/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A conflict of undo in words: which row, and who has changed it.  */

#pragma once

#include "store/okr-database.h"

G_BEGIN_DECLS

void okr_conflict_throw (OkrDatabase  *database,
                         gint64        since,
                         const char   *table,
                         const char   *id,
                         const char   *column,
                         GError      **error);

G_END_DECLS
