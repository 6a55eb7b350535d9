/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a committed edit with its history costs, beside a bare UPDATE and INSERT with the same journal:
 * commit FILE.okr COPY.okr.  Two files alike, turn by turn; times in microseconds.  */

#include "config.h"

#include "store/okr-store.h"

#include <sqlite3.h>

#define N_TURNS 60

static char *
dup_key_result (sqlite3 *database)
{
  sqlite3_stmt *statement;
  char *id;

  if (sqlite3_prepare_v2 (database, "SELECT id FROM key_result LIMIT 1", -1, &statement, NULL) != SQLITE_OK
      || sqlite3_step (statement) != SQLITE_ROW)
    g_error ("%s", sqlite3_errmsg (database));
  id = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return id;
}

static void
execute (sqlite3    *database,
         const char *sql)
{
  if (sqlite3_exec (database, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
}

static gint64
commit_bare (sqlite3    *database,
             const char *id,
             guint       turn)
{
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE;"
                                          "UPDATE key_result SET board_rank = 'V%u' WHERE id = '%s';"
                                          "INSERT INTO check_in (id, key_result, date, value)"
                                          "  VALUES ('BARE%u', '%s', '2026-05-15', %u);"
                                          "COMMIT", turn, id, turn, id, turn);
  gint64 before = g_get_monotonic_time ();

  execute (database, sql);

  return g_get_monotonic_time () - before;
}

static void
on_committed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!okr_store_commit_finish (OKR_STORE (object), result, &error))
    g_error ("%s", error->message);
  *(gboolean *) user_data = TRUE;
}

static gint64
commit_with_history (OkrStore   *store,
                     const char *id,
                     guint       turn)
{
  g_autofree char *rank = g_strdup_printf ("V%u", turn);
  OkrEdit *edit = okr_edit_new ("Move a card", NULL);
  gboolean committed = FALSE;
  gint64 before = g_get_monotonic_time ();

  okr_edit_set (edit, "key_result", id);
  okr_edit_put_text (edit, "board_rank", rank);
  okr_edit_insert (edit, "check_in", NULL);
  okr_edit_put_text (edit, "key_result", id);
  okr_edit_put_text (edit, "date", "2026-05-15");
  okr_edit_put_real (edit, "value", turn);
  okr_store_commit_async (store, edit, NULL, on_committed_cb, &committed);
  while (!committed)
    g_main_context_iteration (NULL, TRUE);

  return g_get_monotonic_time () - before;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrStore) store = NULL;
  g_autofree char *id = NULL;
  sqlite3 *database;

  if (argc != 3)
    {
      g_printerr ("Usage: commit FILE.okr COPY.okr\n");
      return 2;
    }

  if (sqlite3_open (argv[2], &database) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  execute (database, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  id = dup_key_result (database);

  store = okr_store_open (argv[1], OKR_STORE_OPEN_NO_BACKUP, "benchmark", &error);
  if (store == NULL)
    g_error ("%s", error->message);
  okr_store_start (store);

  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      g_print ("bare %" G_GINT64_FORMAT "\n", commit_bare (database, id, turn));
      g_print ("history %" G_GINT64_FORMAT "\n", commit_with_history (store, id, turn));
    }

  okr_store_close (store);
  sqlite3_close (database);

  return 0;
}
