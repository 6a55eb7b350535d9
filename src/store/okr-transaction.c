/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing rows with the change kept; see okr-transaction.h.  Columns are given as positions (guint) in the
 * table's list and values (OkrValue) beside them, already of the column's type.  */

#include "config.h"

#include "store/okr-transaction.h"

#include "store/okr-edit-private.h"
#include "store/okr-store-types.h"

#include <glib/gi18n.h>

static GArray *
new_values (guint n_values)
{
  GArray *values = g_array_sized_new (FALSE, TRUE, sizeof (OkrValue), n_values);

  g_array_set_clear_func (values, (GDestroyNotify) okr_value_clear);
  g_array_set_size (values, n_values);

  return values;
}

static gboolean
throw_missing (OkrDatabase  *database,
               OkrTable     *table,
               const char   *id,
               GError      **error)
{
  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT,
               _("The workspace “%s” has no row “%s” in “%s”: it may have been deleted meanwhile."),
               database->name, id, table->name);

  return FALSE;
}

/**
 * okr_transaction_read:
 * @database: a connection
 * @table: a table
 * @id: the id of a row
 * @values: (out) (transfer full) (nullable): all cells of the row, in the order of the table's columns;
 *   %NULL when there is no such row
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
okr_transaction_read (OkrDatabase  *database,
                      OkrTable     *table,
                      const char   *id,
                      GArray      **values,
                      GError      **error)
{
  g_autoptr (OkrStatement) statement = okr_database_prepare (database, table->select, error);
  gboolean has_row;

  *values = NULL;
  if (statement == NULL)
    return FALSE;

  okr_statement_bind_text (statement, 1, id);
  if (!okr_database_step (database, statement, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  *values = new_values (table->columns->len);
  for (guint i = 0; i < table->columns->len; i++)
    okr_statement_get (statement, (int) i + 1, &g_array_index (*values, OkrValue, i));

  return TRUE;
}

/**
 * okr_transaction_find:
 * @database: a connection
 * @dependent: a column that refers to a table
 * @id: the id of a row of that table
 * @found: (out) (transfer full) (element-type utf8): the ids of the rows that refer to it
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
okr_transaction_find (OkrDatabase         *database,
                      const OkrDependent  *dependent,
                      const char          *id,
                      GPtrArray          **found,
                      GError             **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM \"%s\" WHERE \"%s\" = ?1 ORDER BY id",
                                          dependent->table, dependent->column);
  g_autoptr (OkrStatement) statement = okr_database_prepare (database, sql, error);
  gboolean has_row;

  *found = NULL;
  if (statement == NULL)
    return FALSE;

  okr_statement_bind_text (statement, 1, id);
  do
    {
      if (!okr_database_step (database, statement, &has_row, error))
        return FALSE;
      if (has_row)
        g_ptr_array_add (ids, g_strdup (okr_statement_get_text (statement, 0)));
    }
  while (has_row);
  *found = g_steal_pointer (&ids);

  return TRUE;
}

static gboolean
write_row (OkrDatabase   *database,
           const char    *sql,
           const char    *id,
           const GArray  *values,
           GError       **error)
{
  g_autoptr (OkrStatement) statement = okr_database_prepare (database, sql, error);

  if (statement == NULL)
    return FALSE;

  okr_statement_bind_text (statement, 1, id);
  for (guint i = 0; values != NULL && i < values->len; i++)
    okr_statement_bind (statement, (int) i + 2, &g_array_index (values, OkrValue, i));

  return okr_database_step (database, statement, NULL, error);
}

/**
 * okr_transaction_insert:
 * @database: a connection in a transaction
 * @change: where the row is kept
 * @table: a table
 * @id: the id of a row that is not there
 * @columns: positions of columns
 * @values: their values
 * @error: return location
 *
 * Inserts a row; columns that are not named get their default, which is in the change too.
 *
 * Returns: whether it was written
 */
