/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How each verb begins and ends: what is refused before it reaches the file, and who hears of the outcome.  */

#include "config.h"

#include "base/okr-text.h"
#include "model/okr-review-rows.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* A label is read in one glance beside Undo. */
#define MAX_TITLE_LENGTH 40

typedef struct
{
  GType  type;
  char  *id;
} Added;

static void
added_free (Added *self)
{
  g_free (self->id);
  g_free (self);
}

/*
 * okr_workspace_check_present:
 * @entity: (nullable): what a verb refers to
 *
 * Returns: whether the workspace takes edits, and @entity is still in it
 */
gboolean
okr_workspace_check_present (OkrWorkspace  *self,
                             OkrEntity     *entity,
                             GError       **error)
{
  if (self->closed)
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_CLOSED,
                           _("The workspace is closed"));
      return FALSE;
    }

  if (self->past != NULL)
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_READ_ONLY,
                           _("This is the past: it can be looked at, not changed"));
      return FALSE;
    }

  if (okr_store_get_read_only (self->store))
    {
      g_set_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_READ_ONLY,
                   _("“%s” can only be read: nothing can be changed in it"), self->title);
      return FALSE;
    }

  if (entity != NULL && okr_entity_get_removed (entity))
    {
      g_autofree char *title = okr_workspace_dup_short (entity);

      g_set_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_GONE,
                   _("“%s” was deleted meanwhile"), title);
      return FALSE;
    }

  return TRUE;
}

/**
 * okr_workspace_check_usable:
 * @entity: (nullable): what a verb is about
 * @error: return location for an %OKR_WORKSPACE_ERROR, which says why not in words for people
 *
 * Each verb asks this; who asks a person first, asks it before.
 *
 * Returns: whether the workspace takes edits, and @entity is still in it and in no cycle that is closed (F85)
 */
gboolean
okr_workspace_check_usable (OkrWorkspace  *self,
                            OkrEntity     *entity,
                            GError       **error)
{
  OkrCycle *cycle;

  if (!okr_workspace_check_present (self, entity, error))
    return FALSE;

  cycle = entity != NULL ? okr_entity_find_cycle (entity) : NULL;
  if (cycle != NULL && okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED)
    {
      g_autofree char *name = okr_workspace_dup_short (OKR_ENTITY (cycle));

      g_set_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_CYCLE_CLOSED,
                   _("The cycle “%s” is closed: nothing in it can be changed unless it is reopened"), name);
      return FALSE;
    }

  return TRUE;
}

/*
 * okr_workspace_check_text:
 * @text: (nullable): what a person typed
 *
 * Returns: whether it can be stored
 */
gboolean
okr_workspace_check_text (const char  *text,
                          GError     **error)
{
  g_autoptr (GError) reason = NULL;

  if (text == NULL || okr_text_check (text, -1, &reason))
    return TRUE;

  g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, reason->message);

  return FALSE;
}

/*
 * okr_workspace_dup_short:
 *
 * Returns: (transfer full): what people call the entity, or what it is a part of, on one short line
 */
char *
okr_workspace_dup_short (OkrEntity *entity)
{
  const char *title = okr_entity_get_title (entity);
  guint n_columns;
  const OkrColumn *columns;

  /* F52: not even beside Undo */
  if (OKR_IS_IDEA (entity) && okr_idea_get_covered (OKR_IDEA (entity)))
    return g_strdup (_("covered idea"));
  if (title != NULL)
    return okr_text_dup_line (title, MAX_TITLE_LENGTH);

  /* What has no name of its own belongs to something that has: a reading to its key result. */
  columns = okr_entity_class_get_columns (G_OBJECT_TYPE (entity), &n_columns);
  for (guint i = 0; i < n_columns; i++)
    if (columns[i].kind == OKR_COLUMN_REFERENCE && columns[i].required)
      {
        OkrEntity *owner = okr_entity_get_reference (entity, &columns[i]);

        if (owner != NULL)
          return okr_workspace_dup_short (owner);
      }

  return okr_text_dup_line (okr_entity_get_id (entity), MAX_TITLE_LENGTH);
}

/*
 * okr_workspace_dup_label:
 * @translated: a label in which %s stands for the title
 *
 * Returns: (transfer full): the label of a step
 */
char *
okr_workspace_dup_label (const char *translated,
                         const char *title)
{
  g_autoptr (GString) label = g_string_new (translated);

  g_string_replace (label, "%s", title, 1);

  return g_string_free_and_steal (g_steal_pointer (&label));
}

/*
 * okr_workspace_check_title:
 * @title: what a person typed
 * @entity: (nullable): what the verb is about
 *
 * Returns: whether the workspace takes edits, @entity is still in it, and @title can be a name
 */
gboolean
okr_workspace_check_title (OkrWorkspace  *self,
                           const char    *title,
                           OkrEntity     *entity,
                           GError       **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));

  if (!okr_workspace_check_usable (self, entity, error))
    return FALSE;

  if (*stripped == '\0')
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, _("It needs a name"));
      return FALSE;
    }

  return okr_workspace_check_text (title, error);
}

