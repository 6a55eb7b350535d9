/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the board of tasks.  A move is a state, a place in the order of the team and maybe another doer or key
 * result, in one step; nothing here touches the score of a key result (M57).  */

#include "config.h"

#include "model/okr-workspace-tasks.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

#define HARD_SETTING "task-limits"

/* ---- limits ---- */

/**
 * okr_workspace_get_task_limits:
 * @limits: (out): how many tasks the columns should have at most
 */
void
okr_workspace_get_task_limits (OkrWorkspace  *self,
                               OkrTaskLimits *limits)
{
  g_return_if_fail (OKR_IS_WORKSPACE (self));

  for (guint i = 0; i < OKR_TASK_N_COLUMNS; i++)
    limits->most[i] = okr_task_parse_limit (okr_workspace_get_setting (self, okr_task_cards.limits[i]));
  limits->hard = g_strcmp0 (okr_workspace_get_setting (self, HARD_SETTING), "hard") == 0;
}

/**
 * okr_workspace_set_task_limits_async:
 * @limits: those of all columns; lower than what is there is right, too
 *
 * Sets the limits, as one step: ["Change the limits of the tasks"].
 */
void
okr_workspace_set_task_limits_async (OkrWorkspace        *self,
                                     const OkrTaskLimits *limits,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));

  if (okr_workspace_refuse_unusable (self, NULL, callback, user_data))
    return;

  edit = okr_edit_new (_("Change the limits of the tasks"), "task-limits");
  for (guint i = 0; i < OKR_TASK_N_COLUMNS; i++)
    {
      g_autofree char *value = limits->most[i] > 0 ? g_strdup_printf ("%u", limits->most[i]) : NULL;

      okr_workspace_put_setting (self, edit, okr_task_cards.limits[i], value);
    }
  okr_workspace_put_setting (self, edit, HARD_SETTING, limits->hard ? "hard" : NULL);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_count_tasks:
 * @cycle: (nullable): of whose board
 * @column: a column of it
 *
 * Returns: how many tasks are there, whatever is shown of them
 */
guint
okr_workspace_count_tasks (OkrWorkspace *self,
                           OkrCycle     *cycle,
                           guint         column)
{
  OkrSortedList *ideas;
  guint n = 0;

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), 0);

  ideas = okr_index_get_list (self->index, OKR_TYPE_IDEA);
  for (guint i = 0; i < okr_sorted_list_get_length (ideas); i++)
    {
      OkrEntity *task = okr_sorted_list_get (ideas, i);

      n += okr_task_cards.get_column (task, self->column_scheme) == column && okr_card_get_cycle (&okr_task_cards, task) == cycle;
    }

  return n;
}

/*
 * okr_workspace_check_task_limit:
 * @cycle: (nullable): on whose board
 * @state: what ideas or tasks become
 * @n_coming: how many, without those that are that already
 *
 * Returns: whether they may: only a hard limit says no
 */
gboolean
okr_workspace_check_task_limit (OkrWorkspace  *self,
                                OkrCycle      *cycle,
                                OkrIdeaState   state,
                                guint          n_coming,
                                GError       **error)
{
  guint column = okr_task_get_column (state);
  OkrTaskLimits limits;

  okr_workspace_get_task_limits (self, &limits);
  if (column == OKR_TASK_NO_COLUMN || !limits.hard
      || okr_task_fits (okr_workspace_count_tasks (self, cycle, column), n_coming, limits.most[column]))
    return TRUE;

  g_set_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
               ngettext ("This column takes %'u task at most, as the team decided: first something has to leave it",
                         "This column takes %'u tasks at most, as the team decided: first something has to leave it",
                         limits.most[column]),
               limits.most[column]);

  return FALSE;
}

/* ---- verbs ---- */

/* The rank after all tasks of the column that a new one goes to. */
static char *
dup_last_rank (OkrWorkspace *self,
               OkrCycle     *cycle)
{
  OkrSortedList *ideas = okr_index_get_list (self->index, OKR_TYPE_IDEA);
  const char *last = NULL;

  for (guint i = 0; i < okr_sorted_list_get_length (ideas); i++)
    {
      OkrIdea *task = okr_sorted_list_get (ideas, i);

      if (okr_task_get_column (okr_idea_get_state (task)) == 0
          && okr_card_get_cycle (&okr_task_cards, OKR_ENTITY (task)) == cycle
          && g_strcmp0 (okr_idea_get_rank (task), last) > 0)
        last = okr_idea_get_rank (task);
    }

  return okr_rank_between (last, NULL);
}

static gboolean
check_fields (OkrWorkspace         *self,
              OkrIdea              *task,
              const OkrTaskFields  *fields,
              GError              **error)
{
  return okr_workspace_check_title (self, fields->title, (OkrEntity *) task, error)
         && okr_workspace_check_usable (self, OKR_ENTITY (fields->key_result), error)
         && (fields->doer == NULL || okr_workspace_check_usable (self, OKR_ENTITY (fields->doer), error));
}

static void
put_fields (OkrEdit             *edit,
            const OkrTaskFields *fields)
{
  okr_edit_put_text (edit, "key_result", okr_entity_get_id (OKR_ENTITY (fields->key_result)));
  okr_edit_put_text (edit, "title", fields->title);
  okr_workspace_put_reference (edit, "doer", fields->doer);
  okr_edit_put_date (edit, "due", fields->due);
  okr_edit_put_integer (edit, "mission_critical", fields->mission_critical);
}

/**
 * okr_workspace_add_task_async:
 * @fields: what it is
 *
 * Adds a task at the end of what is to do: ["Add the task “…”"].  It ends with okr_workspace_add_finish().
 */