gboolean
okr_transaction_insert (OkrDatabase   *database,
                        OkrChange     *change,
                        OkrTable      *table,
                        const char    *id,
                        const GArray  *columns,
                        const GArray  *values,
                        GError       **error)
{
  g_autoptr (GString) sql = g_string_new ("INSERT INTO ");
  g_autoptr (GArray) written = NULL;
  OkrChangeRow *row;

  g_string_append_printf (sql, "\"%s\" (id", table->name);
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, ", \"%s\"", okr_table_get_column (table, g_array_index (columns, guint, i))->name);
  g_string_append (sql, ") VALUES (?1");
  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append_c (sql, ')');

  if (!write_row (database, sql->str, id, values, error) ||
      !okr_transaction_read (database, table, id, &written, error))
    return FALSE;

  row = okr_change_append_row (change, table->name, id, OKR_CHANGE_INSERT);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const OkrValue *value = &g_array_index (written, OkrValue, i);

      if (value->type != OKR_VALUE_NULL)
        okr_change_row_add (row, okr_table_get_column (table, i)->name, NULL, value);
    }

  return TRUE;
}

/**
 * okr_transaction_set:
 * @database: a connection in a transaction
 * @change: where the cells are kept
 * @table: a table
 * @id: the id of a row
 * @columns: positions of columns
 * @values: their values
 * @error: return location: %OKR_STORE_ERROR_CONSTRAINT when there is no such row
 *
 * Writes cells of a row.  Those that hold the value already are neither written nor kept.
 *
 * Returns: whether it was written
 */
gboolean
okr_transaction_set (OkrDatabase   *database,
                     OkrChange     *change,
                     OkrTable      *table,
                     const char    *id,
                     const GArray  *columns,
                     const GArray  *values,
                     GError       **error)
{
  g_autoptr (GString) sql = g_string_new ("UPDATE ");
  g_autoptr (GArray) old_values = NULL;
  g_autoptr (GArray) new_cells = NULL;
  OkrChangeRow *row = NULL;

  if (!okr_transaction_read (database, table, id, &old_values, error))
    return FALSE;
  if (old_values == NULL)
    return throw_missing (database, table, id, error);

  g_string_append_printf (sql, "\"%s\" SET ", table->name);
  new_cells = g_array_new (FALSE, FALSE, sizeof (OkrValue));
  for (guint i = 0; i < columns->len; i++)
    {
      guint position = g_array_index (columns, guint, i);
      const char *column = okr_table_get_column (table, position)->name;
      const OkrValue *before = &g_array_index (old_values, OkrValue, position);
      const OkrValue *after = &g_array_index (values, OkrValue, i);

      if (okr_value_equal (before, after))
        continue;
      if (row == NULL)
        row = okr_change_append_row (change, table->name, id, OKR_CHANGE_SET);
      okr_change_row_add (row, column, before, after);
      g_array_append_val (new_cells, *after);
      g_string_append_printf (sql, "%s\"%s\" = ?%u", new_cells->len > 1 ? ", " : "", column, new_cells->len + 1);
    }
  if (new_cells->len == 0)
    return TRUE;
  g_string_append (sql, " WHERE id = ?1");

  return write_row (database, sql->str, id, new_cells, error);
}

/**
 * okr_transaction_remove:
 * @database: a connection in a transaction
 * @table: a table
 * @id: the id of a row
 * @error: return location
 *
 * Deletes one row, and nothing else; nothing is kept.
 *
 * Returns: whether it was done
 */
gboolean
okr_transaction_remove (OkrDatabase  *database,
                        OkrTable     *table,
                        const char   *id,
                        GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", table->name);

  return write_row (database, sql, id, NULL, error);
}

/* A row that refers to one that is about to be deleted goes with it, or forgets it. */
static gboolean
release_dependent (OkrDatabase         *database,
                   OkrChange           *change,
                   const OkrDependent  *dependent,
                   const char          *id,
                   GError             **error)
{
  OkrTable *table = okr_table_get (database, dependent->table, error);
  g_autoptr (GArray) columns = NULL;
  g_autoptr (GArray) values = NULL;
  guint position;

  if (table == NULL)
    return FALSE;
  if (dependent->owned)
    return okr_transaction_delete (database, change, table, id, error);

  okr_table_find_column (table, dependent->column, &position);
  columns = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (columns, position);
  values = new_values (1);

  return okr_transaction_set (database, change, table, id, columns, values, error);
}

/**
 * okr_transaction_delete:
 * @database: a connection in a transaction
 * @change: where the rows are kept
 * @table: a table
 * @id: the id of a row
 * @error: return location: %OKR_STORE_ERROR_CONSTRAINT when there is no such row
 *
 * Deletes a row, after the rows that belong to it; other references to it are cleared.
 *
 * Returns: whether it was done
 */
