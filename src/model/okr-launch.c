/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The launch.  Only what the rules refuse is refused: an owner missing (M24, M29), a due date after the end of the
 * cycle (M28), a sixth key result (M25); all else is listed and left to the team.  */

#include "config.h"

#include "model/okr-launch.h"

#include "logic/okr-act.h"
#include "logic/okr-enum-types.h"
#include "model/okr-workspace-agreement.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* M25 */
#define MAX_KEY_RESULTS OKR_ACT_MAX_KEY_RESULTS
#define MIN_KEY_RESULTS 3

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

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

/* M26: the first that nobody has ticked.  Where none is ticked, nobody has gone through them. */
static const char *
get_unticked (OkrKeyResult *key_result)
{
  gboolean specific = okr_key_result_get_specific (key_result);
  gboolean measurable = okr_key_result_get_measurable (key_result);
  gboolean relevant = okr_key_result_get_relevant (key_result);

  if (specific && measurable && relevant)
    return NULL;
  if (!specific && !measurable && !relevant)
    return _("Nobody has said yet that it is specific, measurable and relevant");
  if (!specific)
    return _("Nobody has said yet that it is specific");
  if (!measurable)
    return _("Nobody has said yet that it is measurable");

  return _("Nobody has said yet that it is relevant");
}

static void
check_key_result (GPtrArray    *items,
                  OkrCycle     *cycle,
                  OkrKeyResult *key_result)
{
  gboolean counts = okr_key_result_get_kind (key_result) != OKR_KEY_RESULT_KIND_MILESTONE;
  const char *unticked = get_unticked (key_result);

  if (okr_key_result_get_owner (key_result) == NULL)
    add_item (items, key_result, "owner", TRUE, _("Nobody answers for it yet"));
  if (okr_key_result_get_due (key_result) > okr_cycle_get_end (cycle))
    add_item (items, key_result, "due", TRUE, _("It is due after the end of the cycle"));
  if (counts && isnan (okr_key_result_get_target (key_result)))
    add_item (items, key_result, "target", FALSE, _("No target yet"));
  if (unticked != NULL)
    add_item (items, key_result, "relevant", FALSE, unticked);
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

/* M17, M21: a group agrees, objective by objective; whoever works alone agrees by launching. */
static void
check_agreement (GPtrArray    *items,
                 OkrWorkspace *workspace,
                 OkrObjective *objective)
{
  guint n_asked;
  guint n_agree = okr_workspace_count_agreement (workspace, objective, &n_asked);
  g_autofree char *sentence = NULL;

  if (n_asked < 2 || n_agree == n_asked)
    return;

  sentence = g_strdup_printf (ngettext ("%'u of %'u agrees", "%'u of %'u agree", n_agree), n_agree, n_asked);
  add_item (items, objective, "agreement", FALSE, sentence);
}

/* B11: whoever it is for says it in their own words. */
static void
check_restatements (GPtrArray    *items,
                    OkrWorkspace *workspace,
                    OkrObjective *objective)
{
  g_autoptr (GPtrArray) teams = okr_workspace_list_restating_teams (workspace, objective);
  g_autoptr (GString) missing = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < teams->len; i++)
    if (okr_workspace_get_restatement (workspace, objective, teams->pdata[i]) == NULL)
      g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", okr_team_get_name (teams->pdata[i]));
  if (missing->len == 0)
    return;

  /* Translators: after it the names of teams: they have not said an objective in their own words */
  sentence = g_strdup_printf (_("Not yet in the words of %s"), missing->str);
  add_item (items, objective, "restatement", FALSE, sentence);
}

