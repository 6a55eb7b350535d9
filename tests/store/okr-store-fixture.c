/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share; see okr-store-fixture.h.  */

#include "config.h"

#include "okr-store-fixture.h"

#include "store/okr-table.h"

#include <glib/gstdio.h>
#include <unistd.h>

/* Far beyond what anything takes on a loaded machine; a test that waits this long has failed. */
#define TIMEOUT_SECONDS 30

#define MEMORY_FOLDER "/dev/shm"

static void
delete_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        delete_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  user_data)
{
  gboolean in_memory = user_data == NULL && g_access (MEMORY_FOLDER, W_OK) == 0;

  fixture->folder = g_build_filename (in_memory ? MEMORY_FOLDER : g_get_tmp_dir (), "okr-store-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (fixture->folder));
  fixture->path = g_build_filename (fixture->folder, "work.okr", NULL);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  user_data)
{
  delete_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static void
on_changed_cb (Client        *self,
               OkrChange     *change,
               OkrStoreEntry *entry,
               gboolean       foreign)
{
  g_ptr_array_add (self->changes, okr_change_ref (change));
  g_array_append_val (self->foreign, foreign);
  g_array_append_val (self->seqs, entry->seq);
}

Client *
client_new_with_flags (const char        *path,
                       const char        *name,
                       OkrStoreOpenFlags  flags)
{
  g_autoptr (GError) error = NULL;
  Client *self = g_new0 (Client, 1);

  self->store = okr_store_open (path, flags, name, &error);
  g_assert_no_error (error);
  g_assert_nonnull (self->store);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_change_unref);
  self->foreign = g_array_new (FALSE, FALSE, sizeof (gboolean));
  self->seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_signal_connect_swapped (self->store, "changed", G_CALLBACK (on_changed_cb), self);
  okr_store_start (self->store);

  return self;
}

Client *
client_new (const char *path,
            const char *name)
{
  return client_new_with_flags (path, name, OKR_STORE_OPEN_CREATE | OKR_STORE_OPEN_NO_BACKUP);
}

void
client_free (Client *self)
{
  okr_store_close (self->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->store);
  g_ptr_array_unref (self->changes);
  g_array_unref (self->foreign);
  g_array_unref (self->seqs);
  g_free (self);
}

static void
on_result_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

static gboolean
on_timeout_cb (gpointer user_data)
{
  g_error ("Nothing came within %d seconds", TIMEOUT_SECONDS);
  return G_SOURCE_REMOVE;
}

static void
wait_for_result (GAsyncResult **result)
{
  guint timeout = g_timeout_add_seconds (TIMEOUT_SECONDS, on_timeout_cb, NULL);

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

gboolean
client_try_commit (Client   *self,
                   OkrEdit  *edit,
                   GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  okr_store_commit_async (self->store, edit, NULL, on_result_cb, &result);
  wait_for_result (&result);

  return okr_store_commit_finish (self->store, result, error);
}

void
client_commit (Client  *self,
               OkrEdit *edit)
{
  g_autoptr (GError) error = NULL;

  client_try_commit (self, edit, &error);
  g_assert_no_error (error);
}

char *
client_undo (Client             *self,
             OkrConflictPolicy   policy,
             GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  okr_store_undo_async (self->store, FALSE, policy, on_result_cb, &result);
  wait_for_result (&result);

  return okr_store_undo_finish (self->store, result, error);
}

char *
client_redo (Client             *self,
             OkrConflictPolicy   policy,
             GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  okr_store_redo_async (self->store, FALSE, policy, on_result_cb, &result);
  wait_for_result (&result);

  return okr_store_redo_finish (self->store, result, error);
}

char *
client_undo_any (Client  *self,
                 GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  okr_store_undo_async (self->store, TRUE, OKR_CONFLICT_REFUSE, on_result_cb, &result);
  wait_for_result (&result);

  return okr_store_undo_finish (self->store, result, error);
}

char *
client_redo_any (Client  *self,
                 GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  okr_store_redo_async (self->store, TRUE, OKR_CONFLICT_REFUSE, on_result_cb, &result);
  wait_for_result (&result);

  return okr_store_redo_finish (self->store, result, error);
}

void
client_wait_for (Client *self,
                 guint   n_changes)
{
  guint timeout = g_timeout_add_seconds (TIMEOUT_SECONDS, on_timeout_cb, NULL);

  while (self->changes->len < n_changes)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

char *
client_add_person (Client     *self,
                   const char *name)
{
  OkrEdit *edit = okr_edit_new ("Add a person", NULL);
  char *id = g_strdup (okr_edit_insert (edit, "person", NULL));

  okr_edit_put_text (edit, "name", name);
  client_commit (self, edit);

  return id;
}

void
client_rename (Client     *self,
               const char *id,
               const char *name,
               const char *merge_key)
{
  g_autofree char *label = g_strdup_printf ("Rename to %s", name);
  OkrEdit *edit = okr_edit_new (label, merge_key);

  okr_edit_set (edit, "person", id);
  okr_edit_put_text (edit, "name", name);
  client_commit (self, edit);
}

static sqlite3 *
open_raw (const char *path)
{
  sqlite3 *handle;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, TIMEOUT_SECONDS * 1000);

  return handle;
}

char *
query (const char *path,
       const char *sql)
{
  sqlite3 *handle = open_raw (path);
  sqlite3_stmt *statement;
  char *result = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    result = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (handle);

  return result;
}

void
assert_query (const char *path,
              const char *sql,
              const char *expected)
{
  g_autofree char *result = query (path, sql);

  g_assert_cmpstr (result, ==, expected);
}

void
execute (const char *path,
         const char *sql)
{
  sqlite3 *handle = open_raw (path);

  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
dump_table (OkrDatabase *database,
            OkrTable    *table,
            GString     *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY id", table->name);
  g_autoptr (OkrStatement) statement = okr_database_prepare (database, sql, &error);
  gboolean has_row;

  g_assert_no_error (error);
  while (okr_database_step (database, statement, &has_row, NULL) && has_row)
    {
      g_string_append (text, table->name);
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (text, "|%s", okr_statement_get_text (statement, i));
      g_string_append_c (text, '\n');
    }
}

char *
dump (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrDatabase) database = okr_database_open (path, OKR_DATABASE_READ, okr_migration_get_default ()->n_steps, &error);
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  tables = okr_table_list (database, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < tables->len; i++)
    dump_table (database, tables->pdata[i], text);

  return g_string_free_and_steal (g_steal_pointer (&text));
}