gboolean
okr_transaction_delete (OkrDatabase  *database,
                        OkrChange    *change,
                        OkrTable     *table,
                        const char   *id,
                        GError      **error)
{
  g_autoptr (GArray) values = NULL;
  OkrChangeRow *row;

  for (guint i = 0; i < table->dependents->len; i++)
    {
      const OkrDependent *dependent = &g_array_index (table->dependents, OkrDependent, i);
      g_autoptr (GPtrArray) ids = NULL;

      if (!okr_transaction_find (database, dependent, id, &ids, error))
        return FALSE;
      for (guint j = 0; j < ids->len; j++)
        if (!release_dependent (database, change, dependent, ids->pdata[j], error))
          return FALSE;
    }

  /* Only now: it may have referred to itself. */
  if (!okr_transaction_read (database, table, id, &values, error))
    return FALSE;
  if (values == NULL)
    return throw_missing (database, table, id, error);

  row = okr_change_append_row (change, table->name, id, OKR_CHANGE_DELETE);
  for (guint i = 0; i < values->len; i++)
    {
      const OkrValue *value = &g_array_index (values, OkrValue, i);

      if (value->type != OKR_VALUE_NULL)
        okr_change_row_add (row, okr_table_get_column (table, i)->name, value, NULL);
    }

  return okr_transaction_remove (database, table, id, error);
}

/* Makes the value one of the column's type, so that the change holds what the file holds. */
static gboolean
convert_value (OkrDatabase      *database,
               OkrTable         *table,
               const OkrColumn  *column,
               const OkrValue   *value,
               OkrValue         *converted,
               GError          **error)
{
  if (value->type == OKR_VALUE_INTEGER && column->type == OKR_VALUE_REAL)
    okr_value_set_real (converted, (double) value->integer);
  else
    okr_value_copy (value, converted);

  /* SQLite keeps whole numbers as integers, and an integer has no negative zero. */
  if (converted->type == OKR_VALUE_REAL && converted->real == 0)
    converted->real = 0;

  if ((converted->type != OKR_VALUE_NULL && converted->type != column->type) ||
      (converted->type == OKR_VALUE_TEXT && !g_utf8_validate (converted->text, -1, NULL)))
    {
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT,
                   _("The edit does not fit the workspace “%s”: “%s” of “%s” holds values of another type."),
                   database->name, column->name, table->name);
      return FALSE;
    }

  return TRUE;
}

static gboolean
carry_out_row (OkrDatabase       *database,
               OkrChange         *change,
               const OkrEditRow  *row,
               GError           **error)
{
  OkrTable *table = okr_table_get (database, row->table, error);
  g_autoptr (GArray) columns = NULL;
  g_autoptr (GArray) values = NULL;

  if (table == NULL)
    return FALSE;
  if (row->operation == OKR_CHANGE_DELETE)
    return okr_transaction_delete (database, change, table, row->id, error);

  columns = g_array_sized_new (FALSE, FALSE, sizeof (guint), row->cells->len);
  values = new_values (row->cells->len);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const OkrEditCell *cell = &g_array_index (row->cells, OkrEditCell, i);
      guint position;

      if (!okr_table_find_column (table, cell->column, &position))
        {
          g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT,
                       _("The edit does not fit the workspace “%s”: “%s” has no column “%s”."),
                       database->name, table->name, cell->column);
          return FALSE;
        }
      g_array_append_val (columns, position);
      if (!convert_value (database, table, okr_table_get_column (table, position), &cell->value,
                          &g_array_index (values, OkrValue, i), error))
        return FALSE;
    }

  if (row->operation == OKR_CHANGE_INSERT)
    return okr_transaction_insert (database, change, table, row->id, columns, values, error);
  return okr_transaction_set (database, change, table, row->id, columns, values, error);
}

/**
 * okr_transaction_carry_out:
 * @database: a connection in a transaction
 * @edit: what to do
 * @error: return location: %OKR_STORE_ERROR_CONSTRAINT when @edit does not fit
 *
 * When it fails, the caller rolls the transaction back.
 *
 * Returns: (transfer full): what has changed; it may be nothing
 */
OkrChange *
okr_transaction_carry_out (OkrDatabase  *database,
                           OkrEdit      *edit,
                           GError      **error)
{
  g_autoptr (OkrChange) change = okr_change_new ();

  for (guint i = 0; i < okr_edit_get_n_rows (edit); i++)
    if (!carry_out_row (database, change, okr_edit_get_row (edit, i), error))
      return NULL;

  return g_steal_pointer (&change);
}
