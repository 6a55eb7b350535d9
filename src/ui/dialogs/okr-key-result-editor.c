/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a key result as rows to edit; see the header.  */

#include "config.h"

#include "ui/dialogs/okr-key-result-editor.h"

#include "model/okr-workspace-editors.h"
#include "model/okr-workspace-plan.h"
#include "ui/dialogs/okr-editor.h"
#include "ui/dialogs/okr-item-list.h"
#include "ui/dialogs/okr-people-row.h"
#include "ui/okr-labels.h"

#include <glib/gi18n.h>
#include <math.h>

/* ---- the words of choices ---- */

static const char *
get_kind_word (int value)
{
  return okr_label_for_key_result_kind ((OkrKeyResultKind) value);
}

static const char *
get_direction_word (int value)
{
  return okr_label_for_direction ((OkrDirection) value);
}

static const char *
get_period_word (int value)
{
  return okr_label_for_period ((OkrPeriod) value);
}

static const char *
get_nature_word (int value)
{
  return okr_label_for_nature ((OkrNature) value);
}

static const char *
get_focus_word (int value)
{
  return okr_label_for_focus ((OkrFocus) value);
}

/* What is replaced or dropped is an act with evidence, not a field. */
static const char *
get_state_word (int value)
{
  return value == OKR_KEY_RESULT_STATE_CANDIDATE || value == OKR_KEY_RESULT_STATE_ACTIVE
         ? okr_label_for_key_result_state ((OkrKeyResultState) value)
         : NULL;
}

static const char *
get_control_word (int value)
{
  static const char * const words[] = {
    N_("1: hardly any"), N_("2: a little"), N_("3: about half"), N_("4: most of it"), N_("5: all of it"),
  };

  return value >= 1 && value <= (int) G_N_ELEMENTS (words) ? _(words[value - 1]) : NULL;
}

/* ---- when a field applies ---- */

static OkrKeyResultKind
get_kind (OkrEntity *entity)
{
  return okr_key_result_get_kind (OKR_KEY_RESULT (entity));
}

static gboolean
is_measured (OkrEntity *entity)
{
  return get_kind (entity) != OKR_KEY_RESULT_KIND_MILESTONE;
}

static gboolean
has_unit (OkrEntity *entity)
{
  return get_kind (entity) == OKR_KEY_RESULT_KIND_NUMBER || get_kind (entity) == OKR_KEY_RESULT_KIND_MONEY;
}

static gboolean
is_ratio (OkrEntity *entity)
{
  return get_kind (entity) == OKR_KEY_RESULT_KIND_RATIO;
}

static gboolean
is_in_play (OkrEntity *entity)
{
  return get_state_word ((int) okr_key_result_get_state (OKR_KEY_RESULT (entity))) != NULL;
}

/* ---- what cannot be ---- */

static char *
check_ends (double start,
            double target)
{
  if (isnan (start) || isnan (target) || fabs (start - target) > 0)
    return NULL;

  return g_strdup (_("The target is where it starts: nothing would have to change"));
}

static char *
check_start (OkrEntity    *entity,
             const GValue *value)
{
  return check_ends (g_value_get_double (value), okr_key_result_get_target (OKR_KEY_RESULT (entity)));
}

static char *
check_target (OkrEntity    *entity,
              const GValue *value)
{
  return check_ends (okr_key_result_get_start (OKR_KEY_RESULT (entity)), g_value_get_double (value));
}

static char *
check_direction (OkrEntity    *entity,
                 const GValue *value)
{
  double start = okr_key_result_get_start (OKR_KEY_RESULT (entity));
  double target = okr_key_result_get_target (OKR_KEY_RESULT (entity));
  OkrDirection direction = (OkrDirection) g_value_get_enum (value);

  if (direction == OKR_DIRECTION_UP && target < start)
    return g_strdup (_("The target is below the start: here less is better"));
  if (direction == OKR_DIRECTION_DOWN && target > start)
    return g_strdup (_("The target is above the start: here more is better"));

  return NULL;
}

