/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which steps of the history can still be undone.  */

#pragma once

#include "store/okr-store-types.h"

#include <glib-object.h>

G_BEGIN_DECLS

GHashTable *okr_history_find_undoable (GPtrArray  *entries,
                                       const char *client);

G_END_DECLS
