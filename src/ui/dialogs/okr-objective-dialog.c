/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds an objective to a cycle.  It is launched at once: the plan page, where objectives are drafted, is
 * another way to the same thing.  */

#include "config.h"

#include "ui/dialogs/okr-objective-dialog.h"

#include "ui/dialogs/okr-form.h"
#include "ui/review/okr-lesson-line.h"
#include "widgets/okr-sheet-title.h"

#include <glib/gi18n.h>

struct _OkrObjectiveDialog
{
  AdwDialog     parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */

  AdwEntryRow  *title_row;
  AdwComboRow  *type_row;
  AdwComboRow  *owner_row;
  OkrLessonLine *lesson;
  GtkLabel     *problem;
};

G_DEFINE_FINAL_TYPE (OkrObjectiveDialog, okr_objective_dialog, ADW_TYPE_DIALOG)

static void
on_added_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OkrObjectiveDialog) self = user_data;

  okr_form_finish (ADW_DIALOG (self), GTK_WIDGET (self->title_row), self->problem, OKR_WORKSPACE (object), result);
}

static void
on_add_cb (OkrObjectiveDialog *self)
{
  g_autofree char *title = NULL;
  g_autofree char *problem = NULL;
  gboolean right = okr_form_read_title (self->title_row, &title, &problem);

  okr_form_set_problem (GTK_WIDGET (self->title_row), self->problem, problem);
  if (!right)
    return;

  okr_workspace_add_objective_async (self->workspace, self->cycle, title,
                                     (OkrObjectiveType) (adw_combo_row_get_selected (self->type_row) + 1),
                                     okr_form_get_entity (self->owner_row), OKR_OBJECTIVE_STATE_LAUNCHED,
                                     on_added_cb, g_object_ref (self));
}

static void
on_title_changed_cb (OkrObjectiveDialog *self)
{
  okr_lesson_line_show (self->lesson, self->workspace, gtk_editable_get_text (GTK_EDITABLE (self->title_row)), NULL);
}

static void
okr_objective_dialog_dispose (GObject *object)
{
  OkrObjectiveDialog *self = OKR_OBJECTIVE_DIALOG (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cycle);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_OBJECTIVE_DIALOG);

  G_OBJECT_CLASS (okr_objective_dialog_parent_class)->dispose (object);
}

static void
okr_objective_dialog_class_init (OkrObjectiveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_objective_dialog_dispose;

  g_type_ensure (OKR_TYPE_LESSON_LINE);
  g_type_ensure (OKR_TYPE_SHEET_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-objective-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveDialog, type_row);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveDialog, owner_row);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveDialog, lesson);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
}

static void
okr_objective_dialog_init (OkrObjectiveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  okr_form_make_room (ADW_DIALOG (self), GTK_WIDGET (self->problem));
}

/**
 * okr_objective_dialog_new:
 * @workspace: takes the objective
 * @cycle: (nullable): where it belongs; NULL: the parking list
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_objective_dialog_new (OkrWorkspace *workspace,
                          OkrCycle     *cycle)
{
  OkrObjectiveDialog *self = g_object_new (OKR_TYPE_OBJECTIVE_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  g_set_object (&self->cycle, cycle);
  okr_form_fill_entities (self->owner_row, okr_workspace_get_list (workspace, OKR_TYPE_PERSON), _("Nobody yet"), NULL);

  return ADW_DIALOG (self);
}
