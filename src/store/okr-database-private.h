/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrDatabase share: okr-database.c (statements, transactions), okr-database-open.c and
 * okr-database-error.c.  */

#pragma once

#include "store/okr-database.h"

G_BEGIN_DECLS

void okr_database_throw_damaged         (OkrDatabase  *self,
                                         const char   *detail,
                                         GError      **error);
void okr_database_throw_not_a_workspace (OkrDatabase  *self,
                                         GError      **error);
void okr_database_throw_newer           (OkrDatabase  *self,
                                         GError      **error);

G_END_DECLS
