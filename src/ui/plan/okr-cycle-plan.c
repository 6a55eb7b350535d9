/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of one cycle; see the header.  What can be dragged on the timeline can also be typed as a date below it:
 * both end in the same verb.  */

#include "config.h"

#include "ui/plan/okr-cycle-plan.h"

#include "logic/okr-cycle-dates.h"
#include "model/okr-workspace-advice.h"
#include "model/okr-workspace-cycle.h"
#include "ui/dialogs/okr-editor.h"
#include "ui/dialogs/okr-item-list.h"
#include "ui/okr-reply.h"
#include "widgets/okr-children.h"
#include "widgets/okr-combo-words.h"
#include "widgets/okr-timeline.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrCyclePlan
{
  GtkWidget            parent_instance;

  AdwPreferencesGroup *cycle_group;
  GtkWidget           *guard;
  AdwBin              *timeline_bin;
  AdwBin              *dates_bin;
  AdwBin              *unknowns_bin;
  AdwWrapBox          *suggestions;

  OkrTimeline         *timeline;        /* borrowed child */
  AdwComboRow         *purpose_row;     /* borrowed child */
  OkrWorkspace        *workspace;       /* owned */
  OkrCycle            *cycle;           /* owned */
};

G_DEFINE_FINAL_TYPE (OkrCyclePlan, okr_cycle_plan, GTK_TYPE_WIDGET)

/* ---- the cycle ---- */

static const char *
get_preset_word (int value)
{
  static const char * const words[] = {
    N_("One month"), N_("Six weeks"), N_("Quarter"), N_("Half a year"), N_("Free dates"),
  };

  return value >= 1 && value <= (int) G_N_ELEMENTS (words) ? _(words[value - 1]) : NULL;
}

/* The last day that follows from the length; free dates have the one that is set. */
static OkrDate
get_end (OkrCycle       *cycle,
         OkrCyclePreset  preset)
{
  return preset == OKR_CYCLE_PRESET_FREE || preset == OKR_CYCLE_PRESET_NONE ? okr_cycle_get_end (cycle) : OKR_DATE_NONE;
}

static void
save_preset (OkrWorkspace        *workspace,
             OkrEntity           *entity,
             const GValue        *value,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  OkrCycle *cycle = OKR_CYCLE (entity);
  OkrCyclePreset preset = (OkrCyclePreset) g_value_get_enum (value);

  okr_workspace_set_cycle_dates_async (workspace, cycle, preset, okr_cycle_get_start (cycle), get_end (cycle, preset),
                                       callback, user_data);
}

static void
save_start (OkrWorkspace        *workspace,
            OkrEntity           *entity,
            const GValue        *value,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  OkrCycle *cycle = OKR_CYCLE (entity);
  OkrCyclePreset preset = okr_cycle_get_preset (cycle);

  okr_workspace_set_cycle_dates_async (workspace, cycle, preset, g_value_get_int (value), get_end (cycle, preset),
                                       callback, user_data);
}

/* A last day that no preset gives makes the dates free. */
static void
save_end (OkrWorkspace        *workspace,
          OkrEntity           *entity,
          const GValue        *value,
          GAsyncReadyCallback  callback,
          gpointer             user_data)
{
  OkrCycle *cycle = OKR_CYCLE (entity);

  okr_workspace_set_cycle_dates_async (workspace, cycle, OKR_CYCLE_PRESET_FREE, okr_cycle_get_start (cycle),
                                       g_value_get_int (value), callback, user_data);
}

static char *
check_needed (OkrEntity    *entity,
              const GValue *value)
{
  return g_value_get_int (value) == OKR_DATE_NONE ? g_strdup (_("A date is needed here")) : NULL;
}

static char *
check_end (OkrEntity    *entity,
           const GValue *value)
{
  if (g_value_get_int (value) != OKR_DATE_NONE && g_value_get_int (value) < okr_cycle_get_start (OKR_CYCLE (entity)))
    return g_strdup (_("The last day is before the first one"));

  return check_needed (entity, value);
}

