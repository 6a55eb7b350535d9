/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The launch.  Only what the rules refuse is refused: an owner missing (M24, M29), a due date after the end of the
 * cycle (M28), a sixth key result (M25); all else is listed and left to the team.  */

#include "config.h"

#include "model/okr-launch.h"

#include "logic/okr-enum-types.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* M25 */
#define MAX_KEY_RESULTS 5

/* ---- what is missing ---- */

static void
add_item (GPtrArray  *items,
          gpointer    entity,
          const char *field,
          gboolean    refuses,
          const char *sentence)
{
  OkrLaunchItem *item = g_new0 (OkrLaunchItem, 1);

  item->entity = g_object_ref (entity);
  item->field = field;
  item->sentence = g_strdup (sentence);
  item->refuses = refuses;
  g_ptr_array_add (items, item);
}

static void
check_key_result (GPtrArray    *items,
                  OkrCycle     *cycle,
                  OkrKeyResult *key_result)
{
  gboolean counts = okr_key_result_get_kind (key_result) != OKR_KEY_RESULT_KIND_MILESTONE;

  if (okr_key_result_get_owner (key_result) == NULL)
    add_item (items, key_result, "owner", TRUE, _("Nobody answers for it yet"));
  if (okr_key_result_get_due (key_result) > okr_cycle_get_end (cycle))
    add_item (items, key_result, "due", TRUE, _("It is due after the end of the cycle"));
  if (counts && isnan (okr_key_result_get_target (key_result)))
    add_item (items, key_result, "target", FALSE, _("No target yet"));
}

static guint
check_key_results (GPtrArray    *items,
                   OkrCycle     *cycle,
                   OkrObjective *objective)
{
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  guint n = 0;

  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    {
      OkrKeyResult *key_result = okr_sorted_list_get (key_results, i);

      if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
        continue;

      n++;
      check_key_result (items, cycle, key_result);
    }

  return n;
}

static GListModel *
list_of (OkrObjective *objective,
         GType         type)
{
  return okr_entity_get_referrers (OKR_ENTITY (objective), OKR_COLUMN_OF (type, "objective"));
}

/* F20: once somebody has answered, everybody is asked. */
static void
check_agreement (GPtrArray    *items,
                 OkrWorkspace *workspace,
                 OkrObjective *objective)
{
  OkrSortedList *agreements = OKR_SORTED_LIST (list_of (objective, OKR_TYPE_AGREEMENT));
  guint n_people = g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_PERSON));
  guint n_agree = 0;

  for (guint i = 0; i < okr_sorted_list_get_length (agreements); i++)
    n_agree += okr_agreement_get_answer (okr_sorted_list_get (agreements, i)) == OKR_AGREEMENT_ANSWER_AGREE;

  if (okr_sorted_list_get_length (agreements) > 0 && n_agree < n_people)
    {
      g_autofree char *sentence = g_strdup_printf (_("%u of %u agree"), n_agree, n_people);

      add_item (items, objective, "agreement", FALSE, sentence);
    }
}

/* B11: the team that it is for says it in its own words. */
static void
check_restatement (GPtrArray    *items,
                   OkrWorkspace *workspace,
                   OkrObjective *objective)
{
  OkrSortedList *restatements = OKR_SORTED_LIST (list_of (objective, OKR_TYPE_RESTATEMENT));
  OkrTeam *team = okr_objective_get_team (objective);
  g_autofree char *sentence = NULL;

  if (team == NULL || g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_RESTATEMENT)) == 0)
    return;

  for (guint i = 0; i < okr_sorted_list_get_length (restatements); i++)
    if (okr_restatement_get_team (okr_sorted_list_get (restatements, i)) == team)
      return;

  sentence = g_strdup_printf (_("%s has not said it in its own words"), okr_team_get_name (team));
  add_item (items, objective, "restatement", FALSE, sentence);
}

static void
check_objective (GPtrArray    *items,
                 OkrWorkspace *workspace,
                 OkrCycle     *cycle,
                 OkrObjective *objective)
{
  guint position = items->len;
  guint n;

  if (okr_objective_get_owner (objective) == NULL)
    add_item (items, objective, "owner", TRUE, _("Nobody answers for it yet"));
  if (okr_objective_get_ambition (objective) == OKR_AMBITION_NONE)
    add_item (items, objective, "ambition", FALSE, _("Roof shot or moon shot? Nobody said"));
  if (okr_objective_get_objective_type (objective) == OKR_OBJECTIVE_TYPE_NONE)
    add_item (items, objective, "objective-type", FALSE, _("No type yet: nobody knows which score is a success"));
  check_agreement (items, workspace, objective);
  check_restatement (items, workspace, objective);

  n = check_key_results (items, cycle, objective);
  if (n == 0)
    add_item (items, objective, "key-results", FALSE, _("No key result yet: nothing of it would be on the board"));
  if (n > MAX_KEY_RESULTS)
    {
      g_autofree char *sentence = g_strdup_printf (_("%u key results, five at most: drop or merge some"), n);
      OkrLaunchItem *item;

      add_item (items, objective, "key-results", TRUE, sentence);
      item = g_ptr_array_steal_index (items, items->len - 1);
      g_ptr_array_insert (items, (int) position, item);
    }
}

