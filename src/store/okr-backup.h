/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Copies of a workspace in the folder "backups" beside it.  Their list and their return to service are in
 * okr-store.h.  */

#pragma once

#include "store/okr-database.h"

G_BEGIN_DECLS

#define OKR_BACKUP_N_KEPT 7

gboolean okr_backup_daily            (OkrDatabase  *database,
                                      GDateTime    *today,
                                      GError      **error);
gboolean okr_backup_before_migration (OkrDatabase  *database,
                                      int           version,
                                      GError      **error);

G_END_DECLS
