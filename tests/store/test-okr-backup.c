/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups, their return to service, copies, and migrations from an earlier version.  */

#include "config.h"

#include "okr-store-fixture.h"

#include "store/okr-backup.h"
#include "store/okr-store-private.h"

#include <glib/gstdio.h>

static void
assert_backups (const char         *path,
                const char * const *names)
{
  g_autoptr (GPtrArray) backups = okr_store_list_backups (path);
  guint n_names = g_strv_length ((char **) names);

  for (guint i = 0; i < MIN (backups->len, n_names); i++)
    {
      g_autofree char *name = g_path_get_basename (backups->pdata[i]);

      g_assert_cmpstr (name, ==, names[i]);
    }
  g_assert_cmpuint (backups->len, ==, n_names);
}

static void
make_backup (const char *path,
             int         day)
{
  g_autoptr (GDateTime) today = g_date_time_new_local (2026, 2, day, 23, 59, 59);
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrDatabase) database = okr_database_open (path, OKR_DATABASE_WRITE, okr_migration_get_default ()->n_steps, &error);

  g_assert_no_error (error);
  okr_backup_daily (database, today, &error);
  g_assert_no_error (error);
}

static void
test_seven_are_kept (Fixture       *fixture,
                     gconstpointer  user_data)
{
  static const char * const names[] = {
    "work-2026-02-12.okr", "work-2026-02-11.okr", "work-2026-02-09.okr", "work-2026-02-08.okr",
    "work-2026-02-07.okr", "work-2026-02-06.okr", "work-2026-02-05.okr", "work-2026-02-05-version-1.okr", NULL,
  };
  static const char * const no_names[] = { NULL };
  g_autofree char *neighbour = g_build_filename (fixture->folder, "backups", "work-2-2026-01-01.okr", NULL);
  g_autofree char *migration = g_build_filename (fixture->folder, "backups", "work-2026-02-05-version-1.okr", NULL);
  g_autofree char *newest = g_build_filename (fixture->folder, "backups", names[0], NULL);
  Client *client = client_new (fixture->path, "app");
  g_autofree char *id = client_add_person (client, "Ada");

  assert_backups (fixture->path, no_names);
  client_free (client);

  make_backup (fixture->path, 1);
  g_assert_true (g_file_set_contents (neighbour, "", 0, NULL));
  g_assert_true (g_file_set_contents (migration, "", 0, NULL));
  for (int day = 2; day <= 12; day++)
    if (day != 10)
      make_backup (fixture->path, day);
  make_backup (fixture->path, 12);

  assert_backups (fixture->path, names);
  assert_query (newest, "SELECT name FROM person", "Ada");
  assert_query (newest, "PRAGMA application_id", "1330336375");
  g_assert_true (okr_store_verify (newest, NULL));
  g_assert_true (g_file_test (neighbour, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (migration, G_FILE_TEST_EXISTS));
}

static void
wait_for_first_backup (const char  *path,
                       GPtrArray  **backups)
{
  while (TRUE)
    {
      g_main_context_iteration (NULL, FALSE);
      *backups = okr_store_list_backups (path);
      if ((*backups)->len > 0)
        return;
      g_ptr_array_unref (*backups);
    }
}

static void
test_backup_of_the_day_is_made_in_the_background (Fixture       *fixture,
                                                  gconstpointer  user_data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *id = NULL;
  static const char * const no_names[] = { NULL };
  Client *client = client_new_with_flags (fixture->path, "app", OKR_STORE_OPEN_CREATE);

  /* A file that nobody has edited is worth no backup: it would be the only one of the day. */
  id = client_add_person (client, "Ada");
  client_free (client);
  assert_backups (fixture->path, no_names);

  client = client_new_with_flags (fixture->path, "app", OKR_STORE_OPEN_DEFAULT);
  wait_for_first_backup (fixture->path, &backups);
  client_rename (client, id, "Grace", NULL);
  client_free (client);

  /* The second opening of the day leaves it as it is. */
  client = client_new_with_flags (fixture->path, "app", OKR_STORE_OPEN_DEFAULT);
  client_rename (client, id, "Hedy", NULL);
  client_free (client);
  assert_query (backups->pdata[0], "SELECT name FROM person", "Ada");
}

static void
on_notify_cb (gboolean *notified)
{
  *notified = TRUE;
}

static void
test_failed_backup_is_told (Fixture       *fixture,
                            gconstpointer  user_data)
{
  g_autofree char *in_the_way = g_build_filename (fixture->folder, "backups", NULL);
  g_autofree char *message = NULL;
  g_autofree char *id = NULL;
  gboolean notified = FALSE;
  Client *client;

  g_assert_true (g_file_set_contents (in_the_way, "no folder", -1, NULL));
  client = client_new (fixture->path, "app");
  id = client_add_person (client, "Grace");
  client_free (client);
  g_clear_pointer (&id, g_free);

  client = client_new_with_flags (fixture->path, "app", OKR_STORE_OPEN_DEFAULT);
  g_signal_connect_swapped (client->store, "notify::backup-error", G_CALLBACK (on_notify_cb), &notified);
  while (!notified)
    g_main_context_iteration (NULL, TRUE);
  g_object_get (client->store, "backup-error", &message, NULL);
  g_test_message ("%s", message);
  g_assert_nonnull (strstr (message, "work.okr"));

  /* The work goes on. */
  id = client_add_person (client, "Ada");
  client_free (client);
}

static void
test_backup_is_put_back (Fixture       *fixture,
                         gconstpointer  user_data)
{
  static const char journal_text[] = "what a crash has left of the damaged file";
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *kept_journal = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  Client *client = client_new (fixture->path, "app");

  g_free (client_add_person (client, "Ada"));
  client_free (client);
  make_backup (fixture->path, 3);
  g_assert_true (g_file_set_contents (fixture->path, "damaged", -1, NULL));
  g_assert_true (g_file_set_contents (journal, journal_text, -1, NULL));

  backups = okr_store_list_backups (fixture->path);
  okr_store_restore_backup (fixture->path, backups->pdata[0], &kept, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (kept, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "damaged");
  kept_journal = g_strconcat (kept, "-journal", NULL);
  g_assert_true (g_file_test (kept_journal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (backups->pdata[0], G_FILE_TEST_EXISTS));

  client = client_new (fixture->path, "app");
  g_assert_cmpstr (okr_store_get_undo_label (client->store), ==, "Add a person");
  client_free (client);
  assert_query (fixture->path, "SELECT name FROM person", "Ada");
}

static void
test_bad_backup_is_not_put_back (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "bad.okr", NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "damaged", -1, NULL));
  g_assert_true (g_file_set_contents (backup, "damaged too", -1, NULL));
  g_assert_false (okr_store_restore_backup (fixture->path, backup, NULL, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOT_A_WORKSPACE);
  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "damaged");
}

static void
on_copied_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

static gboolean
copy (Client      *client,
      const char  *path,
      GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  okr_store_copy_async (client->store, path, on_copied_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return okr_store_copy_finish (client->store, result, error);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "copy.okr", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "copy.okr", NULL);
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (GError) error = NULL;

  g_free (client_add_person (client, "Ada"));
  g_assert_true (g_file_set_contents (path, "replaced", -1, NULL));
  copy (client, path, &error);
  g_assert_no_error (error);
  assert_query (path, "SELECT name FROM person", "Ada");
  g_assert_true (okr_store_verify (path, NULL));

  g_assert_false (copy (client, nowhere, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, OKR_STORE_ERROR);
}

static void
test_history (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autofree char *id = client_add_person (client, "Ada");
  g_autofree char *undone = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  const OkrStoreEntry *entry, *first;

  client_rename (client, id, "Grace", NULL);
  undone = client_undo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);

  okr_store_history_async (client->store, 2, on_copied_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  entries = okr_store_history_finish (client->store, result, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (entries->len, ==, 2);
  entry = entries->pdata[0];
  first = entries->pdata[1];
  g_assert_cmpint (entry->seq, ==, 3);
  g_assert_cmpint (entry->kind, ==, OKR_STORE_STEP_UNDO);
  g_assert_cmpstr (entry->client, ==, "app");
  g_assert_cmpstr (entry->target, ==, first->step);
  g_assert_cmpstr (entry->label, ==, "Rename to Grace");
  g_assert_true (g_str_has_suffix (entry->at, "Z"));
  g_assert_cmpint (first->kind, ==, OKR_STORE_STEP_EDIT);
  g_assert_null (first->target);
}

/* --- migrations: the first step is this program's, the others are made up --- */

#define ADD_TELEPHONE "ALTER TABLE person ADD COLUMN telephone TEXT NOT NULL DEFAULT 'none';"
/* The one that SQLite's manual gives for what ALTER TABLE cannot do: a table is made anew. */
#define RENAME_ROLE \
  "CREATE TABLE new_person (id TEXT NOT NULL PRIMARY KEY, ref TEXT UNIQUE, extra TEXT, " \
  "rank TEXT NOT NULL DEFAULT 'V', name TEXT NOT NULL, position TEXT, " \
  "kind TEXT CHECK (kind IN ('member', 'stakeholder')), telephone TEXT NOT NULL DEFAULT 'none') STRICT;" \
  "INSERT INTO new_person SELECT id, ref, extra, rank, name, role, kind, telephone FROM person;" \
  "DROP TABLE person; ALTER TABLE new_person RENAME TO person;"
#define FAIL "INSERT INTO parking_note (id, text) VALUES ('N', 'half done'); INSERT INTO nonsense VALUES (1);"
#define BREAK "DELETE FROM person;"

static Client *
open_with_steps (const char          *path,
                 const OkrMigration  *migration,
                 GError             **error)
{
  g_autoptr (OkrStore) store = okr_store_open_with_migration (path, OKR_STORE_OPEN_CREATE, "app", migration, error);
  Client *client;

  if (store == NULL)
    return NULL;
  client = g_new0 (Client, 1);
  client->store = g_steal_pointer (&store);
  client->changes = g_ptr_array_new ();
  client->foreign = g_array_new (FALSE, FALSE, sizeof (gboolean));
  client->seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  okr_store_start (client->store);

  return client;
}

/* Opens it with a program that went another way from version 1 on. */
static Client *
try_open (const char  *path,
          int          n_steps,
          const char  *second,
          const char  *third,
          GError     **error)
{
  const char * const steps[] = { okr_migration_get_default ()->steps[0], second, third, NULL };
  const OkrMigration migration = { steps, n_steps };

  return open_with_steps (path, &migration, error);
}

/* A person who owns an objective with a key result. */
static void
make_first_version (const char *path)
{
  Client *client = try_open (path, 1, NULL, NULL, NULL);
  OkrEdit *edit = okr_edit_new ("Add", NULL);

  okr_edit_insert (edit, "person", "P");
  okr_edit_put_text (edit, "name", "Ada");
  okr_edit_put_text (edit, "role", "Lead");
  okr_edit_insert (edit, "objective", "O");
  okr_edit_put_text (edit, "title", "Grow");
  okr_edit_put_text (edit, "owner", "P");
  okr_edit_insert (edit, "key_result", "K");
  okr_edit_put_text (edit, "objective", "O");
  okr_edit_put_text (edit, "title", "Ten signed");
  client_commit (client, edit);
  client_rename (client, "P", "Grace", NULL);
  client_free (client);
}

static void
test_migration_keeps_a_backup (Fixture       *fixture,
                               gconstpointer  user_data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, "work-%Y-%m-%d-version-1.okr");
  g_autofree char *backup = g_build_filename (fixture->folder, "backups", name, NULL);
  g_autoptr (GError) error = NULL;
  Client *client;

  make_first_version (fixture->path);
  client = try_open (fixture->path, 3, ADD_TELEPHONE, RENAME_ROLE, &error);
  g_assert_no_error (error);
  client_free (client);

  assert_query (fixture->path, "PRAGMA user_version", "3");
  assert_query (fixture->path, "SELECT name || position || telephone FROM person", "GraceLeadnone");
  assert_query (fixture->path, "SELECT owner FROM objective", "P");
  assert_query (backup, "PRAGMA user_version", "1");
  assert_query (backup, "SELECT name || role FROM person", "GraceLead");
}

/* The steps of this program, on a file of its first version: nothing is lost, what was done before can be undone and
 * done again, and what the later versions know can be written. */
static void
test_first_version_is_brought_up_to_date (Fixture       *fixture,
                                          gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  OkrEdit *edit;
  Client *client;

  make_first_version (fixture->path);
  assert_query (fixture->path, "PRAGMA user_version", "1");
  client = open_with_steps (fixture->path, okr_migration_get_default (), &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "PRAGMA user_version", "2");
  assert_query (fixture->path, "SELECT title || specific || measurable || relevant FROM key_result", "Ten signed000");

  edit = okr_edit_new ("Tick", NULL);
  okr_edit_set (edit, "key_result", "K");
  okr_edit_put_integer (edit, "measurable", 1);
  okr_edit_insert (edit, "discovery_item", "D");
  okr_edit_put_text (edit, "objective", "O");
  okr_edit_put_text (edit, "text", "Ask five restaurants");
  client_commit (client, edit);
  assert_query (fixture->path, "SELECT measurable || text FROM key_result, discovery_item", "1Ask five restaurants");

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *label = client_undo (client, OKR_CONFLICT_REFUSE, &error);

      g_assert_no_error (error);
    }
  assert_query (fixture->path, "SELECT count(*) FROM key_result", "0");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *label = client_redo (client, OKR_CONFLICT_REFUSE, &error);

      g_assert_no_error (error);
    }
  assert_query (fixture->path, "SELECT measurable || text FROM key_result, discovery_item", "1Ask five restaurants");
  client_free (client);
  g_assert_true (okr_store_verify (fixture->path, &error));
  g_assert_no_error (error);
}

