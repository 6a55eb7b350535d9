/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What only the tests of the store need.  */

#pragma once

#include "store/okr-migration.h"
#include "store/okr-store.h"

G_BEGIN_DECLS

/* okr_store_open() with other steps than those of this program. */
OkrStore *okr_store_open_with_migration (const char          *path,
                                         OkrStoreOpenFlags    flags,
                                         const char          *client,
                                         const OkrMigration  *migration,
                                         GError             **error);

G_END_DECLS
