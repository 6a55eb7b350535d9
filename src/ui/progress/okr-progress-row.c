/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result in one of the two lists of the Progress page; the list says which one.  */

#include "config.h"

#include "ui/progress/okr-progress-row.h"

#include "ui/progress/okr-progress-labels.h"
#include "widgets/okr-plot-mark.h"
#include "widgets/okr-tooltip.h"

struct _OkrProgressRow
{
  GtkListBoxRow  parent_instance;

  OkrKeyResult  *key_result;    /* owned */

  OkrPlotMark   *mark;
  GtkLabel      *title;
  GtkLabel      *reason;
};

G_DEFINE_FINAL_TYPE (OkrProgressRow, okr_progress_row, GTK_TYPE_LIST_BOX_ROW)

static void
okr_progress_row_dispose (GObject *object)
{
  OkrProgressRow *self = OKR_PROGRESS_ROW (object);

  g_clear_object (&self->key_result);
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
 * okr_progress_row_show:
 * @self: a row
 * @key_result: what it shows from now on
 * @today: the day: a reason grows old with it
 */
void
okr_progress_row_show (OkrProgressRow *self,
                       OkrKeyResult   *key_result,
                       OkrDate         today)
{
  OkrObjective *objective;
  g_autofree char *reason = NULL;

  g_return_if_fail (OKR_IS_PROGRESS_ROW (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  g_set_object (&self->key_result, key_result);
  objective = okr_key_result_get_objective (key_result);
  reason = okr_progress_dup_reason (key_result, today);
  /* it is about to leave its list */
  if (objective == NULL || reason == NULL)
    return;

  okr_plot_mark_set_index (self->mark, (guint) okr_objective_get_colour (objective));
  gtk_label_set_text (self->title, okr_key_result_get_title (key_result));
  gtk_label_set_text (self->reason, reason);
  okr_tooltip_set (GTK_WIDGET (self), okr_objective_get_title (objective));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_key_result_get_title (key_result),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, reason,
                                  -1);
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
