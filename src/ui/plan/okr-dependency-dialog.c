/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A dependency to be added, or to be changed: who needs what of whom, and how much of their capacity it takes.  */

#include "config.h"

#include "ui/plan/okr-dependency-dialog.h"

#include "base/okr-decimal.h"
#include "ui/dialogs/okr-form.h"
#include "widgets/okr-optional-label.h"
#include "widgets/okr-sheet-title.h"

#include <glib/gi18n.h>

struct _OkrDependencyDialog
{
  AdwDialog       parent_instance;

  OkrWorkspace   *workspace;    /* owned */
  OkrCycle       *cycle;        /* owned; NULL: of a dependency that says none */
  OkrDependency  *dependency;   /* owned; NULL: a new one */
  GPtrArray      *checks;       /* owned: of borrowed GtkCheckButton, one for each team */

  GtkButton      *save;         /* template children */
  AdwComboRow    *from_row;
  AdwComboRow    *to_row;
  AdwEntryRow    *what_row;
  AdwEntryRow    *percent_row;
  AdwComboRow    *key_result_row;
  AdwExpanderRow *others_row;
  AdwComboRow    *status_row;
  OkrDateRow     *date_row;
  GtkLabel       *problem;
};

G_DEFINE_FINAL_TYPE (OkrDependencyDialog, okr_dependency_dialog, ADW_TYPE_DIALOG)

/* ---- who is asked ---- */

static OkrTeam *
get_team (gpointer check)
{
  return g_object_get_data (check, "okr-team");
}

static GPtrArray *
list_chosen (OkrDependencyDialog *self)
{
  GPtrArray *teams = g_ptr_array_new ();
  OkrTeam *first = okr_form_get_entity (self->to_row);

  g_ptr_array_add (teams, first);
  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]) && get_team (self->checks->pdata[i]) != first)
      g_ptr_array_add (teams, get_team (self->checks->pdata[i]));

  return teams;
}

static void
on_chosen_cb (OkrDependencyDialog *self)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (self->checks->pdata[i]))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", okr_team_get_name (get_team (self->checks->pdata[i])));
  adw_expander_row_set_subtitle (self->others_row, names->str);
}

static void
add_team (OkrDependencyDialog *self,
          OkrTeam             *team,
          gboolean             chosen)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), okr_team_get_name (team));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, okr_team_get_name (team), -1);
  g_object_set_data_full (G_OBJECT (check), "okr-team", g_object_ref (team), g_object_unref);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (self->others_row, row);
  g_ptr_array_add (self->checks, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_chosen_cb), self, G_CONNECT_SWAPPED);
}

/* The first team that is asked has a row of its own, which is all that most need. */
static void
fill_teams (OkrDependencyDialog *self)
{
  GListModel *teams = okr_workspace_get_list (self->workspace, OKR_TYPE_TEAM);
  g_autoptr (OkrTeam) second = g_list_model_get_item (teams, 1);
  g_autoptr (GPtrArray) asked = self->dependency != NULL
                                ? okr_workspace_list_serving_teams (self->workspace, self->dependency)
                                : g_ptr_array_new ();
  OkrTeam *first = asked->len > 0 ? asked->pdata[0] : second;

  for (guint i = 0; i < g_list_model_get_n_items (teams); i++)
    {
      g_autoptr (OkrTeam) team = g_list_model_get_item (teams, i);

      add_team (self, team, team != first && g_ptr_array_find (asked, team, NULL));
    }
  on_chosen_cb (self);
  okr_form_fill_entities (self->from_row, teams, NULL,
                          self->dependency != NULL ? OKR_ENTITY (okr_dependency_get_from_team (self->dependency)) : NULL);
  okr_form_fill_entities (self->to_row, teams, NULL, OKR_ENTITY (first));
}

/* ---- for what ---- */

static void
fill_key_results (OkrDependencyDialog *self)
{
  g_autoptr (GListStore) key_results = g_list_store_new (OKR_TYPE_KEY_RESULT);
  GListModel *objectives = self->cycle != NULL ? okr_cycle_get_objectives (self->cycle) : NULL;

  for (guint i = 0; objectives != NULL && i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GListModel *list = okr_objective_get_key_results (objective);

      for (guint k = 0; k < g_list_model_get_n_items (list); k++)
        {
          g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (list, k);

          if (okr_key_result_get_state (key_result) <= OKR_KEY_RESULT_STATE_ACTIVE)
            g_list_store_append (key_results, key_result);
        }
    }

  okr_form_fill_entities (self->key_result_row, G_LIST_MODEL (key_results), _("No key result in particular"),
                          self->dependency != NULL ? OKR_ENTITY (okr_dependency_get_key_result (self->dependency)) : NULL);
}

static void
fill (OkrDependencyDialog *self)
{
  g_autofree char *percent = NULL;

  fill_teams (self);
  fill_key_results (self);
  okr_date_row_set_clock (self->date_row, okr_workspace_get_clock (self->workspace));
  if (self->dependency == NULL)
    return;

  percent = okr_decimal_dup_edit (okr_dependency_get_capacity_percent (self->dependency));
  adw_dialog_set_title (ADW_DIALOG (self), _("Dependency"));
  gtk_button_set_label (self->save, _("_Save"));
  if (okr_dependency_get_what (self->dependency) != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->what_row), okr_dependency_get_what (self->dependency));
  if (!isnan (okr_dependency_get_capacity_percent (self->dependency)))
    gtk_editable_set_text (GTK_EDITABLE (self->percent_row), percent);
  adw_combo_row_set_selected (self->status_row, (guint) okr_dependency_get_status (self->dependency) - 1);
  okr_date_row_set_date (self->date_row, okr_dependency_get_date (self->dependency));
}

