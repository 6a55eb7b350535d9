/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the windows of one run share.  A workspace is open once however many windows show it: they share its
 * objects and so follow each other live.  */

#include "config.h"

#include "ui/okr-session.h"

struct _OkrSession
{
  GObject     parent_instance;

  OkrClock   *clock;            /* owned */
  GSettings  *settings;         /* owned */
  GHashTable *workspaces;       /* path -> OkrWorkspace, borrowed: they go with their last window */
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
okr_session_adopt_workspace (OkrSession *self,
                                 OkrWorkspace   *workspace)
{
  g_return_if_fail (OKR_IS_SESSION (self));

  if (g_hash_table_lookup (self->workspaces, okr_workspace_get_path (workspace)) == workspace)
    return;

  g_hash_table_insert (self->workspaces, g_strdup (okr_workspace_get_path (workspace)), workspace);
  g_object_weak_ref (G_OBJECT (workspace), on_workspace_gone_cb, self);
}

static void
on_opened_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  OkrSession *self = g_task_get_source_object (task);
  g_autoptr (OkrWorkspace) workspace = NULL;
  OkrWorkspace *open;
  GError *error = NULL;

  workspace = okr_workspace_open_finish (result, &error);
  if (workspace == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* two windows may have asked at the same time */
  open = g_hash_table_lookup (self->workspaces, okr_workspace_get_path (workspace));
  if (open != NULL)
    {
      okr_workspace_close (workspace);
      g_task_return_pointer (task, g_object_ref (open), g_object_unref);
      return;
    }

  okr_session_adopt_workspace (self, workspace);
  g_task_return_pointer (task, g_steal_pointer (&workspace), g_object_unref);
}

/**
 * okr_session_open_workspace_async:
 * @self: the session
 * @path: a workspace file in the data folder
 * @create: whether to make the file when it is not there
 * @callback: called when it is open
 * @user_data: for @callback
 *
 * Opens a workspace, or finds the one that is open.
 */
void
okr_session_open_workspace_async (OkrSession      *self,
                                      const char          *path,
                                      gboolean             create,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  OkrWorkspace *open = g_hash_table_lookup (self->workspaces, path);

  if (open != NULL)
    {
      g_task_return_pointer (task, g_object_ref (open), g_object_unref);
      return;
    }

  okr_workspace_open_async (path, create ? OKR_STORE_OPEN_CREATE : OKR_STORE_OPEN_DEFAULT, "app", self->clock, NULL,
                            on_opened_cb, g_steal_pointer (&task));
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
okr_session_open_workspace_finish (OkrSession  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
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
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (okr_session_parent_class)->dispose (object);
}

static void
okr_session_finalize (GObject *object)
{
  g_hash_table_unref (OKR_SESSION (object)->workspaces);

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
  self->workspaces = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
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
