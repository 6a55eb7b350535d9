/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrStore share, and its tests need.  */

#pragma once

#include "store/okr-migration.h"
#include "store/okr-store.h"
#include "store/okr-worker.h"

G_BEGIN_DECLS

/* okr-store.c; takes the job */
void      okr_store_push                (OkrStore            *self,
                                         OkrJob              *job);

/* okr-store.c; okr_store_open() with other steps than those of this program. */
OkrStore *okr_store_open_with_migration (const char          *path,
                                         OkrStoreOpenFlags    flags,
                                         const char          *client,
                                         const OkrMigration  *migration,
                                         GError             **error);

/* okr-store-jobs.c; ends the task of a job */
void      okr_store_answer              (OkrReport           *report);

G_END_DECLS
