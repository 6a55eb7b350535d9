/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The proof that the history and the tables say the same: okr_store_verify().  All commits, from the first,
 * are made again in an empty database in memory; what results must be the file, row by row.  Then all are
 * taken back, from the last, and nothing may remain.  */

#include "config.h"

#include "store/okr-store.h"

#include "store/okr-migration.h"
#include "store/okr-repository.h"
#include "store/okr-table.h"
#include "store/okr-transaction.h"

#include <glib/gi18n.h>

/* seq: of the commit that does not fit; 0 when all of them do, and the result differs */
static gboolean
throw_difference (OkrDatabase  *file,
                  gint64        seq,
                  const char   *table,
                  const char   *id,
                  GError      **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);

  if (seq > 0)
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED,
                 _("The history of “%s” contradicts itself: commit %s does not fit the row “%s” of “%s”."),
                 file->name, number, id, table);
  else
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED,
                 _("“%s” and its history differ: the row “%s” of “%s” is not as the history says."),
                 file->name, id, table);

  return FALSE;
}

/* Whether the row is as the change found it: before it is made, all cells it names hold their old values. */
static gboolean
is_as_before (OkrTable           *table,
              const OkrChangeRow *row,
              const GArray       *current)
{
  if ((current == NULL) != (row->operation == OKR_CHANGE_INSERT))
    return FALSE;

  for (guint i = 0; current != NULL && i < row->cells->len; i++)
    {
      const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);
      guint position;

      if (okr_table_find_column (table, cell->column, &position) &&
          !okr_value_equal (&g_array_index (current, OkrValue, position), &cell->before))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_row (OkrDatabase         *memory,
           OkrTable            *table,
           const OkrChangeRow  *row,
           GError             **error)
{
  g_autoptr (OkrChange) ignored = okr_change_new ();
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (OkrValue)); /* borrowed from row */

  for (guint i = 0; i < row->cells->len; i++)
    {
      const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);
      guint position;

      if (!okr_table_find_column (table, cell->column, &position))
        continue;
      g_array_append_val (columns, position);
      g_array_append_val (values, cell->after);
    }

  switch (row->operation)
    {
    case OKR_CHANGE_INSERT:
      return okr_transaction_insert (memory, ignored, table, row->id, columns, values, error);
    case OKR_CHANGE_SET:
      return okr_transaction_set (memory, ignored, table, row->id, columns, values, error);
    case OKR_CHANGE_DELETE:
      return okr_transaction_remove (memory, table, row->id, error);
    default:
      g_assert_not_reached ();
    }
}

