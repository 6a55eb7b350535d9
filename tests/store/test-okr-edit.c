/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits: what each of them writes, what the change of it holds, and what is refused.  */

#include "config.h"

#include "okr-store-fixture.h"

#include <math.h>

static char *
last_change (Client *client)
{
  return okr_change_to_json (client->changes->pdata[client->changes->len - 1]);
}

static void
assert_refused (Client     *client,
                OkrEdit    *edit,
                const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (okr_store_get_path (client->store));
  g_autofree char *after = NULL;
  guint n_changes = client->changes->len;

  g_assert_false (client_try_commit (client, edit, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, word));
  g_assert_cmpuint (client->changes->len, ==, n_changes);
  after = dump (okr_store_get_path (client->store));
  g_assert_cmpstr (before, ==, after);
}

/* Inserts a row of what has to be given; the id is its own name. */
static void
put_row (OkrEdit    *edit,
         const char *table,
         const char *id,
         const char *column,
         const char *value)
{
  okr_edit_insert (edit, table, id);
  okr_edit_put_text (edit, column, value);
}

static void
test_empty_edits (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autoptr (OkrEdit) edit = okr_edit_new ("Label", "key");

  g_assert_true (okr_edit_is_empty (edit));
  g_assert_cmpstr (okr_edit_get_label (edit), ==, "Label");
  g_assert_cmpstr (okr_edit_get_merge_key (edit), ==, "key");
  okr_edit_set (edit, "person", "P");
  g_assert_true (okr_edit_is_empty (edit));
  okr_edit_put_null (edit, "role");
  g_assert_false (okr_edit_is_empty (edit));
}

static void
test_nothing_changed_leaves_no_trace (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autofree char *id = client_add_person (client, "Ada");

  client_rename (client, id, "Ada", NULL);
  client_commit (client, okr_edit_new ("Nothing", NULL));
  g_assert_cmpuint (client->changes->len, ==, 1);
  assert_query (fixture->path, "SELECT count(*) FROM history", "1");
  g_assert_cmpstr (okr_store_get_undo_label (client->store), ==, "Add a person");
}

static void
test_only_what_differs_is_in_the_change (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  OkrEdit *edit = okr_edit_new ("Add", NULL);
  g_autofree char *json = NULL;

  put_row (edit, "person", "P", "name", "Ada");
  client_commit (client, edit);

  edit = okr_edit_new ("Set", NULL);
  okr_edit_set (edit, "person", "P");
  okr_edit_put_text (edit, "name", "Ada");
  okr_edit_put_text (edit, "role", "nothing yet");
  okr_edit_put_text (edit, "role", "Lead");
  client_commit (client, edit);

  json = last_change (client);
  g_assert_cmpstr (json, ==,
                   "[{\"table\":\"person\",\"id\":\"P\",\"op\":\"set\",\"cells\":{\"role\":[null,\"Lead\"]}}]");
}

static void
test_numbers (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  OkrEdit *edit = okr_edit_new ("Add", NULL);
  g_autofree char *json = NULL;

  put_row (edit, "objective", "O", "title", "Grow");
  put_row (edit, "key_result", "K", "title", "Sign");
  okr_edit_put_text (edit, "objective", "O");
  okr_edit_put_integer (edit, "start", 3);      /* a whole number in a column of real ones */
  okr_edit_put_real (edit, "target", 20);
  okr_edit_put_integer (edit, "team_control", 4);
  client_commit (client, edit);
  assert_query (fixture->path, "SELECT typeof (start) || target || team_control FROM key_result", "real20.04");

  edit = okr_edit_new ("Set", NULL);
  okr_edit_set (edit, "key_result", "K");
  okr_edit_put_real (edit, "start", -0.0);
  okr_edit_put_real (edit, "target", NAN);
  client_commit (client, edit);
  json = last_change (client);
  g_assert_cmpstr (json, ==,
                   "[{\"table\":\"key_result\",\"id\":\"K\",\"op\":\"set\",\"cells\":{\"start\":[3.0,0.0],\"target\":[20.0,null]}}]");
}

/* An objective with two key results, one replaced by the other, a reading by a person, who owns one. */
static void
add_tree (Client *client)
{
  OkrEdit *edit = okr_edit_new ("Add a tree", NULL);

  put_row (edit, "person", "P", "name", "Ada");
  put_row (edit, "objective", "O", "title", "Grow");
  okr_edit_put_text (edit, "contributes_to", "O");
  put_row (edit, "key_result", "K1", "title", "Old");
  okr_edit_put_text (edit, "objective", "O");
  okr_edit_put_text (edit, "owner", "P");
  okr_edit_put_text (edit, "replaced_by", "K2");        /* named before it is there */
  put_row (edit, "key_result", "K2", "title", "New");
  okr_edit_put_text (edit, "objective", "O");
  put_row (edit, "check_in", "C", "key_result", "K2");
  okr_edit_put_text (edit, "date", "2026-01-05");
  okr_edit_put_text (edit, "author", "P");
  client_commit (client, edit);
}

static void
delete_row (Client     *client,
            const char *table,
            const char *id)
{
  OkrEdit *edit = okr_edit_new ("Delete", NULL);

  okr_edit_delete (edit, table, id);
  client_commit (client, edit);
}

