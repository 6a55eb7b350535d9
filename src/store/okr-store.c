/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The SQLite file of a workspace, as the model sees it; see okr-store.h.
 *
 * The repository belongs to a worker thread (okr-worker.c), which takes one job after the other and sends a
 * report of each to the main thread; here a report becomes signals, and last the answer to whoever asked.  */

#include "config.h"

#include "store/okr-store.h"

#include "store/okr-repository.h"
#include "store/okr-store-private.h"
#include "store/okr-worker.h"

#include <glib/gi18n.h>

/* A commit of another window is to be on this screen too within a few frames. */
#define MONITOR_RATE_LIMIT_MS 20

struct _OkrStore
{
  GObject        parent_instance;

  char          *path;
  gboolean       read_only;
  gboolean       has_backups;
  gboolean       waiting;
  char          *undo_label;
  char          *redo_label;
  char          *backup_error;

  OkrRepository *repository;    /* of the worker, while there is one; NULL when closed */
  OkrWorker     *worker;        /* NULL before start and when closed */
  GFileMonitor  *monitor;
};

typedef enum
{
  PROP_PATH = 1,
  PROP_READ_ONLY,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_BACKUP_ERROR,
  PROP_WAITING,
} OkrStoreProperty;

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_WAITING + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrStore, okr_store, G_TYPE_OBJECT)

static void
set_labels (OkrStore   *self,
            const char *undo_label,
            const char *redo_label)
{
  if (g_set_str (&self->undo_label, undo_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_UNDO_LABEL]);
  if (g_set_str (&self->redo_label, redo_label))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REDO_LABEL]);
}