static char *
check_due (OkrEntity    *entity,
           const GValue *value)
{
  OkrObjective *objective = okr_key_result_get_objective (OKR_KEY_RESULT (entity));
  OkrCycle *cycle = objective != NULL ? okr_objective_get_cycle (objective) : NULL;
  OkrDate due = g_value_get_int (value);

  if (cycle == NULL || due == OKR_DATE_NONE)
    return NULL;

  if (due > okr_cycle_get_end (cycle))
    {
      g_autofree char *end = okr_date_dup_long_label (okr_cycle_get_end (cycle));

      return g_strdup_printf (_("The due date is after the end of the cycle, %s"), end);
    }
  if (due < okr_cycle_get_start (cycle))
    {
      g_autofree char *start = okr_date_dup_long_label (okr_cycle_get_start (cycle));

      return g_strdup_printf (_("The due date is before the cycle begins, %s"), start);
    }

  return NULL;
}

/* ---- special ways to save ---- */

static void
save_start (OkrWorkspace        *workspace,
            OkrEntity           *entity,
            const GValue        *value,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  okr_workspace_set_measure_async (workspace, OKR_KEY_RESULT (entity), "start", g_value_get_double (value), callback, user_data);
}

static void
save_target (OkrWorkspace        *workspace,
             OkrEntity           *entity,
             const GValue        *value,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  okr_workspace_set_measure_async (workspace, OKR_KEY_RESULT (entity), "target", g_value_get_double (value), callback, user_data);
}

/* After those that the other objective has. */
static void
save_objective (OkrWorkspace        *workspace,
                OkrEntity           *entity,
                const GValue        *value,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  OkrObjective *objective = g_value_get_object (value);
  GListModel *key_results = okr_objective_get_key_results (objective);
  g_autoptr (OkrKeyResult) last = g_list_model_get_item (key_results, MAX (g_list_model_get_n_items (key_results), 1) - 1);

  okr_workspace_move_key_result_async (workspace, OKR_KEY_RESULT (entity), objective, last, callback, user_data);
}

/* ---- the fields ---- */

static const OkrEditorField essence[] = {
  { "title", OKR_EDITOR_LINE, N_("Title") },
  { "objective", OKR_EDITOR_ENTITY, N_("Objective"), .save = save_objective },
  { "owner", OKR_EDITOR_ENTITY, N_("Owner"), .none = N_("Nobody") },
  { "due", OKR_EDITOR_DATE, N_("Due Date"), .check = check_due },
};

static const OkrEditorField measure[] = {
  { "kind", OKR_EDITOR_CHOICE, N_("Measured As"), .word = get_kind_word },
  { "start", OKR_EDITOR_NUMBER, N_("Starts At"), .applies = is_measured, .check = check_start, .save = save_start },
  { "target", OKR_EDITOR_NUMBER, N_("Target"), .applies = is_measured, .check = check_target, .save = save_target },
  { "direction", OKR_EDITOR_CHOICE, N_("Direction"), .none = N_("Not said"), .word = get_direction_word,
    .applies = is_measured, .check = check_direction },
  { "unit", OKR_EDITOR_LINE, N_("Unit"), .applies = has_unit },
  { "numerator-label", OKR_EDITOR_LINE, N_("Counted"), .applies = is_ratio },
  { "denominator-label", OKR_EDITOR_LINE, N_("Out Of"), .applies = is_ratio },
  { "period", OKR_EDITOR_CHOICE, N_("Measured"), .none = N_("Not said"), .word = get_period_word, .applies = is_measured },
  { "constant-condition", OKR_EDITOR_TEXT, N_("Held Constant"), N_("What must not suffer meanwhile") },
};

static const OkrEditorField way[] = {
  { "lever", OKR_EDITOR_TEXT, N_("Lever"), N_("What the team changes to move it") },
  { "done-when", OKR_EDITOR_TEXT, N_("Done When"), N_("How anybody can tell that it is accomplished") },
};

