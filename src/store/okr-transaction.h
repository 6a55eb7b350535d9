/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing rows inside a transaction, with the old and new value of every cell kept in a change.  Used to
 * carry out edits, and by undo.  The caller begins and ends the transaction.  */

#pragma once

#include "store/okr-change.h"
#include "store/okr-edit.h"
#include "store/okr-table.h"

G_BEGIN_DECLS

gboolean   okr_transaction_read      (OkrDatabase        *database,
                                      OkrTable           *table,
                                      const char         *id,
                                      GArray            **values,
                                      GError            **error);
gboolean   okr_transaction_find      (OkrDatabase        *database,
                                      const OkrDependent *dependent,
                                      const char         *id,
                                      GPtrArray         **found,
                                      GError            **error);
gboolean   okr_transaction_insert    (OkrDatabase        *database,
                                      OkrChange          *change,
                                      OkrTable           *table,
                                      const char         *id,
                                      const GArray       *columns,
                                      const GArray       *values,
                                      GError            **error);
gboolean   okr_transaction_set       (OkrDatabase        *database,
                                      OkrChange          *change,
                                      OkrTable           *table,
                                      const char         *id,
                                      const GArray       *columns,
                                      const GArray       *values,
                                      GError            **error);
gboolean   okr_transaction_remove    (OkrDatabase        *database,
                                      OkrTable           *table,
                                      const char         *id,
                                      GError            **error);
gboolean   okr_transaction_delete    (OkrDatabase        *database,
                                      OkrChange          *change,
                                      OkrTable           *table,
                                      const char         *id,
                                      GError            **error);
OkrChange *okr_transaction_carry_out (OkrDatabase        *database,
                                      OkrEdit            *edit,
                                      GError            **error);

G_END_DECLS
