/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An open file with its history; see okr-repository.h.  */

#include "config.h"

#include "store/okr-repository.h"

#include "store/okr-table.h"
#include "store/okr-transaction.h"
#include "store/okr-undo.h"

#include <glib/gi18n.h>

/* Up to here the whole check takes a few milliseconds of the start; a bigger file gets the rest of it on the
 * worker, before its backup is made. */
#define WHOLE_CHECK_BYTES (1000 * 1000)

struct _OkrStoreRow
{
  OkrStatement *statement;
};

/**
 * okr_store_row_is_null:
 * @row: a row that is being read
 * @column: its position in the list of columns asked for, from 0
 *
 * Returns: whether the cell is empty
 */
gboolean
okr_store_row_is_null (OkrStoreRow *row,
                       int          column)
{
  return sqlite3_column_type (row->statement, column) == SQLITE_NULL;
}

/**
 * okr_store_row_get_integer:
 * @row: a row that is being read
 * @column: its position in the list of columns asked for, from 0
 *
 * Returns: the integer in the cell; 0 when it is empty
 */
gint64
okr_store_row_get_integer (OkrStoreRow *row,
                           int          column)
{
  return sqlite3_column_int64 (row->statement, column);
}

/**
 * okr_store_row_get_real:
 * @row: a row that is being read
 * @column: its position in the list of columns asked for, from 0
 *
 * Returns: the number in the cell; 0 when it is empty
 */
double
okr_store_row_get_real (OkrStoreRow *row,
                        int          column)
{
  return sqlite3_column_double (row->statement, column);
}

/**
 * okr_store_row_get_text:
 * @row: a row that is being read
 * @column: its position in the list of columns asked for, from 0
 *
 * Returns: (transfer none) (nullable): the text in the cell, until the function that was given the row returns
 */
const char *
okr_store_row_get_text (OkrStoreRow *row,
                        int          column)
{
  return okr_statement_get_text (row->statement, column);
}

/**
 * okr_repository_open:
 * @path: (type filename): a file
 * @flags: how to open it
 * @client: who it is opened for
 * @migration: the steps that lead to the version of this program
 * @error: return location
 *
 * Opens, checks, and brings up to date.  From then on until okr_repository_end_read() the file stays as it is
 * read, and nobody else's commit gets through.
 *
 * Returns: (transfer full): the repository
 */
OkrRepository *
okr_repository_open (const char          *path,
                     OkrStoreOpenFlags    flags,
                     const char          *client,
                     const OkrMigration  *migration,
                     GError             **error)
{
  OkrDatabaseMode mode = flags & OKR_STORE_OPEN_READ_ONLY ? OKR_DATABASE_READ
                         : flags & OKR_STORE_OPEN_CREATE ? OKR_DATABASE_CREATE
                                                         : OKR_DATABASE_WRITE;
  g_autoptr (OkrRepository) self = g_new0 (OkrRepository, 1);

  self->database = okr_database_open (path, mode, migration->n_steps, error);
  if (self->database == NULL)
    return NULL;
  self->history = okr_history_new (client);

  if (!okr_database_check (self->database, okr_database_get_size (self->database) > WHOLE_CHECK_BYTES, error) ||
      !okr_migration_run (migration, self->database, !(flags & OKR_STORE_OPEN_NO_BACKUP), error) ||
      !okr_database_execute (self->database, "BEGIN", error) ||
      !okr_history_load (self->history, self->database, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * okr_repository_free:
 * @self: (transfer full): a repository
 *
 * Closes the file.
 */
void
okr_repository_free (OkrRepository *self)
{
  g_clear_pointer (&self->history, okr_history_free);
  g_clear_pointer (&self->database, okr_database_free);
  g_free (self);
}

static gboolean
is_valid_row (OkrStatement *statement)
{
  for (int i = 0; i < sqlite3_column_count (statement); i++)
    if (sqlite3_column_type (statement, i) == SQLITE_TEXT &&
        !g_utf8_validate_len (okr_statement_get_text (statement, i),
                              (gsize) sqlite3_column_bytes (statement, i), NULL))
      return FALSE;

  return TRUE;
}

static char *
build_select (OkrDatabase         *database,
              OkrTable            *table,
              const char * const  *columns,
              GError             **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT");

  for (guint i = 0; columns[i] != NULL; i++)
    {
      if (!g_str_equal (columns[i], "id") && !okr_table_find_column (table, columns[i], NULL))
        {
          g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT,
                       _("“%s” of the workspace “%s” has no column “%s”."),
                       table->name, database->name, columns[i]);
          return NULL;
        }
      g_string_append_printf (sql, "%s \"%s\"", i > 0 ? "," : "", columns[i]);
    }
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY %s", table->name,
                          okr_table_find_column (table, "rank", NULL) ? "rank, id" : "id");

  return g_string_free_and_steal (g_steal_pointer (&sql));
}

/**
 * okr_repository_read:
 * @self: a repository
 * @table: a table
 * @columns: (array zero-terminated=1): the columns wanted
 * @func: called for each row, in the order of rank and id
 * @user_data: for @func
 * @error: return location: %OKR_STORE_ERROR_DAMAGED also for a text that is no UTF-8
 *
 * Returns: whether all rows were read
 */
gboolean
okr_repository_read (OkrRepository       *self,
                     const char          *table,
                     const char * const  *columns,
                     OkrStoreRowFunc      func,
                     gpointer             user_data,
                     GError             **error)
{
  OkrTable *known_table = okr_table_get (self->database, table, error);
  g_autofree char *sql = NULL;
  g_autoptr (OkrStatement) statement = NULL;
  gboolean has_row;

  if (known_table == NULL)
    return FALSE;
  sql = build_select (self->database, known_table, columns, error);
  if (sql == NULL)
    return FALSE;
  statement = okr_database_prepare (self->database, sql, error);
  if (statement == NULL)
    return FALSE;

  while (TRUE)
    {
      OkrStoreRow row = { statement };

      if (!okr_database_step (self->database, statement, &has_row, error))
        return FALSE;
      if (!has_row)
        return TRUE;
      if (!is_valid_row (statement))
        {
          g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED,
                       _("“%s” is damaged. It was left as it is; open a backup instead."), self->database->name);
          return FALSE;
        }
      func (&row, user_data);
    }
}

