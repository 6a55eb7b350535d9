/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is inside an OkrEdit; only the store's worker looks (okr-transaction.c).  */

#pragma once

#include "store/okr-change.h"
#include "store/okr-edit.h"

G_BEGIN_DECLS

typedef struct
{
  const char *column;           /* interned */
  OkrValue    value;
} OkrEditCell;

typedef struct
{
  OkrChangeOperation  operation;
  const char         *table;    /* interned */
  char               *id;
  GArray             *cells;    /* of OkrEditCell; the last one of a column counts */
} OkrEditRow;

guint             okr_edit_get_n_rows (OkrEdit *self);
const OkrEditRow *okr_edit_get_row    (OkrEdit *self,
                                       guint    position);

G_END_DECLS
