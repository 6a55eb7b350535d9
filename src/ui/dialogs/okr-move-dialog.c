/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result goes to another objective.  Between drafts it just goes; what is launched takes another one on evidence
 * only, and in its first half (M49), so that is asked here, and said where it is too late.  */

#include "config.h"

#include "ui/dialogs/okr-move-dialog.h"

#include "model/okr-workspace-plan.h"
#include "ui/dialogs/okr-prompt.h"
#include "ui/okr-reply.h"

#include <glib/gi18n.h>

typedef struct
{
  OkrWorkspace           *workspace;    /* owned */
  OkrKeyResult           *key_result;   /* owned */
  OkrAccountabilityCheck *check;        /* owned; or NULL */
  OkrPrompt              *prompt;       /* borrowed: owns this */
  AdwComboRow            *objective;    /* borrowed from the question */
  AdwEntryRow            *evidence;
} Move;

static void
move_free (gpointer  data,
           GClosure *closure)
{
  Move *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->key_result);
  g_clear_object (&self->check);
  g_free (self);
}

static gboolean
is_elsewhere (OkrObjective *objective,
              OkrKeyResult *key_result)
{
  OkrCycle *cycle = okr_objective_get_cycle (objective);

  return objective != okr_key_result_get_objective (key_result)
         && (cycle == NULL || okr_cycle_get_state (cycle) != OKR_CYCLE_STATE_CLOSED);
}

/* Those of its own cycle come first. */
static GListStore *
list_objectives (OkrWorkspace *workspace,
                 OkrKeyResult *key_result)
{
  GListModel *all = okr_workspace_get_list (workspace, OKR_TYPE_OBJECTIVE);
  OkrCycle *cycle = okr_objective_get_cycle (okr_key_result_get_objective (key_result));
  GListStore *list = g_list_store_new (OKR_TYPE_OBJECTIVE);

  for (int same = TRUE; same >= FALSE; same--)
    for (guint i = 0; i < g_list_model_get_n_items (all); i++)
      {
        g_autoptr (OkrObjective) objective = g_list_model_get_item (all, i);

        if ((okr_objective_get_cycle (objective) == cycle) == same && is_elsewhere (objective, key_result))
          g_list_store_append (list, objective);
      }

  return list;
}

static void
update (Move *self)
{
  OkrObjective *objective = okr_form_get_entity (self->objective);
  g_autoptr (GError) launched = NULL;
  g_autoptr (GError) late = NULL;
  gboolean free_way = okr_workspace_check_move (self->workspace, self->key_result, objective, &launched);
  gboolean refused = !free_way && !okr_workspace_check_act (self->workspace, OKR_ACT_ADD, objective, &late);

  gtk_widget_set_visible (GTK_WIDGET (self->evidence), !free_way && !refused);
  okr_prompt_set_state (self->prompt, refused ? late->message : free_way ? okr_key_result_get_title (self->key_result)
                                                                         : launched->message, !refused);
}

static void
on_accepted_cb (Move *self)
{
  OkrObjective *objective = okr_form_get_entity (self->objective);
  GListModel *key_results = okr_objective_get_key_results (objective);
  g_autoptr (OkrKeyResult) last = g_list_model_get_item (key_results, MAX (g_list_model_get_n_items (key_results), 1) - 1);
  OkrReply *reply = okr_reply_new_for_question (GTK_WIDGET (self->prompt), ADW_ALERT_DIALOG (self->prompt),
                                                _("Moved to another objective"));

  if (okr_workspace_check_move (self->workspace, self->key_result, objective, NULL))
    okr_workspace_move_key_result_async (self->workspace, self->key_result, objective, last, okr_reply_cb, reply);
  else
    okr_workspace_move_on_evidence_async (self->workspace, self->key_result, objective,
                                          gtk_editable_get_text (GTK_EDITABLE (self->evidence)), self->check, okr_reply_cb, reply);
}

/**
 * okr_move_dialog_new:
 * @workspace: takes the move
 * @key_result: a key result
 * @objective: (nullable): where it is to go; %NULL: that is asked
 * @check: (nullable): the check that is under way
 *
 * Returns: (transfer floating) (nullable): a dialog to present; %NULL: there is no other objective
 */
AdwDialog *
okr_move_dialog_new (OkrWorkspace           *workspace,
                     OkrKeyResult           *key_result,
                     OkrObjective           *objective,
                     OkrAccountabilityCheck *check)
{
  g_autoptr (GListStore) objectives = list_objectives (workspace, key_result);
  OkrPrompt *prompt;
  Move *self;

  if (g_list_model_get_n_items (G_LIST_MODEL (objectives)) == 0)
    return NULL;

  prompt = okr_prompt_new (_("Move to Another Objective"), NULL, _("_Move"));
  self = g_new0 (Move, 1);
  self->workspace = g_object_ref (workspace);
  self->key_result = g_object_ref (key_result);
  g_set_object (&self->check, check);
  self->prompt = prompt;
  self->objective = okr_prompt_add_entities (prompt, _("Objective"), G_LIST_MODEL (objectives), NULL, (OkrEntity *) objective);
  self->evidence = okr_prompt_add_entry (prompt, _("Evidence"), OKR_PROMPT_REASON, NULL);
  g_signal_connect_swapped (self->objective, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_data (prompt, "accepted", G_CALLBACK (on_accepted_cb), self, move_free, G_CONNECT_SWAPPED);
  update (self);
  if (objective == NULL)
    adw_dialog_set_focus (ADW_DIALOG (prompt), GTK_WIDGET (self->objective));

  return ADW_DIALOG (prompt);
}
