/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Adds a cycle.  The last day follows from the length and the first day, and can be moved for free dates.  */

#include "config.h"

#include "ui/dialogs/okr-cycle-dialog.h"

#include "logic/okr-cycle-dates.h"
#include "logic/okr-cycle-name.h"
#include "model/okr-workspace-cycle.h"
#include "ui/dialogs/okr-form.h"
#include "widgets/okr-sheet-title.h"

#include <glib/gi18n.h>

struct _OkrCycleDialog
{
  AdwDialog     parent_instance;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *source;         /* owned: what is duplicated, or NULL */
  gboolean      start_chosen;   /* the first day is no longer the one that is proposed */
  gboolean      name_chosen;
  gboolean      proposing;

  AdwEntryRow  *title_row;
  AdwComboRow  *preset_row;
  OkrDateRow   *start_row;
  OkrDateRow   *end_row;
  GtkLabel     *problem;
  GtkWidget    *guard;
};

G_DEFINE_FINAL_TYPE (OkrCycleDialog, okr_cycle_dialog, ADW_TYPE_DIALOG)

static OkrCyclePreset
get_preset (OkrCycleDialog *self)
{
  return (OkrCyclePreset) (adw_combo_row_get_selected (self->preset_row) + 1);
}

/* M13: of the go-to-market template only. */
static void
update_guard (OkrCycleDialog *self)
{
  OkrDate start = okr_date_row_get_date (self->start_row);
  OkrDate end = okr_date_row_get_date (self->end_row);

  gtk_widget_set_visible (self->guard, okr_workspace_is_go_to_market (self->workspace)
                                       && start != OKR_DATE_NONE && end >= start && okr_cycle_dates_is_long (start, end));
}

/* "Q1 2027", as long as nobody typed a name */
static void
propose_name (OkrCycleDialog *self)
{
  OkrDate start = okr_date_row_get_date (self->start_row);
  OkrDate end = okr_date_row_get_date (self->end_row);
  g_autofree char *name = NULL;

  if (self->name_chosen || start == OKR_DATE_NONE || end < start)
    return;

  name = okr_cycle_name_propose (start, end);
  self->proposing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->title_row), name);
  self->proposing = FALSE;
}

static void
update_end (OkrCycleDialog *self)
{
  OkrCyclePreset preset = get_preset (self);
  OkrDate start = okr_date_row_get_date (self->start_row);

  gtk_widget_set_sensitive (GTK_WIDGET (self->end_row), preset == OKR_CYCLE_PRESET_FREE);
  if (start != OKR_DATE_NONE && self->source != NULL)
    okr_date_row_set_date (self->end_row, okr_date_add_days (start, okr_date_days_between (okr_cycle_get_start (self->source),
                                                                                           okr_cycle_get_end (self->source))));
  else if (start != OKR_DATE_NONE && preset != OKR_CYCLE_PRESET_FREE)
    okr_date_row_set_date (self->end_row, okr_cycle_dates_get_end (preset, start));
  propose_name (self);
  update_guard (self);
}

static void
on_end_changed_cb (OkrCycleDialog *self)
{
  propose_name (self);
  update_guard (self);
}

static void
on_name_changed_cb (OkrCycleDialog *self)
{
  self->name_chosen |= !self->proposing;
}

/* M9: the day after the cycle before it, or the first day of the next period; any other day may be chosen. */
static void
propose_start (OkrCycleDialog *self)
{
  OkrCycle *before = self->source != NULL ? self->source : okr_workspace_get_current_cycle (self->workspace);
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (self->workspace));

  if (!self->start_chosen)
    {
      self->proposing = TRUE;
      okr_date_row_set_date (self->start_row, before != NULL ? okr_date_add_days (okr_cycle_get_end (before), 1)
                                                             : okr_cycle_dates_propose_start (get_preset (self), today));
      self->proposing = FALSE;
    }
  update_end (self);
}

