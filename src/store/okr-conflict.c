/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A conflict of undo in words; see okr-conflict.h.  */

#include "config.h"

#include "store/okr-conflict.h"

#include "store/okr-store-types.h"
#include "store/okr-transaction.h"

#include <glib/gi18n.h>

/* The columns by which a person knows a row, best first. */
static const char * const naming_columns[] = { "title", "name", "text", "topic" };

static char *
dup_name (OkrDatabase *database,
          OkrTable    *table,
          const char  *id)
{
  g_autoptr (GArray) values = NULL;

  if (!okr_transaction_read (database, table, id, &values, NULL) || values == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (naming_columns); i++)
    {
      guint position;

      if (okr_table_find_column (table, naming_columns[i], &position) &&
          g_array_index (values, OkrValue, position).type == OKR_VALUE_TEXT)
        return g_strdup (g_array_index (values, OkrValue, position).text);
    }

  /* A row without a name of its own is known by the one that it belongs to. */
  for (guint i = 0; i < table->columns->len; i++)
    {
      const OkrColumn *column = okr_table_get_column (table, i);
      OkrTable *parent = column->references != NULL && column->not_null
                         ? okr_table_get (database, column->references, NULL) : NULL;

      if (parent != NULL && parent != table)
        return dup_name (database, parent, g_array_index (values, OkrValue, i).text);
    }

  return NULL;
}

static gboolean
touches (const OkrChangeRow *row,
         const char         *table,
         const char         *id,
         const char         *column)
{
  if (!g_str_equal (row->table, table) || !g_str_equal (row->id, id))
    return FALSE;
  if (column == NULL || row->operation != OKR_CHANGE_SET)
    return TRUE;

  for (guint i = 0; i < row->cells->len; i++)
    if (g_str_equal (g_array_index (row->cells, OkrChangeCell, i).column, column))
      return TRUE;

  return FALSE;
}

static const OkrChangeRow *
find_row (OkrChange  *change,
          const char *table,
          const char *id,
          const char *column)
{
  for (guint i = okr_change_get_n_rows (change); i > 0; i--)
    {
      const OkrChangeRow *row = okr_change_get_row (change, i - 1);

      if (touches (row, table, id, column))
        return row;
    }

  return NULL;
}

/* The name that a deleted row had. */
static char *
dup_former_name (const OkrChangeRow *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (naming_columns); i++)
    for (guint j = 0; j < row->cells->len; j++)
      {
        const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, j);

        if (g_str_equal (cell->column, naming_columns[i]) && cell->before.type == OKR_VALUE_TEXT)
          return g_strdup (cell->before.text);
      }

  return NULL;
}

/**
 * okr_conflict_throw:
 * @database: a connection
 * @since: seq of the commit that was to be taken back
 * @table: a table
 * @id: the row that is not as that commit left it
 * @column: (nullable): the cell; %NULL when the row is gone
 * @error: return location: %OKR_STORE_ERROR_CONFLICT
 *
 * Says which item is in the way, and which step has changed it.
 */
void
okr_conflict_throw (OkrDatabase  *database,
                    gint64        since,
                    const char   *table,
                    const char   *id,
                    const char   *column,
                    GError      **error)
{
  OkrTable *known_table = okr_table_get (database, table, NULL);
  g_autofree char *name = known_table != NULL ? dup_name (database, known_table, id) : NULL;
  g_autoptr (OkrStatement) statement = NULL;
  gboolean has_row;

  statement = okr_database_prepare (database,
                                    "SELECT label, change FROM history "
                                    "WHERE seq > ?1 AND instr (change, ?2) > 0 ORDER BY seq DESC", NULL);
  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 1, since);
      okr_statement_bind_text (statement, 2, id);
    }
  while (statement != NULL && okr_database_step (database, statement, &has_row, NULL) && has_row)
    {
      g_autoptr (OkrChange) change = okr_change_new_from_json (okr_statement_get_text (statement, 1), NULL);
      const OkrChangeRow *row = change != NULL ? find_row (change, table, id, column) : NULL;

      if (row == NULL)
        continue;
      if (name == NULL && row->operation == OKR_CHANGE_DELETE)
        name = dup_former_name (row);
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONFLICT,
                   row->operation == OKR_CHANGE_DELETE
                   /* Translators: the name of an item, and the label of the step that deleted it */
                   ? _("“%s” was deleted since, by the step “%s”.")
                   /* Translators: the name of an item, and the label of the step that changed it */
                   : _("“%s” was changed since, by the step “%s”."),
                   name != NULL ? name : _("An item without a name"), okr_statement_get_text (statement, 0));
      return;
    }

  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONFLICT,
               _("“%s” is no longer as this step left it."), name != NULL ? name : _("An item without a name"));
}
