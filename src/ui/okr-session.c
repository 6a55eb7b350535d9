/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the windows of one run share.  A workspace is open once however many windows show it: they share its
 * objects and so follow each other live.  */

#include "config.h"

#include "ui/okr-session.h"

#include "logic/advice/okr-advice.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

struct _OkrSession
{
  GObject     parent_instance;

  OkrClock   *clock;            /* owned */
  GSettings  *settings;         /* owned */
  OkrTimer   *timer;            /* owned */
  OkrReminderWatch *reminders;  /* owned */
  GHashTable *workspaces;       /* path -> OkrWorkspace, borrowed: they go with their last window */
  GHashTable *openings;         /* path -> GPtrArray of GTask: who waits for what is being opened */
};

G_DEFINE_FINAL_TYPE (OkrSession, okr_session, G_TYPE_OBJECT)

static void
on_workspace_gone_cb (gpointer  user_data,
                      GObject  *where_it_was)
{
  OkrSession *self = user_data;
  GHashTableIter iter;
  gpointer workspace;

  g_hash_table_iter_init (&iter, self->workspaces);
  while (g_hash_table_iter_next (&iter, NULL, &workspace))
    if (workspace == (gpointer) where_it_was)
      g_hash_table_iter_remove (&iter);
}

/**
 * okr_session_adopt_workspace:
 * @self: the session
 * @workspace: an open workspace that came from elsewhere, from an import
 *
 * Makes it the one that further windows on its file find.
 */
void
okr_session_adopt_workspace (OkrSession   *self,
                             OkrWorkspace *workspace)
{
  g_return_if_fail (OKR_IS_SESSION (self));

  if (g_hash_table_lookup (self->workspaces, okr_workspace_get_path (workspace)) == workspace)
    return;

  g_hash_table_insert (self->workspaces, g_strdup (okr_workspace_get_path (workspace)), workspace);
  g_object_weak_ref (G_OBJECT (workspace), on_workspace_gone_cb, self);
  okr_reminder_watch_add_workspace (self->reminders, workspace);
}

/* When the window is there and the backup of the day is made: what was needed once for that is several
 * megabytes, and goes back to the system. */
#define TRIM_SECONDS 2

static void
on_rest_began_cb (gpointer user_data)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

typedef struct
{
  OkrSession *session;          /* owned */
  char       *path;             /* owned */
} Opening;

static void
on_opened_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autofree Opening *opening = user_data;
  g_autoptr (OkrSession) self = opening->session;
  g_autofree char *path = opening->path;
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (OkrWorkspace) workspace = NULL;
  g_autoptr (GError) error = NULL;

  g_hash_table_steal_extended (self->openings, path, (gpointer *) &key, (gpointer *) &waiting);
  workspace = okr_workspace_open_finish (result, &error);
  if (workspace != NULL && waiting->len == 0)
    okr_workspace_close (workspace);
  else if (workspace != NULL)
    okr_session_adopt_workspace (self, workspace);

  for (guint i = 0; i < waiting->len; i++)
    if (workspace != NULL)
      g_task_return_pointer (waiting->pdata[i], g_object_ref (workspace), g_object_unref);
    else
      g_task_return_error (waiting->pdata[i], g_error_copy (error));
  g_timeout_add_seconds_once (TRIM_SECONDS, on_rest_began_cb, NULL);
}

/* Opens a workspace for those who will wait for it. */
static GPtrArray *
begin_opening (OkrSession *self,
               const char *path,
               gboolean    create)
{
  GPtrArray *waiting = g_ptr_array_new_with_free_func (g_object_unref);
  Opening *opening = g_new0 (Opening, 1);

  opening->session = g_object_ref (self);
  opening->path = g_strdup (path);
  g_hash_table_insert (self->openings, g_strdup (path), waiting);
  okr_workspace_open_async (path, create ? OKR_STORE_OPEN_CREATE : OKR_STORE_OPEN_DEFAULT, "app", self->clock, NULL,
                            on_opened_cb, opening);

  return waiting;
}

static gpointer
warm_up_advice (gpointer data)
{
  okr_advice_warm_up ();

  return NULL;
}

/**
 * okr_session_prepare:
 * @self: the session
 *
 * Begins to open the workspace of last time, and to make the advice on it ready, beside all that a start has to do
 * anyway.  When nobody has asked for it by the time it is open, it is closed again.
 */
void
okr_session_prepare (OkrSession *self)
{
  g_autofree char *last = NULL;

  g_return_if_fail (OKR_IS_SESSION (self));

  last = g_settings_get_string (self->settings, "last-workspace");
  if (*last != '\0' && g_file_test (last, G_FILE_TEST_EXISTS))
    {
      begin_opening (self, last, FALSE);
      g_thread_unref (g_thread_new ("advice", warm_up_advice, NULL));
    }
}

