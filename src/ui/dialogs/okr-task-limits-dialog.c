/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The limits of the columns of tasks; see okr-task-limits-dialog.h.  */

#include "config.h"

#include "ui/dialogs/okr-task-limits-dialog.h"

#include "model/okr-workspace-tasks.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-labels.h"
#include "widgets/okr-sheet-title.h"

#include <glib/gi18n.h>

struct _OkrTaskLimitsDialog
{
  AdwDialog            parent_instance;

  OkrWorkspace        *workspace;       /* owned */

  AdwPreferencesGroup *limits;
  AdwSwitchRow        *hard_row;
  GtkLabel            *problem;
  GtkSpinButton       *most[OKR_TASK_N_COLUMNS];        /* borrowed from the rows */
};

G_DEFINE_FINAL_TYPE (OkrTaskLimitsDialog, okr_task_limits_dialog, ADW_TYPE_DIALOG)

static void
on_done_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (OkrTaskLimitsDialog) self = user_data;

  okr_form_finish (ADW_DIALOG (self), GTK_WIDGET (self->hard_row), self->problem, OKR_WORKSPACE (object), result);
}

static void
on_accept_cb (OkrTaskLimitsDialog *self)
{
  OkrTaskLimits limits = { .hard = adw_switch_row_get_active (self->hard_row) };

  for (guint i = 0; i < OKR_TASK_N_COLUMNS; i++)
    limits.most[i] = (guint) gtk_spin_button_get_value_as_int (self->most[i]);
  okr_workspace_set_task_limits_async (self->workspace, &limits, on_done_cb, g_object_ref (self));
}

/* An AdwSpinRow is absent from the tree of a screen reader: see E2E.md.  */
static GtkSpinButton *
add_row (OkrTaskLimitsDialog *self,
         const char          *name)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = gtk_spin_button_new_with_range (0, 99, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), spin);
  adw_preferences_group_add (self->limits, row);

  return GTK_SPIN_BUTTON (spin);
}

static void
okr_task_limits_dialog_dispose (GObject *object)
{
  g_clear_object (&OKR_TASK_LIMITS_DIALOG (object)->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), OKR_TYPE_TASK_LIMITS_DIALOG);

  G_OBJECT_CLASS (okr_task_limits_dialog_parent_class)->dispose (object);
}

static void
okr_task_limits_dialog_class_init (OkrTaskLimitsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_task_limits_dialog_dispose;

  g_type_ensure (OKR_TYPE_SHEET_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-task-limits-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrTaskLimitsDialog, limits);
  gtk_widget_class_bind_template_child (widget_class, OkrTaskLimitsDialog, hard_row);
  gtk_widget_class_bind_template_child (widget_class, OkrTaskLimitsDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_cb);
}

static void
okr_task_limits_dialog_init (OkrTaskLimitsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < OKR_TASK_N_COLUMNS; i++)
    self->most[i] = add_row (self, okr_label_for_idea_state (okr_task_get_state (i)));
}

/**
 * okr_task_limits_dialog_new:
 * @workspace: whose limits
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_task_limits_dialog_new (OkrWorkspace *workspace)
{
  OkrTaskLimitsDialog *self = g_object_new (OKR_TYPE_TASK_LIMITS_DIALOG, NULL);
  OkrTaskLimits limits;

  self->workspace = g_object_ref (workspace);
  okr_workspace_get_task_limits (workspace, &limits);
  for (guint i = 0; i < OKR_TASK_N_COLUMNS; i++)
    gtk_spin_button_set_value (self->most[i], limits.most[i]);
  adw_switch_row_set_active (self->hard_row, limits.hard);

  return ADW_DIALOG (self);
}
