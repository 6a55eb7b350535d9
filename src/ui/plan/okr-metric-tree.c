/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree of metrics as a list with levels.  A drop on a metric, and keys, move a metric in one and the same way.  */

#include "config.h"

#include "ui/plan/okr-metric-tree.h"

#include "ui/okr-labels.h"
#include "ui/okr-reply.h"
#include "ui/plan/okr-discovery-prompts.h"
#include "ui/plan/okr-entity-row.h"
#include "widgets/okr-children.h"
#include "widgets/okr-drag-source.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrMetricTree
{
  GtkWidget     parent_instance;

  GtkListBox   *list;           /* borrowed children */
  AdwEntryRow  *entry;

  OkrWorkspace *workspace;      /* owned */
  OkrCycle     *cycle;          /* owned */
  GListStore   *metrics;        /* owned: in the order of the tree */
};

G_DEFINE_FINAL_TYPE (OkrMetricTree, okr_metric_tree, GTK_TYPE_WIDGET)

static OkrMetric *
get_metric (GtkWidget *widget,
            GVariant  *id)
{
  OkrWorkspace *workspace = OKR_METRIC_TREE (widget)->workspace;

  return workspace != NULL ? okr_workspace_lookup (workspace, OKR_TYPE_METRIC, g_variant_get_string (id, NULL)) : NULL;
}

/* ---- moving ---- */

static void
move (OkrMetricTree *self,
      OkrMetric     *metric,
      OkrMetric     *parent,
      OkrMetric     *after)
{
  okr_workspace_move_metric_async (self->workspace, metric, parent, after, okr_reply_cb,
                                   okr_reply_new (GTK_WIDGET (self), NULL));
}

static OkrMetric *
find_last (OkrMetricTree *self,
           OkrMetric     *parent)
{
  g_autoptr (GPtrArray) children = okr_workspace_list_metric_siblings (self->workspace, parent);

  return children->len > 0 ? children->pdata[children->len - 1] : NULL;
}

/* The one that stands so many places after it among its brothers; NULL: there is none. */
static OkrMetric *
find_brother (GPtrArray *brothers,
              OkrMetric *metric,
              int        steps)
{
  guint i;
  int wanted;

  if (!g_ptr_array_find (brothers, metric, &i))
    return NULL;
  wanted = (int) i + steps;

  return wanted >= 0 && wanted < (int) brothers->len ? brothers->pdata[wanted] : NULL;
}

static void
step (OkrMetricTree *self,
      OkrMetric     *metric,
      const char    *way)
{
  OkrMetric *parent = okr_metric_get_parent (metric);
  g_autoptr (GPtrArray) brothers = okr_workspace_list_metric_siblings (self->workspace, parent);
  OkrMetric *above = find_brother (brothers, metric, -1);
  OkrMetric *below = find_brother (brothers, metric, 1);

  if (g_str_equal (way, "up") && above != NULL)
    move (self, metric, parent, find_brother (brothers, metric, -2));
  else if (g_str_equal (way, "down") && below != NULL)
    move (self, metric, parent, below);
  else if (g_str_equal (way, "in") && above != NULL)
    move (self, metric, above, find_last (self, above));
  else if (g_str_equal (way, "out") && parent != NULL)
    move (self, metric, okr_metric_get_parent (parent), parent);
}

static void
on_move_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  g_autoptr (GVariant) id = g_variant_get_child_value (parameter, 0);
  g_autoptr (GVariant) way = g_variant_get_child_value (parameter, 1);
  OkrMetric *metric = get_metric (widget, id);

  if (metric != NULL)
    step (OKR_METRIC_TREE (widget), metric, g_variant_get_string (way, NULL));
}

/* ---- dragging ---- */

static GdkContentProvider *
on_prepare_cb (GtkDragSource *source,
               double         x,
               double         y,
               GtkWidget     *row)
{
  OkrMetricTree *self = OKR_METRIC_TREE (gtk_widget_get_ancestor (row, OKR_TYPE_METRIC_TREE));

  if (!okr_drag_source_get_armed (source) || okr_workspace_get_read_only (self->workspace))
    return NULL;

  return gdk_content_provider_new_typed (OKR_TYPE_METRIC, okr_entity_row_get_entity (OKR_ENTITY_ROW (row)));
}

static void
on_drag_begin_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  GtkWidget     *row)
{
  okr_drag_show_words (drag, okr_metric_get_name (okr_entity_row_get_entity (OKR_ENTITY_ROW (row))));
}

