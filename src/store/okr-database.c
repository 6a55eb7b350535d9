/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One connection to the file of a workspace; see okr-database.h.
 *
 * journal_mode=TRUNCATE and synchronous=FULL: a commit that was reported is on the disk.  WAL before SQLite
 * 3.51.3 can lose a committed transaction, a WAL file copied while it is open is stale, and it cannot be
 * opened on read-only media.  */

#include "config.h"

#include "store/okr-database.h"

#include "store/okr-file.h"
#include "store/okr-store-types.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Longer than the longest stall of a busy disk that was measured, with several processes in the queue. */
#define BUSY_SECONDS 10

/* How often a header is looked at again that looks damaged, and after how many microseconds. */
#define MAX_LOOKS 10
#define LOOK_AGAIN 3000

static void
throw_damaged (OkrDatabase  *self,
               const char   *detail,
               GError      **error)
{
  /* What SQLite says of pages and cells helps nobody who reads the message. */
  g_debug ("%s: %s", self->path, detail);
  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED,
               _("“%s” is damaged. It was left as it is; open a backup instead."), self->name);
}

static void
throw_not_a_workspace (OkrDatabase  *self,
                       GError      **error)
{
  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NOT_A_WORKSPACE,
               _("“%s” is not an Okr workspace. It was left as it is; choose a file that Okr has made."),
               self->name);
}

static void
throw_newer (OkrDatabase  *self,
             GError      **error)
{
  g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_NEWER,
               _("“%s” was written by a later version of Okr. It was left as it is; update Okr to open it."),
               self->name);
}

static void
throw_io (OkrDatabase  *self,
          GError      **error)
{
  int code = sqlite3_system_errno (self->handle);

  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FULL,
                 _("There is no room left on the disk for “%s”. Nothing was changed; make room and try again."),
                 self->name);
  else
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
                 _("“%s” could not be read or written: %s."), self->name,
                 code != 0 ? g_strerror (code) : sqlite3_errmsg (self->handle));
}

/**
 * okr_database_throw:
 * @self: a connection whose last call failed
 * @error: return location
 *
 * Says in a sentence with the name of the file what went wrong, and what to do.
 *
 * Returns: %FALSE, for `return okr_database_throw (...)`
 */
gboolean
okr_database_throw (OkrDatabase  *self,
                    GError      **error)
{
  switch (sqlite3_errcode (self->handle) & 0xff)
    {
    case SQLITE_FULL:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FULL,
                   _("There is no room left on the disk for “%s”. Nothing was changed; make room and try again."),
                   self->name);
      break;
    case SQLITE_IOERR:
      throw_io (self, error);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_READ_ONLY,
                   _("“%s” cannot be changed: the file or its folder is read-only."), self->name);
      break;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_BUSY,
                   _("“%s” is in use by another program that does not let go of it. Try again in a moment."),
                   self->name);
      break;
    case SQLITE_CORRUPT:
      throw_damaged (self, sqlite3_errmsg (self->handle), error);
      break;
    case SQLITE_NOTADB:
      throw_not_a_workspace (self, error);
      break;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT,
                   _("The edit does not fit the workspace “%s”: %s."), self->name,
                   sqlite3_errmsg (self->handle));
      break;
    default:
      g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_FAILED,
                   _("“%s” could not be read or written: %s."), self->name, sqlite3_errmsg (self->handle));
      break;
    }

  return FALSE;
}

/**
 * okr_database_execute:
 * @self: a connection
 * @sql: one or more statements without results
 * @error: return location
 *
 * Returns: whether all of them succeeded
 */
gboolean
okr_database_execute (OkrDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    return okr_database_throw (self, error);

  return TRUE;
}

/**
 * okr_database_prepare:
 * @self: a connection
 * @sql: one statement; one of a small number of different texts, as all of them are kept
 * @error: return location
 *
 * Must not be asked for a statement that is still in use.
 *
 * Returns: (transfer none): the statement, without bindings; to be held in a g_autoptr(OkrStatement)
 */
