/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Guard metrics as lines.  What a menu or key does is an action of the list.  */

#include "config.h"

#include "ui/progress/okr-guard-list.h"

#include "ui/okr-reply.h"
#include "ui/plan/okr-entity-row.h"
#include "ui/progress/okr-guard-dialog.h"
#include "ui/progress/okr-guard-labels.h"
#include "ui/progress/okr-guard-prompts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LINE_WIDTH 130          /* of the readings, beside the words */

struct _OkrGuardList
{
  GtkWidget     parent_instance;

  GtkListBox   *list;           /* borrowed child */

  OkrWorkspace *workspace;      /* owned */
  GListStore   *guards;         /* owned */
  gboolean      only_alarms;
  gboolean      narrow;
};

typedef enum
{
  PROP_ONLY_ALARMS = 1,
  PROP_NARROW,
  PROP_N_ITEMS,
} Property;

static GParamSpec *properties[PROP_N_ITEMS + 1];

G_DEFINE_FINAL_TYPE (OkrGuardList, okr_guard_list, GTK_TYPE_WIDGET)

static OkrDate
get_today (OkrGuardList *self)
{
  return okr_clock_get_today (okr_workspace_get_clock (self->workspace));
}

/* ---- lines ---- */

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  OkrGuardList *self = user_data;
  GtkWidget *row = okr_entity_row_new (item);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  okr_entity_row_add_action (OKR_ENTITY_ROW (row), _("_Readings…"), "r", "guard.open", NULL);
  okr_entity_row_add_action (OKR_ENTITY_ROW (row), _("_Edit…"), "F2", "guard.edit", NULL);
  okr_entity_row_add_action (OKR_ENTITY_ROW (row), _("De_lete"), "Delete", "guard.delete", NULL);
  if (!self->only_alarms)
    {
      GtkWidget *line = okr_sparkline_new ();

      okr_sparkline_set_width (OKR_SPARKLINE (line), LINE_WIDTH);
      gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
      g_object_set_data (G_OBJECT (row), "okr-line", line);
      okr_entity_row_set_picture (OKR_ENTITY_ROW (row), line);
      okr_entity_row_set_narrow (OKR_ENTITY_ROW (row), self->narrow);
    }

  return row;
}

/* "Alert · 30 on 12 May · 25% down from 40 · alert from a fall of 10% on" */
static char *
dup_words (OkrGuardList   *self,
           OkrGuardMetric *guard,
           gboolean        alarmed)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  char *change = okr_guard_dup_change (guard, get_today (self));
  g_auto (GStrv) parts = NULL;

  if (alarmed)
    g_strv_builder_add (builder, _("Alert"));
  g_strv_builder_take (builder, okr_guard_dup_last (guard, get_today (self)));
  if (change != NULL)
    g_strv_builder_take (builder, change);
  if (!self->only_alarms)
    g_strv_builder_take (builder, okr_guard_dup_watch (guard));
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static void
update_row (OkrGuardList   *self,
            OkrGuardMetric *guard)
{
  OkrEntityRow *row = okr_entity_row_find (self->list, guard);
  OkrSparkline *line = g_object_get_data (G_OBJECT (row), "okr-line");
  OkrGuardVerdict verdict;
  g_autofree char *words = NULL;

  okr_guard_metric_judge (guard, get_today (self), &verdict);
  words = dup_words (self, guard, verdict.alarmed);
  okr_entity_row_set_words (row, okr_guard_metric_get_name (guard), words);
  okr_entity_row_set_icon (row, verdict.alarmed ? "dialog-warning-symbolic" : "security-high-symbolic");
  if (verdict.alarmed)
    gtk_widget_add_css_class (GTK_WIDGET (row), "guard-alarm");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "guard-alarm");
  if (line != NULL)
    okr_guard_draw (guard, get_today (self), line);
}