/* Under the metric that it is dropped on, as the last one. */
static gboolean
on_drop_cb (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            GtkWidget     *row)
{
  OkrMetricTree *self = OKR_METRIC_TREE (gtk_widget_get_ancestor (row, OKR_TYPE_METRIC_TREE));
  OkrMetric *metric = g_value_get_object (value);
  OkrMetric *parent = okr_entity_row_get_entity (OKR_ENTITY_ROW (row));

  if (metric == parent || okr_workspace_lookup (self->workspace, OKR_TYPE_METRIC, okr_entity_get_id (OKR_ENTITY (metric))) != metric)
    return FALSE;

  move (self, metric, parent, find_last (self, parent));

  return TRUE;
}

/* On the line where the next one is written it belongs to none any more. */
static gboolean
on_drop_out_cb (GtkDropTarget *target,
                const GValue  *value,
                double         x,
                double         y,
                OkrMetricTree *self)
{
  OkrMetric *metric = g_value_get_object (value);

  if (okr_workspace_lookup (self->workspace, OKR_TYPE_METRIC, okr_entity_get_id (OKR_ENTITY (metric))) != metric)
    return FALSE;

  move (self, metric, NULL, find_last (self, NULL));

  return TRUE;
}

static void
make_draggable (GtkWidget *row)
{
  GtkDragSource *source = okr_drag_source_add (row, GDK_ACTION_MOVE, NULL, NULL);
  GtkDropTarget *target = gtk_drop_target_new (OKR_TYPE_METRIC, GDK_ACTION_MOVE);

  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* ---- lines ---- */

static void
append (GString    *text,
        const char *more)
{
  if (more != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", more);
}

/* "User · control 4 of 5 · independent · vanity · key result" */
static char *
dup_words (OkrMetric *metric)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *control = NULL;

  if (okr_metric_get_focus (metric) != OKR_FOCUS_NONE)
    append (text, okr_label_for_focus (okr_metric_get_focus (metric)));
  if (okr_metric_get_team_control (metric) > 0)
    control = g_strdup_printf (text->len > 0 ? _("control %d of 5") : _("Control %d of 5"), okr_metric_get_team_control (metric));
  append (text, control);
  if (okr_metric_get_independent (metric) == 1)
    append (text, _("independent"));
  if (okr_metric_get_independent (metric) == 0)
    append (text, _("depends on others"));
  if (okr_metric_get_vanity (metric))
    append (text, _("vanity metric"));
  if (okr_metric_get_key_result (metric) != NULL)
    append (text, okr_key_result_get_state (okr_metric_get_key_result (metric)) == OKR_KEY_RESULT_STATE_CANDIDATE
                  ? _("candidate key result") : _("key result"));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = okr_entity_row_new (item);
  OkrEntityRow *self = OKR_ENTITY_ROW (row);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  okr_entity_row_add_action (self, _("_Edit…"), "F2", "metric.edit", NULL);
  okr_entity_row_add_action (self, _("Make _Key Result…"), "k", "metric.propose", NULL);
  okr_entity_row_add_action (self, _("_Add a Part of It…"), "Insert", "metric.add", NULL);
  okr_entity_row_add_action (self, _("Move _Up"), "<Alt>Up", "metric.move", "up");
  okr_entity_row_add_action (self, _("Move _Down"), "<Alt>Down", "metric.move", "down");
  okr_entity_row_add_action (self, _("_Part of the One Above"), "<Alt>Right", "metric.move", "in");
  okr_entity_row_add_action (self, _("_Out of What It Is Part Of"), "<Alt>Left", "metric.move", "out");
  okr_entity_row_add_action (self, _("De_lete"), "Delete", "metric.delete", NULL);
  make_draggable (row);

  return row;
}

static void
on_row_activated_cb (OkrMetricTree *self,
                     OkrEntityRow  *row)
{
  okr_discovery_ask_metric (GTK_WIDGET (self), self->workspace, okr_entity_row_get_entity (row), NULL);
}

static void
on_entry_cb (OkrMetricTree *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  OkrMetricFields fields = OKR_METRIC_FIELDS_INIT;

  if (*name == '\0')
    return;

  fields.name = name;
  okr_workspace_add_metric_async (self->workspace, NULL, &fields,
                                  okr_reply_cb, okr_reply_new_for_text (GTK_EDITABLE (self->entry), name, NULL));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* ---- actions ---- */

static void
on_edit_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  OkrMetric *metric = get_metric (widget, parameter);

  if (metric != NULL && !okr_reply_refuse (widget, OKR_METRIC_TREE (widget)->workspace, NULL))
    okr_discovery_ask_metric (widget, OKR_METRIC_TREE (widget)->workspace, metric, NULL);
}

static void
on_add_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  OkrMetric *metric = get_metric (widget, parameter);

  if (metric != NULL && !okr_reply_refuse (widget, OKR_METRIC_TREE (widget)->workspace, NULL))
    okr_discovery_ask_metric (widget, OKR_METRIC_TREE (widget)->workspace, NULL, metric);
}