/* B23 */
static void
check_dependencies (GPtrArray    *items,
                    OkrWorkspace *workspace,
                    OkrCycle     *cycle)
{
  OkrSortedList *dependencies = OKR_SORTED_LIST (okr_workspace_get_list (workspace, OKR_TYPE_DEPENDENCY));

  for (guint i = 0; i < okr_sorted_list_get_length (dependencies); i++)
    {
      OkrDependency *dependency = okr_sorted_list_get (dependencies, i);
      g_autofree char *sentence = NULL;

      if (okr_dependency_get_cycle (dependency) != cycle
          || okr_dependency_get_status (dependency) == OKR_DEPENDENCY_STATUS_AGREED)
        continue;

      sentence = g_strdup_printf (_("%s needs somebody else for it, and that is not agreed"),
                                  okr_team_get_name (okr_dependency_get_from_team (dependency)));
      add_item (items, dependency, "status", FALSE, sentence);
    }
}

static gboolean
is_draft (OkrObjective *objective)
{
  return okr_objective_get_state (objective) == OKR_OBJECTIVE_STATE_DRAFT;
}

/**
 * okr_launch_check:
 * @workspace: a workspace
 * @cycle: whose drafts would be launched
 *
 * Returns: (transfer full) (element-type OkrLaunchItem): what is missing: what refuses first, then what the team may
 *   leave, each in the order of the lines
 */
GPtrArray *
okr_launch_check (OkrWorkspace *workspace,
                  OkrCycle     *cycle)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  GPtrArray *sorted = g_ptr_array_new_with_free_func ((GDestroyNotify) okr_launch_item_free);
  OkrSortedList *objectives;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), sorted);
  g_return_val_if_fail (OKR_IS_CYCLE (cycle), sorted);

  objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    if (is_draft (okr_sorted_list_get (objectives, i)))
      check_objective (items, workspace, cycle, okr_sorted_list_get (objectives, i));
  check_dependencies (items, workspace, cycle);

  for (int refuses = TRUE; refuses >= FALSE; refuses--)
    for (guint i = 0; i < items->len; i++)
      if (((OkrLaunchItem *) items->pdata[i])->refuses == refuses)
        g_ptr_array_add (sorted, items->pdata[i]);

  return sorted;
}

/**
 * okr_launch_count_drafts:
 * @cycle: a cycle
 *
 * Returns: how many objectives of it are not launched
 */
guint
okr_launch_count_drafts (OkrCycle *cycle)
{
  OkrSortedList *objectives;
  guint n = 0;

  g_return_val_if_fail (OKR_IS_CYCLE (cycle), 0);

  objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    n += is_draft (okr_sorted_list_get (objectives, i));

  return n;
}

/**
 * okr_launch_item_free:
 * @item: (transfer full): an item
 */
void
okr_launch_item_free (OkrLaunchItem *item)
{
  g_object_unref (item->entity);
  g_free (item->sentence);
  g_free (item);
}

/* ---- the act ---- */

static void
put_launched (OkrWorkspace *self,
              OkrEdit      *edit,
              OkrObjective *objective,
              GPtrArray    *key_results)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  g_autofree char *today = okr_date_to_iso (okr_clock_get_today (self->clock));

  okr_edit_set (edit, "objective", okr_entity_get_id (OKR_ENTITY (objective)));
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_OBJECTIVE_STATE, OKR_OBJECTIVE_STATE_LAUNCHED));
  okr_edit_put_text (edit, "launched_on", today);
  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    if (okr_key_result_get_state (okr_sorted_list_get (all, i)) == OKR_KEY_RESULT_STATE_ACTIVE)
      g_ptr_array_add (key_results, okr_sorted_list_get (all, i));
}

/* The first thing that refuses, as a sentence. */
static gboolean
check_ready (OkrWorkspace  *self,
             OkrCycle      *cycle,
             GError       **error)
{
  g_autoptr (GPtrArray) items = okr_launch_check (self, cycle);
  OkrLaunchItem *item = items->len > 0 ? items->pdata[0] : NULL;
  g_autofree char *title = NULL;

  if (okr_launch_count_drafts (cycle) == 0)
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, _("There is nothing to launch in this cycle"));
      return FALSE;
    }
  if (item == NULL || !item->refuses)
    return TRUE;

  title = okr_workspace_dup_short (item->entity);
  g_set_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, "%s: %s", title, item->sentence);

  return FALSE;
}

/**
 * okr_workspace_launch_async:
 * @cycle: whose drafts are launched
 *
 * Puts the key results of all drafts of the cycle on the board, in the order of the outline (M33): ["Launch “…”"].
 * Refused while okr_launch_check() has something that refuses.
 */
void
okr_workspace_launch_async (OkrWorkspace        *self,
                            OkrCycle            *cycle,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();
  g_autofree guint *columns = NULL;
  OkrSortedList *objectives;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));

  if (!okr_workspace_check_usable (self, OKR_ENTITY (cycle), &error) || !check_ready (self, cycle, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Launch “%s”"), okr_cycle_get_name (cycle), NULL);
  objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    if (is_draft (okr_sorted_list_get (objectives, i)))
      put_launched (self, edit, okr_sorted_list_get (objectives, i), key_results);

  /* nothing has been read yet: all stand in the first column */
  columns = g_new0 (guint, MAX (1, key_results->len));
  okr_workspace_put_cards (self, edit, &okr_key_result_cards, key_results, columns, NULL);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
