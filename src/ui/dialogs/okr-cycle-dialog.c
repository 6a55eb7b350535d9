/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds a cycle.  The last day follows from the length and the first day, and can be moved for free dates.  */

#include "config.h"

#include "ui/dialogs/okr-cycle-dialog.h"

#include "logic/okr-cycle-dates.h"
#include "ui/dialogs/okr-form.h"

#include <glib/gi18n.h>

struct _OkrCycleDialog
{
  AdwDialog     parent_instance;

  OkrWorkspace *workspace;      /* owned */

  AdwEntryRow  *title_row;
  AdwComboRow  *preset_row;
  OkrDateRow   *start_row;
  OkrDateRow   *end_row;
  GtkLabel     *problem;
};

G_DEFINE_FINAL_TYPE (OkrCycleDialog, okr_cycle_dialog, ADW_TYPE_DIALOG)

static OkrCyclePreset
get_preset (OkrCycleDialog *self)
{
  return (OkrCyclePreset) (adw_combo_row_get_selected (self->preset_row) + 1);
}

static void
update_end (OkrCycleDialog *self)
{
  OkrCyclePreset preset = get_preset (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->end_row), preset == OKR_CYCLE_PRESET_FREE);
  if (preset != OKR_CYCLE_PRESET_FREE && okr_date_row_get_date (self->start_row) != 0)
    okr_date_row_set_date (self->end_row, okr_cycle_dates_get_end (preset, okr_date_row_get_date (self->start_row)));
}

static void
on_added_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OkrCycleDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    okr_form_set_problem (GTK_WIDGET (self->title_row), self->problem, error->message);
}

static void
on_add_cb (OkrCycleDialog *self)
{
  g_autofree char *title = NULL;
  g_autofree char *problem = NULL;
  OkrDate start = okr_date_row_get_date (self->start_row);
  OkrDate end = okr_date_row_get_date (self->end_row);
  gboolean right = okr_form_read_title (self->title_row, &title, &problem);

  okr_form_set_problem (GTK_WIDGET (self->title_row), self->problem, problem);
  if (!right)
    return;
  if (end < start)
    {
      okr_form_set_problem (GTK_WIDGET (self->end_row), self->problem, _("The last day is before the first one"));
      return;
    }

  okr_form_set_problem (GTK_WIDGET (self->end_row), NULL, NULL);
  okr_workspace_add_cycle_async (self->workspace, title, get_preset (self), start, end, on_added_cb, g_object_ref (self));
}

static void
okr_cycle_dialog_dispose (GObject *object)
{
  OkrCycleDialog *self = OKR_CYCLE_DIALOG (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_CYCLE_DIALOG);

  G_OBJECT_CLASS (okr_cycle_dialog_parent_class)->dispose (object);
}

static void
okr_cycle_dialog_class_init (OkrCycleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_cycle_dialog_dispose;

  g_type_ensure (OKR_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-cycle-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, preset_row);
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
}

static void
okr_cycle_dialog_init (OkrCycleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->preset_row, "notify::selected", G_CALLBACK (update_end), self);
  g_signal_connect_swapped (self->start_row, "notify::date", G_CALLBACK (update_end), self);
}

/**
 * okr_cycle_dialog_new:
 * @workspace: takes the cycle
 *
 * Returns: (transfer floating): a dialog to present, on a quarter that begins after the current cycle (M9, M11)
 */
AdwDialog *
okr_cycle_dialog_new (OkrWorkspace *workspace)
{
  OkrCycleDialog *self = g_object_new (OKR_TYPE_CYCLE_DIALOG, NULL);
  OkrCycle *current = okr_workspace_get_current_cycle (workspace);

  self->workspace = g_object_ref (workspace);
  adw_combo_row_set_selected (self->preset_row, OKR_CYCLE_PRESET_QUARTER - 1);
  okr_date_row_set_date (self->start_row, current != NULL
                                          ? okr_date_add_days (okr_cycle_get_end (current), 1)
                                          : okr_clock_get_today (okr_workspace_get_clock (workspace)));
  update_end (self);

  return ADW_DIALOG (self);
}
