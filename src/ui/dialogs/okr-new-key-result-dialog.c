/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds a key result to an objective of a cycle.  Refused is only what the rules refuse: a due date after the
 * end of the cycle (M28), a sixth active key result (M25), and numbers that cannot make a score.  */

#include "config.h"

#include "ui/dialogs/okr-new-key-result-dialog.h"

#include "ui/dialogs/okr-form.h"

#include <glib/gi18n.h>

/* M25 */
#define MAX_KEY_RESULTS 5

struct _OkrNewKeyResultDialog
{
  AdwDialog     parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */

  AdwComboRow  *objective_row;
  AdwEntryRow  *title_row;
  AdwComboRow  *kind_row;
  AdwEntryRow  *start_row;
  AdwEntryRow  *target_row;
  AdwEntryRow  *unit_row;
  AdwComboRow  *owner_row;
  OkrDateRow   *due_row;
  GtkLabel     *problem;
};

G_DEFINE_FINAL_TYPE (OkrNewKeyResultDialog, okr_new_key_result_dialog, ADW_TYPE_DIALOG)

static void
on_added_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OkrNewKeyResultDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    okr_form_set_problem (GTK_WIDGET (self->title_row), self->problem, error->message);
}

/* The first row that has a problem, or NULL. */
static GtkWidget *
find_problem (OkrNewKeyResultDialog  *self,
              char                  **title,
              double                 *start,
              double                 *target,
              char                  **problem)
{
  OkrObjective *objective = okr_form_get_entity (self->objective_row);

  if (okr_objective_get_of (objective) >= MAX_KEY_RESULTS)
    {
      *problem = g_strdup_printf (_("This objective has %d key results already: five is the most that people can keep in mind"),
                                  MAX_KEY_RESULTS);
      return GTK_WIDGET (self->objective_row);
    }
  if (!okr_form_read_title (self->title_row, title, problem))
    return GTK_WIDGET (self->title_row);
  if (!okr_form_read_number (self->start_row, TRUE, start, problem))
    return GTK_WIDGET (self->start_row);
  if (!okr_form_read_number (self->target_row, TRUE, target, problem))
    return GTK_WIDGET (self->target_row);
  if (*start == *target)
    {
      *problem = g_strdup (_("The target is where it starts: nothing would have to change"));
      return GTK_WIDGET (self->target_row);
    }
  if (okr_date_row_get_date (self->due_row) > okr_cycle_get_end (self->cycle))
    {
      g_autofree char *end = okr_date_dup_long_label (okr_cycle_get_end (self->cycle));

      *problem = g_strdup_printf (_("The due date is after the end of the cycle, %s"), end);
      return GTK_WIDGET (self->due_row);
    }

  return NULL;
}

static void
on_add_cb (OkrNewKeyResultDialog *self)
{
  GtkWidget *rows[] = { GTK_WIDGET (self->objective_row), GTK_WIDGET (self->title_row), GTK_WIDGET (self->start_row),
                        GTK_WIDGET (self->target_row), GTK_WIDGET (self->due_row) };
  g_autofree char *title = NULL;
  g_autofree char *problem = NULL;
  double start, target;
  GtkWidget *row = find_problem (self, &title, &start, &target, &problem);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    okr_form_set_problem (rows[i], rows[i] == row ? self->problem : NULL, rows[i] == row ? problem : NULL);
  if (row != NULL)
    {
      gtk_widget_grab_focus (row);
      return;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  okr_workspace_add_key_result_async (self->workspace, okr_form_get_entity (self->objective_row), title,
                                      (OkrKeyResultKind) (adw_combo_row_get_selected (self->kind_row) + 1), start, target,
                                      gtk_editable_get_text (GTK_EDITABLE (self->unit_row)),
                                      okr_form_get_entity (self->owner_row), okr_date_row_get_date (self->due_row),
                                      on_added_cb, g_object_ref (self));
}

static void
okr_new_key_result_dialog_dispose (GObject *object)
{
  OkrNewKeyResultDialog *self = OKR_NEW_KEY_RESULT_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cycle);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_NEW_KEY_RESULT_DIALOG);

  G_OBJECT_CLASS (okr_new_key_result_dialog_parent_class)->dispose (object);
}

static void
okr_new_key_result_dialog_class_init (OkrNewKeyResultDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_new_key_result_dialog_dispose;

  g_type_ensure (OKR_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-new-key-result-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, objective_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, target_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, unit_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, due_row);
  gtk_widget_class_bind_template_child (widget_class, OkrNewKeyResultDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
}

static void
okr_new_key_result_dialog_init (OkrNewKeyResultDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_editable_set_text (GTK_EDITABLE (self->start_row), "0");
}

/**
 * okr_new_key_result_dialog_new:
 * @workspace: takes the key result
 * @cycle: whose objectives can be chosen; has one at least
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_new_key_result_dialog_new (OkrWorkspace *workspace,
                               OkrCycle     *cycle)
{
  OkrNewKeyResultDialog *self = g_object_new (OKR_TYPE_NEW_KEY_RESULT_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->cycle = g_object_ref (cycle);
  okr_form_fill_entities (self->objective_row, okr_cycle_get_objectives (cycle), NULL, NULL);
  okr_form_fill_entities (self->owner_row, okr_workspace_get_list (workspace, OKR_TYPE_PERSON), _("Nobody yet"), NULL);
  okr_date_row_set_date (self->due_row, okr_cycle_get_end (cycle));

  return ADW_DIALOG (self);
}
