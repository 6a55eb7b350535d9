/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the file says of its own tables: columns, types, references.  Read once per connection, so that edits
 * and undo work for every table, and no name from outside ever becomes SQL.  */

#pragma once

#include "store/okr-database.h"

G_BEGIN_DECLS

typedef struct
{
  const char   *name;           /* interned */
  OkrValueType  type;
  gboolean      not_null;
  const char   *references;     /* the table that its value is an id of, interned; or NULL */
} OkrColumn;

/* A column of another table that refers to this one. */
typedef struct
{
  const char *table;            /* interned */
  const char *column;           /* interned */
  gboolean    owned;            /* it may not be NULL: such a row goes with the one that it refers to */
} OkrDependent;

typedef struct
{
  const char *name;             /* interned */
  GArray     *columns;          /* of OkrColumn, without the id */
  GArray     *dependents;       /* of OkrDependent */
  char       *select;           /* all columns of the row with the id ?1, in the order of columns */
} OkrTable;

OkrTable        *okr_table_get         (OkrDatabase *database,
                                        const char  *name,
                                        GError     **error);
GPtrArray       *okr_table_list        (OkrDatabase *database,
                                        GError     **error);
const OkrColumn *okr_table_get_column  (OkrTable    *self,
                                        guint        position);
gboolean         okr_table_find_column (OkrTable    *self,
                                        const char  *name,
                                        guint       *position);

G_END_DECLS
