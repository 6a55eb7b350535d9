/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prepares the next cycle.  The plan (OkrNextCycle) is what the rows change; the verb takes it as a whole.  */

#include "config.h"

#include "ui/review/okr-next-cycle-dialog.h"

#include "base/okr-decimal.h"
#include "base/okr-text.h"
#include "logic/okr-cycle-name.h"
#include "model/okr-next-cycle.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-sheet-title.h"

#include <glib/gi18n.h>
#include <math.h>

#define TITLE_CHARACTERS 200    /* of a text without an end */

struct _OkrNextCycleDialog
{
  AdwDialog            parent_instance;

  OkrWorkspace        *workspace;       /* owned */
  OkrNextCycle        *next;            /* owned */

  AdwPreferencesPage  *page;            /* template children */
  AdwEntryRow         *title_row;
  OkrDateRow          *start_row;
  OkrDateRow          *end_row;
  GtkLabel            *problem;
  GtkWidget           *prepare;
};

G_DEFINE_FINAL_TYPE (OkrNextCycleDialog, okr_next_cycle_dialog, ADW_TYPE_DIALOG)

/* ---- a key result that goes on ---- */

static OkrNextKeyResult *
get_line (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "okr-line");
}

/* "reached 915, aimed at 1,500" */
static char *
dup_before (const OkrNextKeyResult *line)
{
  double last = okr_next_key_result_get_last (line);
  g_autofree char *last_label = isnan (last) ? NULL : okr_label_dup_value (line->measure, last);
  g_autofree char *target_label = NULL;

  if (line->measure == NULL || isnan (okr_key_result_get_target (line->measure)))
    return NULL;

  target_label = okr_label_dup_value (line->measure, okr_key_result_get_target (line->measure));
  if (last_label == NULL)
    return g_strdup_printf (_("aimed at %s"), target_label);

  /* Translators: a value that was reached, and the target */
  return g_strdup_printf (_("reached %s, aimed at %s"), last_label, target_label);
}

/* M61: a target that is no harder is refused; one that is below the last target is said. */
static void
judge (GtkWidget *row)
{
  OkrNextKeyResult *line = get_line (row);
  GtkLabel *hint = g_object_get_data (G_OBJECT (row), "okr-hint");
  OkrHardness hardness = okr_next_key_result_get_hardness (line);
  g_autofree char *before = dup_before (line);
  const char *problem = NULL;
  const char *words = before;

  if (line->included && hardness == OKR_HARDNESS_EASIER)
    problem = words = _("no harder than what was reached");
  else if (line->included && hardness == OKR_HARDNESS_WITHIN)
    words = _("harder than what was reached, easier than the last target");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), line->title);
  gtk_label_set_text (hint, words != NULL ? words : "");
  okr_form_set_problem (row, NULL, problem);
}

static void
on_target_changed_cb (GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));
  double target = NAN;

  if (*text != '\0' && !okr_decimal_parse (text, &target, NULL))
    {
      okr_form_set_problem (row, NULL, _("This must be a number"));
      return;
    }

  okr_next_key_result_set_target (get_line (row), target);
  judge (row);
}

static void
on_included_changed_cb (GtkCheckButton *check,
                        GParamSpec     *pspec,
                        GtkWidget      *row)
{
  get_line (row)->included = gtk_check_button_get_active (check);
  judge (row);
}

static GtkWidget *
create_check (GtkWidget        *row,
              OkrNextKeyResult *line)
{
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *name = g_strdup_printf (_("Take over “%s”"), line->title);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), line->included);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (check, "notify::active", G_CALLBACK (on_included_changed_cb), row, G_CONNECT_DEFAULT);

  return check;
}

static GtkWidget *
create_line (OkrNextKeyResult *line)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *hint = gtk_label_new (NULL);
  g_autofree char *target = isnan (line->target) ? g_strdup ("") : okr_decimal_dup_edit (line->target);

  g_object_set_data (G_OBJECT (row), "okr-line", line);
  g_object_set_data (G_OBJECT (row), "okr-hint", hint);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (hint), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 24);
  gtk_label_set_xalign (GTK_LABEL (hint), 1);
  gtk_widget_add_css_class (hint, "caption");
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), create_check (row, line));
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), hint);
  gtk_editable_set_text (GTK_EDITABLE (row), target);
  /* milestones are ticked: there is no figure to reach */
  gtk_editable_set_editable (GTK_EDITABLE (row), line->measure == NULL
                                                 || okr_key_result_get_kind (line->measure) != OKR_KEY_RESULT_KIND_MILESTONE);
  g_signal_connect (row, "changed", G_CALLBACK (on_target_changed_cb), NULL);
  judge (row);

  return row;
}

/* ---- groups ---- */

static void
add_objective (OkrNextCycleDialog *self,
               OkrObjective       *objective)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  g_autofree char *beginning = okr_text_dup_line (okr_objective_get_title (objective), TITLE_CHARACTERS);
  g_autofree char *title = g_markup_escape_text (beginning, -1);
  guint n = 0;

  for (guint i = 0; i < self->next->key_results->len; i++)
    {
      OkrNextKeyResult *line = self->next->key_results->pdata[i];

      if (line->objective != objective)
        continue;
      adw_preferences_group_add (group, create_line (line));
      n++;
    }
  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, n > 0 ? _("The targets of the key results that go on")
                                                      : _("It goes on without a key result: write them in the plan."));
  adw_preferences_page_add (self->page, group);
}