static const OkrEditorField cycle_fields[] = {
  { "name", OKR_EDITOR_LINE, N_("Name") },
  { "why", OKR_EDITOR_LINE, N_("Why We Do This, in One Line") },
  { "preset", OKR_EDITOR_CHOICE, N_("Length"), .word = get_preset_word, .save = save_preset },
  { "start", OKR_EDITOR_DATE, N_("First Day"), .check = check_needed, .save = save_start },
  { "end", OKR_EDITOR_DATE, N_("Last Day"), .check = check_end, .save = save_end },
};

/* What a set may be for, in the order of the row. */
typedef enum
{
  PURPOSE_STARTUP,
  PURPOSE_COMPANY,
  PURPOSE_GO_TO_MARKET,
} Purpose;

static const char * const purpose_presets[] = {
  [PURPOSE_STARTUP] = "startup_quarter",
  [PURPOSE_COMPANY] = "company_quarter",
  [PURPOSE_GO_TO_MARKET] = "gtm_quarter",
};

static Purpose
get_purpose (OkrWorkspace *workspace)
{
  if (okr_workspace_is_go_to_market (workspace))
    return PURPOSE_GO_TO_MARKET;

  return okr_workspace_is_company (workspace) ? PURPOSE_COMPANY : PURPOSE_STARTUP;
}

static void
on_purpose_selected_cb (OkrCyclePlan *self)
{
  guint purpose = adw_combo_row_get_selected (self->purpose_row);

  if (purpose < G_N_ELEMENTS (purpose_presets) && purpose != get_purpose (self->workspace))
    okr_workspace_set_purpose_async (self->workspace, purpose_presets[purpose], NULL, NULL);
}

/* T1, T2: a whole company keeps to three objectives, and going to market has rules of its own. */
static GtkWidget *
create_purpose_row (OkrCyclePlan *self)
{
  const char * const words[] = { _("A young company"), _("A company and its teams"), _("Going to market"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (words);

  self->purpose_row = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->purpose_row), _("What the Set Is For"));
  adw_combo_row_set_use_subtitle (self->purpose_row, TRUE);
  okr_combo_words_show_whole (self->purpose_row);
  adw_combo_row_set_model (self->purpose_row, G_LIST_MODEL (model));
  gtk_widget_set_sensitive (GTK_WIDGET (self->purpose_row), !okr_workspace_get_read_only (self->workspace));

  return GTK_WIDGET (self->purpose_row);
}

/* ---- the timeline ---- */

static char *
format_day (int      position,
            gpointer user_data)
{
  OkrCyclePlan *self = user_data;

  return okr_date_dup_label (position, okr_clock_get_today (okr_workspace_get_clock (self->workspace)));
}

static const char *
get_phase_name (OkrPhaseKind kind)
{
  switch (kind)
    {
    case OKR_PHASE_KIND_DISCOVERY:
      return _("Discovery");
    case OKR_PHASE_KIND_SOLUTIONS:
      return _("Solutions");
    case OKR_PHASE_KIND_RESULT:
      return _("Result");
    case OKR_PHASE_KIND_NONE:
    default:
      return "";
    }
}

static gboolean
overlaps (OkrCycle *cycle,
          OkrCycle *other)
{
  return okr_cycle_get_start (other) <= okr_cycle_get_end (cycle) && okr_cycle_get_end (other) >= okr_cycle_get_start (cycle);
}

/* F7: those that overlap it, the longer ones above. */
static void
add_spans (OkrCyclePlan *self,
           OkrDate      *first,
           OkrDate      *last)
{
  GListModel *cycles = okr_workspace_get_list (self->workspace, OKR_TYPE_CYCLE);

  *first = okr_cycle_get_start (self->cycle);
  *last = okr_cycle_get_end (self->cycle);
  for (guint i = 0; i < g_list_model_get_n_items (cycles); i++)
    {
      g_autoptr (OkrCycle) other = g_list_model_get_item (cycles, i);

      if (other == self->cycle || okr_cycle_get_state (other) == OKR_CYCLE_STATE_CLOSED || !overlaps (self->cycle, other))
        continue;

      okr_timeline_add_span (self->timeline, okr_cycle_get_name (other), okr_cycle_get_start (other), okr_cycle_get_end (other), FALSE);
      *first = MIN (*first, okr_cycle_get_start (other));
      *last = MAX (*last, okr_cycle_get_end (other));
    }
}

