/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the file says of its own tables; see okr-table.h.  The history is none of them: no edit reaches it.  */

#include "config.h"

#include "store/okr-table.h"

#include "store/okr-store-types.h"

#include <glib/gi18n.h>

static void
free_table (gpointer data)
{
  OkrTable *self = data;

  g_array_unref (self->columns);
  g_array_unref (self->dependents);
  g_free (self->select);
  g_free (self);
}

static OkrValueType
type_from_sql (const char *type)
{
  if (g_str_equal (type, "INTEGER"))
    return OKR_VALUE_INTEGER;
  if (g_str_equal (type, "REAL"))
    return OKR_VALUE_REAL;
  return OKR_VALUE_TEXT;
}

static gboolean
load_columns (OkrDatabase  *database,
              OkrTable     *table,
              GError      **error)
{
  g_autoptr (OkrStatement) statement = NULL;
  g_autoptr (GString) select = g_string_new ("SELECT id");
  gboolean has_row;

  statement = okr_database_prepare (database,
                                    "SELECT i.name, i.type, i.\"notnull\", r.\"table\" FROM pragma_table_info(?1) i "
                                    "LEFT JOIN pragma_foreign_key_list(?1) r ON r.\"from\" = i.name "
                                    "ORDER BY i.cid", error);
  if (statement == NULL)
    return FALSE;

  okr_statement_bind_text (statement, 1, table->name);
  while (TRUE)
    {
      OkrColumn column;
      const char *name;

      if (!okr_database_step (database, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      name = okr_statement_get_text (statement, 0);
      if (g_str_equal (name, "id"))
        continue;
      column.name = g_intern_string (name);
      column.type = type_from_sql (okr_statement_get_text (statement, 1));
      column.not_null = sqlite3_column_int (statement, 2) != 0;
      column.references = g_intern_string (okr_statement_get_text (statement, 3));
      g_array_append_val (table->columns, column);
      g_string_append_printf (select, ", \"%s\"", column.name);
    }
  g_string_append_printf (select, " FROM \"%s\" WHERE id = ?1", table->name);
  table->select = g_string_free_and_steal (g_steal_pointer (&select));

  return TRUE;
}

static void
link_dependents (GHashTable *tables)
{
  GHashTableIter iter;
  OkrTable *table;

  g_hash_table_iter_init (&iter, tables);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &table))
    for (guint i = 0; i < table->columns->len; i++)
      {
        const OkrColumn *column = okr_table_get_column (table, i);
        OkrTable *parent = column->references != NULL ? g_hash_table_lookup (tables, column->references) : NULL;
        OkrDependent dependent = { table->name, column->name, column->not_null };

        if (parent != NULL)
          g_array_append_val (parent->dependents, dependent);
      }
}

static int
compare_dependents (gconstpointer a,
                    gconstpointer b)
{
  const OkrDependent *first = a, *second = b;
  int order = g_strcmp0 (first->table, second->table);

  return order != 0 ? order : g_strcmp0 (first->column, second->column);
}

static gboolean
load_tables (OkrDatabase  *database,
             GError      **error)
{
  g_autoptr (GHashTable) tables = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GHashTableIter iter;
  OkrTable *table;
  gboolean has_row;

  {
    g_autoptr (OkrStatement) statement = NULL;

    statement = okr_database_prepare (database,
                                      "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                      "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> 'history' "
                                      "ORDER BY name", error);
    if (statement == NULL)
      return FALSE;
    do
      {
        if (!okr_database_step (database, statement, &has_row, error))
          return FALSE;
        if (has_row)
          g_ptr_array_add (names, (gpointer) g_intern_string (okr_statement_get_text (statement, 0)));
      }
    while (has_row);
  }

  tables = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_table);
  for (guint i = 0; i < names->len; i++)
    {
      table = g_new0 (OkrTable, 1);
      table->name = names->pdata[i];
      table->columns = g_array_new (FALSE, FALSE, sizeof (OkrColumn));
      table->dependents = g_array_new (FALSE, FALSE, sizeof (OkrDependent));
      g_hash_table_insert (tables, (gpointer) table->name, table);
      if (!load_columns (database, table, error))
        return FALSE;
    }

  link_dependents (tables);
  /* In an order of their own, so that the same edit makes the same change everywhere. */
  g_hash_table_iter_init (&iter, tables);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &table))
    g_array_sort (table->dependents, compare_dependents);
  database->tables = g_steal_pointer (&tables);

  return TRUE;
}

/**
 * okr_table_get:
 * @database: a connection
 * @name: the name of a table
 * @error: return location: %OKR_STORE_ERROR_CONSTRAINT when there is no such table
 *
 * Returns: (transfer none): what is known of it
 */
OkrTable *
okr_table_get (OkrDatabase  *database,
               const char   *name,
               GError      **error)
{
  OkrTable *table;

  if (database->tables == NULL && !load_tables (database, error))
    return NULL;

  table = g_hash_table_lookup (database->tables, name);
  if (table == NULL)
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT,
                 _("The workspace “%s” has no table “%s”."), database->name, name);

  return table;
}

static int
compare_tables (gconstpointer a,
                gconstpointer b)
{
  const OkrTable *first = *(OkrTable **) a, *second = *(OkrTable **) b;

  return g_strcmp0 (first->name, second->name);
}

/**
 * okr_table_list:
 * @database: a connection
 * @error: return location
 *
 * Returns: (transfer container) (element-type OkrTable): all tables but the history, by name
 */
GPtrArray *
okr_table_list (OkrDatabase  *database,
                GError      **error)
{
  GPtrArray *tables;

  if (database->tables == NULL && !load_tables (database, error))
    return NULL;

  tables = g_hash_table_get_values_as_ptr_array (database->tables);
  g_ptr_array_sort (tables, compare_tables);

  return tables;
}

/**
 * okr_table_get_column:
 * @self: a table
 * @position: from 0
 *
 * Returns: (transfer none): one of its columns
 */
const OkrColumn *
okr_table_get_column (OkrTable *self,
                      guint     position)
{
  return &g_array_index (self->columns, OkrColumn, position);
}

/**
 * okr_table_find_column:
 * @self: a table
 * @name: a name
 * @position: (out) (optional): where the column is in the list
 *
 * Returns: whether there is such a column beside the id
 */
gboolean
okr_table_find_column (OkrTable   *self,
                       const char *name,
                       guint      *position)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_str_equal (okr_table_get_column (self, i)->name, name))
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }

  return FALSE;
}
