/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that cannot be opened, or not for writing: each gets its clear error, and stays as it was, byte by
 * byte.  */

#include "config.h"

#include "okr-store-fixture.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>

#define PAGE_SIZE 4096

static void
make_workspace (const char *path)
{
  Client *client = client_new (path, "app");

  for (int i = 0; i < 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person number %d", i);

      g_free (client_add_person (client, name));
    }
  client_free (client);
}

static GBytes *
read_bytes (const char *path)
{
  char *data;
  gsize size;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &data, &size, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

static void
write_bytes (const char *path,
             const char *data,
             gsize       size)
{
  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

/* However it is opened, it is refused with that error, with its name in it, and not a byte is changed. */
static void
assert_refused (Fixture       *fixture,
                OkrStoreError  code)
{
  static const OkrStoreOpenFlags flags[] = {
    OKR_STORE_OPEN_DEFAULT, OKR_STORE_OPEN_CREATE, OKR_STORE_OPEN_READ_ONLY, OKR_STORE_OPEN_NO_BACKUP,
  };
  g_autoptr (GBytes) before = read_bytes (fixture->path);
  guint n_files = count_files (fixture->folder);

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) after = NULL;

      g_assert_null (okr_store_open (fixture->path, flags[i], "app", &error));
      g_assert_error (error, OKR_STORE_ERROR, (int) code);
      if (i == 0)
        g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, "work.okr"));
      after = read_bytes (fixture->path);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
    }
}