/**
 * okr_repository_end_read:
 * @self: a repository
 *
 * Lets others commit.
 */
void
okr_repository_end_read (OkrRepository *self)
{
  okr_database_rollback (self->database);
  /* all was read once; an edit needs a few pages of it */
  okr_database_execute (self->database, "PRAGMA shrink_memory", NULL);
}

/**
 * okr_repository_catch_up:
 * @self: a repository
 * @commits: (element-type OkrCommit): where the commits of others are added
 * @error: return location
 *
 * Returns: whether the file could be read
 */
gboolean
okr_repository_catch_up (OkrRepository  *self,
                         GPtrArray      *commits,
                         GError        **error)
{
  return okr_history_read_new (self->history, self->database, commits, error);
}

/**
 * okr_repository_dup_undo_label:
 * @self: a repository
 *
 * Returns: (transfer full) (nullable): the label of the step that this client would undo
 */
char *
okr_repository_dup_undo_label (OkrRepository *self)
{
  const OkrStep *step = okr_history_get_undo (self->history, FALSE);

  return step != NULL ? g_strdup (step->label) : NULL;
}

/**
 * okr_repository_dup_redo_label:
 * @self: a repository
 *
 * Returns: (transfer full) (nullable): the label of the step that this client would redo
 */
char *
okr_repository_dup_redo_label (OkrRepository *self)
{
  const OkrStep *step = okr_history_get_redo (self->history, FALSE);

  return step != NULL ? g_strdup (step->label) : NULL;
}

/* Begins the writing, as soon as what others have committed is known. */
static gboolean
begin (OkrRepository  *self,
       GPtrArray      *commits,
       GError        **error)
{
  if (self->database->read_only)
    {
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_READ_ONLY,
                   _("“%s” cannot be changed: the file or its folder is read-only."), self->database->name);
      return FALSE;
    }
  if (!okr_database_begin (self->database, error))
    return FALSE;
  if (!okr_history_read_new (self->history, self->database, commits, error))
    {
      okr_database_rollback (self->database);
      return FALSE;
    }

  return TRUE;
}

/* Takes the commit.  Returns: whether it is on the disk */
static gboolean
end (OkrRepository  *self,
     OkrCommit      *commit,
     GPtrArray      *commits,
     GError        **error)
{
  if (commit == NULL)
    {
      okr_database_rollback (self->database);
      return FALSE;
    }
  if (!okr_database_commit (self->database, error))
    {
      okr_commit_free (commit);
      return FALSE;
    }
  okr_history_follow (self->history, commit);
  g_ptr_array_add (commits, commit);

  return TRUE;
}

/**
 * okr_repository_commit:
 * @self: a repository
 * @edit: what to do
 * @commits: (element-type OkrCommit): where the commits of others and then the own one are added, also those
 *   of others when the own one fails
 * @error: return location
 *
 * Carries out an edit in one transaction.  An edit that changes nothing leaves no trace.
 *
 * Returns: whether it is on the disk
 */
gboolean
okr_repository_commit (OkrRepository  *self,
                       OkrEdit        *edit,
                       GPtrArray      *commits,
                       GError        **error)
{
  g_autoptr (OkrChange) change = NULL;

  if (!begin (self, commits, error))
    return FALSE;

  change = okr_transaction_carry_out (self->database, edit, error);
  if (change == NULL || okr_change_get_n_rows (change) == 0)
    {
      okr_database_rollback (self->database);
      return change != NULL;
    }

  return end (self,
              okr_history_append (self->history, self->database, OKR_STORE_STEP_EDIT, NULL,
                                  okr_edit_get_label (edit), okr_edit_get_merge_key (edit), change, error),
              commits, error);
}

/**
 * okr_repository_reverse:
 * @self: a repository
 * @kind: to undo or to redo
 * @any_client: not only what this client did
 * @policy: what to do where others have changed the same cells since
 * @commits: (element-type OkrCommit): as in okr_repository_commit()
 * @label: (out) (transfer full): what was undone or redone
 * @error: return location
 *
 * Returns: whether it is on the disk
 */
gboolean
okr_repository_reverse (OkrRepository      *self,
                        OkrStoreStepKind    kind,
                        gboolean            any_client,
                        OkrConflictPolicy   policy,
                        GPtrArray          *commits,
                        char              **label,
                        GError            **error)
{
  OkrCommit *commit;

  if (!begin (self, commits, error))
    return FALSE;

  commit = okr_undo_commit (self->database, self->history, kind, any_client, policy, error);
  if (!end (self, commit, commits, error))
    return FALSE;
  *label = g_strdup (commit->entry->label);

  return TRUE;
}
