/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a file is opened: whose it is, before a byte of it could change, and what each connection asks of SQLite.
 *
 * journal_mode=TRUNCATE and synchronous=FULL: a commit that was reported is on the disk.  WAL before SQLite
 * 3.51.3 can lose a committed transaction, a WAL file copied while it is open is stale, and it cannot be
 * opened on read-only media.  */

#include "config.h"

#include "store/okr-database-private.h"

#include "store/okr-store-types.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Longer than the longest stall of a busy disk that was measured, with several processes in the queue. */
#define BUSY_SECONDS 10

/* Longer than a commit of another window, even on a slow disk: what takes longer is said. */
#define WAIT_SECONDS 1

/* How often a header is looked at again that looks damaged, and after how many microseconds. */
#define MAX_LOOKS 10
#define LOOK_AGAIN 3000

/* How long a nap is, in microseconds: about what a commit takes, and not the same for two that wait. */
#define NAP_LEAST 500
#define NAP_MOST 3000

/* Many short naps instead of SQLite's few long ones: several writers share the file fairly, and one that
 * waits goes on as soon as the other is done. */
static int
wait_while_busy (void *data,
                 int   n_tries)
{
  OkrDatabase *self = data;
  gint64 waited;

  if (n_tries == 0)
    {
      self->busy_since = g_get_monotonic_time ();
      self->wait_told = FALSE;
    }
  waited = g_get_monotonic_time () - self->busy_since;
  if (waited > BUSY_SECONDS * G_USEC_PER_SEC)
    return 0;
  if (waited > WAIT_SECONDS * G_USEC_PER_SEC && !self->wait_told && self->wait_func != NULL)
    {
      self->wait_told = TRUE;
      self->wait_func (self->wait_data);
    }
  g_usleep ((gulong) g_random_int_range (NAP_LEAST, NAP_MOST));

  return 1;
}

static void
finalize_statement (gpointer data)
{
  sqlite3_finalize (data);
}

static OkrDatabase *
new_database (const char *path,
              int         version)
{
  OkrDatabase *self = g_new0 (OkrDatabase, 1);

  self->path = g_strdup (path);
  self->name = g_filename_display_basename (path);
  self->version = version;
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);

  return self;
}

/* What each connection asks for at once, in pages: one by one, the small pool of memory of a thread would grow with
 * each page that is read, and hold up the other threads each time. */
#define CACHE_PAGES 128

static void
ensure_set_up (void)
{
  static gsize set_up;

  if (g_once_init_enter (&set_up))
    {
      sqlite3_config (SQLITE_CONFIG_PAGECACHE, NULL, 0, CACHE_PAGES);
      g_once_init_leave (&set_up, 1);
    }
}

static gboolean
connect_file (OkrDatabase  *self,
              const char   *uri,
              int           flags,
              GError      **error)
{
  ensure_set_up ();
  if (sqlite3_open_v2 (uri, &self->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL) != SQLITE_OK)
    {
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
                   _("“%s” cannot be opened: %s."), self->name,
                   sqlite3_system_errno (self->handle) != 0 ? g_strerror (sqlite3_system_errno (self->handle))
                                                            : sqlite3_errmsg (self->handle));
      return FALSE;
    }

  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);

  return TRUE;
}

static gboolean
is_empty (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size == 0;
}

/* Whether a transaction was left in the middle, or another process is just in one. */
static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  GStatBuf status;

  return g_stat (journal, &status) == 0 && status.st_size > 0;
}

static gboolean
read_header (OkrDatabase  *self,
             const char   *uri,
             gint64       *application,
             gint64       *version,
             GError      **error)
{
  g_autoptr (OkrDatabase) peek = new_database (self->path, self->version);

  return connect_file (peek, uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error)
         && okr_database_query_integer (peek, "PRAGMA application_id", application, error)
         && okr_database_query_integer (peek, "PRAGMA user_version", version, error);
}

/* Looks whose file it is, of what version, before anything could change a byte of it: "immutable" takes no
 * lock, plays back no journal and makes no file.  An empty file passes as version 0 when it may be made. */
