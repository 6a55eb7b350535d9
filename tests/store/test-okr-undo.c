/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of undo: which are joined, whose they are, what survives a restart, and what happens where somebody
 * else has changed the same cell since.  */

#include "config.h"

#include "okr-store-fixture.h"

#define N_STEPS 250

static void
assert_undo (Client     *client,
             const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = client_undo (client, OKR_CONFLICT_REFUSE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, label);
}

static void
assert_redo (Client     *client,
             const char *label)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *redone = client_redo (client, OKR_CONFLICT_REFUSE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, label);
}

static void
assert_nothing_to_undo (Client *client)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (client_undo (client, OKR_CONFLICT_REFUSE, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOTHING_TO_UNDO);
  g_assert_null (okr_store_get_undo_label (client->store));
}

static void
assert_nothing_to_redo (Client *client)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (client_redo (client, OKR_CONFLICT_REFUSE, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOTHING_TO_UNDO);
  g_assert_null (okr_store_get_redo_label (client->store));
}

static void
assert_sound (Client *client)
{
  g_autoptr (GError) error = NULL;

  okr_store_verify (okr_store_get_path (client->store), &error);
  g_assert_no_error (error);
}

static void
assert_conflict (Client     *client,
                 gboolean    redo,
                 const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (okr_store_get_path (client->store));
  g_autofree char *after = NULL;

  g_assert_null (redo ? client_redo (client, OKR_CONFLICT_REFUSE, &error)
                      : client_undo (client, OKR_CONFLICT_REFUSE, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==, message);
  after = dump (okr_store_get_path (client->store));
  g_assert_cmpstr (before, ==, after);
}

static void
set_role (Client     *client,
          const char *id,
          const char *role)
{
  OkrEdit *edit = okr_edit_new ("Set the role", NULL);

  okr_edit_set (edit, "person", id);
  okr_edit_put_text (edit, "role", role);
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
test_rapid_edits_are_one_step (Fixture       *fixture,
                               gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autofree char *id = client_add_person (client, "A");
  const OkrChangeRow *row;

  client_rename (client, id, "Ad", "name");
  client_rename (client, id, "Ada", "name");
  client_rename (client, id, "Ada L.", "name");
  g_assert_cmpuint (client->changes->len, ==, 4);
  assert_query (fixture->path, "SELECT count(DISTINCT step) FROM history", "2");

  assert_undo (client, "Rename to Ada L.");
  assert_query (fixture->path, "SELECT name FROM person", "A");
  /* Each cell is written once, however often it was edited. */
  g_assert_cmpuint (okr_change_get_n_rows (client->changes->pdata[4]), ==, 1);
  row = okr_change_get_row (client->changes->pdata[4], 0);
  g_assert_cmpstr (g_array_index (row->cells, OkrChangeCell, 0).before.text, ==, "Ada L.");

  assert_redo (client, "Rename to Ada L.");
  assert_query (fixture->path, "SELECT name FROM person", "Ada L.");
  assert_undo (client, "Rename to Ada L.");
  assert_undo (client, "Add a person");
  assert_nothing_to_undo (client);
  assert_sound (client);
}

static void
test_what_keeps_edits_apart (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autofree char *id = client_add_person (client, "A");
  g_autofree char *other_id = NULL;

  client_rename (client, id, "B", "name");
  client_rename (client, id, "C", "another key");
  client_rename (client, id, "D", NULL);
  client_rename (client, id, "E", NULL);
  client_rename (client, id, "F", "name");
  assert_query (fixture->path, "SELECT count(DISTINCT step) FROM history", "6");

  /* Somebody else in between, with the same key too. */
  other_id = client_add_person (other, "Other");
  client_rename (client, id, "G", "name");
  client_rename (other, other_id, "Others", "name");
  assert_query (fixture->path, "SELECT count(DISTINCT step) FROM history", "9");

  /* An undo in between. */
  client_rename (client, id, "H", "name");
  assert_undo (client, "Rename to H");
  client_rename (client, id, "I", "name");
  assert_undo (client, "Rename to I");
  assert_undo (client, "Rename to G");
  assert_sound (client);
}

static void
test_two_seconds_keep_edits_apart (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  Client *client = client_new (fixture->path, "app");
  g_autofree char *id = client_add_person (client, "A");

  client_rename (client, id, "B", "name");
  client_free (client);
  /* What a test may not wait for, it writes. */
  execute (fixture->path, "UPDATE history SET at = strftime ('%Y-%m-%dT%H:%M:%fZ', 'now', '-2.1 seconds')");

  client = client_new (fixture->path, "app");
  client_rename (client, id, "C", "name");
  assert_undo (client, "Rename to C");
  assert_query (fixture->path, "SELECT name FROM person", "B");
  client_free (client);
}

static void
test_own_edit_clears_redo_and_a_foreign_one_does_not (Fixture       *fixture,
                                                      gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autofree char *id = client_add_person (client, "A");
  g_autofree char *other_id = NULL;

  client_rename (client, id, "B", NULL);
  assert_undo (client, "Rename to B");
  other_id = client_add_person (other, "Other");
  client_wait_for (client, 4);
  g_assert_cmpstr (okr_store_get_redo_label (client->store), ==, "Rename to B");
  g_assert_cmpstr (okr_store_get_undo_label (client->store), ==, "Add a person");
  assert_redo (client, "Rename to B");

  assert_undo (client, "Rename to B");
  client_rename (client, id, "C", NULL);
  assert_nothing_to_redo (client);
}

static void
test_steps_survive_a_restart (Fixture       *fixture,
                              gconstpointer  user_data)
{
  Client *client = client_new (fixture->path, "app");
  g_autofree char *id = client_add_person (client, "0");

  for (int i = 1; i <= N_STEPS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", i);

      client_rename (client, id, name, NULL);
    }
  assert_undo (client, "Rename to 250");
  assert_undo (client, "Rename to 249");
  client_free (client);

  client = client_new (fixture->path, "app");
  g_assert_cmpstr (okr_store_get_undo_label (client->store), ==, "Rename to 248");
  g_assert_cmpstr (okr_store_get_redo_label (client->store), ==, "Rename to 249");
  assert_redo (client, "Rename to 249");
  assert_redo (client, "Rename to 250");
  assert_nothing_to_redo (client);
  client_free (client);

  client = client_new (fixture->path, "app");
  for (int i = N_STEPS; i >= 1; i--)
    {
      g_autofree char *label = g_strdup_printf ("Rename to %d", i);

      assert_undo (client, label);
    }
  assert_query (fixture->path, "SELECT name FROM person", "0");
  assert_undo (client, "Add a person");
  assert_nothing_to_undo (client);
  assert_sound (client);
  client_free (client);
}

static void
test_steps_belong_to_their_client (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autofree char *id = client_add_person (client, "A");
  g_autofree char *label = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;

  client_wait_for (other, 1);
  assert_nothing_to_undo (other);

  /* The command line takes back what anybody did; the maker may redo it. */
  label = client_undo_any (other, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Add a person");
  client_wait_for (client, 2);
  assert_nothing_to_undo (client);
  g_assert_cmpstr (okr_store_get_redo_label (client->store), ==, "Add a person");
  assert_nothing_to_redo (other);

  redone = client_redo_any (other, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT name FROM person", "A");
  client_wait_for (client, 3);
  assert_undo (client, "Add a person");
  assert_sound (client);
}

static void
test_changed_cell_is_refused (Fixture       *fixture,
                              gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autofree char *id = client_add_person (client, "Ada");

  client_rename (client, id, "Grace", NULL);
  client_rename (other, id, "Hedy", NULL);
  assert_conflict (client, FALSE, "“Hedy” was changed since, by the step “Rename to Hedy”.");
  g_assert_cmpstr (okr_store_get_undo_label (client->store), ==, "Rename to Grace");

  /* Another cell of the row is no conflict. */
  assert_undo (other, "Rename to Hedy");
  set_role (other, id, "Lead");
  assert_undo (client, "Rename to Grace");
  assert_query (fixture->path, "SELECT name || role FROM person", "AdaLead");
  client_rename (other, id, "Hedy", NULL);
  assert_conflict (client, TRUE, "“Hedy” was changed since, by the step “Rename to Hedy”.");
  assert_sound (client);
}

static void
test_changed_cell_is_forced_or_skipped (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = client_add_person (client, "Ada");
  g_autofree char *skipped = NULL;
  g_autofree char *forced = NULL;
  g_autofree char *redone = NULL;
  OkrEdit *edit;

  edit = okr_edit_new ("Set both", NULL);
  okr_edit_set (edit, "person", id);
  okr_edit_put_text (edit, "name", "Grace");
  okr_edit_put_text (edit, "role", "Lead");
  client_commit (client, edit);
  client_rename (other, id, "Hedy", NULL);

  skipped = client_undo (client, OKR_CONFLICT_SKIP, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (skipped, ==, "Set both");
  assert_query (fixture->path, "SELECT name || coalesce (role, '-') FROM person", "Hedy-");
  g_assert_cmpstr (okr_store_get_redo_label (client->store), ==, "Set both");

  /* Redo is the inverse of what was undone: it leaves the name alone. */
  assert_redo (client, "Set both");
  assert_query (fixture->path, "SELECT name || role FROM person", "HedyLead");

  set_role (other, id, "Admiral");
  forced = client_undo (client, OKR_CONFLICT_FORCE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT name || coalesce (role, '-') FROM person", "Hedy-");
  redone = client_redo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT name || role FROM person", "HedyAdmiral");
  assert_sound (client);
}

static void
test_skipping_everything_still_counts (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = client_add_person (client, "Ada");
  g_autofree char *skipped = NULL;

  client_rename (client, id, "Grace", NULL);
  client_rename (other, id, "Hedy", NULL);
  skipped = client_undo (client, OKR_CONFLICT_SKIP, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT name FROM person", "Hedy");
  g_assert_cmpstr (okr_store_get_undo_label (client->store), ==, "Add a person");
  assert_sound (client);
}

static void
test_row_deleted_since (Fixture       *fixture,
                        gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = client_add_person (client, "Ada");
  g_autofree char *forced = NULL;

  client_rename (client, id, "Grace", NULL);
  delete_row (other, "person", id);
  assert_conflict (client, FALSE, "“Grace” was deleted since, by the step “Delete”.");

  /* There is nothing to write to. */
  forced = client_undo (client, OKR_CONFLICT_FORCE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT count(*) FROM person", "0");

  /* What is gone need not be deleted. */
  assert_undo (client, "Add a person");
  assert_undo (other, "Delete");
  assert_query (fixture->path, "SELECT name FROM person", "Grace");
  assert_sound (client);
}

static void
test_row_is_there_already (Fixture       *fixture,
                           gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autoptr (GError) error = NULL;
  g_autofree char *id = client_add_person (client, "Ada");
  g_autofree char *forced = NULL;
  OkrEdit *edit;

  delete_row (client, "person", id);
  edit = okr_edit_new ("Add it again", NULL);
  okr_edit_insert (edit, "person", id);
  okr_edit_put_text (edit, "name", "Another");
  client_commit (other, edit);
  assert_conflict (client, FALSE, "“Another” was changed since, by the step “Add it again”.");
  forced = client_undo (client, OKR_CONFLICT_FORCE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT name FROM person", "Ada");
  assert_sound (client);
}

/* An objective of the client, and a key result that the other has added to it since. */
static void
add_objective_with_foreign_key_result (Client *client,
                                       Client *other)
{
  OkrEdit *edit = okr_edit_new ("Add an objective", NULL);

  okr_edit_insert (edit, "objective", "O");
  okr_edit_put_text (edit, "title", "Grow");
  client_commit (client, edit);

  edit = okr_edit_new ("Add a key result", NULL);
  okr_edit_insert (edit, "key_result", "K");
  okr_edit_put_text (edit, "title", "Sign");
  okr_edit_put_text (edit, "objective", "O");
  client_commit (other, edit);
}

static void
test_dependents_added_since (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autoptr (GError) error = NULL;
  g_autofree char *skipped = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *forced = NULL;

  add_objective_with_foreign_key_result (client, other);
  assert_conflict (client, FALSE, "“Sign” was changed since, by the step “Add a key result”.");

  skipped = client_undo (client, OKR_CONFLICT_SKIP, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT count(*) FROM objective", "1");
  redone = client_redo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);

  /* Redone, it is a step that has written nothing: undoing it takes nothing back either. */
  forced = client_undo (client, OKR_CONFLICT_FORCE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT count(*) FROM objective", "1");
  assert_sound (client);
}

static void
test_dependents_go_when_forced (Fixture       *fixture,
                                gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autoptr (GError) error = NULL;
  g_autofree char *forced = NULL;

  add_objective_with_foreign_key_result (client, other);
  forced = client_undo (client, OKR_CONFLICT_FORCE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT (SELECT count(*) FROM objective) + (SELECT count(*) FROM key_result)", "0");
  assert_redo (client, "Add an objective");
  assert_query (fixture->path, "SELECT title FROM key_result", "Sign");
  assert_sound (client);
}

static void
test_reference_gone_since (Fixture       *fixture,
                           gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "cli");
  g_autoptr (GError) error = NULL;
  g_autofree char *ada = client_add_person (client, "Ada");
  g_autofree char *forced = NULL;
  g_autofree char *other_forced = NULL;
  OkrEdit *edit;

  add_objective_with_foreign_key_result (client, client);
  edit = okr_edit_new ("Give it an owner", NULL);
  okr_edit_set (edit, "objective", "O");
  okr_edit_put_text (edit, "owner", ada);
  client_commit (client, edit);

  /* A cell that may be empty is left so, when the row it named is gone. */
  delete_row (client, "objective", "O");
  delete_row (other, "person", ada);
  assert_conflict (client, FALSE, "“Ada” was deleted since, by the step “Delete”.");
  forced = client_undo (client, OKR_CONFLICT_FORCE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT title || coalesce (owner, '-') FROM objective", "Grow-");

  /* A row that belonged to what is gone is left out. */
  delete_row (client, "key_result", "K");
  delete_row (other, "objective", "O");
  assert_conflict (client, FALSE, "“Grow” was deleted since, by the step “Delete”.");
  other_forced = client_undo (client, OKR_CONFLICT_FORCE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT count(*) FROM key_result", "0");
  assert_sound (client);
}

/* Rows that are named before they are inserted, and two that name each other, as an import makes them. */
static void
test_rows_in_any_order (Fixture       *fixture,
                        gconstpointer  user_data)
{
  static const char * const names[][2] = { { "K1", "K2" }, { "K2", "K1" }, { "K3", "K1" }, { "K4", "K4" } };
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  OkrEdit *edit = okr_edit_new ("Import", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      okr_edit_insert (edit, "key_result", names[i][0]);
      okr_edit_put_text (edit, "title", names[i][0]);
      okr_edit_put_text (edit, "objective", "O");
      okr_edit_put_text (edit, "replaced_by", names[i][1]);
    }
  okr_edit_insert (edit, "objective", "O");
  okr_edit_put_text (edit, "title", "Grow");
  client_commit (client, edit);
  before = dump (fixture->path);

  for (int i = 0; i < 2; i++)
    {
      assert_undo (client, "Import");
      after = dump (fixture->path);
      g_assert_cmpstr (after, ==, "");
      g_clear_pointer (&after, g_free);

      assert_redo (client, "Import");
      after = dump (fixture->path);
      g_assert_cmpstr (after, ==, before);
      g_clear_pointer (&after, g_free);
    }
  assert_sound (client);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/undo/rapid-edits-are-one-step", test_rapid_edits_are_one_step);
  ADD_TEST ("/undo/what-keeps-edits-apart", test_what_keeps_edits_apart);
  ADD_TEST ("/undo/two-seconds-keep-edits-apart", test_two_seconds_keep_edits_apart);
  ADD_TEST ("/undo/own-edit-clears-redo-and-a-foreign-one-does-not", test_own_edit_clears_redo_and_a_foreign_one_does_not);
  ADD_TEST ("/undo/steps-survive-a-restart", test_steps_survive_a_restart);
  ADD_TEST ("/undo/steps-belong-to-their-client", test_steps_belong_to_their_client);
  ADD_TEST ("/undo/changed-cell-is-refused", test_changed_cell_is_refused);
  ADD_TEST ("/undo/changed-cell-is-forced-or-skipped", test_changed_cell_is_forced_or_skipped);
  ADD_TEST ("/undo/skipping-everything-still-counts", test_skipping_everything_still_counts);
  ADD_TEST ("/undo/row-deleted-since", test_row_deleted_since);
  ADD_TEST ("/undo/row-is-there-already", test_row_is_there_already);
  ADD_TEST ("/undo/dependents-added-since", test_dependents_added_since);
  ADD_TEST ("/undo/dependents-go-when-forced", test_dependents_go_when_forced);
  ADD_TEST ("/undo/reference-gone-since", test_reference_gone_since);
  ADD_TEST ("/undo/rows-in-any-order", test_rows_in_any_order);

  return g_test_run ();
}
