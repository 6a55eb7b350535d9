/* SPDX-License-Identifier: GPL-3.0-or-later */

/* List stores that follow what is computed anew at every change.  */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void okr_list_replace       (GListStore *store,
                             GPtrArray  *items);
void okr_list_replace_equal (GListStore *store,
                             GPtrArray  *items,
                             GEqualFunc  equal);

G_END_DECLS