void
okr_workspace_add_task_async (OkrWorkspace        *self,
                              const OkrTaskFields *fields,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autofree char *rank = NULL;
  g_autofree char *id = NULL;
  GError *error = NULL;
  OkrCycle *cycle;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (fields != NULL && fields->title != NULL && OKR_IS_KEY_RESULT (fields->key_result));

  cycle = okr_card_get_cycle (&okr_key_result_cards, OKR_ENTITY (fields->key_result));
  if (!check_fields (self, NULL, fields, &error)
      || !okr_workspace_check_task_limit (self, cycle, OKR_IDEA_STATE_TO_DO, 1, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  rank = dup_last_rank (self, cycle);
  edit = okr_workspace_create_edit (_("Add the task “%s”"), fields->title, NULL);
  id = g_strdup (okr_edit_insert (edit, "idea", NULL));
  put_fields (edit, fields);
  okr_edit_put_text (edit, "rank", rank);
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_IDEA_STATE, OKR_IDEA_STATE_TO_DO));

  okr_workspace_commit_added (self, edit, OKR_TYPE_IDEA, id, callback, user_data);
}

/**
 * okr_workspace_edit_task_async:
 * @fields: all that it should be
 *
 * Changes what is said of a task, as one step: ["Edit “…”"].
 */
void
okr_workspace_edit_task_async (OkrWorkspace        *self,
                               OkrIdea             *task,
                               const OkrTaskFields *fields,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_IDEA (task));
  g_return_if_fail (fields != NULL && fields->title != NULL && OKR_IS_KEY_RESULT (fields->key_result));

  if (!check_fields (self, task, fields, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Edit “%s”"), okr_idea_get_title (task), NULL);
  okr_edit_set (edit, "idea", okr_entity_get_id (OKR_ENTITY (task)));
  put_fields (edit, fields);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

static OkrEdit *
create_moving_edit (GPtrArray           *tasks,
                    OkrIdeaState         state,
                    const OkrLaneTarget *lane)
{
  OkrIdea *first = tasks->pdata[0];

  if (tasks->len > 1)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("Move %'u task", "Move %'u tasks", tasks->len), tasks->len);

      return okr_edit_new (label, NULL);
    }

  if (okr_idea_get_state (first) != state)
    return okr_workspace_create_edit (okr_workspace_get_state_label (first, state), okr_idea_get_title (first), NULL);

  return okr_workspace_create_edit (lane != NULL ? _("Move “%s”") : _("Reorder “%s”"), okr_idea_get_title (first), NULL);
}

static void
put_lane (OkrEdit             *edit,
          OkrIdea             *task,
          const OkrLaneTarget *lane)
{
  gboolean doer = lane != NULL && lane->set_owner && lane->owner != okr_idea_get_doer (task);
  gboolean key_result = lane != NULL && lane->key_result != NULL && lane->key_result != okr_idea_get_key_result (task);

  if (!doer && !key_result)
    return;

  okr_edit_set (edit, "idea", okr_entity_get_id (OKR_ENTITY (task)));
  if (doer)
    okr_workspace_put_reference (edit, "doer", lane->owner);
  if (key_result)
    okr_edit_put_text (edit, "key_result", okr_entity_get_id (OKR_ENTITY (lane->key_result)));
}

static gboolean
check_tasks (OkrWorkspace         *self,
             GPtrArray            *tasks,
             OkrIdeaState          state,
             const OkrLaneTarget  *lane,
             GError              **error)
{
  guint n_coming = 0;

  for (guint i = 0; i < tasks->len; i++)
    {
      if (!okr_workspace_check_usable (self, tasks->pdata[i], error))
        return FALSE;
      n_coming += okr_idea_get_state (tasks->pdata[i]) != state;
    }
  if (lane != NULL && lane->owner != NULL && !okr_workspace_check_usable (self, OKR_ENTITY (lane->owner), error))
    return FALSE;
  if (lane != NULL && lane->key_result != NULL && !okr_workspace_check_usable (self, OKR_ENTITY (lane->key_result), error))
    return FALSE;

  return okr_workspace_check_task_limit (self, okr_card_get_cycle (&okr_task_cards, tasks->pdata[0]), state, n_coming, error);
}

/**
 * okr_workspace_move_tasks_async:
 * @tasks: (element-type OkrIdea): one or more
 * @state: what they become: to do, doing or done
 * @reason: (nullable): why, in words, where that is asked for; %NULL keeps what was said before
 * @place: (nullable): where in the column they land, together and in their order; %NULL: at its end
 * @lane: (nullable): what they become by landing in another row
 *
 * Moves tasks to a column and a place in it, as one step: ["Start “…”"], ["Reorder “…”"], ["Move 3 tasks"].  What is
 * done has the day on which it was.
 */
void
okr_workspace_move_tasks_async (OkrWorkspace        *self,
                                GPtrArray           *tasks,
                                OkrIdeaState         state,
                                const char          *reason,
                                const OkrPlace      *place,
                                const OkrLaneTarget *lane,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  g_autofree guint *columns = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (tasks != NULL && tasks->len > 0);
  g_return_if_fail (okr_task_get_column (state) != OKR_TASK_NO_COLUMN);

  if (!check_tasks (self, tasks, state, lane, &error) || !okr_workspace_check_text (reason, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = create_moving_edit (tasks, state, lane);
  columns = g_new (guint, tasks->len);
  for (guint i = 0; i < tasks->len; i++)
    {
      columns[i] = okr_task_get_column (state);
      if (okr_idea_get_state (tasks->pdata[i]) != state)
        okr_workspace_put_idea_state (self, edit, tasks->pdata[i], state, reason);
      put_lane (edit, tasks->pdata[i], lane);
    }
  okr_workspace_put_cards (self, edit, &okr_task_cards, tasks, columns, place);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
