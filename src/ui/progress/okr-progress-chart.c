/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of the Progress page.  */

#include "config.h"

#include "ui/progress/okr-progress-chart.h"

#include "logic/okr-zone.h"
#include "model/okr-check-turns.h"
#include "ui/okr-value-labels.h"
#include "ui/progress/okr-progress-labels.h"
#include "ui/progress/okr-progress-line.h"
#include "ui/progress/okr-progress-table.h"
#include "widgets/okr-plot-mark.h"
#include "widgets/okr-plot.h"
#include "widgets/okr-text-bin.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

struct _OkrProgressChart
{
  GtkWidget          parent_instance;

  GtkWidget         *header;
  GtkWidget         *back;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  AdwToggleGroup    *switch_group;
  GtkStack          *stack;
  OkrPlot           *plot;
  GtkWidget         *legend;
  GtkScrolledWindow *table_window;

  GListStore        *lines;     /* owned, of OkrProgressLine */
  GArray            *columns;   /* owned: the checks of the table */
  OkrObjective      *objective; /* owned: whose key results are shown; NULL: the objectives of the cycle */
  OkrDate            today;
};

typedef enum
{
  PROP_SHOWS_TABLE = 1,
} OkrProgressChartProperty;

static GParamSpec *properties[PROP_SHOWS_TABLE + 1];

G_DEFINE_FINAL_TYPE (OkrProgressChart, okr_progress_chart, GTK_TYPE_WIDGET)

/* ---- what is shown ---- */

static void
collect_objectives (OkrCycle  *cycle,
                    OkrDate    today,
                    GPtrArray *lines)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      g_ptr_array_add (lines, okr_progress_line_new (OKR_ENTITY (objective), (guint) okr_objective_get_colour (objective),
                                                     okr_objective_dup_trajectory (objective), today));
    }
}

static void
collect_key_results (OkrObjective *objective,
                     OkrDate       today,
                     GPtrArray    *lines)
{
  GListModel *key_results = okr_objective_get_key_results (objective);

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, i);

      if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
        g_ptr_array_add (lines, okr_progress_line_new (OKR_ENTITY (key_result), lines->len,
                                                       okr_key_result_dup_trajectory (key_result), today));
    }
}

static void
fill_lines (OkrProgressChart *self,
            OkrCycle         *cycle)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  if (self->objective != NULL)
    collect_key_results (self->objective, self->today, lines);
  else
    collect_objectives (cycle, self->today, lines);

  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)), lines->pdata, lines->len);
}

static gboolean
has_points (OkrProgressChart *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (OkrProgressLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      if (okr_progress_line_get_points (line)->len > 0)
        return TRUE;
    }

  return FALSE;
}

/* ---- the plot ---- */

static OkrDate
get_last_day (OkrCycle *cycle,
              OkrDate   today)
{
  GListModel *checks = okr_cycle_get_checks (cycle);
  OkrDate last = okr_cycle_get_end (cycle);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);

      last = MAX (last, okr_check_get_day (check, today));
    }

  return MAX (last, okr_cycle_get_start (cycle));
}

static void
draw_axes (OkrProgressChart *self,
           OkrCycle         *cycle,
           OkrDate           today)
{
  GListModel *checks = okr_cycle_get_checks (cycle);
  OkrDate start = okr_cycle_get_start (cycle), last = get_last_day (cycle, today);
  g_autofree char *start_label = okr_progress_dup_tick (OKR_TRAJECTORY_START);

  okr_plot_set_range (self->plot, start, last);
  for (int i = 0; i <= 10; i++)
    {
      g_autofree char *label = okr_label_dup_figure (i / 10.0);

      okr_plot_add_y_tick (self->plot, i / 10.0, label);
    }
  okr_plot_add_x_tick (self->plot, start, start_label);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);
      g_autofree char *label = okr_progress_dup_tick (okr_accountability_check_get_number (check));

      okr_plot_add_x_tick (self->plot, okr_check_get_day (check, today), label);
    }
  if (today >= start && today <= last)
    okr_plot_add_upright (self->plot, today, _("today"));
}

/* An even pace from nothing to the zone of each type that is there. */
static void
draw_paces (OkrProgressChart *self,
            OkrCycle         *cycle)
{
  double drawn[8];
  guint n_drawn = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (OkrProgressLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);
      OkrEntity *entity = okr_progress_line_get_entity (line);
      OkrObjective *objective = OKR_IS_KEY_RESULT (entity) ? okr_key_result_get_objective (OKR_KEY_RESULT (entity))
                                                           : OKR_OBJECTIVE (entity);
      double low, high;
      gboolean known = !okr_zone_get_range (okr_objective_get_objective_type (objective), &low, &high);

      for (guint j = 0; j < n_drawn; j++)
        known |= drawn[j] == low;
      if (known || n_drawn == G_N_ELEMENTS (drawn))
        continue;

      drawn[n_drawn++] = low;
      okr_plot_add_guide (self->plot, OKR_PLOT_NEUTRAL, okr_cycle_get_start (cycle), 0, okr_cycle_get_end (cycle), low);
    }
}