static void
test_no_such_file (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (okr_store_open (fixture->path, OKR_STORE_OPEN_DEFAULT, "app", &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "work.okr"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
test_no_such_folder (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "work.okr", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (okr_store_open (path, OKR_STORE_OPEN_CREATE, "app", &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "work.okr"));
}

static void
test_folder_is_no_workspace (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (okr_store_open (fixture->folder, OKR_STORE_OPEN_CREATE, "app", &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOT_A_WORKSPACE);
}

static void
test_file_that_is_no_database (Fixture       *fixture,
                               gconstpointer  user_data)
{
  static const char text[] = "{\"okr\": \"This is JSON and no database, but long enough to look like one: "
                             "0123456789012345678901234567890123456789012345678901234567890123456789\"}";

  write_bytes (fixture->path, text, sizeof text - 1);
  assert_refused (fixture, OKR_STORE_ERROR_NOT_A_WORKSPACE);
  write_bytes (fixture->path, "x", 1);
  assert_refused (fixture, OKR_STORE_ERROR_NOT_A_WORKSPACE);
}

static void
test_empty_file_is_a_new_workspace_only_when_asked (Fixture       *fixture,
                                                    gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrStore) store = NULL;

  write_bytes (fixture->path, "", 0);
  g_assert_null (okr_store_open (fixture->path, OKR_STORE_OPEN_DEFAULT, "app", &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOT_A_WORKSPACE);
  g_clear_error (&error);

  store = okr_store_open (fixture->path, OKR_STORE_OPEN_CREATE, "app", &error);
  g_assert_no_error (error);
}

static void
test_database_of_another_application (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  execute (fixture->path, "CREATE TABLE person (id TEXT)");
  assert_refused (fixture, OKR_STORE_ERROR_NOT_A_WORKSPACE);
  execute (fixture->path, "PRAGMA application_id = 123; PRAGMA user_version = 1");
  assert_refused (fixture, OKR_STORE_ERROR_NOT_A_WORKSPACE);
}

static void
test_newer_file (Fixture       *fixture,
                 gconstpointer  user_data)
{
  make_workspace (fixture->path);
  execute (fixture->path, "ALTER TABLE person ADD COLUMN telephone TEXT; PRAGMA user_version = 99");
  assert_refused (fixture, OKR_STORE_ERROR_NEWER);
}

static void
test_newer_file_in_another_journal_mode (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  make_workspace (fixture->path);
  execute (fixture->path, "PRAGMA user_version = 99; PRAGMA journal_mode = WAL");
  assert_refused (fixture, OKR_STORE_ERROR_NEWER);
}

static void
test_file_that_becomes_newer (Fixture       *fixture,
                              gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (GError) error = NULL;
  OkrEdit *edit = okr_edit_new ("Add", NULL);

  execute (fixture->path, "PRAGMA user_version = 99");
  okr_edit_insert (edit, "person", NULL);
  okr_edit_put_text (edit, "name", "Ada");
  g_assert_false (client_try_commit (client, edit, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NEWER);
  assert_query (fixture->path, "SELECT count(*) FROM person", "0");
}

static void
test_truncated_file (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (GBytes) whole = NULL;
  gsize size;
  const char *data;

  make_workspace (fixture->path);
  whole = read_bytes (fixture->path);
  data = g_bytes_get_data (whole, &size);

  write_bytes (fixture->path, data, size / 2);
  assert_refused (fixture, OKR_STORE_ERROR_DAMAGED);
  write_bytes (fixture->path, data, size - PAGE_SIZE / 2);
  assert_refused (fixture, OKR_STORE_ERROR_DAMAGED);
  write_bytes (fixture->path, data, PAGE_SIZE);
  assert_refused (fixture, OKR_STORE_ERROR_DAMAGED);
  write_bytes (fixture->path, data, 60);
  assert_refused (fixture, OKR_STORE_ERROR_NOT_A_WORKSPACE);
}

static void
test_flipped_bits (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GBytes) whole = NULL;
  gsize size;
  const char *data;

  make_workspace (fixture->path);
  whole = read_bytes (fixture->path);
  data = g_bytes_get_data (whole, &size);

  /* In the head of each page but the first, one after the other. */
  for (gsize page = PAGE_SIZE; page < size; page += 16 * PAGE_SIZE)
    {
      g_autofree char *bad = g_memdup2 (data, size);

      for (gsize i = 0; i < 8; i++)
        bad[page + i] = (char) ~bad[page + i];
      write_bytes (fixture->path, bad, size);
      assert_refused (fixture, OKR_STORE_ERROR_DAMAGED);
    }
}

/* SQLite has no checksums: a bit in the middle of a text is seen where it makes the text none, or the history
 * differ from the tables. */
static void
ignore_row (OkrStoreRow *row,
            gpointer     user_data)
{
}

static void
test_flipped_bits_in_a_text (Fixture       *fixture,
                             gconstpointer  user_data)
{
  static const char * const columns[] = { "name", NULL };
  g_autoptr (OkrStore) store = NULL;
  g_autoptr (GError) error = NULL;

  make_workspace (fixture->path);
  g_assert_true (okr_store_verify (fixture->path, NULL));
  execute (fixture->path, "UPDATE person SET name = 'Xerson number 7' WHERE name = 'Person number 7'");
  g_assert_false (okr_store_verify (fixture->path, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED);
  g_test_message ("%s", error->message);
  g_clear_error (&error);

  execute (fixture->path, "UPDATE person SET name = CAST (x'50ff' AS TEXT) WHERE name = 'Xerson number 7'");
  store = okr_store_open (fixture->path, OKR_STORE_OPEN_DEFAULT, "app", &error);
  g_assert_no_error (error);
  g_assert_false (okr_store_read (store, "person", columns, ignore_row, NULL, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED);
}

static void
test_reference_to_nothing (Fixture       *fixture,
                           gconstpointer  user_data)
{
  make_workspace (fixture->path);
  execute (fixture->path, "INSERT INTO objective (id, title, owner) VALUES ('O', 'Grow', 'nobody')");
  assert_refused (fixture, OKR_STORE_ERROR_DAMAGED);
}

static void
assert_read_only (Client     *client,
                  const char *path)
{
  g_autoptr (GError) error = NULL;
  OkrEdit *edit = okr_edit_new ("Add", NULL);

  g_assert_true (okr_store_get_read_only (client->store));
  okr_edit_insert (edit, "person", NULL);
  okr_edit_put_text (edit, "name", "Ada");
  g_assert_false (client_try_commit (client, edit, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_READ_ONLY);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "work.okr"));
  g_clear_error (&error);
  g_assert_null (client_undo (client, OKR_CONFLICT_REFUSE, &error));
  g_assert_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_READ_ONLY);
}

static void
test_opened_for_reading (Fixture       *fixture,
                         gconstpointer  user_data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  Client *client;

  make_workspace (fixture->path);
  before = read_bytes (fixture->path);
  client = client_new_with_flags (fixture->path, "app", OKR_STORE_OPEN_READ_ONLY);
  assert_read_only (client, fixture->path);
  client_free (client);
  after = read_bytes (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_reader_follows_the_writer (Fixture       *fixture,
                                gconstpointer  user_data)
{
  g_autoptr (Client) writer = client_new (fixture->path, "app");
  g_autoptr (Client) reader = client_new_with_flags (fixture->path, "cli", OKR_STORE_OPEN_READ_ONLY);

  g_free (client_add_person (writer, "Ada"));
  client_wait_for (reader, 1);
  g_assert_true (g_array_index (reader->foreign, gboolean, 0));
}

static void
test_folder_on_read_only_medium (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  Client *client;

  make_workspace (fixture->path);
  if (mount (fixture->folder, fixture->folder, NULL, MS_BIND, NULL) != 0 ||
      mount (NULL, fixture->folder, NULL, MS_BIND | MS_REMOUNT | MS_RDONLY, NULL) != 0)
    {
      g_autofree char *reason = g_strdup_printf ("a folder cannot be made read-only here: %s", g_strerror (errno));

      umount (fixture->folder);
      g_test_skip (reason);
      return;
    }

  client = client_new_with_flags (fixture->path, "app", OKR_STORE_OPEN_DEFAULT);
  assert_read_only (client, fixture->path);
  client_free (client);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

/* What somebody without rights is told; root has them all. */
static char *
open_unprivileged (Fixture *fixture,
                   int      folder_mode,
                   int      file_mode)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "okr-store-child", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *output;

  g_assert_cmpint (g_chmod (fixture->path, file_mode), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, folder_mode), ==, 0);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                              program, fixture->path, "nobody", "1",
                              geteuid () == 0 ? "unprivileged" : NULL, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_chmod (fixture->folder, 0700), ==, 0);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  g_test_message ("%s", output);

  return output;
}

static void
test_without_rights (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autofree char *refused = g_strdup_printf ("error %d ", OKR_STORE_ERROR_READ_ONLY);
  g_autofree char *read_only = g_strdup_printf ("ready read-only\n%s", refused);
  g_autofree char *folder_output = NULL;
  g_autofree char *file_output = NULL;
  g_autofree char *secret_output = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  make_workspace (fixture->path);
  before = read_bytes (fixture->path);
  folder_output = open_unprivileged (fixture, 0555, 0666);
  g_assert_true (g_str_has_prefix (folder_output, read_only));
  file_output = open_unprivileged (fixture, geteuid () == 0 ? 0777 : 0700, 0444);
  g_assert_true (g_str_has_prefix (file_output, read_only));
  secret_output = open_unprivileged (fixture, 0555, 0);
  g_assert_true (g_str_has_prefix (secret_output, "error "));
  g_assert_nonnull (strstr (secret_output, "work.okr"));
  after = read_bytes (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/damage/no-such-file", test_no_such_file);
  ADD_TEST ("/damage/no-such-folder", test_no_such_folder);
  ADD_TEST ("/damage/folder-is-no-workspace", test_folder_is_no_workspace);
  ADD_TEST ("/damage/file-that-is-no-database", test_file_that_is_no_database);
  ADD_TEST ("/damage/empty-file", test_empty_file_is_a_new_workspace_only_when_asked);
  ADD_TEST ("/damage/database-of-another-application", test_database_of_another_application);
  ADD_TEST ("/damage/newer-file", test_newer_file);
  ADD_TEST ("/damage/newer-file-in-another-journal-mode", test_newer_file_in_another_journal_mode);
  ADD_TEST ("/damage/file-that-becomes-newer", test_file_that_becomes_newer);
  ADD_TEST ("/damage/truncated-file", test_truncated_file);
  ADD_TEST ("/damage/flipped-bits", test_flipped_bits);
  ADD_TEST ("/damage/flipped-bits-in-a-text", test_flipped_bits_in_a_text);
  ADD_TEST ("/damage/reference-to-nothing", test_reference_to_nothing);
  ADD_TEST ("/damage/opened-for-reading", test_opened_for_reading);
  ADD_TEST ("/damage/reader-follows-the-writer", test_reader_follows_the_writer);
  ADD_TEST ("/damage/folder-on-read-only-medium", test_folder_on_read_only_medium);
  ADD_TEST ("/damage/without-rights", test_without_rights);

  return g_test_run ();
}