static void
update (OkrGuardList *self)
{
  GListModel *all = self->workspace != NULL ? okr_workspace_get_list (self->workspace, OKR_TYPE_GUARD_METRIC) : NULL;
  g_autoptr (GPtrArray) guards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; all != NULL && i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OkrGuardMetric) guard = g_list_model_get_item (all, i);
      OkrGuardVerdict verdict;

      okr_guard_metric_judge (guard, get_today (self), &verdict);
      if (!self->only_alarms || verdict.alarmed)
        g_ptr_array_add (guards, g_steal_pointer (&guard));
    }

  okr_entity_row_follow (self->list, self->guards, guards);
  for (guint i = 0; i < guards->len; i++)
    update_row (self, guards->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self), guards->len > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

/* ---- actions ---- */

static void
open_guard (OkrGuardList   *self,
            OkrGuardMetric *guard)
{
  adw_dialog_present (okr_guard_dialog_new (self->workspace, guard), GTK_WIDGET (self));
}

static void
on_row_activated_cb (OkrGuardList *self,
                     OkrEntityRow *row)
{
  open_guard (self, okr_entity_row_get_entity (row));
}

static void
on_guard_action_cb (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  OkrGuardList *self = OKR_GUARD_LIST (widget);
  OkrGuardMetric *guard = okr_workspace_lookup (self->workspace, OKR_TYPE_GUARD_METRIC, g_variant_get_string (parameter, NULL));

  if (guard == NULL)
    return;

  if (g_str_equal (name, "guard.open"))
    open_guard (self, guard);
  else if (okr_reply_refuse (widget, self->workspace, guard))
    return;
  else if (g_str_equal (name, "guard.edit"))
    okr_guard_ask_metric (widget, self->workspace, guard);
  else
    okr_workspace_delete_async (self->workspace, OKR_ENTITY (guard), okr_reply_cb,
                                okr_reply_new (widget, _("The guard metric is deleted")));
}

/* ---- the widget ---- */

static void
fold_rows (OkrGuardList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    okr_entity_row_set_narrow (OKR_ENTITY_ROW (row), self->narrow);
}

static void
okr_guard_list_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  OkrGuardList *self = OKR_GUARD_LIST (object);

  switch ((Property) property_id)
    {
    case PROP_ONLY_ALARMS:
      g_value_set_boolean (value, self->only_alarms);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, g_list_model_get_n_items (G_LIST_MODEL (self->guards)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_guard_list_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  OkrGuardList *self = OKR_GUARD_LIST (object);

  switch ((Property) property_id)
    {
    case PROP_ONLY_ALARMS:
      self->only_alarms = g_value_get_boolean (value);
      break;
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      fold_rows (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_N_ITEMS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_guard_list_dispose (GObject *object)
{
  OkrGuardList *self = OKR_GUARD_LIST (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->workspace);
  if (self->list != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->list));
  self->list = NULL;
  g_clear_object (&self->guards);

  G_OBJECT_CLASS (okr_guard_list_parent_class)->dispose (object);
}

static void
okr_guard_list_class_init (OkrGuardListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = okr_guard_list_get_property;
  object_class->set_property = okr_guard_list_set_property;
  object_class->dispose = okr_guard_list_dispose;

  properties[PROP_ONLY_ALARMS] = g_param_spec_boolean ("only-alarms", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "guard.open", "s", on_guard_action_cb);
  gtk_widget_class_install_action (widget_class, "guard.edit", "s", on_guard_action_cb);
  gtk_widget_class_install_action (widget_class, "guard.delete", "s", on_guard_action_cb);
}

static void
okr_guard_list_init (OkrGuardList *self)
{
  self->guards = g_list_store_new (OKR_TYPE_GUARD_METRIC);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Guard Metrics"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->guards), create_row, self, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * okr_guard_list_set_workspace:
 * @workspace: (nullable): whose guard metrics
 */
void
okr_guard_list_set_workspace (OkrGuardList *self,
                              OkrWorkspace *workspace)
{
  g_return_if_fail (OKR_IS_GUARD_LIST (self));

  if (self->workspace == workspace)
    return;

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_set_object (&self->workspace, workspace);
  if (workspace != NULL)
    {
      g_signal_connect_object (workspace, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (workspace, "refreshed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}