/* F72: on from the last point of a key result. */
static void
draw_ahead (OkrProgressChart *self,
            OkrCycle         *cycle,
            OkrProgressLine  *line)
{
  GArray *points = okr_progress_line_get_points (line);
  OkrKeyResult *key_result = OKR_KEY_RESULT (okr_progress_line_get_entity (line));
  OkrDate due = okr_key_result_get_due (key_result);
  const OkrTrajectoryPoint *last;
  OkrDate met_on;
  double score;

  if (points->len == 0 || !okr_key_result_get_projection (key_result, &score, &met_on))
    return;

  last = &g_array_index (points, OkrTrajectoryPoint, points->len - 1);
  okr_plot_add_guide (self->plot, okr_progress_line_get_colour (line), last->date, last->score,
                      due != OKR_DATE_NONE ? due : okr_cycle_get_end (cycle), score);
}

static void
draw_lines (OkrProgressChart *self,
            OkrCycle         *cycle,
            OkrDate           today)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (OkrProgressLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);
      GArray *points = okr_progress_line_get_points (line);
      guint series = okr_plot_add_series (self->plot, okr_progress_line_get_colour (line),
                                          okr_progress_line_get_title (line));

      for (guint j = 0; j < points->len; j++)
        {
          const OkrTrajectoryPoint *point = &g_array_index (points, OkrTrajectoryPoint, j);
          g_autofree char *label = okr_progress_dup_point (point, today);

          okr_plot_add_point (self->plot, series, point->date, point->score, label);
        }
      if (self->objective != NULL)
        draw_ahead (self, cycle, line);
    }
}

static void
fill_plot (OkrProgressChart *self,
           OkrCycle         *cycle,
           OkrDate           today)
{
  guint n_lines = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  g_autofree char *summary = NULL;

  okr_plot_clear (self->plot);
  draw_axes (self, cycle, today);
  draw_paces (self, cycle);
  draw_lines (self, cycle, today);

  summary = g_strdup_printf (ngettext ("%'u line; the arrow keys go from point to point",
                                       "%'u lines; the arrow keys go from point to point", n_lines), n_lines);
  okr_plot_set_summary (self->plot, summary);
}

/* ---- the legend: the cards above name the objectives, but nothing names their key results ---- */

static void
append_key (OkrProgressChart *self,
            OkrProgressLine  *line)
{
  OkrEntity *entity = okr_progress_line_get_entity (line);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label;
  g_autofree char *ahead = okr_progress_line_dup_ahead (line);
  g_autofree char *figure = NULL;
  g_autofree char *text = NULL;

  figure = okr_key_result_get_counted (OKR_KEY_RESULT (entity))
           ? okr_label_dup_figure (okr_key_result_get_figure (OKR_KEY_RESULT (entity)))
           : g_strdup (_("no reading yet"));
  text = g_strjoin (" · ", okr_progress_line_get_title (line), figure, ahead, NULL);
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), okr_plot_mark_new (okr_progress_line_get_colour (line)));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Show its card on the board"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-key-result");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", okr_entity_get_id (entity));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_progress_line_get_title (line),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_box_append (GTK_BOX (self->legend), button);
}

static void
fill_legend (OkrProgressChart *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->legend)) != NULL)
    gtk_box_remove (GTK_BOX (self->legend), child);
  gtk_widget_set_visible (self->legend, self->objective != NULL);
  if (self->objective == NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (OkrProgressLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);

      append_key (self, line);
    }
}

/* ---- the table ---- */

static int
compare_checks (gconstpointer a,
                gconstpointer b)
{
  int first = *(const int *) a, second = *(const int *) b;

  /* today is after all checks */
  if (first == OKR_TRAJECTORY_NOW || second == OKR_TRAJECTORY_NOW)
    return (first == OKR_TRAJECTORY_NOW) - (second == OKR_TRAJECTORY_NOW);

  return first < second ? -1 : first > second;
}

/* Those at which any line has a point. */
static GArray *
list_checks (OkrProgressChart *self)
{
  GArray *checks = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lines)); i++)
    {
      g_autoptr (OkrProgressLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), i);
      GArray *points = okr_progress_line_get_points (line);

      for (guint j = 0; j < points->len; j++)
        {
          int check = g_array_index (points, OkrTrajectoryPoint, j).check;

          if (check != OKR_TRAJECTORY_START && g_hash_table_add (seen, GINT_TO_POINTER (check)))
            g_array_append_val (checks, check);
        }
    }
  g_array_sort (checks, compare_checks);

  return checks;
}

static void
forget_table (OkrProgressChart *self)
{
  gtk_scrolled_window_set_child (self->table_window, NULL);
  g_clear_pointer (&self->columns, g_array_unref);
}