static void
on_start_changed_cb (OkrCycleDialog *self)
{
  self->start_chosen |= !self->proposing;
  update_end (self);
}

/* What is typed is kept, and what is wrong with it said at once. */
static gboolean
check_dates (OkrCycleDialog *self)
{
  return okr_form_check_date (self->start_row, self->problem) && okr_form_check_date (self->end_row, self->problem);
}

static void
on_added_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (OkrCycleDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  OkrCycle *cycle;

  cycle = okr_workspace_add_finish (OKR_WORKSPACE (object), result, &error);
  if (cycle == NULL)
    {
      okr_form_set_problem (GTK_WIDGET (self->title_row), self->problem, error->message);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (self), "win.select-cycle", "s", okr_entity_get_id (OKR_ENTITY (cycle)));
  adw_dialog_close (ADW_DIALOG (self));
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
  if (!check_dates (self))
    return;
  if (start == OKR_DATE_NONE)
    {
      okr_form_set_problem (GTK_WIDGET (self->start_row), self->problem, _("A date is needed here"));
      return;
    }
  if (end < start)
    {
      okr_form_set_problem (GTK_WIDGET (self->end_row), self->problem, _("The last day is before the first one"));
      return;
    }

  okr_form_set_problem (GTK_WIDGET (self->end_row), NULL, NULL);
  if (self->source != NULL)
    okr_workspace_duplicate_cycle_async (self->workspace, self->source, title, start, on_added_cb, g_object_ref (self));
  else
    okr_workspace_add_cycle_async (self->workspace, title, get_preset (self), start, end, on_added_cb, g_object_ref (self));
}

static void
okr_cycle_dialog_dispose (GObject *object)
{
  OkrCycleDialog *self = OKR_CYCLE_DIALOG (object);

  g_clear_object (&self->source);
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
  g_type_ensure (OKR_TYPE_SHEET_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/dialogs/okr-cycle-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, preset_row);
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, start_row);
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, end_row);
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, OkrCycleDialog, guard);
  gtk_widget_class_bind_template_callback (widget_class, on_add_cb);
}

static void
okr_cycle_dialog_init (OkrCycleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_cycle_dialog_new:
 * @workspace: takes the cycle
 * @source: (nullable): a cycle to duplicate with what was written for it
 *
 * Returns: (transfer floating): a dialog to present, on a quarter that begins after the current cycle (M9, M11), or on a
 *   copy of @source that begins after it
 */
AdwDialog *
okr_cycle_dialog_new (OkrWorkspace *workspace,
                      OkrCycle     *source)
{
  OkrCycleDialog *self = g_object_new (OKR_TYPE_CYCLE_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  g_set_object (&self->source, source);
  okr_date_row_set_clock (self->start_row, okr_workspace_get_clock (workspace));
  okr_date_row_set_clock (self->end_row, okr_workspace_get_clock (workspace));
  adw_combo_row_set_selected (self->preset_row, OKR_CYCLE_PRESET_QUARTER - 1);
  if (source != NULL)
    {
      adw_dialog_set_title (ADW_DIALOG (self), _("Duplicate Cycle"));
      gtk_widget_set_visible (GTK_WIDGET (self->preset_row), FALSE);
    }
  propose_start (self);
  g_signal_connect_object (self->preset_row, "notify::selected", G_CALLBACK (propose_start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->start_row, "notify::date", G_CALLBACK (on_start_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->end_row, "notify::date", G_CALLBACK (on_end_changed_cb), self, G_CONNECT_SWAPPED);
  okr_form_make_room (ADW_DIALOG (self), GTK_WIDGET (self->problem));
  okr_form_make_room (ADW_DIALOG (self), self->guard);
  g_signal_connect_object (self->start_row, "changed", G_CALLBACK (check_dates), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->end_row, "changed", G_CALLBACK (check_dates), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->title_row, "changed", G_CALLBACK (on_name_changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}