static void
add_months (OkrCyclePlan *self,
            OkrDate       first,
            OkrDate       last)
{
  int year, month;
  OkrDate day;

  okr_date_get_ymd (first, &year, &month, NULL);
  day = okr_date_new_ymd (year, month, 1);
  if (day < first)
    day = okr_date_add_months (day, 1);
  for (; day <= last; day = okr_date_add_months (day, 1))
    okr_timeline_add_tick (self->timeline, day);
}

static void
add_phases (OkrCyclePlan *self,
            guint         span)
{
  GListModel *phases = okr_cycle_get_phases (self->cycle);
  guint n = g_list_model_get_n_items (phases);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrPhase) phase = g_list_model_get_item (phases, i);
      g_autoptr (OkrPhase) next = g_list_model_get_item (phases, i + 1);
      const char *name = get_phase_name (okr_phase_get_kind (phase));
      g_autofree char *id = NULL;
      g_autofree char *handle = NULL;

      okr_timeline_add_part (self->timeline, span, name, okr_phase_get_start (phase), okr_phase_get_end (phase));
      if (next == NULL)
        continue;

      id = g_strdup_printf ("phase %d", (int) okr_phase_get_kind (phase));
      /* Translators: the last day of a phase of the cycle */
      handle = g_strdup_printf (_("End of %s"), name);
      okr_timeline_set_handle (self->timeline, OKR_TIMELINE_EDGE, id, handle, NULL, okr_phase_get_end (phase),
                               okr_phase_get_start (phase), okr_phase_get_end (next) - 1);
    }
}

static void
add_checks (OkrCyclePlan *self)
{
  GListModel *checks = okr_cycle_get_checks (self->cycle);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);
      g_autofree char *name = g_strdup_printf (_("Check %d"), okr_accountability_check_get_number (check));
      g_autofree char *number = g_strdup_printf ("%d", okr_accountability_check_get_number (check));

      okr_timeline_set_handle (self->timeline, OKR_TIMELINE_MARK, okr_entity_get_id (OKR_ENTITY (check)), name, number,
                               okr_accountability_check_get_date (check),
                               okr_cycle_get_start (self->cycle), okr_cycle_get_end (self->cycle));
    }
}

static void
update (OkrCyclePlan *self)
{
  OkrDate first, last;
  guint span;

  if (okr_entity_get_removed (OKR_ENTITY (self->cycle)))
    return;

  okr_timeline_clear (self->timeline);
  add_spans (self, &first, &last);
  span = okr_timeline_add_span (self->timeline, okr_cycle_get_name (self->cycle), okr_cycle_get_start (self->cycle),
                                okr_cycle_get_end (self->cycle), TRUE);
  add_months (self, first, last);
  add_phases (self, span);
  add_checks (self);
  okr_timeline_set_now (self->timeline, okr_clock_get_today (okr_workspace_get_clock (self->workspace)));

  adw_combo_row_set_selected (self->purpose_row, get_purpose (self->workspace));
  gtk_widget_set_visible (self->guard, okr_workspace_is_go_to_market (self->workspace)
                                       && okr_cycle_dates_is_long (okr_cycle_get_start (self->cycle), okr_cycle_get_end (self->cycle)));
}