static gboolean
has_columns (OkrProgressChart *self,
             GArray           *checks)
{
  return self->columns != NULL && self->columns->len == checks->len
         && (checks->len == 0 || memcmp (self->columns->data, checks->data, checks->len * sizeof (int)) == 0);
}

/* Only for those who look at it; while its columns are the same it stays, and where somebody is in it. */
static void
fill_table (OkrProgressChart *self)
{
  g_autoptr (GArray) checks = NULL;

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") != 0)
    {
      forget_table (self);
      return;
    }

  checks = list_checks (self);
  if (has_columns (self, checks))
    return;

  gtk_scrolled_window_set_child (self->table_window, okr_progress_table_new (G_LIST_MODEL (self->lines), checks,
                                                                             self->objective != NULL));
  g_clear_pointer (&self->columns, g_array_unref);
  self->columns = g_steal_pointer (&checks);
}

/* ---- what people do ---- */

static void
on_series_activated_cb (OkrProgressChart *self,
                        guint             series)
{
  g_autoptr (OkrProgressLine) line = g_list_model_get_item (G_LIST_MODEL (self->lines), series);

  if (line == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), self->objective != NULL ? "win.show-key-result" : "win.select-objective",
                              "s", okr_entity_get_id (okr_progress_line_get_entity (line)));
}

static void
on_switched_cb (OkrProgressChart *self)
{
  gtk_stack_set_visible_child_name (self->stack, adw_toggle_group_get_active_name (self->switch_group));
  fill_table (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWS_TABLE]);
}

/* ---- the widget ---- */

static void
okr_progress_chart_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  OkrProgressChart *self = OKR_PROGRESS_CHART (object);

  switch ((OkrProgressChartProperty) property_id)
    {
    case PROP_SHOWS_TABLE:
      g_value_set_boolean (value, g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") == 0);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_progress_chart_dispose (GObject *object)
{
  OkrProgressChart *self = OKR_PROGRESS_CHART (object);

  g_clear_object (&self->lines);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_object (&self->objective);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_PROGRESS_CHART);

  G_OBJECT_CLASS (okr_progress_chart_parent_class)->dispose (object);
}

static void
okr_progress_chart_class_init (OkrProgressChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = okr_progress_chart_get_property;
  G_OBJECT_CLASS (klass)->dispose = okr_progress_chart_dispose;

  /**
   * OkrProgressChart:shows-table:
   *
   * Whether it shows its figures as a table, which is wider than its lines need to be.
   */
  properties[PROP_SHOWS_TABLE] =
    g_param_spec_boolean ("shows-table", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "progresschart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (OKR_TYPE_PLOT);
  g_type_ensure (OKR_TYPE_TEXT_BIN);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-progress-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrProgressChart, header);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressChart, back);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressChart, title);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressChart, subtitle);
  gtk_widget_class_bind_template_child_full (widget_class, "switch", FALSE,
                                             G_STRUCT_OFFSET (OkrProgressChart, switch_group));
  gtk_widget_class_bind_template_child (widget_class, OkrProgressChart, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressChart, plot);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressChart, legend);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressChart, table_window);
  gtk_widget_class_bind_template_callback (widget_class, on_switched_cb);
}

static void
okr_progress_chart_init (OkrProgressChart *self)
{
  self->lines = g_list_store_new (OKR_TYPE_PROGRESS_LINE);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->plot, "series-activated", G_CALLBACK (on_series_activated_cb), self, G_CONNECT_SWAPPED);
}

/**
 * okr_progress_chart_update:
 * @self: a chart
 * @cycle: what to show
 * @objective: (nullable): show the key results of this one
 * @today: the day to judge by
 *
 * Shows what is known now.
 */
void
okr_progress_chart_update (OkrProgressChart *self,
                           OkrCycle         *cycle,
                           OkrObjective     *objective,
                           OkrDate           today)
{
  g_return_if_fail (OKR_IS_PROGRESS_CHART (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));

  self->today = today;
  if (g_set_object (&self->objective, objective))
    {
      okr_plot_drop_cursor (self->plot);
      forget_table (self);
    }
  fill_lines (self, cycle);

  gtk_widget_set_visible (self->back, objective != NULL);
  gtk_label_set_text (self->title, objective != NULL ? okr_objective_get_title (objective) : _("Progress over the Cycle"));
  if (!has_points (self))
    gtk_label_set_text (self->subtitle, _("Lines begin with the first reading."));
  else if (objective != NULL)
    gtk_label_set_text (self->subtitle, _("Score of each key result at each check. Grey dashes: an even pace to the zone; coloured dashes: where the last readings lead."));
  else
    gtk_label_set_text (self->subtitle, _("Average score at each accountability check. Dashes: an even pace to each zone."));
  fill_plot (self, cycle, today);
  fill_legend (self);
  fill_table (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (self->title), -1);
}