/*
 * okr_workspace_create_edit:
 * @translated: a label in which %s stands for the title
 * @title: the title, of any length
 * @merge_key: (nullable): see okr_edit_new()
 *
 * Returns: (transfer full): an edit with that label
 */
OkrEdit *
okr_workspace_create_edit (const char *translated,
                           const char *title,
                           const char *merge_key)
{
  g_autofree char *line = okr_text_dup_line (title, MAX_TITLE_LENGTH);
  g_autofree char *label = okr_workspace_dup_label (translated, line);

  return okr_edit_new (label, merge_key);
}

static GTask *
create_task (OkrWorkspace        *self,
             GCancellable        *cancellable,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, okr_workspace_commit);
  g_task_set_check_cancellable (task, FALSE);   /* what was committed was committed */

  return task;
}

static void
on_committed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  OkrWorkspace *self = g_task_get_source_object (task);
  gboolean is_heard = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (task), "heard"));
  GError *error = NULL;

  if (okr_store_commit_finish (OKR_STORE (source), result, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  if (!is_heard)
    okr_workspace_emit_failed (self, error);
  g_task_return_error (task, error);
}

static void
commit (OkrWorkspace *self,
        OkrEdit      *edit,
        GTask        *task,
        gboolean      is_heard)
{
  if (okr_edit_is_empty (edit))
    {
      okr_edit_free (edit);
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
      return;
    }

  g_object_set_data (G_OBJECT (task), "heard", GINT_TO_POINTER (is_heard));
  okr_store_commit_async (self->store, edit, g_task_get_cancellable (task), on_committed_cb, task);
}

/*
 * okr_workspace_put_reference:
 * @edit: an edit with a row to write to
 * @column: a column of that row
 * @target: (nullable) (type OkrEntity): what it is to name; %NULL clears the cell
 */
void
okr_workspace_put_reference (OkrEdit    *edit,
                             const char *column,
                             gpointer    target)
{
  okr_edit_put_text (edit, column, target != NULL ? okr_entity_get_id (target) : NULL);
}

/*
 * okr_workspace_commit:
 * @edit: (transfer full): what a verb wants done; one that is empty succeeds at once
 *
 * Ends a verb: hands the edit to the store and calls back when it is in the file and in the objects.
 */
void
okr_workspace_commit (OkrWorkspace        *self,
                      OkrEdit             *edit,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  commit (self, edit, create_task (self, cancellable, callback, user_data), callback != NULL);
}

/*
 * okr_workspace_commit_added:
 * @edit: (transfer full): what a verb wants done
 * @type: the class of the entity that it adds
 * @id: its id
 *
 * The same for a verb that adds an entity, for okr_workspace_add_finish().
 */
void
okr_workspace_commit_added (OkrWorkspace        *self,
                            OkrEdit             *edit,
                            GType                type,
                            const char          *id,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  GTask *task = create_task (self, NULL, callback, user_data);
  Added *added = g_new0 (Added, 1);

  added->type = type;
  added->id = g_strdup (id);
  g_task_set_task_data (task, added, (GDestroyNotify) added_free);
  commit (self, edit, task, callback != NULL);
}

/*
 * okr_workspace_refuse:
 * @error: (transfer full): why
 *
 * Ends a verb that asks for what cannot be.
 */
void
okr_workspace_refuse (OkrWorkspace        *self,
                      GError              *error,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  g_autoptr (GTask) task = create_task (self, NULL, callback, user_data);

  if (callback == NULL)
    okr_workspace_emit_failed (self, error);
  g_task_return_error (task, error);
}

/*
 * okr_workspace_refuse_unusable:
 * @entity: (nullable): what a verb is about
 *
 * Ends a verb that is about what cannot be changed; see okr_workspace_check_usable().
 *
 * Returns: whether it was ended
 */
gboolean
okr_workspace_refuse_unusable (OkrWorkspace        *self,
                               OkrEntity           *entity,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GError *error = NULL;

  if (okr_workspace_check_usable (self, entity, &error))
    return FALSE;

  okr_workspace_refuse (self, error, callback, user_data);

  return TRUE;
}

/**
 * okr_workspace_finish:
 * @result: what the callback was given
 * @error: return location for an %OKR_WORKSPACE_ERROR or %OKR_STORE_ERROR, in words for people
 *
 * Ends any verb but undo, redo, history and copy.
 *
 * Returns: whether it was done: it is in the file, and the objects have changed; on failure nothing is
 */
gboolean
okr_workspace_finish (OkrWorkspace  *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (OKR_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * okr_workspace_add_finish:
 * @result: what the callback was given
 * @error: return location: as for okr_workspace_finish()
 *
 * Ends a verb that adds an entity, for those who need to know which; okr_workspace_finish() will do for the
 * others.
 *
 * Returns: (transfer none) (nullable): the entity added; %NULL on failure
 */
gpointer
okr_workspace_add_finish (OkrWorkspace  *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  Added *added;

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  added = g_task_get_task_data (G_TASK (result));

  return added != NULL ? okr_workspace_lookup (self, added->type, added->id) : NULL;
}
