/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a started store can be asked for: each is a job of the worker and the answer to it.  */

#include "config.h"

#include "store/okr-store.h"

#include "store/okr-store-private.h"

/* Ends the task of a report; takes from the report what it answers with. */
void
okr_store_answer (OkrReport *report)
{
  if (report->error != NULL)
    g_task_return_error (report->task, g_steal_pointer (&report->error));
  else if (report->kind == OKR_JOB_HISTORY)
    g_task_return_pointer (report->task, g_steal_pointer (&report->entries), (GDestroyNotify) g_ptr_array_unref);
  else if (report->kind == OKR_JOB_REVERSE)
    g_task_return_pointer (report->task, g_steal_pointer (&report->label), g_free);
  else
    g_task_return_boolean (report->task, TRUE);
}

static OkrJob *
new_job (OkrStore            *self,
         OkrJobKind           kind,
         GCancellable        *cancellable,
         GAsyncReadyCallback  callback,
         gpointer             user_data,
         gpointer             source_tag)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  /* What is committed is committed: a cancellation that comes later must not make it look undone. */
  g_task_set_check_cancellable (task, FALSE);

  return okr_job_new (kind, task);
}

/**
 * okr_store_commit_async:
 * @self: a started store
 * @edit: (transfer full): what to do
 * @cancellable: (nullable): heeded until the edit's turn comes
 * @callback: called when it is on the disk, after OkrStore::changed
 * @user_data: for @callback
 *
 * Carries out an edit in one transaction.  An edit that changes nothing succeeds and leaves no trace.
 */
void
okr_store_commit_async (OkrStore            *self,
                        OkrEdit             *edit,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  OkrJob *job;

  g_return_if_fail (OKR_IS_STORE (self));
  g_return_if_fail (edit != NULL);

  job = new_job (self, OKR_JOB_COMMIT, cancellable, callback, user_data, okr_store_commit_async);
  job->edit = edit;
  okr_store_push (self, job);
}

/**
 * okr_store_commit_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location: %OKR_STORE_ERROR_CONSTRAINT, %OKR_STORE_ERROR_FULL, %OKR_STORE_ERROR_READ_ONLY,
 *   %OKR_STORE_ERROR_BUSY, ...; nothing was changed then
 *
 * Returns: whether the edit is on the disk
 */
gboolean
okr_store_commit_finish (OkrStore      *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
reverse_async (OkrStore            *self,
               OkrStoreStepKind     kind,
               gboolean             any_client,
               OkrConflictPolicy    policy,
               GAsyncReadyCallback  callback,
               gpointer             user_data,
               gpointer             source_tag)
{
  OkrJob *job = new_job (self, OKR_JOB_REVERSE, NULL, callback, user_data, source_tag);

  job->step_kind = kind;
  job->any_client = any_client;
  job->policy = policy;
  okr_store_push (self, job);
}

/**
 * okr_store_undo_async:
 * @self: a started store
 * @any_client: the newest step of whoever made it, and not only of this client
 * @policy: what to do where somebody else has changed the same cells since
 * @callback: called when it is on the disk, after OkrStore::changed
 * @user_data: for @callback
 *
 * Undoes the newest step.
 */
void
okr_store_undo_async (OkrStore            *self,
                      gboolean             any_client,
                      OkrConflictPolicy    policy,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (OKR_IS_STORE (self));

  reverse_async (self, OKR_STORE_STEP_UNDO, any_client, policy, callback, user_data, okr_store_undo_async);
}

/**
 * okr_store_undo_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location: %OKR_STORE_ERROR_NOTHING_TO_UNDO, %OKR_STORE_ERROR_CONFLICT with a message that
 *   names the row and who has changed it, or those of okr_store_commit_finish()
 *
 * Returns: (transfer full): the label of what was undone
 */
char *
okr_store_undo_finish (OkrStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * okr_store_redo_async:
 * @self: a started store
 * @any_client: the step undone last of whoever made it, and not only of this client
 * @policy: what to do where somebody else has changed the same cells since
 * @callback: called when it is on the disk, after OkrStore::changed
 * @user_data: for @callback
 *
 * Makes the step that was undone last again.
 */
void
okr_store_redo_async (OkrStore            *self,
                      gboolean             any_client,
                      OkrConflictPolicy    policy,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_return_if_fail (OKR_IS_STORE (self));

  reverse_async (self, OKR_STORE_STEP_REDO, any_client, policy, callback, user_data, okr_store_redo_async);
}

/**
 * okr_store_redo_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location: as for okr_store_undo_finish()
 *
 * Returns: (transfer full): the label of what was redone
 */
char *
okr_store_redo_finish (OkrStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * okr_store_catch_up:
 * @self: a store
 *
 * Reads what others have committed since; also happens by itself when the file changes.  For the moment when
 * a window gets the focus: a folder on some file systems does not tell of changes.
 */
void
okr_store_catch_up (OkrStore *self)
{
  g_return_if_fail (OKR_IS_STORE (self));

  okr_store_push (self, okr_job_new (OKR_JOB_CATCH_UP, NULL));
}

/**
 * okr_store_history_async:
 * @self: a started store
 * @limit: how many entries at most; 0: all
 * @callback: called with the result
 * @user_data: for @callback
 *
 * Reads the history.
 */
void
okr_store_history_async (OkrStore            *self,
                         guint                limit,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  OkrJob *job;

  g_return_if_fail (OKR_IS_STORE (self));

  job = new_job (self, OKR_JOB_HISTORY, NULL, callback, user_data, okr_store_history_async);
  job->limit = limit;
  okr_store_push (self, job);
}

/**
 * okr_store_history_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location for an %OKR_STORE_ERROR
 *
 * Returns: (transfer full) (element-type OkrStoreEntry): the entries, newest first
 */
GPtrArray *
okr_store_history_finish (OkrStore      *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * okr_store_copy_async:
 * @self: a started store
 * @path: (type filename): another file, replaced if it is there
 * @callback: called when the copy is on the disk
 * @user_data: for @callback
 *
 * Makes a consistent copy, complete before it has its name.
 */
void
okr_store_copy_async (OkrStore            *self,
                      const char          *path,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  OkrJob *job;

  g_return_if_fail (OKR_IS_STORE (self));
  g_return_if_fail (path != NULL);

  job = new_job (self, OKR_JOB_COPY, NULL, callback, user_data, okr_store_copy_async);
  job->path = g_strdup (path);
  okr_store_push (self, job);
}

/**
 * okr_store_copy_finish:
 * @self: a store
 * @result: what the callback was given
 * @error: return location: %OKR_STORE_ERROR_FULL, %OKR_STORE_ERROR_READ_ONLY, ...
 *
 * Returns: whether the copy is there
 */
gboolean
okr_store_copy_finish (OkrStore      *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
