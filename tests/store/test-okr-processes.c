/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file among several processes: commits of others are noticed, three write at once, one is killed at any
 * moment, one has no room left on the disk.  */

#include "config.h"

#include "okr-store-fixture.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/mount.h>
#include <unistd.h>

#define N_KILLS 20
#define N_WRITERS 3
#define N_EDITS 50
#define SMALL_DISK_BYTES (1024 * 1024)

typedef struct
{
  GSubprocess      *process;
  GDataInputStream *output;
} Child;

static void
child_free (Child *self)
{
  g_object_unref (self->process);
  g_object_unref (self->output);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Child, child_free)

static char *
read_line (Child *self)
{
  return g_data_input_stream_read_line_utf8 (self->output, NULL, NULL, NULL);
}

static Child *
child_new (const char *path,
           const char *name,
           int         n_edits,
           const char *restriction)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "store", "okr-store-child", NULL);
  g_autofree char *count = g_strdup_printf ("%d", n_edits);
  g_autoptr (GError) error = NULL;
  Child *self = g_new0 (Child, 1);

  self->process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                    program, path, name, count, restriction, NULL);
  g_assert_no_error (error);
  self->output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->process));

  return self;
}

/* Waits until it has the file open, and lets it begin. */
static void
child_begin (Child *self)
{
  g_autofree char *line = read_line (self);

  g_assert_cmpstr (line, ==, "ready");
  g_assert_true (g_output_stream_write_all (g_subprocess_get_stdin_pipe (self->process), "go\n", 3, NULL, NULL,
                                            NULL));
}

static void
assert_sound (const char *path)
{
  g_autoptr (GError) error = NULL;

  okr_store_verify (path, &error);
  g_assert_no_error (error);
}

static void
assert_has_person (const char *path,
                   const char *id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM person WHERE id = '%s'", id);

  assert_query (path, sql, "1");
}

static void
test_foreign_commits_are_noticed (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Child) child = child_new (fixture->path, "cli", 5, NULL);
  g_autofree char *id = client_add_person (client, "Ada");

  child_begin (child);
  client_wait_for (client, 6);
  for (guint i = 0; i < 6; i++)
    {
      g_assert_cmpint (g_array_index (client->seqs, gint64, i), ==, i + 1);
      g_assert_cmpint (g_array_index (client->foreign, gboolean, i), ==, i > 0);
    }
  g_assert_cmpstr (okr_store_get_undo_label (client->store), ==, "Add a person");

  client_rename (client, id, "Grace", NULL);
  g_assert_cmpuint (client->changes->len, ==, 7);
  g_assert_true (g_subprocess_wait_check (child->process, NULL, NULL));
}

static void
test_own_commit_comes_after_those_it_follows (Fixture       *fixture,
                                              gconstpointer  user_data)
{
  g_autoptr (Client) client = client_new (fixture->path, "app");
  g_autoptr (Client) other = client_new (fixture->path, "app");
  g_autofree char *id = client_add_person (client, "A");

  /* Two windows write in turn without a pause: each tells of all commits, once and in order. */
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", i);

      client_rename (i % 2 == 0 ? other : client, id, name, NULL);
    }
  client_wait_for (client, 21);
  client_wait_for (other, 21);
  for (guint i = 0; i < 21; i++)
    {
      g_assert_cmpint (g_array_index (client->seqs, gint64, i), ==, i + 1);
      g_assert_cmpint (g_array_index (other->seqs, gint64, i), ==, i + 1);
      g_assert_true (g_array_index (client->foreign, gboolean, i) != g_array_index (other->foreign, gboolean, i));
    }
}

static void
test_three_processes_write_at_once (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  Child *children[N_WRITERS];
  Client *client = client_new (fixture->path, "app");
  g_autofree char *expected = g_strdup_printf ("%d", N_WRITERS * N_EDITS);

  for (int i = 0; i < N_WRITERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("writer %d", i);

      children[i] = child_new (fixture->path, name, N_EDITS, NULL);
    }
  for (int i = 0; i < N_WRITERS; i++)
    child_begin (children[i]);

  client_wait_for (client, N_WRITERS * N_EDITS);
  for (guint i = 0; i < client->seqs->len; i++)
    g_assert_cmpint (g_array_index (client->seqs, gint64, i), ==, i + 1);
  for (int i = 0; i < N_WRITERS; i++)
    {
      for (int j = 0; j < N_EDITS; j++)
        {
          g_autofree char *id = read_line (children[i]);

          assert_has_person (fixture->path, id);
        }
      g_assert_true (g_subprocess_wait_check (children[i]->process, NULL, NULL));
      child_free (children[i]);
    }
  client_free (client);

  assert_query (fixture->path, "SELECT count(*) FROM history", expected);
  assert_query (fixture->path, "SELECT count(DISTINCT clock) FROM history", expected);
  assert_sound (fixture->path);
}