static void
test_what_belongs_to_a_row_goes_with_it (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;

  add_tree (client);
  before = dump (fixture->path);
  delete_row (client, "objective", "O");
  after = dump (fixture->path);
  g_assert_cmpstr (after, ==, "person|P|(null)|(null)|V|Ada|(null)|(null)\n");

  label = client_undo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);
  g_clear_pointer (&after, g_free);
  after = dump (fixture->path);
  g_assert_cmpstr (before, ==, after);

  redone = client_redo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT count(*) FROM key_result", "0");
  okr_store_verify (fixture->path, &error);
  g_assert_no_error (error);
}

static void
test_other_references_are_cleared (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  add_tree (client);
  before = dump (fixture->path);
  delete_row (client, "person", "P");
  json = last_change (client);
  g_assert_cmpstr (json, ==,
                   "[{\"table\":\"check_in\",\"id\":\"C\",\"op\":\"set\",\"cells\":{\"author\":[\"P\",null]}},"
                   "{\"table\":\"key_result\",\"id\":\"K1\",\"op\":\"set\",\"cells\":{\"owner\":[\"P\",null]}},"
                   "{\"table\":\"person\",\"id\":\"P\",\"op\":\"delete\",\"cells\":{\"rank\":[\"V\",null],\"name\":[\"Ada\",null]}}]");

  label = client_undo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);
  after = dump (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_what_does_not_fit_is_refused (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  static const struct
  {
    const char *table, *id, *column, *value, *word;
    gboolean    insert;
  } cases[] = {
    { "nonsense", "P", "name", "x", "nonsense", FALSE },
    { "history", "1", "label", "x", "history", FALSE },
    { "sqlite_schema", "1", "sql", "x", "sqlite_schema", FALSE },
    { "person", "P", "nonsense", "x", "nonsense", FALSE },
    { "person", "P", "name\" = 'y' --", "x", "name\" = 'y' --", FALSE },
    { "person", "P", "id", "x", "id", FALSE },
    { "person", "gone", "name", "x", "gone", FALSE },
    { "person", "P", "name", NULL, "person.name", FALSE },
    { "person", "P", "kind", "boss", "kind", FALSE },
    { "person", "P", "name", "x", "person.id", TRUE },
    { "person", "Q", "ref", "x", "person.name", TRUE },
    { "objective", "O", "obligation", "1", "obligation", FALSE },
    { "objective", "O", "owner", "nobody", "objective", FALSE },
    { "objective", "O", "title", "\xff\xfe", "title", FALSE },
  };
  g_autoptr (Client) client = client_new (fixture->path, "app");
  OkrEdit *edit;

  add_tree (client);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* All of an edit or nothing: the first row fits. */
      edit = okr_edit_new ("Wrong", NULL);
      okr_edit_set (edit, "person", "P");
      okr_edit_put_text (edit, "role", "changed");
      if (cases[i].insert)
        okr_edit_insert (edit, cases[i].table, cases[i].id);
      else
        okr_edit_set (edit, cases[i].table, cases[i].id);
      okr_edit_put_text (edit, cases[i].column, cases[i].value);
      assert_refused (client, edit, cases[i].word);
    }

  edit = okr_edit_new ("Wrong", NULL);
  okr_edit_delete (edit, "person", "gone");
  assert_refused (client, edit, "gone");
  edit = okr_edit_new ("Wrong", NULL);
  okr_edit_set (edit, "objective", "O");
  okr_edit_put_real (edit, "title", 1.5);
  assert_refused (client, edit, "title");

  /* And it still works. */
  client_rename (client, "P", "Grace", NULL);
  assert_query (fixture->path, "SELECT name FROM person", "Grace");
}

static void
on_cancelled_commit_cb (GObject      *object,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  gboolean *done = user_data;

  g_assert_false (okr_store_commit_finish (OKR_STORE (object), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *done = TRUE;
}

static void
test_cancelled_before_its_turn (Fixture       *fixture,
                                gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  OkrEdit *edit = okr_edit_new ("Cancelled", NULL);
  gboolean done = FALSE;

  put_row (edit, "person", "P", "name", "Ada");
  g_cancellable_cancel (cancellable);
  okr_store_commit_async (client->store, edit, cancellable, on_cancelled_commit_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  assert_query (fixture->path, "SELECT count(*) FROM person", "0");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/edit/empty", test_empty_edits);
  ADD_TEST ("/edit/nothing-changed-leaves-no-trace", test_nothing_changed_leaves_no_trace);
  ADD_TEST ("/edit/only-what-differs-is-in-the-change", test_only_what_differs_is_in_the_change);
  ADD_TEST ("/edit/numbers", test_numbers);
  ADD_TEST ("/edit/what-belongs-to-a-row-goes-with-it", test_what_belongs_to_a_row_goes_with_it);
  ADD_TEST ("/edit/other-references-are-cleared", test_other_references_are_cleared);
  ADD_TEST ("/edit/what-does-not-fit-is-refused", test_what_does_not_fit_is_refused);
  ADD_TEST ("/edit/cancelled-before-its-turn", test_cancelled_before_its_turn);

  return g_test_run ();
}