static void
test_undo_of_steps_before_a_migration (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  g_autofree char *first_label = NULL;
  g_autofree char *redone = NULL;
  Client *client;

  make_first_version (fixture->path);
  client = try_open (fixture->path, 3, ADD_TELEPHONE, RENAME_ROLE, &error);
  g_assert_no_error (error);
  label = client_undo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT name FROM person", "Ada");

  /* The column "role" is "position" now: the cell is not as the step left it. */
  first_label = client_undo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  first_label = client_undo (client, OKR_CONFLICT_FORCE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT count(*) FROM person", "0");
  redone = client_redo (client, OKR_CONFLICT_REFUSE, &error);
  g_assert_no_error (error);
  assert_query (fixture->path, "SELECT name || position || telephone FROM person", "AdaLeadnone");
  client_free (client);
}

static void
test_failed_migration_leaves_the_file (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_first_version (fixture->path);
  before = dump (fixture->path);

  g_assert_null (try_open (fixture->path, 2, FAIL, NULL, &error));
  g_assert_cmpint (error->domain, ==, OKR_STORE_ERROR);
  g_clear_error (&error);
  assert_query (fixture->path, "PRAGMA user_version", "1");
  after = dump (fixture->path);
  g_assert_cmpstr (before, ==, after);

  /* A step that leaves references to nothing is none. */
  g_assert_null (try_open (fixture->path, 2, BREAK, NULL, &error));
  g_assert_cmpint (error->domain, ==, OKR_STORE_ERROR);
  g_clear_error (&error);
  assert_query (fixture->path, "PRAGMA user_version", "1");
  assert_query (fixture->path, "SELECT name FROM person", "Grace");

  /* The steps that succeeded stay. */
  g_assert_null (try_open (fixture->path, 3, ADD_TELEPHONE, FAIL, &error));
  g_assert_nonnull (error);
  assert_query (fixture->path, "PRAGMA user_version", "2");
}

static void
test_old_file_that_is_read_only (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  const char * const steps[] = { okr_migration_get_default ()->steps[0], ADD_TELEPHONE, NULL };
  const OkrMigration migration = { steps, 2 };
  g_autoptr (GError) error = NULL;

  make_first_version (fixture->path);
  g_assert_null (okr_store_open_with_migration (fixture->path, OKR_STORE_OPEN_READ_ONLY, "app", &migration, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_READ_ONLY);
  g_test_message ("%s", error->message);
  assert_query (fixture->path, "PRAGMA user_version", "1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/backup/seven-are-kept", test_seven_are_kept);
  ADD_TEST ("/backup/that-of-the-day-is-made-in-the-background", test_backup_of_the_day_is_made_in_the_background);
  ADD_TEST ("/backup/failed-one-is-told", test_failed_backup_is_told);
  ADD_TEST ("/backup/is-put-back", test_backup_is_put_back);
  ADD_TEST ("/backup/bad-one-is-not-put-back", test_bad_backup_is_not_put_back);
  ADD_TEST ("/backup/copy", test_copy);
  ADD_TEST ("/backup/history", test_history);
  ADD_TEST ("/migration/keeps-a-backup", test_migration_keeps_a_backup);
  ADD_TEST ("/migration/first-version-is-brought-up-to-date", test_first_version_is_brought_up_to_date);
  ADD_TEST ("/migration/undo-of-steps-before", test_undo_of_steps_before_a_migration);
  ADD_TEST ("/migration/failed-one-leaves-the-file", test_failed_migration_leaves_the_file);
  ADD_TEST ("/migration/old-file-that-is-read-only", test_old_file_that_is_read_only);

  return g_test_run ();
}