static void
on_propose_cb (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  OkrMetricTree *self = OKR_METRIC_TREE (widget);
  OkrMetric *metric = get_metric (widget, parameter);

  if (metric == NULL || okr_reply_refuse (widget, self->workspace, self->cycle))
    return;

  if (self->cycle == NULL || g_list_model_get_n_items (okr_cycle_get_objectives (self->cycle)) == 0)
    gtk_widget_activate_action (widget, "win.toast", "(sb)", _("A key result belongs to an objective: write that first"), FALSE);
  else
    okr_discovery_ask_objective (widget, self->workspace, self->cycle, metric);
}

static void
on_delete_cb (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  OkrMetric *metric = get_metric (widget, parameter);

  if (metric != NULL)
    okr_workspace_delete_async (OKR_METRIC_TREE (widget)->workspace, OKR_ENTITY (metric), okr_reply_cb,
                                okr_reply_new (widget, _("The metric is deleted")));
}

/* ---- the widget ---- */

static GtkWidget *
create_list (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return list;
}

static void
okr_metric_tree_dispose (GObject *object)
{
  OkrMetricTree *self = OKR_METRIC_TREE (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->cycle);
  g_clear_object (&self->metrics);
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_metric_tree_parent_class)->dispose (object);
}

static void
okr_metric_tree_class_init (OkrMetricTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_metric_tree_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "metric.edit", "s", on_edit_cb);
  gtk_widget_class_install_action (widget_class, "metric.add", "s", on_add_cb);
  gtk_widget_class_install_action (widget_class, "metric.propose", "s", on_propose_cb);
  gtk_widget_class_install_action (widget_class, "metric.move", "(ss)", on_move_cb);
  gtk_widget_class_install_action (widget_class, "metric.delete", "s", on_delete_cb);
}

static void
okr_metric_tree_init (OkrMetricTree *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));
  GtkDropTarget *target = gtk_drop_target_new (OKR_TYPE_METRIC, GDK_ACTION_MOVE);
  GtkWidget *capture = create_list (_("New metric"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->metrics = g_list_store_new (OKR_TYPE_METRIC);
  self->list = GTK_LIST_BOX (create_list (_("Metric Tree")));
  self->entry = ADW_ENTRY_ROW (adw_entry_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), _("New metric"));
  gtk_list_box_append (GTK_LIST_BOX (capture), GTK_WIDGET (self->entry));
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  gtk_widget_set_parent (capture, GTK_WIDGET (self));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->metrics), create_row, NULL, NULL);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "entry-activated", G_CALLBACK (on_entry_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop_out_cb), self);
  gtk_widget_add_controller (capture, GTK_EVENT_CONTROLLER (target));
}

/**
 * okr_metric_tree_set_workspace:
 * @workspace: (nullable): whose metrics
 */
void
okr_metric_tree_set_workspace (OkrMetricTree *self,
                               OkrWorkspace  *workspace)
{
  g_return_if_fail (OKR_IS_METRIC_TREE (self));

  g_set_object (&self->workspace, workspace);
  g_list_store_remove_all (self->metrics);
  okr_metric_tree_update (self);
}

/**
 * okr_metric_tree_set_cycle:
 * @cycle: (nullable): whose objectives a metric can measure
 */
void
okr_metric_tree_set_cycle (OkrMetricTree *self,
                           OkrCycle      *cycle)
{
  g_return_if_fail (OKR_IS_METRIC_TREE (self));

  g_set_object (&self->cycle, cycle);
}

/**
 * okr_metric_tree_update:
 *
 * Shows the metrics as they are now.
 */
void
okr_metric_tree_update (OkrMetricTree *self)
{
  g_autoptr (GArray) places = NULL;
  g_autoptr (GPtrArray) metrics = g_ptr_array_new ();

  g_return_if_fail (OKR_IS_METRIC_TREE (self));

  if (self->workspace == NULL)
    return;

  places = okr_workspace_list_metrics (self->workspace);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (metrics, g_array_index (places, OkrMetricPlace, i).metric);
  okr_entity_row_follow (self->list, self->metrics, metrics);
  for (guint i = 0; i < places->len; i++)
    {
      OkrEntityRow *row = OKR_ENTITY_ROW (gtk_list_box_get_row_at_index (self->list, (int) i));
      g_autofree char *words = dup_words (metrics->pdata[i]);

      okr_entity_row_set_depth (row, g_array_index (places, OkrMetricPlace, i).depth);
      okr_entity_row_set_words (row, okr_metric_get_name (metrics->pdata[i]), words);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->list), places->len > 0);
}
