/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bringing a list store to what was computed anew.  */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void okr_list_store_update (GListStore *store,
                            GPtrArray  *items,
                            GEqualFunc  equal);

G_END_DECLS