static gboolean
apply (OkrDatabase  *file,
       OkrDatabase  *memory,
       gint64        seq,
       OkrChange    *change,
       GError      **error)
{
  for (guint i = 0; i < okr_change_get_n_rows (change); i++)
    {
      const OkrChangeRow *row = okr_change_get_row (change, i);
      OkrTable *table = okr_table_get (memory, row->table, error);
      g_autoptr (GArray) current = NULL;

      if (table == NULL || !okr_transaction_read (memory, table, row->id, &current, error))
        return FALSE;
      if (!is_as_before (table, row, current))
        return throw_difference (file, seq, row->table, row->id, error);
      if (!write_row (memory, table, row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
replay (OkrDatabase  *file,
        OkrDatabase  *memory,
        gboolean      backward,
        GError      **error)
{
  g_autoptr (OkrStatement) statement = NULL;
  gboolean has_row;

  statement = okr_database_prepare (file,
                                    backward ? "SELECT seq, change FROM history ORDER BY seq DESC"
                                             : "SELECT seq, change FROM history ORDER BY seq", error);
  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      g_autoptr (OkrChange) change = NULL;
      g_autoptr (OkrChange) inverse = NULL;

      if (!okr_database_step (file, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      change = okr_change_new_from_json (okr_statement_get_text (statement, 1), error);
      if (change == NULL)
        return FALSE;
      if (backward)
        inverse = okr_change_new_inverse (change);
      if (!apply (file, memory, sqlite3_column_int64 (statement, 0), backward ? inverse : change, error))
        return FALSE;
    }
}

/* Moves both on to the next row and compares it.  Returns: whether they were the same; ended: both at their end */
static gboolean
compare_next (OkrDatabase   *file,
              OkrStatement  *in_file,
              OkrDatabase   *memory,
              OkrStatement  *in_memory,
              const char    *table,
              gboolean      *ended,
              GError       **error)
{
  gboolean has_row, has_other_row;
  const char *id;

  if (!okr_database_step (file, in_file, &has_row, error) ||
      !okr_database_step (memory, in_memory, &has_other_row, error))
    return FALSE;
  *ended = !has_row && !has_other_row;
  if (*ended)
    return TRUE;

  id = okr_statement_get_text (has_row ? in_file : in_memory, 0);
  if (has_row != has_other_row)
    return throw_difference (file, 0, table, id, error);
  for (int i = 0; i < sqlite3_column_count (in_file); i++)
    {
      g_auto (OkrValue) value = OKR_VALUE_INIT;
      g_auto (OkrValue) other_value = OKR_VALUE_INIT;

      okr_statement_get (in_file, i, &value);
      okr_statement_get (in_memory, i, &other_value);
      if (!okr_value_equal (&value, &other_value))
        return throw_difference (file, 0, table, id, error);
    }

  return TRUE;
}

static gboolean
compare_table (OkrDatabase  *file,
               OkrDatabase  *memory,
               OkrTable     *table,
               GError      **error)
{
  /* Both in the same order of columns: that of the file. */
  g_autoptr (GString) sql = g_string_new ("SELECT id");
  g_autoptr (OkrStatement) in_file = NULL;
  g_autoptr (OkrStatement) in_memory = NULL;
  gboolean ended = FALSE;

  for (guint i = 0; i < table->columns->len; i++)
    g_string_append_printf (sql, ", \"%s\"", okr_table_get_column (table, i)->name);
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY id", table->name);

  in_file = okr_database_prepare (file, sql->str, error);
  if (in_file == NULL)
    return FALSE;
  in_memory = okr_database_prepare (memory, sql->str, error);
  if (in_memory == NULL)
    return FALSE;

  while (!ended)
    if (!compare_next (file, in_file, memory, in_memory, table->name, &ended, error))
      return FALSE;

  return TRUE;
}

static gboolean
check_empty (OkrDatabase  *file,
             OkrDatabase  *memory,
             OkrTable     *table,
             GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" LIMIT 1", table->name);
  g_autoptr (OkrStatement) statement = okr_database_prepare (memory, sql, error);
  gboolean has_row;

  if (statement == NULL || !okr_database_step (memory, statement, &has_row, error))
    return FALSE;

  return !has_row || throw_difference (file, 0, table->name, okr_statement_get_text (statement, 0), error);
}

static OkrDatabase *
open_memory (const OkrMigration  *migration,
             GError             **error)
{
  g_autoptr (OkrDatabase) memory = okr_database_open_memory (error);

  if (memory == NULL)
    return NULL;
  for (int i = 0; i < migration->n_steps; i++)
    if (!okr_database_execute (memory, migration->steps[i], error))
      return NULL;
  /* One transaction: the references are looked at when all is done, by the comparison. */
  if (!okr_database_execute (memory, "PRAGMA foreign_keys = OFF; BEGIN", error))
    return NULL;

  return g_steal_pointer (&memory);
}

/**
 * okr_store_verify:
 * @path: (type filename): a workspace
 * @error: return location: %OKR_STORE_ERROR_DAMAGED, or why it cannot be read
 *
 * Checks the integrity; then that the history, replayed from nothing, gives the tables, and that its inverse,
 * applied backward, ends at nothing.  Blocks.  The file is only read.
 *
 * Returns: whether all of it holds
 */
gboolean
okr_store_verify (const char  *path,
                  GError     **error)
{
  const OkrMigration *migration = okr_migration_get_default ();
  g_autoptr (OkrDatabase) file = NULL;
  g_autoptr (OkrDatabase) memory = NULL;
  g_autoptr (GPtrArray) tables = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  file = okr_database_open (path, OKR_DATABASE_READ, migration->n_steps, error);
  if (file == NULL || !okr_database_execute (file, "BEGIN", error) || !okr_database_check (file, FALSE, error))
    return FALSE;
  memory = open_memory (migration, error);
  if (memory == NULL)
    return FALSE;
  tables = okr_table_list (file, error);
  if (tables == NULL || !replay (file, memory, FALSE, error))
    return FALSE;

  for (guint i = 0; i < tables->len; i++)
    if (!compare_table (file, memory, tables->pdata[i], error))
      return FALSE;

  if (!replay (file, memory, TRUE, error))
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    if (!check_empty (file, memory, tables->pdata[i], error))
      return FALSE;

  return TRUE;
}