OkrStatement *
okr_database_prepare (OkrDatabase  *self,
                      const char   *sql,
                      GError      **error)
{
  OkrStatement *statement = g_hash_table_lookup (self->statements, sql);

  if (statement != NULL)
    return statement;

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    {
      okr_database_throw (self, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);

  return statement;
}

/**
 * okr_database_step:
 * @self: a connection
 * @statement: one of its statements
 * @has_row: (out) (optional): whether there is a row to be read
 * @error: return location
 *
 * Returns: whether it succeeded
 */
gboolean
okr_database_step (OkrDatabase   *self,
                   OkrStatement  *statement,
                   gboolean      *has_row,
                   GError       **error)
{
  int result = sqlite3_step (statement);

  if (has_row != NULL)
    *has_row = result == SQLITE_ROW;
  if (result != SQLITE_ROW && result != SQLITE_DONE)
    return okr_database_throw (self, error);

  return TRUE;
}

/**
 * okr_database_query_integer:
 * @self: a connection
 * @sql: a statement
 * @result: (out): the integer in the first column of its first row; 0 when there is none
 * @error: return location
 *
 * Returns: whether it succeeded
 */
gboolean
okr_database_query_integer (OkrDatabase  *self,
                            const char   *sql,
                            gint64       *result,
                            GError      **error)
{
  g_autoptr (OkrStatement) statement = okr_database_prepare (self, sql, error);
  gboolean has_row;

  *result = 0;
  if (statement == NULL || !okr_database_step (self, statement, &has_row, error))
    return FALSE;
  if (has_row)
    *result = sqlite3_column_int64 (statement, 0);

  return TRUE;
}

/* Many short naps instead of SQLite's few long ones: several writers share the file fairly, and one that
 * waits goes on as soon as the other is done. */
static int
wait_while_busy (void *data,
                 int   n_tries)
{
  OkrDatabase *self = data;

  if (n_tries == 0)
    self->busy_since = g_get_monotonic_time ();
  if (g_get_monotonic_time () - self->busy_since > BUSY_SECONDS * G_USEC_PER_SEC)
    return 0;
  g_usleep ((gulong) g_random_int_range (500, 3000));

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
      throw_not_a_workspace (self, error);
      return FALSE;
    }
  if (version > self->version)
    {
      throw_newer (self, error);
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
      throw_not_a_workspace (self, error);
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

/**
 * okr_database_begin:
 * @self: a connection
 * @error: return location: also %OKR_STORE_ERROR_NEWER, when a later version has meanwhile changed the tables
 *
 * Begins a transaction that writes: from here on nobody else does.
 *
 * Returns: whether it was begun
 */
gboolean
okr_database_begin (OkrDatabase  *self,
                    GError      **error)
{
  gint64 version;

  if (!okr_database_execute (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (!okr_database_query_integer (self, "PRAGMA user_version", &version, error))
    {
      okr_database_rollback (self);
      return FALSE;
    }
  if (version > self->version)
    {
      okr_database_rollback (self);
      throw_newer (self, error);
      return FALSE;
    }

  return TRUE;
}

/* Which reference leads nowhere; SQLite itself does not say. */
static gboolean
throw_dangling (OkrDatabase  *self,
                GError      **error)
{
  g_autoptr (OkrStatement) statement = NULL;
  gboolean has_row;

  statement = okr_database_prepare (self, "SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 1", error);
  if (statement == NULL || !okr_database_step (self, statement, &has_row, error))
    return FALSE;
  if (has_row)
    g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_CONSTRAINT,
                 _("The edit does not fit the workspace “%s”: a row of “%s” names a row of “%s” that does not exist."),
                 self->name, okr_statement_get_text (statement, 0), okr_statement_get_text (statement, 1));

  return !has_row;
}

/**
 * okr_database_commit:
 * @self: a connection in a transaction
 * @error: return location
 *
 * Commits; what cannot be committed is rolled back.
 *
 * Returns: whether it is on the disk
 */
gboolean
okr_database_commit (OkrDatabase  *self,
                     GError      **error)
{
  gboolean dangling;

  if (sqlite3_exec (self->handle, "COMMIT", NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  dangling = sqlite3_extended_errcode (self->handle) == SQLITE_CONSTRAINT_FOREIGNKEY;
  if (!dangling || throw_dangling (self, error))
    okr_database_throw (self, error);
  okr_database_rollback (self);

  return FALSE;
}

/**
 * okr_database_rollback:
 * @self: a connection
 *
 * Takes back what the transaction has written, if there is one.
 */
void
okr_database_rollback (OkrDatabase *self)
{
  /* It fails only where SQLite has already rolled back by itself, as it may on a full disk. */
  if (sqlite3_get_autocommit (self->handle) == 0)
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * okr_database_check:
 * @self: a connection
 * @quick: leave out what takes long on a big file: whether the indexes agree with the tables
 * @error: return location: %OKR_STORE_ERROR_DAMAGED
 *
 * Returns: whether the file is sound
 */
gboolean
okr_database_check (OkrDatabase  *self,
                    gboolean      quick,
                    GError      **error)
{
  g_autoptr (OkrStatement) check = NULL;
  g_autoptr (OkrStatement) references = NULL;
  gboolean has_row;

  check = okr_database_prepare (self, quick ? "PRAGMA quick_check(1)" : "PRAGMA integrity_check(1)", error);
  if (check == NULL || !okr_database_step (self, check, &has_row, error))
    return FALSE;
  if (has_row && g_strcmp0 (okr_statement_get_text (check, 0), "ok") != 0)
    {
      throw_damaged (self, okr_statement_get_text (check, 0), error);
      return FALSE;
    }

  references = okr_database_prepare (self, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", error);
  if (references == NULL || !okr_database_step (self, references, &has_row, error))
    return FALSE;
  if (has_row)
    throw_damaged (self, "a row names another that does not exist", error);

  return !has_row;
}

/**
 * okr_database_get_size:
 * @self: a connection
 *
 * Returns: the size of the file, in bytes; 0 when it cannot be read
 */
gint64
okr_database_get_size (OkrDatabase *self)
{
  gint64 n_pages, page_size;

  if (!okr_database_query_integer (self, "PRAGMA page_count", &n_pages, NULL) ||
      !okr_database_query_integer (self, "PRAGMA page_size", &page_size, NULL))
    return 0;

  return n_pages * page_size;
}

/**
 * okr_database_copy:
 * @self: a connection
 * @path: (type filename): another file, replaced if it is there
 * @error: return location
 *
 * Makes a consistent copy, while others may write to the file: it is complete before it has its name.
 *
 * Returns: whether it is on the disk
 */
gboolean
okr_database_copy (OkrDatabase  *self,
                   const char   *path,
                   GError      **error)
{
  g_autofree char *temporary = okr_file_new_temporary_name (path);
  g_autoptr (OkrStatement) statement = okr_database_prepare (self, "VACUUM INTO ?1", error);

  if (statement == NULL)
    return FALSE;
  okr_statement_bind_text (statement, 1, temporary);
  if (!okr_database_step (self, statement, NULL, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  return okr_file_replace (temporary, path, error);
}

/**
 * okr_statement_bind:
 * @statement: a statement
 * @position: from 1
 * @value: a value that outlives the use of @statement
 *
 * Returns: whether it was bound; not when there is no memory, or no such position
 */
gboolean
okr_statement_bind (OkrStatement   *statement,
                    int             position,
                    const OkrValue *value)
{
  switch (value->type)
    {
    case OKR_VALUE_NULL:
      return sqlite3_bind_null (statement, position) == SQLITE_OK;
    case OKR_VALUE_INTEGER:
      return sqlite3_bind_int64 (statement, position, value->integer) == SQLITE_OK;
    case OKR_VALUE_REAL:
      return sqlite3_bind_double (statement, position, value->real) == SQLITE_OK;
    case OKR_VALUE_TEXT:
      return sqlite3_bind_text (statement, position, value->text, -1, SQLITE_STATIC) == SQLITE_OK;
    default:
      g_assert_not_reached ();
    }
}

/**
 * okr_statement_bind_text:
 * @statement: a statement
 * @position: from 1
 * @text: (nullable): a text that outlives the use of @statement
 */
void
okr_statement_bind_text (OkrStatement *statement,
                         int           position,
                         const char   *text)
{
  sqlite3_bind_text (statement, position, text, -1, SQLITE_STATIC);
}

/**
 * okr_statement_get:
 * @statement: a statement at a row
 * @column: from 0
 * @value: (out): an initialized value
 *
 * Reads a cell.
 */
void
okr_statement_get (OkrStatement *statement,
                   int           column,
                   OkrValue     *value)
{
  switch (sqlite3_column_type (statement, column))
    {
    case SQLITE_INTEGER:
      okr_value_set_integer (value, sqlite3_column_int64 (statement, column));
      break;
    case SQLITE_FLOAT:
      okr_value_set_real (value, sqlite3_column_double (statement, column));
      break;
    case SQLITE_TEXT:
      okr_value_set_text (value, okr_statement_get_text (statement, column));
      break;
    default:
      okr_value_set_null (value);
      break;
    }
}

/**
 * okr_statement_get_text:
 * @statement: a statement at a row
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the text of a cell, until the statement moves on
 */
const char *
okr_statement_get_text (OkrStatement *statement,
                        int           column)
{
  return (const char *) sqlite3_column_text (statement, column);
}