static void
on_parked_changed_cb (AdwSwitchRow       *row,
                      GParamSpec         *pspec,
                      OkrNextCycleDialog *self)
{
  OkrObjective *objective = g_object_get_data (G_OBJECT (row), "okr-objective");

  if (adw_switch_row_get_active (row))
    g_ptr_array_add (self->next->parked, g_object_ref (objective));
  else
    g_ptr_array_remove (self->next->parked, objective);
}

static void
add_parked (OkrNextCycleDialog *self)
{
  GListModel *objectives = okr_workspace_get_list (self->workspace, OKR_TYPE_OBJECTIVE);
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      g_autofree char *title = NULL;
      GtkWidget *row;

      if (okr_objective_get_cycle (objective) != NULL)
        continue;

      if (group == NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _("From the parking list"));
          adw_preferences_page_add (self->page, group);
        }
      row = adw_switch_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      title = okr_text_dup_line (okr_objective_get_title (objective), TITLE_CHARACTERS);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      g_object_set_data_full (G_OBJECT (row), "okr-objective", g_object_ref (objective), g_object_unref);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (on_parked_changed_cb), self, G_CONNECT_DEFAULT);
      adw_preferences_group_add (group, row);
    }
}

/* ---- preparing ---- */

static void
on_started_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (OkrNextCycleDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  OkrCycle *cycle = okr_workspace_add_finish (OKR_WORKSPACE (source), result, &error);
  GtkWidget *window;

  if (cycle == NULL)
    {
      /* which row is meant is in its words */
      gtk_label_set_text (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      gtk_widget_set_sensitive (self->prepare, TRUE);
      return;
    }

  window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  /* first, for it gives the focus back to what the plan then hides */
  adw_dialog_close (ADW_DIALOG (self));
  gtk_widget_activate_action (window, "win.select-cycle", "s", okr_entity_get_id (OKR_ENTITY (cycle)));
  gtk_widget_activate_action (window, "win.show-page", "s", "plan");
  gtk_widget_activate_action (window, "win.toast", "(sb)", _("The next cycle is prepared; the last one is closed"), TRUE);
}

static void
on_prepare_cb (OkrNextCycleDialog *self)
{
  g_autofree char *problem = NULL;
  gboolean right = TRUE;

  g_clear_pointer (&self->next->name, g_free);
  right = okr_form_read_title (self->title_row, &self->next->name, &problem);
  okr_form_set_problem (GTK_WIDGET (self->title_row), self->problem, problem);
  if (!right || !okr_form_check_date (self->start_row, self->problem) || !okr_form_check_date (self->end_row, self->problem))
    return;

  self->next->start = okr_date_row_get_date (self->start_row);
  self->next->end = okr_date_row_get_date (self->end_row);
  gtk_widget_set_sensitive (self->prepare, FALSE);
  okr_workspace_start_next_cycle_async (self->workspace, self->next, on_started_cb, g_object_ref (self));
}

/* ---- the widget ---- */

static void
okr_next_cycle_dialog_dispose (GObject *object)
{
  OkrNextCycleDialog *self = OKR_NEXT_CYCLE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_NEXT_CYCLE_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (okr_next_cycle_dialog_parent_class)->dispose (object);
}

static void
okr_next_cycle_dialog_finalize (GObject *object)
{
  g_clear_pointer (&OKR_NEXT_CYCLE_DIALOG (object)->next, okr_next_cycle_free);

  G_OBJECT_CLASS (okr_next_cycle_dialog_parent_class)->finalize (object);
}

static void
okr_next_cycle_dialog_class_init (OkrNextCycleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_next_cycle_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = okr_next_cycle_dialog_finalize;

  g_type_ensure (OKR_TYPE_DATE_ROW);
  g_type_ensure (OKR_TYPE_SHEET_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-next-cycle-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrNextCycleDialog, page);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCycleDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCycleDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCycleDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCycleDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, OkrNextCycleDialog, prepare);
  gtk_widget_class_bind_template_callback (widget_class, on_prepare_cb);
}

static void
okr_next_cycle_dialog_init (OkrNextCycleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_next_cycle_dialog_new:
 * @workspace: takes the next cycle
 * @cycle: the one that ends
 *
 * Returns: (transfer floating): a dialog to present, with what can be told of the next cycle
 */
AdwDialog *
okr_next_cycle_dialog_new (OkrWorkspace *workspace,
                           OkrCycle     *cycle)
{
  OkrNextCycleDialog *self = g_object_new (OKR_TYPE_NEXT_CYCLE_DIALOG, NULL);
  g_autofree char *name = NULL;

  self->workspace = g_object_ref (workspace);
  self->next = okr_next_cycle_propose (cycle);
  name = okr_cycle_name_propose (self->next->start, self->next->end);
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), name);
  okr_date_row_set_clock (self->start_row, okr_workspace_get_clock (workspace));
  okr_date_row_set_clock (self->end_row, okr_workspace_get_clock (workspace));
  okr_date_row_set_date (self->start_row, self->next->start);
  okr_date_row_set_date (self->end_row, self->next->end);
  for (guint i = 0; i < self->next->objectives->len; i++)
    add_objective (self, self->next->objectives->pdata[i]);
  add_parked (self);

  return ADW_DIALOG (self);
}