static void
set_waiting (OkrStore *self,
             gboolean  waiting)
{
  if (self->waiting == waiting)
    return;

  self->waiting = waiting;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

static void
on_worker_report_cb (OkrReport *report,
                     gpointer   owner)
{
  OkrStore *self = owner;

  set_waiting (self, report->waiting);
  if (report->waiting)
    return;

  set_labels (self, report->undo_label, report->redo_label);
  for (guint i = 0; i < report->commits->len; i++)
    {
      OkrCommit *commit = report->commits->pdata[i];

      g_signal_emit (self, signals[CHANGED], 0, commit->change, commit->entry, commit->foreign);
    }

  if (report->kind == OKR_JOB_BACKUP &&
      g_set_str (&self->backup_error, report->error != NULL ? report->error->message : NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BACKUP_ERROR]);
  if (report->task != NULL)
    okr_store_answer (report);
}

static void
on_monitor_changed_cb (OkrStore          *self,
                       GFile             *file,
                       GFile             *other_file,
                       GFileMonitorEvent  event)
{
  okr_store_catch_up (self);
}

static void
okr_store_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  OkrStore *self = OKR_STORE (object);

  switch ((OkrStoreProperty) prop_id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;
    case PROP_BACKUP_ERROR:
      g_value_set_string (value, self->backup_error);
      break;
    case PROP_WAITING:
      g_value_set_boolean (value, self->waiting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      break;
    }
}

static void
okr_store_dispose (GObject *object)
{
  okr_store_close (OKR_STORE (object));

  G_OBJECT_CLASS (okr_store_parent_class)->dispose (object);
}

static void
okr_store_finalize (GObject *object)
{
  OkrStore *self = OKR_STORE (object);

  g_free (self->path);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self->backup_error);

  G_OBJECT_CLASS (okr_store_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * OkrStore:path:
   *
   * The file.
   */
  properties[PROP_PATH] =
    g_param_spec_string ("path", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * OkrStore:read-only:
   *
   * Whether no edit can be committed: it was asked for, or the file or its folder may not be written to.
   */
  properties[PROP_READ_ONLY] =
    g_param_spec_boolean ("read-only", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * OkrStore:undo-label:
   *
   * The label of the step of this client that okr_store_undo_async() would take back, or %NULL.
   */
  properties[PROP_UNDO_LABEL] =
    g_param_spec_string ("undo-label", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * OkrStore:redo-label:
   *
   * The label of the step of this client that okr_store_redo_async() would make again, or %NULL.
   */
  properties[PROP_REDO_LABEL] =
    g_param_spec_string ("redo-label", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * OkrStore:backup-error:
   *
   * Why there is no backup of today, in words, or %NULL.
   */
  properties[PROP_BACKUP_ERROR] =
    g_param_spec_string ("backup-error", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * OkrStore:waiting:
   *
   * Whether what was asked for has been waiting for about a second for another program that holds the file.
   */
  properties[PROP_WAITING] =
    g_param_spec_boolean ("waiting", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
okr_store_class_init (OkrStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = okr_store_get_property;
  object_class->dispose = okr_store_dispose;
  object_class->finalize = okr_store_finalize;

  install_properties (object_class);

  /**
   * OkrStore::changed:
   * @self: the store
   * @change: what has changed
   * @entry: (type gpointer): its row of the history, an #OkrStoreEntry; borrowed
   * @foreign: whether it was committed by somebody else
   *
   * A commit is on the disk.  Emitted in the order of the commits.
   */
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, OKR_TYPE_CHANGE, G_TYPE_POINTER, G_TYPE_BOOLEAN);
}

static void
okr_store_init (OkrStore *self)
{
}

/* Takes the job. */
void
okr_store_push (OkrStore *self,
                OkrJob   *job)
{
  if (self->worker != NULL)
    {
      okr_worker_push (self->worker, job);
      return;
    }

  if (job->task != NULL)
    g_task_return_new_error_literal (job->task, G_IO_ERROR, G_IO_ERROR_CLOSED, _("The workspace is closed."));
  okr_job_free (job);
}

/* okr_store_open() with other steps than those of this program; for tests. */
OkrStore *
okr_store_open_with_migration (const char          *path,
                               OkrStoreOpenFlags    flags,
                               const char          *client,
                               const OkrMigration  *migration,
                               GError             **error)
{
  g_autoptr (OkrRepository) repository = okr_repository_open (path, flags, client, migration, error);
  g_autoptr (OkrStore) self = NULL;

  if (repository == NULL)
    return NULL;

  self = g_object_new (OKR_TYPE_STORE, NULL);
  self->path = g_strdup (path);
  self->read_only = repository->database->read_only;
  self->has_backups = !self->read_only && !(flags & OKR_STORE_OPEN_NO_BACKUP);
  self->undo_label = okr_repository_dup_undo_label (repository);
  self->redo_label = okr_repository_dup_redo_label (repository);
  self->repository = g_steal_pointer (&repository);

  return g_steal_pointer (&self);
}

/**
 * okr_store_open:
 * @path: (type filename): a file
 * @flags: how to open it
 * @client: who makes the edits, kept in the history; undo belongs to the client ("app", "cli", ...)
 * @error: return location for an %OKR_STORE_ERROR; a file that is refused is left as it is
 *
 * Opens, checks the integrity, makes a backup and brings the file up to date where that is needed.  Blocks;
 * may be called on any thread; the store then belongs to the thread that calls okr_store_start(), which
 * should be soon: until then others cannot commit.
 *
 * Returns: (transfer full): the store, or %NULL
 */
OkrStore *
okr_store_open (const char         *path,
                OkrStoreOpenFlags   flags,
                const char         *client,
                GError            **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (client != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return okr_store_open_with_migration (path, flags, client, okr_migration_get_default (), error);
}

/**
 * okr_store_start:
 * @self: a store that was just opened and read
 *
 * Begins to take edits and to watch the file for commits of others; signals and callbacks come in the
 * thread-default main context of the caller.  The daily backup is made in the background.
 */
void
okr_store_start (OkrStore *self)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (OKR_IS_STORE (self));
  g_return_if_fail (self->repository != NULL && self->worker == NULL);

  okr_repository_end_read (self->repository);
  self->worker = okr_worker_new (self->repository, on_worker_report_cb, G_OBJECT (self));

  file = g_file_new_for_path (self->path);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    {
      g_file_monitor_set_rate_limit (self->monitor, MONITOR_RATE_LIMIT_MS);
      g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_monitor_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }

  /* What was committed between the reading and the monitor. */
  okr_store_catch_up (self);
  if (self->has_backups)
    okr_store_push (self, okr_job_new (OKR_JOB_BACKUP, NULL));
}

/**
 * okr_store_close:
 * @self: a store
 *
 * Ends the worker after what is queued and closes the file; blocks until it is written.  The signals and
 * callbacks of what was queued still come.  May be called twice.
 */
void
okr_store_close (OkrStore *self)
{
  g_return_if_fail (OKR_IS_STORE (self));

  g_clear_object (&self->monitor);
  g_clear_pointer (&self->worker, okr_worker_end);
  g_clear_pointer (&self->repository, okr_repository_free);
}

/**
 * okr_store_get_path:
 * @self: a store
 *
 * Returns: (transfer none) (type filename): its file
 */
const char *
okr_store_get_path (OkrStore *self)
{
  g_return_val_if_fail (OKR_IS_STORE (self), NULL);

  return self->path;
}

/**
 * okr_store_get_read_only:
 * @self: a store
 *
 * Returns: whether no edit can be committed
 */
gboolean
okr_store_get_read_only (OkrStore *self)
{
  g_return_val_if_fail (OKR_IS_STORE (self), TRUE);

  return self->read_only;
}

/**
 * okr_store_get_undo_label:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): what undo would take back
 */
const char *
okr_store_get_undo_label (OkrStore *self)
{
  g_return_val_if_fail (OKR_IS_STORE (self), NULL);

  return self->undo_label;
}

/**
 * okr_store_get_redo_label:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): what redo would make again
 */
const char *
okr_store_get_redo_label (OkrStore *self)
{
  g_return_val_if_fail (OKR_IS_STORE (self), NULL);

  return self->redo_label;
}

/**
 * okr_store_get_waiting:
 * @self: a store
 *
 * Returns: whether a job has been waiting for about a second for another program that holds the file
 */
gboolean
okr_store_get_waiting (OkrStore *self)
{
  g_return_val_if_fail (OKR_IS_STORE (self), FALSE);

  return self->waiting;
}

/**
 * okr_store_read:
 * @self: a store that is not started yet
 * @table: a table
 * @columns: (array zero-terminated=1): the columns wanted, "id" among them if it is
 * @func: called for each row
 * @user_data: for @func
 * @error: return location for an %OKR_STORE_ERROR
 *
 * Reads all rows of a table in the order of its rank (if it has one) and id.  All tables are read as they
 * were at one moment.
 *
 * Returns: whether all rows were read
 */
gboolean
okr_store_read (OkrStore            *self,
                const char          *table,
                const char * const  *columns,
                OkrStoreRowFunc      func,
                gpointer             user_data,
                GError             **error)
{
  g_return_val_if_fail (OKR_IS_STORE (self), FALSE);
  g_return_val_if_fail (self->repository != NULL && self->worker == NULL, FALSE);
  g_return_val_if_fail (table != NULL && columns != NULL && func != NULL, FALSE);

  return okr_repository_read (self->repository, table, columns, func, user_data, error);
}

/**
 * okr_store_read_replay:
 * @self: a store that is not started yet
 * @error: return location for an %OKR_STORE_ERROR
 *
 * Reads the history, of the same moment as the tables.
 *
 * Returns: (transfer full): the way from the first day to now, or %NULL
 */
OkrReplay *
okr_store_read_replay (OkrStore  *self,
                       GError   **error)
{
  g_return_val_if_fail (OKR_IS_STORE (self), NULL);
  g_return_val_if_fail (self->repository != NULL && self->worker == NULL, NULL);

  return okr_history_read_replay (self->repository->database, error);
}

/**
 * okr_store_set_ahead:
 * @self: a store that is not started yet
 * @ahead: microseconds
 *
 * Says by how much the clock of this client is ahead of the system's: a client that lives on another day makes
 * its edits on that day.
 */
void
okr_store_set_ahead (OkrStore *self,
                     gint64    ahead)
{
  g_return_if_fail (OKR_IS_STORE (self));
  g_return_if_fail (self->repository != NULL && self->worker == NULL);

  okr_history_set_ahead (self->repository->history, ahead);
}
