/* SPDX-License-Identifier: GPL-3.0-or-later */

/* It follows the workspace, and closes with its guard metric.  */

#include "config.h"

#include "ui/progress/okr-guard-dialog.h"

#include "model/okr-workspace-usable.h"
#include "ui/dialogs/okr-form.h"
#include "ui/okr-reply.h"
#include "ui/plan/okr-entity-row.h"
#include "ui/progress/okr-guard-labels.h"
#include "ui/progress/okr-guard-prompts.h"

#include <glib/gi18n.h>

struct _OkrGuardDialog
{
  AdwDialog       parent_instance;

  GtkLabel       *change;
  GtkLabel       *watch;
  OkrSparkline   *line;
  AdwEntryRow    *value;
  OkrDateRow     *date;
  GtkLabel       *problem;
  GtkListBox     *list;

  OkrWorkspace   *workspace;    /* owned */
  OkrGuardMetric *guard;        /* owned */
  GListStore     *readings;     /* owned: the newest first */
};

G_DEFINE_FINAL_TYPE (OkrGuardDialog, okr_guard_dialog, ADW_TYPE_DIALOG)

static OkrDate
get_today (OkrGuardDialog *self)
{
  return okr_clock_get_today (okr_workspace_get_clock (self->workspace));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = okr_entity_row_new (item);

  okr_entity_row_add_action (OKR_ENTITY_ROW (row), _("_Correct…"), "F2", "guard-reading.edit", NULL);
  okr_entity_row_add_action (OKR_ENTITY_ROW (row), _("De_lete"), "Delete", "guard-reading.delete", NULL);

  return row;
}

static void
update_readings (OkrGuardDialog *self)
{
  GListModel *all = okr_guard_metric_get_readings (self->guard);
  g_autoptr (GPtrArray) readings = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = g_list_model_get_n_items (all); i-- > 0;)
    g_ptr_array_add (readings, g_list_model_get_item (all, i));
  okr_entity_row_follow (self->list, self->readings, readings);
  for (guint i = 0; i < readings->len; i++)
    {
      g_autofree char *value = okr_guard_dup_value (self->guard, okr_guard_reading_get_value (readings->pdata[i]));
      g_autofree char *date = okr_date_dup_long_label (okr_guard_reading_get_date (readings->pdata[i]));

      okr_entity_row_set_words (okr_entity_row_find (self->list, readings->pdata[i]), value, date);
    }
}

static void
update (OkrGuardDialog *self)
{
  g_autofree char *last = NULL;
  g_autofree char *change = NULL;
  g_autofree char *text = NULL;
  g_autofree char *watch = NULL;

  if (okr_entity_get_removed (OKR_ENTITY (self->guard)))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  last = okr_guard_dup_last (self->guard, get_today (self));
  change = okr_guard_dup_change (self->guard, get_today (self));
  text = change != NULL ? g_strdup_printf ("%s · %s", last, change) : g_strdup (last);
  watch = okr_guard_dup_watch (self->guard);
  adw_dialog_set_title (ADW_DIALOG (self), okr_guard_metric_get_name (self->guard));
  gtk_label_set_text (self->change, text);
  gtk_label_set_text (self->watch, watch);
  okr_guard_draw (self->guard, get_today (self), self->line);
  update_readings (self);
}

/* What cannot be saved stays where it was typed. */
static void
on_recorded_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (OkrGuardDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean done = okr_workspace_finish (OKR_WORKSPACE (object), result, &error);

  /* closed by now */
  if (self->workspace == NULL)
    return;

  okr_form_set_problem (GTK_WIDGET (self->value), self->problem, done ? NULL : error->message);
  if (!done)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->value), "");
  okr_date_row_set_date (self->date, get_today (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->value));
}

/* A value alone is of today. */
static void
on_value_entered_cb (OkrGuardDialog *self)
{
  g_autofree char *problem = NULL;
  double value;

  if (!okr_form_read_value (self->value, okr_guard_metric_get_unit (self->guard), TRUE, &value, &problem))
    {
      okr_form_set_problem (GTK_WIDGET (self->value), self->problem, problem);
      return;
    }
  if (!okr_form_check_date (self->date, self->problem))
    return;

  okr_workspace_record_guard_async (self->workspace, self->guard, okr_date_row_get_date (self->date), value, on_recorded_cb,
                                    g_object_ref (self));
}

static void
on_reading_action_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  OkrGuardDialog *self = OKR_GUARD_DIALOG (widget);
  OkrGuardReading *reading = okr_workspace_lookup (self->workspace, OKR_TYPE_GUARD_READING,
                                                   g_variant_get_string (parameter, NULL));

  if (reading != NULL && g_str_equal (name, "guard-reading.edit"))
    okr_guard_ask_reading (widget, self->workspace, reading);
  else if (reading != NULL)
    okr_workspace_delete_async (self->workspace, OKR_ENTITY (reading), okr_reply_cb,
                                okr_reply_new (widget, _("The reading is deleted")));
}

static void
okr_guard_dialog_dispose (GObject *object)
{
  OkrGuardDialog *self = OKR_GUARD_DIALOG (object);

  g_clear_object (&self->readings);
  g_clear_object (&self->guard);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_GUARD_DIALOG);

  G_OBJECT_CLASS (okr_guard_dialog_parent_class)->dispose (object);
}

static void
okr_guard_dialog_class_init (OkrGuardDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_guard_dialog_dispose;

  g_type_ensure (OKR_TYPE_DATE_ROW);
  g_type_ensure (OKR_TYPE_SPARKLINE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-guard-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrGuardDialog, change);
  gtk_widget_class_bind_template_child (widget_class, OkrGuardDialog, watch);
  gtk_widget_class_bind_template_child (widget_class, OkrGuardDialog, line);
  gtk_widget_class_bind_template_child (widget_class, OkrGuardDialog, value);
  gtk_widget_class_bind_template_child (widget_class, OkrGuardDialog, date);
  gtk_widget_class_bind_template_child (widget_class, OkrGuardDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, OkrGuardDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_value_entered_cb);
  gtk_widget_class_install_action (widget_class, "guard-reading.edit", "s", on_reading_action_cb);
  gtk_widget_class_install_action (widget_class, "guard-reading.delete", "s", on_reading_action_cb);
}

static void
okr_guard_dialog_init (OkrGuardDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->readings = g_list_store_new (OKR_TYPE_GUARD_READING);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->readings), create_row, NULL, NULL);
}

/**
 * okr_guard_dialog_new:
 * @workspace: where it is
 * @guard: whose readings
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_guard_dialog_new (OkrWorkspace   *workspace,
                      OkrGuardMetric *guard)
{
  OkrGuardDialog *self = g_object_new (OKR_TYPE_GUARD_DIALOG, NULL);
  gboolean editable;

  self->workspace = g_object_ref (workspace);
  self->guard = g_object_ref (guard);
  okr_date_row_set_clock (self->date, okr_workspace_get_clock (workspace));
  okr_date_row_set_date (self->date, get_today (self));
  editable = okr_workspace_check_usable (workspace, OKR_ENTITY (guard), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->value), editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guard-reading.edit", editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guard-reading.delete", editable);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return ADW_DIALOG (self);
}