static void
on_moved_cb (OkrTimeline  *timeline,
             const char   *id,
             int           position,
             OkrCyclePlan *self)
{
  OkrAccountabilityCheck *check;

  if (g_str_has_prefix (id, "phase "))
    {
      okr_workspace_set_phase_end_async (self->workspace, self->cycle, (OkrPhaseKind) g_ascii_strtoll (id + 6, NULL, 10),
                                         position, okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
      return;
    }

  check = okr_workspace_lookup (self->workspace, OKR_TYPE_ACCOUNTABILITY_CHECK, id);
  if (check != NULL)
    okr_workspace_move_check_async (self->workspace, check, position, okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
}

/* ---- phases and checks as dates ---- */

static void
save_phase_end (OkrWorkspace        *workspace,
                OkrEntity           *entity,
                const GValue        *value,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  OkrPhase *phase = OKR_PHASE (entity);

  okr_workspace_set_phase_end_async (workspace, okr_phase_get_cycle (phase), okr_phase_get_kind (phase), g_value_get_int (value),
                                     callback, user_data);
}

static void
save_check (OkrWorkspace        *workspace,
            OkrEntity           *entity,
            const GValue        *value,
            GAsyncReadyCallback  callback,
            gpointer             user_data)
{
  okr_workspace_move_check_async (workspace, OKR_ACCOUNTABILITY_CHECK (entity), g_value_get_int (value), callback, user_data);
}

static const OkrEditorField discovery_fields[] = {
  { "end", OKR_EDITOR_DATE, N_("Discovery Until"), .check = check_needed, .save = save_phase_end },
};

static const OkrEditorField solutions_fields[] = {
  { "end", OKR_EDITOR_DATE, N_("Solutions Until"), .check = check_needed, .save = save_phase_end },
};

static const OkrEditorField check_field = { "date", OKR_EDITOR_DATE, N_("Check"), .check = check_needed, .save = save_check };

static void
on_n_checks_changed_cb (GtkSpinButton *spin,
                        OkrCyclePlan  *self)
{
  guint n = (guint) gtk_spin_button_get_value_as_int (spin);

  if (n != g_list_model_get_n_items (okr_cycle_get_checks (self->cycle)))
    okr_workspace_plan_checks_async (self->workspace, self->cycle, n, okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
}

static GtkWidget *
create_n_checks_row (OkrCyclePlan *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (1, OKR_CYCLE_MAX_CHECKS, 1);

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), g_list_model_get_n_items (okr_cycle_get_checks (self->cycle)));
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (spin, !okr_workspace_get_read_only (self->workspace));
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Number of Checks"), -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (on_n_checks_changed_cb), self, G_CONNECT_DEFAULT);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Number of Checks"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Another number plans them anew, evenly and on workdays"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);

  return row;
}

static GtkWidget *
create_checks_row (OkrCyclePlan *self)
{
  GtkWidget *row = adw_expander_row_new ();
  GListModel *checks = okr_cycle_get_checks (self->cycle);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Dates of the Checks"));
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);
      GtkWidget *date = okr_editor_row_new (self->workspace, OKR_ENTITY (check), &check_field);
      g_autofree char *name = g_strdup_printf (_("Check %d"), okr_accountability_check_get_number (check));

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (date), name);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), date);
    }

  return row;
}

/* Anew when phases or checks come or go; dates that change are followed by their rows. */
static void
fill_dates (OkrCyclePlan *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GListModel *phases = okr_cycle_get_phases (self->cycle);

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (OkrPhase) phase = g_list_model_get_item (phases, i);

      if (okr_phase_get_kind (phase) == OKR_PHASE_KIND_DISCOVERY)
        okr_editor_add_fields (group, self->workspace, OKR_ENTITY (phase), discovery_fields, 1);
      else if (okr_phase_get_kind (phase) == OKR_PHASE_KIND_SOLUTIONS)
        okr_editor_add_fields (group, self->workspace, OKR_ENTITY (phase), solutions_fields, 1);
    }
  adw_preferences_group_add (group, create_n_checks_row (self));
  adw_preferences_group_add (group, create_checks_row (self));
  adw_bin_set_child (self->dates_bin, GTK_WIDGET (group));
}

static void
on_dates_changed_cb (GListModel   *list,
                     guint         position,
                     guint         removed,
                     guint         added,
                     OkrCyclePlan *self)
{
  if (removed != added)
    fill_dates (self);
}

/* ---- what is not known yet (M3) ---- */

static void
add_unknown (OkrWorkspace        *workspace,
             OkrEntity           *owner,
             const char          *text,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  okr_workspace_add_unknown_async (workspace, text, callback, user_data);
}

static const OkrItemListType unknowns = {
  N_("Not known yet"), N_("Something else that is not known"), NULL, { "value", OKR_EDITOR_LINE, N_("Unknown") }, add_unknown, "topic",
};

static void
on_suggestion_clicked_cb (GtkButton    *button,
                          OkrCyclePlan *self)
{
  okr_workspace_add_unknown_async (self->workspace, gtk_button_get_label (button),
                                   okr_reply_cb, okr_reply_new (GTK_WIDGET (self), NULL));
}