/* ---- saving ---- */

static void
on_saved_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OkrDependencyDialog) self = user_data;

  okr_form_finish (ADW_DIALOG (self), GTK_WIDGET (self->what_row), self->problem, OKR_WORKSPACE (object), result);
}

/* What is wrong belongs to one row; all others are right again. */
static void
show_problem (OkrDependencyDialog *self,
              GtkWidget           *row,
              const char          *problem)
{
  GtkWidget *rows[] = { GTK_WIDGET (self->to_row), GTK_WIDGET (self->percent_row), GTK_WIDGET (self->what_row),
                        GTK_WIDGET (self->date_row) };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    okr_form_set_problem (rows[i], NULL, rows[i] == row ? problem : NULL);
  okr_optional_label_set (self->problem, problem);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

/* Whoever mends it need not ask whether it is right now. */
static void
forget_problem (OkrDependencyDialog *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->problem)))
    show_problem (self, NULL, NULL);
}

static GtkWidget *
find_problem (OkrDependencyDialog  *self,
              OkrDependencyFields  *fields,
              char                **problem)
{
  if (g_ptr_array_find (fields->to, fields->from, NULL))
    {
      *problem = g_strdup (_("A team does not depend on itself: choose another one"));
      return GTK_WIDGET (self->to_row);
    }
  if (!okr_form_read_number (self->percent_row, FALSE, &fields->percent, problem))
    return GTK_WIDGET (self->percent_row);
  if (fields->percent < 0 || fields->percent > OKR_BANDWIDTH_LIMIT)
    {
      *problem = g_strdup (_("A share of a team’s capacity is between 0 and 100 %"));
      return GTK_WIDGET (self->percent_row);
    }
  *problem = g_strdup (okr_date_row_get_problem (self->date_row));

  return *problem != NULL ? GTK_WIDGET (self->date_row) : NULL;
}

static void
on_save_cb (OkrDependencyDialog *self)
{
  g_autoptr (GPtrArray) to = list_chosen (self);
  g_autofree char *problem = NULL;
  OkrDependencyFields fields = {
    okr_form_get_entity (self->from_row), to, okr_form_get_entity (self->key_result_row),
    gtk_editable_get_text (GTK_EDITABLE (self->what_row)), NAN,
    (OkrDependencyStatus) (adw_combo_row_get_selected (self->status_row) + 1), okr_date_row_get_date (self->date_row),
  };
  GtkWidget *row = find_problem (self, &fields, &problem);

  show_problem (self, row, problem);
  if (row != NULL)
    return;

  if (self->dependency != NULL)
    okr_workspace_edit_dependency_async (self->workspace, self->dependency, &fields, on_saved_cb, g_object_ref (self));
  else
    okr_workspace_add_dependency_async (self->workspace, self->cycle, &fields, on_saved_cb, g_object_ref (self));
}

/* ---- the widget ---- */

static void
okr_dependency_dialog_dispose (GObject *object)
{
  OkrDependencyDialog *self = OKR_DEPENDENCY_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cycle);
  g_clear_object (&self->dependency);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_DEPENDENCY_DIALOG);

  G_OBJECT_CLASS (okr_dependency_dialog_parent_class)->dispose (object);
}

static void
okr_dependency_dialog_class_init (OkrDependencyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_dependency_dialog_dispose;

  g_type_ensure (OKR_TYPE_DATE_ROW);
  g_type_ensure (OKR_TYPE_SHEET_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/plan/okr-dependency-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, save);
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, what_row);
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, percent_row);
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, key_result_row);
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, others_row);
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, status_row);
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, OkrDependencyDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
}

static void
okr_dependency_dialog_init (OkrDependencyDialog *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  okr_form_make_room (ADW_DIALOG (self), GTK_WIDGET (self->problem));
  g_signal_connect_object (self->percent_row, "changed", G_CALLBACK (forget_problem), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date_row, "changed", G_CALLBACK (forget_problem), self, G_CONNECT_SWAPPED);
  /* a team that was asked of itself: either row mends it, and so does whoever is not asked beside */
  g_signal_connect_object (self->from_row, "notify::selected", G_CALLBACK (forget_problem), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to_row, "notify::selected", G_CALLBACK (forget_problem), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->others_row, "notify::subtitle", G_CALLBACK (forget_problem), self, G_CONNECT_SWAPPED);
}

/**
 * okr_dependency_dialog_new:
 * @workspace: takes the dependency; has two teams at least
 * @cycle: (nullable): when it is needed; needed for a new one
 * @dependency: (nullable): what to change; %NULL: a new one
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_dependency_dialog_new (OkrWorkspace  *workspace,
                           OkrCycle      *cycle,
                           OkrDependency *dependency)
{
  OkrDependencyDialog *self = g_object_new (OKR_TYPE_DEPENDENCY_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  g_set_object (&self->cycle, cycle);
  g_set_object (&self->dependency, dependency);
  fill (self);

  return ADW_DIALOG (self);
}
