/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs that add and delete, undo and redo, and what is passed on to the store: history, copies, backups.  */

#include "config.h"

#include "base/okr-async.h"
#include "base/okr-text.h"
#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* --- adding --- */

static const char *
get_rank (OkrEntity *entity)
{
  if (OKR_IS_PERSON (entity))
    return okr_person_get_rank (OKR_PERSON (entity));
  if (OKR_IS_OBJECTIVE (entity))
    return okr_objective_get_rank (OKR_OBJECTIVE (entity));

  return okr_key_result_get_rank (OKR_KEY_RESULT (entity));
}

/* After the last one of a list that is in the order of its ranks. */
static void
put_rank_at_end (OkrEdit    *edit,
                 GListModel *list)
{
  guint n = g_list_model_get_n_items (list);
  OkrEntity *last = n > 0 ? okr_sorted_list_get (OKR_SORTED_LIST (list), n - 1) : NULL;
  g_autofree char *rank = okr_rank_between (last != NULL ? get_rank (last) : NULL, NULL);

  okr_edit_put_text (edit, "rank", rank);
}

/*
 * okr_workspace_put_person:
 * @edit: gets the row of a member of the team
 * @role: (nullable): what the person does
 *
 * Returns: the id of the person, valid as long as @edit
 */
const char *
okr_workspace_put_person (OkrWorkspace *self,
                          OkrEdit      *edit,
                          const char   *name,
                          const char   *role)
{
  const char *id = okr_edit_insert (edit, "person", NULL);

  okr_edit_put_text (edit, "name", name);
  okr_edit_put_text (edit, "role", role != NULL && *role != '\0' ? role : NULL);
  okr_edit_put_text (edit, "kind", okr_types_get_nick (OKR_TYPE_PERSON_KIND, OKR_PERSON_KIND_MEMBER));
  put_rank_at_end (edit, okr_workspace_get_list (self, OKR_TYPE_PERSON));

  return id;
}

/**
 * okr_workspace_add_person_async:
 * @role: (nullable): what the person does
 *
 * Adds a member of the team: ["Add “…”"].
 */
