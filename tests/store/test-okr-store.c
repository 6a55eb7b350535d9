/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The store from the outside: open, commit, signals, read, undo and redo, over a restart.  */

#include "config.h"

#include "okr-store-fixture.h"

#include <sqlite3.h>

static void
append_name (OkrStoreRow *row,
             gpointer     user_data)
{
  GString *names = user_data;

  g_string_append_printf (names, "%s;", okr_store_row_get_text (row, 1));
}

static char *
read_names (const char *path)
{
  static const char * const columns[] = { "id", "name", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrStore) store = okr_store_open (path, OKR_STORE_OPEN_NO_BACKUP, "test", &error);
  GString *names = g_string_new (NULL);

  g_assert_no_error (error);
  okr_store_read (store, "person", columns, append_name, names, &error);
  g_assert_no_error (error);

  return g_string_free_and_steal (names);
}

static void
test_commit_is_told_and_read (Fixture       *fixture,
                              gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autofree char *id = client_add_person (client, "Ada");
  const OkrChangeRow *row;

  g_assert_cmpuint (client->changes->len, ==, 1);
  g_assert_false (g_array_index (client->foreign, gboolean, 0));
  row = okr_change_get_row (client->changes->pdata[0], 0);
  g_assert_cmpstr (row->table, ==, "person");
  g_assert_cmpstr (row->id, ==, id);
  g_assert_cmpint (row->operation, ==, OKR_CHANGE_INSERT);
  g_assert_cmpuint (row->cells->len, ==, 2); /* the default of rank is in the change too */
  g_assert_cmpstr (okr_store_get_undo_label (client->store), ==, "Add a person");

  assert_query (fixture->path, "SELECT name FROM person", "Ada");
  assert_query (fixture->path, "PRAGMA user_version", "2");
  assert_query (fixture->path, "PRAGMA application_id", "1330336375");
}

static void
test_undo_and_redo (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = client_add_person (client, "Ada");
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  client_rename (client, id, "Grace", NULL);
  undone = client_undo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, "Rename to Grace");
  assert_query (fixture->path, "SELECT name FROM person", "Ada");
  g_assert_cmpstr (okr_store_get_undo_label (client->store), ==, "Add a person");
  g_assert_cmpstr (okr_store_get_redo_label (client->store), ==, "Rename to Grace");

  redone = client_redo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, "Rename to Grace");
  assert_query (fixture->path, "SELECT name FROM person", "Grace");
  g_assert_null (okr_store_get_redo_label (client->store));
  g_assert_cmpuint (client->changes->len, ==, 4);
}

static void
test_read_is_in_order_of_rank (Fixture       *fixture,
                               gconstpointer  user_data)
{
  static const char * const ranks[] = { "b", "c", "a" };
  g_autofree char *names = NULL;
  Client *client = client_new (fixture->path, "app");
  OkrEdit *edit = okr_edit_new ("Add people", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ranks); i++)
    {
      okr_edit_insert (edit, "person", NULL);
      okr_edit_put_text (edit, "name", ranks[i]);
      okr_edit_put_text (edit, "rank", ranks[i]);
    }
  client_commit (client, edit);
  client_free (client);

  names = read_names (fixture->path);
  g_assert_cmpstr (names, ==, "a;b;c;");
}

/* Somebody who asks for what cannot be done at once hears of it before it is done or refused. */
static void
test_wait_for_another_is_told (Fixture       *fixture,
                               gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  OkrEdit *edit = okr_edit_new ("Add a person", NULL);
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (fixture->path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  okr_edit_insert (edit, "person", NULL);
  okr_edit_put_text (edit, "name", "Ada");
  okr_store_commit_async (client->store, edit, NULL, NULL, NULL);

  while (!okr_store_get_waiting (client->store))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (client->changes->len, ==, 0);

  g_assert_cmpint (sqlite3_exec (other, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  client_wait_for (client, 1);
  g_assert_false (okr_store_get_waiting (client->store));
  assert_query (fixture->path, "SELECT name FROM person", "Ada");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/store/commit-is-told-and-read", test_commit_is_told_and_read);
  ADD_TEST ("/store/undo-and-redo", test_undo_and_redo);
  ADD_TEST ("/store/read-is-in-order-of-rank", test_read_is_in_order_of_rank);
  ADD_TEST ("/store/wait-for-another-is-told", test_wait_for_another_is_told);

  return g_test_run ();
}
