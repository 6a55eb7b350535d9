/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One connection to the file of a workspace: its statements and its transactions; see the header.  */

#include "config.h"

#include "store/okr-database-private.h"

#include "store/okr-file.h"
#include "store/okr-store-types.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/**
 * okr_database_execute:
 * @self: a connection
 * @sql: one or more statements without results
 * @error: return location
 *
 * Returns: whether all of them succeeded
 */
gboolean
okr_database_execute (OkrDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    return okr_database_throw (self, error);

  return TRUE;
}

/**
 * okr_database_prepare:
 * @self: a connection
 * @sql: one statement; one of a small number of different texts, as all of them are kept
 * @error: return location
 *
 * Must not be asked for a statement that is still in use.
 *
 * Returns: (transfer none): the statement, without bindings; to be held in a g_autoptr(OkrStatement)
 */
OkrStatement *
okr_database_prepare (OkrDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  OkrStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    return statement;

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    {
      okr_database_throw (self, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

/**
 * okr_database_step:
 * @self: a connection
 * @statement: one of its statements
 * @has_row: (out) (optional): whether there is a row to be read
 * @error: return location
 *
 * Returns: whether it succeeded
 */
gboolean
okr_database_step (OkrDatabase   *self,
                   OkrStatement  *statement,
                   gboolean      *has_row,
                   GError       **error)
{
  int result = sqlite3_step (statement);

  if (has_row != NULL)
    *has_row = result == SQLITE_ROW;
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    return okr_database_throw (self, error);

  return TRUE;
}

/**
 * okr_database_query_integer:
 * @self: a connection
 * @sql: a statement
 * @result: (out): the integer in the first column of its first row; 0 when there is none
 * @error: return location
 *
 * Returns: whether it succeeded
 */
gboolean
okr_database_query_integer (OkrDatabase  *self,
                            const char   *sql,
                            gint64       *result,
                            GError      **error)
{
  g_autoptr (OkrStatement) statement = okr_database_prepare (self, sql, error);
  gboolean has_row;

  *result = 0;
  if (statement == NULL || !okr_database_step (self, statement, &has_row, error))
    return FALSE;
  if (has_row)
    *result = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/**
 * okr_database_begin:
 * @self: a connection
 * @error: return location: also %OKR_STORE_ERROR_NEWER, when a later version has meanwhile changed the tables
 *
 * Begins a transaction that writes: from here on nobody else does.
 *
 * Returns: whether it was begun
 */
gboolean
okr_database_begin (OkrDatabase  *self,
                    GError      **error)
{
  gint64 version;

  if (!okr_database_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (!okr_database_query_integer (self, "PRAGMA user_version", &version, error))
    {
      okr_database_rollback (self);
      return FALSE;
    }
  if (version > self->version)
    {
      okr_database_rollback (self);
      okr_database_throw_newer (self, error);
      return FALSE;
    }

  return TRUE;
}

/* Which reference leads nowhere; SQLite itself does not say. */
static gboolean
throw_dangling (OkrDatabase  *self,
                GError      **error)
{
  g_autoptr (OkrStatement) statement = NULL;
  gboolean has_row;

  statement = okr_database_prepare (self, "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1", error);
  if (statement == NULL || !okr_database_step (self, statement, &has_row, error))
    return FALSE;
  if (has_row)
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT,
                 _("The edit does not fit the workspace “%s”: a row of “%s” names a row of “%s” that does not exist."),
                 self->name, okr_statement_get_text (statement, 0), okr_statement_get_text (statement, 1));

  return !has_row;
}

/**
 * okr_database_commit:
 * @self: a connection in a transaction
 * @error: return location
 *
 * Commits; what cannot be committed is rolled back.
 *
 * Returns: whether it is on the disk
 */
gboolean
okr_database_commit (OkrDatabase  *self,
                     GError      **error)
{
  gboolean dangling;

  if (sqlite3_exec (self->handle, "COMMIT", NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  dangling = sqlite3_extended_errcode (self->handle) == SQLITE_CONSTRAINT_FOREIGNKEY;
  if (!dangling || throw_dangling (self, error))
    okr_database_throw (self, error);
  okr_database_rollback (self);

  return FALSE;
}

/**
 * okr_database_rollback:
 * @self: a connection
 *
 * Takes back what the transaction has written, if there is one.
 */
void
okr_database_rollback (OkrDatabase *self)
{
  /* It fails only where SQLite has already rolled back by itself, as it may on a full disk. */
  if (sqlite3_get_autocommit (self->handle) == 0)
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * okr_database_check:
 * @self: a connection
 * @quick: leave out what takes long on a big file: whether the indexes agree with the tables
 * @error: return location: %OKR_STORE_ERROR_DAMAGED
 *
 * Returns: whether the file is sound
 */
gboolean
okr_database_check (OkrDatabase  *self,
                    gboolean      quick,
                    GError      **error)
{
  g_autoptr (OkrStatement) check = NULL;
  g_autoptr (OkrStatement) references = NULL;
  gboolean has_row;

  check = okr_database_prepare (self, quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)", error);
  if (check == NULL || !okr_database_step (self, check, &has_row, error))
    return FALSE;
  if (has_row && g_strcmp0 (okr_statement_get_text (check, 0), "ok") != 0)
    {
      okr_database_throw_damaged (self, okr_statement_get_text (check, 0), error);
      return FALSE;
    }

  references = okr_database_prepare (self, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", error);
  if (references == NULL || !okr_database_step (self, references, &has_row, error))
    return FALSE;
  if (has_row)
    okr_database_throw_damaged (self, "a row names another that does not exist", error);

  return !has_row;
}

/**
 * okr_database_get_size:
 * @self: a connection
 *
 * Returns: the size of the file, in bytes; 0 when it cannot be read
 */
gint64
okr_database_get_size (OkrDatabase *self)
{
  gint64 n_pages, page_size;

  if (!okr_database_query_integer (self, "PRAGMA page_count", &n_pages, NULL) ||
      !okr_database_query_integer (self, "PRAGMA page_size", &page_size, NULL))
    return 0;

  return n_pages * page_size;
}

/**
 * okr_database_copy:
 * @self: a connection
 * @path: (type filename): another file, replaced if it is there
 * @error: return location
 *
 * Makes a consistent copy, while others may write to the file: it is complete before it has its name.
 *
 * Returns: whether it is on the disk
 */
gboolean
okr_database_copy (OkrDatabase  *self,
                   const char   *path,
                   GError      **error)
{
  g_autofree char *temporary = okr_file_new_temporary_name (path);
  g_autoptr (OkrStatement) statement = okr_database_prepare (self, "VACUUM INTO ?1", error);

  if (statement == NULL)
    return FALSE;
  okr_statement_bind_text (statement, 1, temporary);
  if (!okr_database_step (self, statement, NULL, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  return okr_file_replace (temporary, path, error);
}

/**
 * okr_statement_bind:
 * @statement: a statement
 * @position: from 1
 * @value: a value that outlives the use of @statement
 *
 * Returns: whether it was bound; not when there is no memory, or no such position
 */
gboolean
okr_statement_bind (OkrStatement   *statement,
                    int             position,
                    const OkrValue *value)
{
  switch (value->type)
    {
    case OKR_VALUE_NULL:
      return sqlite3_bind_null (statement, position) == SQLITE_OK;
    case OKR_VALUE_INTEGER:
      return sqlite3_bind_int64 (statement, position, value->integer) == SQLITE_OK;
    case OKR_VALUE_REAL:
      return sqlite3_bind_double (statement, position, value->real) == SQLITE_OK;
    case OKR_VALUE_TEXT:
      return sqlite3_bind_text (statement, position, value->text, -1, SQLITE_STATIC) == SQLITE_OK;
    default:
      g_assert_not_reached ();
    }
}

/**
 * okr_statement_bind_text:
 * @statement: a statement
 * @position: from 1
 * @text: (nullable): a text that outlives the use of @statement
 */
void
okr_statement_bind_text (OkrStatement *statement,
                         int           position,
                         const char   *text)
{
  sqlite3_bind_text (statement, position, text, -1, SQLITE_STATIC);
}

/**
 * okr_statement_get:
 * @statement: a statement at a row
 * @column: from 0
 * @value: (out): an initialized value
 *
 * Reads a cell.
 */
void
okr_statement_get (OkrStatement *statement,
                   int           column,
                   OkrValue     *value)
{
  switch (sqlite3_column_type (statement, column))
    {
    case SQLITE_INTEGER:
      okr_value_set_integer (value, sqlite3_column_int64 (statement, column));
      break;
    case SQLITE_FLOAT:
      okr_value_set_real (value, sqlite3_column_double (statement, column));
      break;
    case SQLITE_TEXT:
      okr_value_set_text (value, okr_statement_get_text (statement, column));
      break;
    default:
      okr_value_set_null (value);
      break;
    }
}

/**
 * okr_statement_get_text:
 * @statement: a statement at a row
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the text of a cell, until the statement moves on
 */
const char *
okr_statement_get_text (OkrStatement *statement,
                        int           column)
{
  return (const char *) sqlite3_column_text (statement, column);
}