static gboolean
look_at_header (OkrDatabase  *self,
                gboolean      may_be_empty,
                GError      **error)
{
  g_autofree char *file_uri = g_filename_to_uri (self->path, NULL, error);
  g_autofree char *uri = NULL;
  g_autoptr (GError) local_error = NULL;
  gint64 application, version;
  guint n_looks = 0;

  if (file_uri == NULL)
    return FALSE;
  uri = g_strconcat (file_uri, "?immutable=1", NULL);

  /* Without a lock, what somebody else is just writing looks damaged, and is well a moment later. */
  while (!read_header (self, uri, &application, &version, &local_error) && n_looks++ < MAX_LOOKS
         && g_error_matches (local_error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED))
    {
      g_clear_error (&local_error);
      g_usleep (LOOK_AGAIN);
    }
  if (local_error != NULL)
    {
      /* What is half-written is looked at again when its journal has been played back. */
      if (has_journal (self->path))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  /* Not by what SQLite says: it takes any file of a few bytes for an empty one, and would write over it. */
  if (may_be_empty && is_empty (self->path))
    return TRUE;
  if (application != OKR_DATABASE_APPLICATION_ID && !has_journal (self->path))
    {
      okr_database_throw_not_a_workspace (self, error);
      return FALSE;
    }
  if (version > self->version)
    {
      okr_database_throw_newer (self, error);
      return FALSE;
    }

  return TRUE;
}

static gboolean
configure (OkrDatabase  *self,
           GError      **error)
{
  /* SQLite lets go of the writing when only the folder is read-only no sooner than at the first edit. */
  g_autofree char *folder = g_path_get_dirname (self->path);

  self->read_only = sqlite3_db_readonly (self->handle, "main") == 1 || g_access (folder, W_OK) != 0;

  if (!okr_database_execute (self,
                             "PRAGMA cell_size_check = ON;"
                             "PRAGMA foreign_keys = ON;"
                             "PRAGMA temp_store = MEMORY;",
                             error))
    return FALSE;

  return self->read_only
         || okr_database_execute (self, "PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL;", error);
}

/**
 * okr_database_open:
 * @path: (type filename): a file
 * @mode: to read it, to write to it where that is allowed, or also to make it when it is not there
 * @version: the newest user_version that the caller understands
 * @error: return location: %OKR_STORE_ERROR_NOT_A_WORKSPACE, %OKR_STORE_ERROR_NEWER,
 *   %OKR_STORE_ERROR_FAILED, ...
 *
 * A file that is refused is not touched.  A file that may not be written to is opened for reading.
 *
 * Returns: (transfer full): the connection, or %NULL
 */
OkrDatabase *
okr_database_open (const char       *path,
                   OkrDatabaseMode   mode,
                   int               version,
                   GError          **error)
{
  static const int flags[] = {
    [OKR_DATABASE_READ] = SQLITE_OPEN_READONLY,
    [OKR_DATABASE_WRITE] = SQLITE_OPEN_READWRITE,
    [OKR_DATABASE_CREATE] = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
  };
  g_autoptr (OkrDatabase) self = new_database (path, version);
  gboolean exists = g_file_test (path, G_FILE_TEST_EXISTS);

  if (!exists && mode != OKR_DATABASE_CREATE)
    {
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
                   _("There is no file “%s”."), self->name);
      return NULL;
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      okr_database_throw_not_a_workspace (self, error);
      return NULL;
    }
  if (exists && !look_at_header (self, mode == OKR_DATABASE_CREATE, error))
    return NULL;
  if (!connect_file (self, path, flags[mode], error))
    return NULL;

  sqlite3_busy_handler (self->handle, wait_while_busy, self);
  if (!configure (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * okr_database_set_wait_func:
 * @self: a connection
 * @func: (nullable): called on the thread that uses the connection
 * @user_data: for @func
 *
 * Asks to be told when the connection has waited for about a second for another one that holds the file.
 */
void
okr_database_set_wait_func (OkrDatabase         *self,
                            OkrDatabaseWaitFunc  func,
                            gpointer             user_data)
{
  self->wait_func = func;
  self->wait_data = user_data;
}

/**
 * okr_database_open_memory:
 * @error: return location
 *
 * Returns: (transfer full): an empty database that is gone when it is freed
 */
OkrDatabase *
okr_database_open_memory (GError **error)
{
  g_autoptr (OkrDatabase) self = new_database (":memory:", 0);

  if (!connect_file (self, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * okr_database_free:
 * @self: (transfer full): a connection
 *
 * Closes it; a transaction that was begun is rolled back.
 */
void
okr_database_free (OkrDatabase *self)
{
  g_hash_table_unref (self->statements);
  g_clear_pointer (&self->tables, g_hash_table_unref);
  sqlite3_close (self->handle);
  g_free (self->path);
  g_free (self->name);
  g_free (self);
}