static const OkrEditorField meaning[] = {
  { "nature", OKR_EDITOR_CHOICE, N_("Nature"), .none = N_("Not said"), .word = get_nature_word },
  { "focus", OKR_EDITOR_CHOICE, N_("Whose Metric"), .none = N_("Not said"), .word = get_focus_word },
  { "behaviour", OKR_EDITOR_TEXT, N_("Behaviour It Measures"), N_("What users do more, or less, when it moves") },
  { "vanity", OKR_EDITOR_SWITCH, N_("Vanity Metric"), N_("Looks good, and decides nothing") },
  { "team-control", OKR_EDITOR_SCALE, N_("Control by the Team"), .none = N_("Not said"), .word = get_control_word },
  { "gaming-risk", OKR_EDITOR_TEXT, N_("How It Could Rise Without Helping"), N_("How the number could get better and nobody the happier") },
};

static const OkrEditorField checks[] = {
  { "specific", OKR_EDITOR_SWITCH, N_("Specific"), N_("There is no doubt about what has to be done") },
  { "measurable", OKR_EDITOR_SWITCH, N_("Measurable"), N_("Anybody can read where it stands") },
  { "relevant", OKR_EDITOR_SWITCH, N_("Relevant"), N_("It brings the objective nearer") },
  { "main-for-review", OKR_EDITOR_SWITCH, N_("Main Key Result"), N_("The one that the weekly review looks at") },
  { "state", OKR_EDITOR_CHOICE, N_("State"), .word = get_state_word, .applies = is_in_play },
};

static void
add_milestone (OkrWorkspace        *workspace,
               OkrEntity           *owner,
               const char          *text,
               GAsyncReadyCallback  callback,
               gpointer             user_data)
{
  okr_workspace_add_milestone_async (workspace, OKR_KEY_RESULT (owner), text, callback, user_data);
}

static const OkrItemListType milestones = {
  N_("Milestones"), N_("Add a milestone"), "done-on", { "title", OKR_EDITOR_LINE, N_("Milestone") }, add_milestone,
};

/* ---- the groups ---- */

static void
update_milestones (OkrKeyResult *key_result,
                   GParamSpec   *pspec,
                   GtkWidget    *group)
{
  gtk_widget_set_visible (group, !is_measured (OKR_ENTITY (key_result)));
}

static void
fill_milestones (AdwPreferencesGroup *group,
                 OkrWorkspace        *workspace,
                 OkrKeyResult        *key_result)
{
  adw_preferences_group_add (group, okr_item_list_new (workspace, OKR_ENTITY (key_result),
                                                       okr_key_result_get_milestones (key_result), &milestones));
  g_signal_connect_object (key_result, "notify::kind", G_CALLBACK (update_milestones), group, G_CONNECT_DEFAULT);
  update_milestones (key_result, NULL, GTK_WIDGET (group));
}

/**
 * okr_key_result_editor_fill:
 * @group: takes the rows
 * @part: which fields
 * @workspace: takes the edits
 * @key_result: what is edited
 *
 * Adds the rows of one part of the fields.
 */
void
okr_key_result_editor_fill (AdwPreferencesGroup    *group,
                            OkrKeyResultEditorPart  part,
                            OkrWorkspace           *workspace,
                            OkrKeyResult           *key_result)
{
  OkrEntity *entity = OKR_ENTITY (key_result);

  switch (part)
    {
    case OKR_KEY_RESULT_EDITOR_ESSENCE:
      okr_editor_add_fields (group, workspace, entity, essence, G_N_ELEMENTS (essence));
      break;
    case OKR_KEY_RESULT_EDITOR_MEASURE:
      okr_editor_add_fields (group, workspace, entity, measure, G_N_ELEMENTS (measure));
      break;
    case OKR_KEY_RESULT_EDITOR_MILESTONES:
      fill_milestones (group, workspace, key_result);
      break;
    case OKR_KEY_RESULT_EDITOR_WAY:
      okr_editor_add_fields (group, workspace, entity, way, G_N_ELEMENTS (way));
      adw_preferences_group_add (group, okr_people_row_new (workspace, entity, OKR_TYPE_KEY_RESULT_DOER, _("Doers"), _("Nobody yet")));
      break;
    case OKR_KEY_RESULT_EDITOR_MEANING:
      okr_editor_add_fields (group, workspace, entity, meaning, G_N_ELEMENTS (meaning));
      break;
    case OKR_KEY_RESULT_EDITOR_CHECKS:
    default:
      okr_editor_add_fields (group, workspace, entity, checks, G_N_ELEMENTS (checks));
      break;
    }
}