static gboolean
has_unknown (GListModel *list,
             const char *topic)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrUnknown) unknown = g_list_model_get_item (list, i);

      if (g_str_equal (okr_unknown_get_topic (unknown), topic))
        return TRUE;
    }

  return FALSE;
}

static void
update_suggestions (OkrCyclePlan *self)
{
  const char * const topics[] = { _("Price"), _("Audience"), _("Product") };
  GListModel *list = okr_workspace_get_list (self->workspace, OKR_TYPE_UNKNOWN);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->suggestions))) != NULL)
    adw_wrap_box_remove (self->suggestions, child);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      GtkWidget *button;

      /* who has written three things down needs no help to begin */
      if (okr_workspace_get_read_only (self->workspace) || g_list_model_get_n_items (list) >= G_N_ELEMENTS (topics)
          || has_unknown (list, topics[i]))
        continue;
      button = gtk_button_new_with_label (topics[i]);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_suggestion_clicked_cb), self, G_CONNECT_DEFAULT);
      adw_wrap_box_append (self->suggestions, button);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions), gtk_widget_get_first_child (GTK_WIDGET (self->suggestions)) != NULL);
}

/* ---- the widget ---- */

static void
okr_cycle_plan_dispose (GObject *object)
{
  OkrCyclePlan *self = OKR_CYCLE_PLAN (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_CYCLE_PLAN);
  okr_children_unparent (GTK_WIDGET (self));
  g_clear_object (&self->cycle);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_cycle_plan_parent_class)->dispose (object);
}

static void
okr_cycle_plan_class_init (OkrCyclePlanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_cycle_plan_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/okr-cycle-plan.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrCyclePlan, cycle_group);
  gtk_widget_class_bind_template_child (widget_class, OkrCyclePlan, guard);
  gtk_widget_class_bind_template_child (widget_class, OkrCyclePlan, timeline_bin);
  gtk_widget_class_bind_template_child (widget_class, OkrCyclePlan, dates_bin);
  gtk_widget_class_bind_template_child (widget_class, OkrCyclePlan, unknowns_bin);
  gtk_widget_class_bind_template_child (widget_class, OkrCyclePlan, suggestions);
}

static void
okr_cycle_plan_init (OkrCyclePlan *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
follow (OkrCyclePlan *self)
{
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* what could not be kept is not shown as if it were */
  g_signal_connect_object (self->workspace, "failed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (self->purpose_row, "notify::selected", G_CALLBACK (on_purpose_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (okr_cycle_get_phases (self->cycle), "items-changed", G_CALLBACK (on_dates_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (okr_cycle_get_checks (self->cycle), "items-changed", G_CALLBACK (on_dates_changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (okr_workspace_get_list (self->workspace, OKR_TYPE_UNKNOWN), "items-changed",
                           G_CALLBACK (update_suggestions), self, G_CONNECT_SWAPPED);
}

/**
 * okr_cycle_plan_new:
 * @workspace: takes the edits
 * @cycle: what is planned
 *
 * Returns: (transfer floating): the plan
 */
GtkWidget *
okr_cycle_plan_new (OkrWorkspace *workspace,
                    OkrCycle     *cycle)
{
  OkrCyclePlan *self = g_object_new (OKR_TYPE_CYCLE_PLAN, NULL);

  self->workspace = g_object_ref (workspace);
  self->cycle = g_object_ref (cycle);
  okr_editor_add_fields (self->cycle_group, workspace, OKR_ENTITY (cycle), cycle_fields, G_N_ELEMENTS (cycle_fields));
  adw_preferences_group_add (self->cycle_group, create_purpose_row (self));

  self->timeline = OKR_TIMELINE (okr_timeline_new (format_day, self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->timeline), !okr_workspace_get_read_only (workspace));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->timeline), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);
  adw_bin_set_child (self->timeline_bin, GTK_WIDGET (self->timeline));
  fill_dates (self);
  adw_bin_set_child (self->unknowns_bin, okr_item_list_new (workspace, NULL, okr_workspace_get_list (workspace, OKR_TYPE_UNKNOWN),
                                                            &unknowns));
  update_suggestions (self);
  update (self);
  follow (self);

  return GTK_WIDGET (self);
}
