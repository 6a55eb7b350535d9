/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Another process on a workspace, for the tests that need one to be killed, to have no room or no rights, or to
 * write at the same time:
 *
 *   okr-store-child PATH CLIENT N [unprivileged | limit=BYTES]
 *
 * opens the workspace, prints "ready", waits for a line (or the end of its input), commits N edits (0: without
 * end) one after the other, and prints the id of each row as soon as its commit is reported.  It ends with 0,
 * or with 1 and the error as "error CODE MESSAGE".  */

#include "config.h"

#include "store/okr-store.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define NOBODY 65534

static int
fail (GError *error)
{
  g_print ("error %d %s\n", error->code, error->message);
  fflush (stdout);

  return EXIT_FAILURE;
}

static void
restrict_itself (const char *restriction)
{
  struct rlimit limit;

  if (g_str_equal (restriction, "unprivileged"))
    {
      if (setgid (NOBODY) != 0 || setuid (NOBODY) != 0)
        g_error ("Cannot become nobody");
      return;
    }

  g_assert_true (g_str_has_prefix (restriction, "limit="));
  signal (SIGXFSZ, SIG_IGN);
  limit.rlim_cur = limit.rlim_max = (rlim_t) g_ascii_strtoull (restriction + strlen ("limit="), NULL, 10);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    g_error ("Cannot limit the size of files");
}

static void
on_committed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GAsyncResult **answer = user_data;

  *answer = g_object_ref (result);
}

/* A few rows, so that a commit has several pages to write. */
static char *
commit_one (OkrStore    *store,
            const char  *client,
            GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;
  OkrEdit *edit = okr_edit_new ("Add people", NULL);
  g_autofree char *id = g_strdup (okr_edit_insert (edit, "person", NULL));

  okr_edit_put_text (edit, "name", client);
  for (int i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strnfill (500, (char) ('a' + i));

      okr_edit_insert (edit, "person", NULL);
      okr_edit_put_text (edit, "name", name);
    }
  okr_store_commit_async (store, edit, NULL, on_committed_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return okr_store_commit_finish (store, result, error) ? g_steal_pointer (&id) : NULL;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (OkrStore) store = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_edits;
  char line[16];

  g_assert_cmpint (argc, >=, 4);
  n_edits = g_ascii_strtoull (argv[3], NULL, 10);
  if (argc > 4)
    restrict_itself (argv[4]);

  store = okr_store_open (argv[1], OKR_STORE_OPEN_CREATE | OKR_STORE_OPEN_NO_BACKUP, argv[2], &error);
  if (store == NULL)
    return fail (error);
  okr_store_start (store);
  g_print ("ready%s\n", okr_store_get_read_only (store) ? " read-only" : "");
  fflush (stdout);
  if (fgets (line, sizeof line, stdin) == NULL && ferror (stdin))
    return EXIT_FAILURE;

  for (guint64 i = 0; n_edits == 0 || i < n_edits; i++)
    {
      g_autofree char *id = commit_one (store, argv[2], &error);

      if (id == NULL)
        return fail (error);
      g_print ("%s\n", id);
      fflush (stdout);
    }
  okr_store_close (store);

  return EXIT_SUCCESS;
}