void
okr_workspace_add_person_async (OkrWorkspace        *self,
                                const char          *name,
                                const char          *role,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (name != NULL);

  if (!okr_workspace_check_title (self, name, NULL, &error) || !okr_workspace_check_text (role, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Add “%s”"), name, NULL);
  id = okr_workspace_put_person (self, edit, name, role);

  okr_workspace_commit_added (self, edit, OKR_TYPE_PERSON, id, callback, user_data);
}

/**
 * okr_workspace_add_objective_async:
 * @cycle: (nullable): %NULL: on the parking list
 * @type: what it asks for, or none
 * @owner: (nullable): who answers for it
 * @state: draft or launched
 *
 * Adds an objective at the end of the cycle: ["Add the objective “…”"].
 */
void
okr_workspace_add_objective_async (OkrWorkspace        *self,
                                   OkrCycle            *cycle,
                                   const char          *title,
                                   OkrObjectiveType     type,
                                   OkrPerson           *owner,
                                   OkrObjectiveState    state,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (cycle == NULL || OKR_IS_CYCLE (cycle));
  g_return_if_fail (title != NULL);
  g_return_if_fail (state != OKR_OBJECTIVE_STATE_NONE);

  if (!okr_workspace_check_title (self, title, (OkrEntity *) cycle, &error) ||
      !okr_workspace_check_usable (self, (OkrEntity *) owner, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Add the objective “%s”"), title, NULL);
  id = okr_edit_insert (edit, "objective", NULL);
  okr_workspace_put_reference (edit, "cycle", cycle);
  okr_edit_put_text (edit, "title", title);
  okr_edit_put_text (edit, "objective_type", okr_types_get_nick (OKR_TYPE_OBJECTIVE_TYPE, (int) type));
  okr_workspace_put_reference (edit, "owner", owner);
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_OBJECTIVE_STATE, (int) state));
  if (state == OKR_OBJECTIVE_STATE_LAUNCHED)
    okr_edit_put_date (edit, "launched_on", okr_clock_get_today (self->clock));
  put_rank_at_end (edit, cycle != NULL ? okr_cycle_get_objectives (cycle)
                                       : okr_workspace_get_list (self, OKR_TYPE_OBJECTIVE));

  okr_workspace_commit_added (self, edit, OKR_TYPE_OBJECTIVE, id, callback, user_data);
}

/*
 * okr_workspace_check_draft:
 * @objective: where the key result is to be added
 * @draft: what it is to be
 *
 * Returns: whether it can be added there as it is
 */
gboolean
okr_workspace_check_draft (OkrWorkspace             *self,
                           OkrObjective             *objective,
                           const OkrKeyResultDraft  *draft,
                           GError                  **error)
{
  return okr_workspace_check_title (self, draft->title, OKR_ENTITY (objective), error)
         && okr_workspace_check_usable (self, (OkrEntity *) draft->owner, error)
         && okr_workspace_check_text (draft->unit, error);
}

/*
 * okr_workspace_put_key_result:
 * @edit: gets the row of an active key result
 * @objective: at whose end it stands; it is the last of the first column of the board
 * @draft: what it is to be
 *
 * Returns: its id, valid as long as @edit
 */
const char *
okr_workspace_put_key_result (OkrWorkspace            *self,
                              OkrEdit                 *edit,
                              OkrObjective            *objective,
                              const OkrKeyResultDraft *draft)
{
  const char *id = okr_edit_insert (edit, "key_result", NULL);

  okr_workspace_put_reference (edit, "objective", objective);
  okr_edit_put_text (edit, "title", draft->title);
  okr_edit_put_text (edit, "kind", okr_types_get_nick (OKR_TYPE_KEY_RESULT_KIND, (int) draft->kind));
  okr_edit_put_real (edit, "start", draft->start);
  okr_edit_put_real (edit, "target", draft->target);
  if (!isnan (draft->start) && !isnan (draft->target))
    okr_edit_put_text (edit, "direction",
                       okr_types_get_nick (OKR_TYPE_DIRECTION,
                                           draft->target < draft->start ? OKR_DIRECTION_DOWN : OKR_DIRECTION_UP));
  okr_edit_put_text (edit, "unit", draft->unit != NULL && *draft->unit != '\0' ? draft->unit : NULL);
  okr_workspace_put_reference (edit, "owner", draft->owner);
  okr_edit_put_date (edit, "due", draft->due);
  put_rank_at_end (edit, okr_objective_get_key_results (objective));
  okr_workspace_put_board_rank (self, edit);

  return id;
}

/**
 * okr_workspace_add_key_result_async:
 * @objective: where it is added
 * @draft: what it is to be; it has a title and a kind
 *
 * Adds an active key result at the end of the objective, and of the first column of the board: ["Add the key
 * result “…”"].
 */
void
okr_workspace_add_key_result_async (OkrWorkspace            *self,
                                    OkrObjective            *objective,
                                    const OkrKeyResultDraft *draft,
                                    GAsyncReadyCallback      callback,
                                    gpointer                 user_data)
{
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));
  g_return_if_fail (draft != NULL && draft->title != NULL);
  g_return_if_fail (draft->kind != OKR_KEY_RESULT_KIND_NONE);

  if (!okr_workspace_check_draft (self, objective, draft, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Add the key result “%s”"), draft->title, NULL);
  id = okr_workspace_put_key_result (self, edit, objective, draft);

  okr_workspace_commit_added (self, edit, OKR_TYPE_KEY_RESULT, id, callback, user_data);
}

/**
 * okr_workspace_import_async:
 * @edit: (transfer full): all that a document holds, as one step
 * @cancellable: (nullable): stops it before it is committed, and then nothing is
 *
 * Takes an import that was prepared elsewhere; its label is its own.
 */
void
okr_workspace_import_async (OkrWorkspace        *self,
                            OkrEdit             *edit,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GError *error = NULL;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (edit != NULL);

  if (!okr_workspace_check_usable (self, NULL, &error))
    {
      okr_edit_free (edit);
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  okr_workspace_commit (self, edit, cancellable, callback, user_data);
}

/* --- deleting --- */

/**
 * okr_workspace_delete_async:
 *
 * Deletes an entity with all that belongs to it: ["Delete “…”"], ["Delete a reading of “…”"].
 */
void
okr_workspace_delete_async (OkrWorkspace        *self,
                            OkrEntity           *entity,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autofree char *title = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_ENTITY (entity));

  if (okr_workspace_refuse_unusable (self, entity, callback, user_data))
    return;

  title = okr_workspace_dup_short (entity);
  edit = okr_workspace_create_edit (OKR_IS_CHECK_IN (entity) ? _("Delete a reading of “%s”") : _("Delete “%s”"), title, NULL);
  okr_edit_delete (edit, okr_entity_class_get_table (G_OBJECT_TYPE (entity)), okr_entity_get_id (entity));

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* --- undo and redo --- */

static void
on_undone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *label = okr_store_undo_finish (OKR_STORE (source), result, &error);

  okr_async_answer (task, label, g_free, error);
}

static void
on_redone_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  char *label = okr_store_redo_finish (OKR_STORE (source), result, &error);

  okr_async_answer (task, label, g_free, error);
}

/* Returns: (transfer full) (nullable): the task of a step, which ends with an error at once when NULL is returned */
static GTask *
begin_step (OkrWorkspace        *self,
            gpointer             tag,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  GError *error = NULL;

  g_task_set_source_tag (task, tag);
  if (okr_workspace_check_usable (self, NULL, &error))
    return g_steal_pointer (&task);

  g_task_return_error (task, error);

  return NULL;
}

/**
 * okr_workspace_undo_async:
 * @any_client: whether also steps of others may be undone
 * @policy: what happens with cells that somebody else changed since
 *
 * Undoes the newest step; ends with okr_workspace_undo_finish().
 */
void
okr_workspace_undo_async (OkrWorkspace        *self,
                          gboolean             any_client,
                          OkrConflictPolicy    policy,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (OKR_IS_WORKSPACE (self));

  task = begin_step (self, okr_workspace_undo_async, callback, user_data);
  if (task != NULL)
    okr_store_undo_async (self->store, any_client, policy, on_undone_cb, task);
}

/**
 * okr_workspace_undo_finish:
 * @result: what the callback was given
 * @error: return location: those of okr_store_undo_finish(), or an %OKR_WORKSPACE_ERROR
 *
 * Returns: (transfer full) (nullable): the label of what was undone; on failure %NULL
 */
char *
okr_workspace_undo_finish (OkrWorkspace  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * okr_workspace_redo_async:
 * @any_client: whether also steps of others may be done again
 * @policy: what happens with cells that somebody else changed since
 *
 * Does again what was undone last; ends with okr_workspace_redo_finish().
 */
void
okr_workspace_redo_async (OkrWorkspace        *self,
                          gboolean             any_client,
                          OkrConflictPolicy    policy,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (OKR_IS_WORKSPACE (self));

  task = begin_step (self, okr_workspace_redo_async, callback, user_data);
  if (task != NULL)
    okr_store_redo_async (self->store, any_client, policy, on_redone_cb, task);
}

/**
 * okr_workspace_redo_finish:
 * @result: what the callback was given
 * @error: return location: those of okr_store_redo_finish(), or an %OKR_WORKSPACE_ERROR
 *
 * Returns: (transfer full) (nullable): the label of what was done again; on failure %NULL
 */
char *
okr_workspace_redo_finish (OkrWorkspace  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- what is passed on to the store --- */

/**
 * okr_workspace_catch_up:
 *
 * Reads what others have committed; also happens by itself when the file changes.
 */
void
okr_workspace_catch_up (OkrWorkspace *self)
{
  g_return_if_fail (OKR_IS_WORKSPACE (self));

  if (!self->closed && self->past == NULL)
    okr_store_catch_up (self->store);
}

static void
on_history_read_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GPtrArray *entries = okr_store_history_finish (OKR_STORE (source), result, &error);

  okr_async_answer (task, entries, (GDestroyNotify) g_ptr_array_unref, error);
}

/**
 * okr_workspace_history_async:
 * @limit: how many at most; 0: all
 *
 * Reads who decided what and when; ends with okr_workspace_history_finish().
 */
void
okr_workspace_history_async (OkrWorkspace        *self,
                             guint                limit,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (!self->closed);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, okr_workspace_history_async);
  okr_store_history_async (self->store, limit, on_history_read_cb, task);
}

/**
 * okr_workspace_history_finish:
 * @result: what the callback was given
 * @error: return location for an %OKR_WORKSPACE_ERROR or %OKR_STORE_ERROR
 *
 * Returns: (transfer full) (element-type OkrStoreEntry) (nullable): the newest first; on failure %NULL
 */
GPtrArray *
okr_workspace_history_finish (OkrWorkspace  *self,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
on_copied_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  gboolean done = okr_store_copy_finish (OKR_STORE (source), result, &error);

  okr_async_answer_done (task, done, error);
}

/**
 * okr_workspace_copy_async:
 * @path: (type filename): where to; a file there is replaced
 *
 * Writes a consistent copy to another file; ends with okr_workspace_copy_finish().
 */
void
okr_workspace_copy_async (OkrWorkspace        *self,
                          const char          *path,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (path != NULL);
  g_return_if_fail (!self->closed);

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, okr_workspace_copy_async);
  okr_store_copy_async (self->store, path, on_copied_cb, task);
}

/**
 * okr_workspace_copy_finish:
 * @result: what the callback was given
 * @error: return location for an %OKR_WORKSPACE_ERROR or %OKR_STORE_ERROR
 *
 * Returns: whether the copy is there
 */
gboolean
okr_workspace_copy_finish (OkrWorkspace  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * okr_workspace_list_backups:
 * @path: (type filename): a workspace that is not open, perhaps because it is damaged
 *
 * Returns: (transfer full) (element-type filename): its backups, the newest first
 */
GPtrArray *
okr_workspace_list_backups (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return okr_store_list_backups (path);
}

/**
 * okr_workspace_restore_backup:
 * @path: (type filename): a workspace that is not open
 * @backup: (type filename): one of okr_workspace_list_backups()
 * @kept_as: (out) (optional) (transfer full) (type filename): where the file that it takes the place of is kept
 * @error: return location for an %OKR_STORE_ERROR
 *
 * Puts a backup in the place of a workspace; nothing is deleted.  Blocks.
 *
 * Returns: whether it is in place
 */
gboolean
okr_workspace_restore_backup (const char  *path,
                              const char  *backup,
                              char       **kept_as,
                              GError     **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (backup != NULL, FALSE);

  return okr_store_restore_backup (path, backup, kept_as, error);
}
