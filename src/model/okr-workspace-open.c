/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a workspace is opened, with or without waiting for it.  */

#include "config.h"

#include "model/okr-workspace.h"

#include "base/okr-async.h"
#include "model/okr-workspace-private.h"

/**
 * okr_workspace_open:
 * @path: the file
 * @flags: whether to create it, and so on
 * @client: who makes the edits, kept in the history: "app", "cli", ...
 * @clock: (transfer none): says which day it is
 * @error: return location for an %OKR_STORE_ERROR
 *
 * Opens a file and reads all of it.  Blocks; may be called on any thread.  The workspace then belongs to the
 * thread that calls okr_workspace_start().
 *
 * Returns: (transfer full) (nullable): the workspace; on failure %NULL
 */
OkrWorkspace *
okr_workspace_open (const char         *path,
                    OkrStoreOpenFlags   flags,
                    const char         *client,
                    OkrClock           *clock,
                    GError            **error)
{
  g_autoptr (OkrWorkspace) self = NULL;
  g_autoptr (OkrStore) store = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (client != NULL, NULL);
  g_return_val_if_fail (OKR_IS_CLOCK (clock), NULL);

  store = okr_store_open (path, flags, client, error);
  if (store == NULL)
    return NULL;

  okr_store_set_ahead (store, okr_clock_get_ahead (clock));
  self = g_object_new (OKR_TYPE_WORKSPACE, NULL);
  self->store = g_steal_pointer (&store);
  self->clock = g_object_ref (clock);
  self->index = okr_index_new (clock);

  if (!okr_workspace_load (self, error))
    return NULL;

  okr_workspace_update_derived (self);

  return g_steal_pointer (&self);
}

typedef struct
{
  char              *path;
  OkrStoreOpenFlags  flags;
  char              *client;
  OkrClock          *clock;
} Opening;

static void
opening_free (Opening *self)
{
  g_free (self->path);
  g_free (self->client);
  g_object_unref (self->clock);
  g_free (self);
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Opening *opening = task_data;
  GError *error = NULL;
  OkrWorkspace *workspace = okr_workspace_open (opening->path, opening->flags, opening->client, opening->clock,
                                                &error);

  okr_async_answer (task, workspace, g_object_unref, error);
}

/**
 * okr_workspace_open_async:
 *
 * Opens a file without blocking; see okr_workspace_open().
 */
void
okr_workspace_open_async (const char          *path,
                          OkrStoreOpenFlags    flags,
                          const char          *client,
                          OkrClock            *clock,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening;

  g_return_if_fail (path != NULL);
  g_return_if_fail (client != NULL);
  g_return_if_fail (OKR_IS_CLOCK (clock));

  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (path);
  opening->flags = flags;
  opening->client = g_strdup (client);
  opening->clock = g_object_ref (clock);

  g_task_set_source_tag (task, okr_workspace_open_async);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * okr_workspace_open_finish:
 * @result: what the callback was given
 * @error: return location for an %OKR_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the workspace, started; on failure %NULL
 */
OkrWorkspace *
okr_workspace_open_finish (GAsyncResult  *result,
                           GError       **error)
{
  OkrWorkspace *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  self = g_task_propagate_pointer (G_TASK (result), error);
  if (self != NULL)
    okr_workspace_start (self);

  return self;
}
