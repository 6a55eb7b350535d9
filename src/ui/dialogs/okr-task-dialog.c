/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes a new task, or changes one, as one step.  */

#include "config.h"

#include "ui/dialogs/okr-task-dialog.h"

#include "model/okr-workspace-tasks.h"
#include "ui/dialogs/okr-form.h"
#include "widgets/okr-sheet-title.h"

#include <glib/gi18n.h>

struct _OkrTaskDialog
{
  AdwDialog     parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrIdea      *task;           /* owned; NULL: a new one */

  AdwEntryRow  *title_row;
  AdwComboRow  *key_result_row;
  AdwComboRow  *doer_row;
  OkrDateRow   *due_row;
  GtkWidget    *no_date;
  AdwSwitchRow *critical_row;
  GtkLabel     *problem;
  GtkButton    *accept;
};

G_DEFINE_FINAL_TYPE (OkrTaskDialog, okr_task_dialog, ADW_TYPE_DIALOG)

static void
on_done_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OkrTaskDialog) self = user_data;

  okr_form_finish (ADW_DIALOG (self), GTK_WIDGET (self->title_row), self->problem, OKR_WORKSPACE (object), result);
}

static void
on_accept_cb (OkrTaskDialog *self)
{
  g_autofree char *title = NULL;
  g_autofree char *problem = NULL;
  gboolean right = okr_form_read_title (self->title_row, &title, &problem);
  OkrTaskFields fields;

  okr_form_set_problem (GTK_WIDGET (self->title_row), self->problem, problem);
  if (!right || !okr_form_check_date (self->due_row, self->problem))
    return;

  fields = (OkrTaskFields) {
    .title = title,
    .key_result = okr_form_get_entity (self->key_result_row),
    .doer = okr_form_get_entity (self->doer_row),
    .due = okr_date_row_get_date (self->due_row),
    .mission_critical = adw_switch_row_get_active (self->critical_row),
  };
  if (self->task != NULL)
    okr_workspace_edit_task_async (self->workspace, self->task, &fields, on_done_cb, g_object_ref (self));
  else
    okr_workspace_add_task_async (self->workspace, &fields, on_done_cb, g_object_ref (self));
}

static void
on_no_date_cb (OkrTaskDialog *self)
{
  okr_date_row_set_date (self->due_row, 0);
}

static void
on_date_changed_cb (OkrTaskDialog *self)
{
  gtk_widget_set_sensitive (self->no_date, okr_date_row_get_date (self->due_row) != 0);
}

static void
okr_task_dialog_dispose (GObject *object)
{
  OkrTaskDialog *self = OKR_TASK_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->task);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_TASK_DIALOG);

  G_OBJECT_CLASS (okr_task_dialog_parent_class)->dispose (object);
}

static void
okr_task_dialog_class_init (OkrTaskDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_task_dialog_dispose;

  g_type_ensure (OKR_TYPE_DATE_ROW);
  g_type_ensure (OKR_TYPE_SHEET_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-task-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrTaskDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, OkrTaskDialog, key_result_row);
  gtk_widget_class_bind_template_child (widget_class, OkrTaskDialog, doer_row);
  gtk_widget_class_bind_template_child (widget_class, OkrTaskDialog, due_row);
  gtk_widget_class_bind_template_child (widget_class, OkrTaskDialog, no_date);
  gtk_widget_class_bind_template_child (widget_class, OkrTaskDialog, critical_row);
  gtk_widget_class_bind_template_child (widget_class, OkrTaskDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, OkrTaskDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_no_date_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_date_changed_cb);
}

static void
okr_task_dialog_init (OkrTaskDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  okr_form_make_room (ADW_DIALOG (self), GTK_WIDGET (self->problem));
}

/* All key results of a cycle, in the order of the plan. */
static GListStore *
list_key_results (OkrCycle *cycle)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  GListStore *all = g_list_store_new (OKR_TYPE_ENTITY);

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GListModel *key_results = okr_objective_get_key_results (objective);

      for (guint j = 0; j < g_list_model_get_n_items (key_results); j++)
        {
          g_autoptr (OkrEntity) key_result = g_list_model_get_item (key_results, j);

          g_list_store_append (all, key_result);
        }
    }

  return all;
}

static AdwDialog *
create (OkrWorkspace *workspace,
        GListStore   *key_results,
        OkrKeyResult *key_result,
        OkrPerson    *doer)
{
  OkrTaskDialog *self = g_object_new (OKR_TYPE_TASK_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  okr_form_fill_entities (self->key_result_row, G_LIST_MODEL (key_results), NULL, (OkrEntity *) key_result);
  okr_form_fill_entities (self->doer_row, okr_workspace_get_list (workspace, OKR_TYPE_PERSON), _("Nobody yet"), (OkrEntity *) doer);
  okr_date_row_set_clock (self->due_row, okr_workspace_get_clock (workspace));

  return ADW_DIALOG (self);
}

/**
 * okr_task_dialog_new:
 * @workspace: takes the task
 * @cycle: for whose key results it can be
 * @key_result: (nullable): the one that is chosen at first
 *
 * Returns: (transfer floating) (nullable): a dialog to present; %NULL while there is no key result
 */
AdwDialog *
okr_task_dialog_new (OkrWorkspace *workspace,
                     OkrCycle     *cycle,
                     OkrKeyResult *key_result)
{
  g_autoptr (GListStore) key_results = list_key_results (cycle);

  if (g_list_model_get_n_items (G_LIST_MODEL (key_results)) == 0)
    return NULL;

  return create (workspace, key_results, key_result, NULL);
}

/**
 * okr_task_dialog_new_for:
 * @workspace: takes the changes
 * @task: the task to change
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_task_dialog_new_for (OkrWorkspace *workspace,
                         OkrIdea      *task)
{
  OkrKeyResult *key_result = okr_idea_get_key_result (task);
  g_autoptr (GListStore) key_results = list_key_results (okr_objective_get_cycle (okr_key_result_get_objective (key_result)));
  AdwDialog *dialog = create (workspace, key_results, key_result, okr_idea_get_doer (task));
  OkrTaskDialog *self = OKR_TASK_DIALOG (dialog);

  self->task = g_object_ref (task);
  adw_dialog_set_title (dialog, _("Task"));
  gtk_button_set_label (self->accept, _("_Save"));
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), okr_idea_get_title (task));
  okr_date_row_set_date (self->due_row, okr_idea_get_due (task));
  adw_switch_row_set_active (self->critical_row, okr_idea_get_mission_critical (task));
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), !okr_workspace_get_read_only (workspace));

  return dialog;
}

/**
 * okr_task_dialog_new_for_due:
 * @workspace: takes the changes
 * @task: the task to change
 *
 * Returns: (transfer floating): a dialog that begins at the date
 */
AdwDialog *
okr_task_dialog_new_for_due (OkrWorkspace *workspace,
                             OkrIdea      *task)
{
  AdwDialog *dialog = okr_task_dialog_new_for (workspace, task);

  adw_dialog_set_focus (dialog, GTK_WIDGET (OKR_TASK_DIALOG (dialog)->due_row));

  return dialog;
}
