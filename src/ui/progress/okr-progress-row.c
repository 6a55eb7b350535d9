/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result in one of the two lists of the Progress page.  */

#include "config.h"

#include "ui/progress/okr-progress-row.h"

#include "ui/progress/okr-progress-labels.h"
#include "widgets/okr-plot-mark.h"

struct _OkrProgressRow
{
  GtkListBoxRow  parent_instance;

  OkrKeyResult  *key_result;    /* owned */
  OkrWorkspace  *workspace;     /* owned */

  OkrPlotMark   *mark;
  GtkLabel      *title;
  GtkLabel      *reason;
};

G_DEFINE_FINAL_TYPE (OkrProgressRow, okr_progress_row, GTK_TYPE_LIST_BOX_ROW)

static void
update (OkrProgressRow *self)
{
  OkrObjective *objective = okr_key_result_get_objective (self->key_result);
  g_autofree char *reason = okr_progress_dup_reason (self->key_result, okr_clock_get_today (okr_workspace_get_clock (self->workspace)));

  /* it leaves its list with the same change */
  if (objective == NULL || reason == NULL)
    return;

  okr_plot_mark_set_index (self->mark, (guint) okr_objective_get_colour (objective));
  gtk_label_set_text (self->title, okr_key_result_get_title (self->key_result));
  gtk_label_set_text (self->reason, reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), okr_objective_get_title (objective));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_key_result_get_title (self->key_result),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason,
                                  -1);
}

static void
okr_progress_row_dispose (GObject *object)
{
  OkrProgressRow *self = OKR_PROGRESS_ROW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->key_result);
  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_PROGRESS_ROW);

  G_OBJECT_CLASS (okr_progress_row_parent_class)->dispose (object);
}

static void
okr_progress_row_class_init (OkrProgressRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_progress_row_dispose;

  g_type_ensure (OKR_TYPE_PLOT_MARK);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-progress-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrProgressRow, mark);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressRow, title);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressRow, reason);
}

static void
okr_progress_row_init (OkrProgressRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_progress_row_new:
 * @key_result: what to show and to follow
 * @workspace: where it is
 *
 * Returns: (transfer floating): its row
 */
GtkWidget *
okr_progress_row_new (OkrKeyResult *key_result,
                      OkrWorkspace *workspace)
{
  OkrProgressRow *self = g_object_new (OKR_TYPE_PROGRESS_ROW, NULL);

  self->key_result = g_object_ref (key_result);
  self->workspace = g_object_ref (workspace);
  /* a reason grows old with the day, not only with the key result */
  g_signal_connect_object (workspace, "refreshed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * okr_progress_row_get_key_result:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
OkrKeyResult *
okr_progress_row_get_key_result (OkrProgressRow *self)
{
  g_return_val_if_fail (OKR_IS_PROGRESS_ROW (self), NULL);

  return self->key_result;
}