static void
test_no_committed_edit_is_lost_by_a_kill (Fixture       *fixture,
                                          gconstpointer  user_data)
{
  g_autoptr (GPtrArray) committed = g_ptr_array_new_with_free_func (g_free);
  guint n_hot = 0;

  for (int i = 0; i < N_KILLS; i++)
    {
      g_autoptr (Child) child = child_new (fixture->path, "killed", 0, NULL);
      g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
      int n_before = g_test_rand_int_range (0, 12);
      GStatBuf status;
      char *id;

      child_begin (child);
      while (n_before-- > 0 && (id = read_line (child)) != NULL)
        g_ptr_array_add (committed, id);
      /* Somewhere within one commit, which takes some hundred µs or some ms. */
      g_usleep ((gulong) g_test_rand_int_range (0, 3000));
      g_subprocess_send_signal (child->process, SIGKILL);
      while ((id = read_line (child)) != NULL)
        g_ptr_array_add (committed, id);
      g_subprocess_wait (child->process, NULL, NULL);
      n_hot += g_stat (journal, &status) == 0 && status.st_size > 0;
    }
  g_test_message ("%u edits committed; %u of %d kills left a transaction in the middle",
                  committed->len, n_hot, N_KILLS);

  client_free (client_new (fixture->path, "app"));
  for (guint i = 0; i < committed->len; i++)
    assert_has_person (fixture->path, committed->pdata[i]);
  assert_sound (fixture->path);
}

/* Lets a child write until there is no room, and looks at what it says and leaves. */
static void
fill_disk (const char *path,
           const char *restriction)
{
  g_autoptr (Child) child = child_new (path, "filler", 0, restriction);
  g_autoptr (GPtrArray) committed = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *full = g_strdup_printf ("error %d ", OKR_STORE_ERROR_FULL);
  char *line;

  child_begin (child);
  while ((line = read_line (child)) != NULL && !g_str_has_prefix (line, "error"))
    g_ptr_array_add (committed, line);
  g_test_message ("%u edits, then: %s", committed->len, line);
  g_assert_nonnull (line);
  g_assert_true (g_str_has_prefix (line, full));
  g_assert_nonnull (strstr (line, "work.okr"));
  g_free (line);
  g_subprocess_wait (child->process, NULL, NULL);

  g_assert_cmpuint (committed->len, >, 3);
  for (guint i = 0; i < committed->len; i++)
    assert_has_person (path, committed->pdata[i]);
  assert_sound (path);
}

static void
test_file_reaches_its_limit (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (Client) client = NULL;
  g_autofree char *id = NULL;

  fill_disk (fixture->path, "limit=600000");

  /* With room again, it goes on. */
  client = client_new (fixture->path, "app");
  id = client_add_person (client, "Ada");
  assert_has_person (fixture->path, id);
}

static void
test_disk_is_full (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autofree char *options = g_strdup_printf ("size=%d", SMALL_DISK_BYTES);
  g_autofree char *disk = g_build_filename (fixture->folder, "disk", NULL);
  g_autofree char *path = g_build_filename (disk, "work.okr", NULL);
  g_autofree char *ballast = g_build_filename (disk, "ballast", NULL);
  g_autofree char *zeros = g_malloc0 (SMALL_DISK_BYTES / 4);
  Client *client;
  g_autofree char *id = NULL;

  g_assert_cmpint (g_mkdir (disk, 0700), ==, 0);
  if (mount ("tmpfs", disk, "tmpfs", 0, options) != 0)
    {
      g_autofree char *reason = g_strdup_printf ("a small disk cannot be mounted here: %s", g_strerror (errno));

      g_test_skip (reason);
      return;
    }

  g_assert_true (g_file_set_contents (ballast, zeros, SMALL_DISK_BYTES / 4, NULL));
  fill_disk (path, NULL);

  g_unlink (ballast);
  client = client_new (path, "app");
  id = client_add_person (client, "Ada");
  assert_has_person (path, id);
  client_free (client);
  g_assert_cmpint (umount (disk), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_DISK_TEST ("/processes/foreign-commits-are-noticed", test_foreign_commits_are_noticed);
  ADD_DISK_TEST ("/processes/own-commit-comes-after-those-it-follows", test_own_commit_comes_after_those_it_follows);
  ADD_DISK_TEST ("/processes/three-write-at-once", test_three_processes_write_at_once);
  ADD_DISK_TEST ("/processes/no-committed-edit-is-lost-by-a-kill", test_no_committed_edit_is_lost_by_a_kill);
  ADD_DISK_TEST ("/processes/file-reaches-its-limit", test_file_reaches_its_limit);
  ADD_DISK_TEST ("/processes/disk-is-full", test_disk_is_full);

  return g_test_run ();
}