/**
 * okr_session_open_workspace_async:
 * @self: the session
 * @path: a workspace file in the data folder
 * @create: whether to make the file when it is not there
 * @callback: called when it is open
 * @user_data: for @callback
 *
 * Opens a workspace, or finds the one that is open or being opened.
 */
void
okr_session_open_workspace_async (OkrSession          *self,
                                  const char          *path,
                                  gboolean             create,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  OkrWorkspace *open = g_hash_table_lookup (self->workspaces, path);
  GPtrArray *waiting = g_hash_table_lookup (self->openings, path);

  if (open != NULL)
    {
      g_task_return_pointer (task, g_object_ref (open), g_object_unref);
      return;
    }

  if (waiting == NULL)
    waiting = begin_opening (self, path, create);
  g_ptr_array_add (waiting, g_steal_pointer (&task));
}

/**
 * okr_session_open_workspace_finish:
 * @self: the session
 * @result: what the callback got
 * @error: of the store or of the workspace
 *
 * Returns: (transfer full) (nullable): the workspace
 */
OkrWorkspace *
okr_session_open_workspace_finish (OkrSession    *self,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * okr_session_close:
 * @self: the session
 *
 * Writes what was begun in any workspace; blocks until it is on the disk.  A workspace whose windows are gone lives on
 * while something is being written, and the end of the program would not wait for it.
 */
void
okr_session_close (OkrSession *self)
{
  g_autoptr (GPtrArray) workspaces = NULL;

  g_return_if_fail (OKR_IS_SESSION (self));

  workspaces = g_hash_table_get_values_as_ptr_array (self->workspaces);
  for (guint i = 0; i < workspaces->len; i++)
    okr_workspace_close (workspaces->pdata[i]);
}

static void
okr_session_dispose (GObject *object)
{
  OkrSession *self = OKR_SESSION (object);
  GHashTableIter iter;
  gpointer workspace;

  g_hash_table_iter_init (&iter, self->workspaces);
  while (g_hash_table_iter_next (&iter, NULL, &workspace))
    g_object_weak_unref (workspace, on_workspace_gone_cb, self);
  g_hash_table_remove_all (self->workspaces);
  g_clear_object (&self->reminders);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->timer);

  G_OBJECT_CLASS (okr_session_parent_class)->dispose (object);
}

static void
okr_session_finalize (GObject *object)
{
  g_hash_table_unref (OKR_SESSION (object)->workspaces);
  g_hash_table_unref (OKR_SESSION (object)->openings);

  G_OBJECT_CLASS (okr_session_parent_class)->finalize (object);
}

static void
okr_session_class_init (OkrSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_session_finalize;
}

static void
okr_session_init (OkrSession *self)
{
  self->settings = g_settings_new (APPLICATION_ID);
  self->timer = okr_timer_new ();
  self->workspaces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->openings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * okr_session_new:
 * @clock: says what day it is
 *
 * Returns: (transfer full): a session without workspaces
 */
OkrSession *
okr_session_new (OkrClock *clock)
{
  OkrSession *self = g_object_new (OKR_TYPE_SESSION, NULL);

  self->clock = g_object_ref (clock);
  self->reminders = okr_reminder_watch_new (self->settings, clock);

  return self;
}

/**
 * okr_session_get_clock:
 * @self: the session
 *
 * Returns: (transfer none): says what day it is, in every window
 */
OkrClock *
okr_session_get_clock (OkrSession *self)
{
  g_return_val_if_fail (OKR_IS_SESSION (self), NULL);

  return self->clock;
}

/**
 * okr_session_get_settings:
 * @self: the session
 *
 * Returns: (transfer none): what is remembered between starts
 */
GSettings *
okr_session_get_settings (OkrSession *self)
{
  g_return_val_if_fail (OKR_IS_SESSION (self), NULL);

  return self->settings;
}

/**
 * okr_session_get_timer:
 * @self: the session
 *
 * Returns: (transfer none): the timer of the room, the same in every window
 */
OkrTimer *
okr_session_get_timer (OkrSession *self)
{
  g_return_val_if_fail (OKR_IS_SESSION (self), NULL);

  return self->timer;
}

/**
 * okr_session_get_reminders:
 * @self: the session
 *
 * Returns: (transfer none): what reminds of checks and due dates, whichever window they are in
 */
OkrReminderWatch *
okr_session_get_reminders (OkrSession *self)
{
  g_return_val_if_fail (OKR_IS_SESSION (self), NULL);

  return self->reminders;
}