/* What is empty, and should be said before a team begins (F12). */
static void
check_fields (GPtrArray    *items,
              OkrObjective *objective)
{
  if (okr_objective_get_ambition (objective) == OKR_AMBITION_NONE)
    add_item (items, objective, "ambition", FALSE, _("Roof shot or moon shot? Nobody said"));
  if (okr_objective_get_objective_type (objective) == OKR_OBJECTIVE_TYPE_NONE)
    add_item (items, objective, "objective-type", FALSE, _("No type yet: nobody knows which score is a success"));
  /* B15 */
  if (is_empty (okr_objective_get_impact (objective)))
    add_item (items, objective, "impact", FALSE, _("No impact yet: what changes once it is reached?"));
  if (is_empty (okr_objective_get_resources (objective)))
    add_item (items, objective, "resources", FALSE, _("No resources yet: who and what is there for it?"));
  /* M8 */
  if (okr_objective_get_level (objective) == OKR_LEVEL_TEAM && okr_objective_get_contributes_to (objective) == NULL)
    add_item (items, objective, "contributes-to", FALSE, _("Not linked to a strategic objective"));
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
  check_fields (items, objective);
  check_agreement (items, workspace, objective);
  check_restatements (items, workspace, objective);

  n = check_key_results (items, cycle, objective);
  if (n == 0)
    add_item (items, objective, "key-results", FALSE, _("No key result yet: nothing of it would be on the board"));
  else if (n < MIN_KEY_RESULTS)
    add_item (items, objective, "key-results", FALSE, _("Fewer than three key results: do they say enough?"));
  if (n > MAX_KEY_RESULTS)
    {
      g_autofree char *sentence = g_strdup_printf (_("%'u key results, five at most: drop or merge some"), n);
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
  g_autoptr (GPtrArray) dependencies = okr_launch_list_not_agreed (workspace, cycle);

  for (guint i = 0; i < dependencies->len; i++)
    {
      OkrDependency *dependency = dependencies->pdata[i];
      gboolean refused = okr_dependency_get_status (dependency) == OKR_DEPENDENCY_STATUS_REFUSED;
      g_autofree char *sentence =
        g_strdup_printf (refused ? _("%s needs others for it, and they refused") : _("%s needs others for it, and that is not agreed"),
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
 * okr_launch_list_not_agreed:
 * @workspace: a workspace
 * @cycle: a cycle
 *
 * Returns: (transfer full) (element-type OkrDependency): those of the cycle that are proposed or refused; whoever
 *   launches all the same says that they know it (B23); the elements are borrowed
 */
GPtrArray *
okr_launch_list_not_agreed (OkrWorkspace *workspace,
                            OkrCycle     *cycle)
{
  GPtrArray *found = g_ptr_array_new ();
  OkrSortedList *all;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), found);
  g_return_val_if_fail (OKR_IS_CYCLE (cycle), found);

  all = OKR_SORTED_LIST (okr_workspace_get_list (workspace, OKR_TYPE_DEPENDENCY));
  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrDependency *dependency = okr_sorted_list_get (all, i);

      if (okr_dependency_get_cycle (dependency) == cycle
          && okr_dependency_get_status (dependency) != OKR_DEPENDENCY_STATUS_AGREED)
        g_ptr_array_add (found, dependency);
    }

  return found;
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

  okr_edit_set (edit, "objective", okr_entity_get_id (OKR_ENTITY (objective)));
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_OBJECTIVE_STATE, OKR_OBJECTIVE_STATE_LAUNCHED));
  okr_edit_put_date (edit, "launched_on", okr_clock_get_today (self->clock));
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

/* What is not agreed is said once more beside the launch, in the history too. */
static OkrEdit *
create_launch_edit (OkrCycle *cycle,
                    guint     n_not_agreed)
{
  const char *name = okr_cycle_get_name (cycle);
  g_autofree char *label = NULL;

  if (n_not_agreed == 0)
    return okr_workspace_create_edit (_("Launch “%s”"), name, NULL);

  label = g_strdup_printf (ngettext ("Launch “%s” with %'u dependency that is not agreed",
                                     "Launch “%s” with %'u dependencies that are not agreed", n_not_agreed), name, n_not_agreed);

  return okr_edit_new (label, NULL);
}

/* B23: this is no refusal, but it has to be said. */
static gboolean
check_known (guint      n_not_agreed,
             gboolean   knows,
             GError   **error)
{
  if (n_not_agreed == 0 || knows)
    return TRUE;

  g_set_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
               ngettext ("%'u dependency is not agreed: say that you launch all the same",
                         "%'u dependencies are not agreed: say that you launch all the same", n_not_agreed), n_not_agreed);

  return FALSE;
}

/**
 * okr_workspace_launch_async:
 * @cycle: whose drafts are launched
 * @knows: whether somebody said that they know of okr_launch_list_not_agreed()
 *
 * Puts the key results of all drafts of the cycle on the board, in the order of the outline (M33): ["Launch “…”"],
 * ["Launch “…” with 2 dependencies that are not agreed"].  Refused while okr_launch_check() has something that refuses.
 */
void
okr_workspace_launch_async (OkrWorkspace        *self,
                            OkrCycle            *cycle,
                            gboolean             knows,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GPtrArray) key_results = g_ptr_array_new ();
  g_autoptr (GPtrArray) not_agreed = NULL;
  g_autofree guint *columns = NULL;
  OkrSortedList *objectives;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));

  not_agreed = okr_launch_list_not_agreed (self, cycle);
  if (!okr_workspace_check_usable (self, OKR_ENTITY (cycle), &error) || !check_ready (self, cycle, &error)
      || !check_known (not_agreed->len, knows, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = create_launch_edit (cycle, not_agreed->len);
  objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    if (is_draft (okr_sorted_list_get (objectives, i)))
      put_launched (self, edit, okr_sorted_list_get (objectives, i), key_results);

  /* nothing has been read yet: all stand in the first column */
  columns = g_new0 (guint, MAX (1, key_results->len));
  okr_workspace_put_cards (self, edit, &okr_key_result_cards, key_results, columns, NULL);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
