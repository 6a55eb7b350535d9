/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of a workspace in the folder "backups" beside it.  Their return to service is in
 * okr-store-backups.c.  */

#pragma once

#include "store/okr-database.h"

G_BEGIN_DECLS

#define OKR_BACKUP_N_KEPT 7
#define OKR_BACKUP_SUFFIX ".okr"

gboolean   okr_backup_daily            (OkrDatabase  *database,
                                        GDateTime    *today,
                                        GError      **error);
gboolean   okr_backup_before_migration (OkrDatabase  *database,
                                        int           version,
                                        GError      **error);
GPtrArray *okr_backup_list             (const char   *path,
                                        gboolean      only_daily);
char      *okr_backup_dup_stem         (const char   *path);

G_END_DECLS
