/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective in the overview of the review.  */

#include "config.h"

#include "ui/review/okr-review-card.h"

#include "logic/okr-figure.h"
#include "model/okr-trajectory.h"
#include "ui/okr-value-labels.h"
#include "ui/progress/okr-progress-labels.h"
#include "ui/review/okr-review-labels.h"
#include "ui/review/okr-review-result.h"
#include "widgets/okr-optional-label.h"
#include "widgets/okr-palette.h"
#include "widgets/okr-plot-mark.h"
#include "widgets/okr-sparkline.h"
#include "widgets/okr-tooltip.h"
#include "widgets/okr-zone-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define HEAD_WIDTH 270
#define NARROW_WIDTH 720

struct _OkrReviewCard
{
  GtkWidget           parent_instance;

  OkrObjective       *objective;        /* owned */
  GtkFilterListModel *active;           /* owned: its active key results */

  gboolean            narrow;

  GtkBox             *columns;          /* template children */
  AdwClamp           *head;
  OkrPlotMark        *mark;
  GtkLabel           *aim;
  GtkLabel           *title;
  GtkLabel           *figure;
  GtkLabel           *outcome;
  GtkLabel           *contribution;
  GtkLabel           *learned;
  OkrZoneBar         *bar;
  OkrSparkline       *line;
  GtkListBox         *results;
};

G_DEFINE_FINAL_TYPE (OkrReviewCard, okr_review_card, GTK_TYPE_WIDGET)

static gboolean
is_active (gpointer item,
           gpointer user_data)
{
  return okr_key_result_get_state (item) == OKR_KEY_RESULT_STATE_ACTIVE;
}

static GtkWidget *
create_result (gpointer item,
               gpointer user_data)
{
  GtkWidget *row = okr_review_result_new (item);

  okr_review_result_set_narrow (OKR_REVIEW_RESULT (row), OKR_REVIEW_CARD (user_data)->narrow);

  return row;
}

static void
update_colour (OkrReviewCard *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  guint index = (guint) okr_objective_get_colour (self->objective);
  GdkRGBA colour;

  okr_palette_get_colour (index, adw_style_manager_get_dark (style), &colour);
  okr_meter_set_colour (OKR_METER (self->bar), &colour);
  okr_sparkline_set_colour (self->line, &colour);
  okr_plot_mark_set_index (self->mark, index);
}

/* "Start 0.0, Check 1: 0.1, ..., Check 6: 0.97" */
static void
update_line (OkrReviewCard *self)
{
  OkrCycle *cycle = okr_objective_get_cycle (self->objective);
  g_autoptr (GArray) points = okr_objective_dup_trajectory (self->objective);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;
  g_autofree char *summary = NULL;

  okr_sparkline_clear (self->line);
  /* a card that leaves the cycle */
  if (cycle == NULL)
    return;

  okr_sparkline_set_range (self->line, okr_cycle_get_start (cycle), okr_cycle_get_end (cycle));
  okr_sparkline_set_zone (self->line, okr_objective_get_zone_low (self->objective),
                          okr_objective_get_zone_high (self->objective));
  for (guint i = 0; i < points->len; i++)
    {
      const OkrTrajectoryPoint *point = &g_array_index (points, OkrTrajectoryPoint, i);
      g_autofree char *tick = okr_progress_dup_tick (point->check);
      g_autofree char *figure = okr_label_dup_figure (okr_figure_from_score (point->score));

      okr_sparkline_add_point (self->line, point->date, point->score);
      g_strv_builder_take (builder, g_strdup_printf ("%s: %s", tick, figure));
    }
  texts = g_strv_builder_end (builder);
  summary = texts[0] != NULL ? g_strjoinv (", ", texts) : g_strdup (_("No reading yet"));
  okr_sparkline_set_summary (self->line, summary);
}

static char *
dup_figure (OkrReviewCard *self)
{
  return okr_objective_get_counted (self->objective) > 0
         ? okr_label_dup_figure (okr_objective_get_figure (self->objective)) : g_strdup ("–");
}

static void
okr_review_card_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  OkrReviewCard *self = OKR_REVIEW_CARD (widget);

  GTK_WIDGET_CLASS (okr_review_card_parent_class)->css_changed (widget, change);
  /* the palette of the dark style is another one */
  if (self->objective != NULL && self->bar != NULL)
    update_colour (self);
}

static void
on_row_activated_cb (OkrReviewCard *self,
                     GtkListBoxRow *row)
{
  OkrKeyResult *key_result = okr_review_result_get_key_result (OKR_REVIEW_RESULT (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-key-result", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
}

static void
okr_review_card_dispose (GObject *object)
{
  OkrReviewCard *self = OKR_REVIEW_CARD (object);

  if (self->results != NULL)
    gtk_list_box_bind_model (self->results, NULL, NULL, NULL, NULL);
  g_clear_object (&self->active);
  g_clear_object (&self->objective);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_REVIEW_CARD);

  G_OBJECT_CLASS (okr_review_card_parent_class)->dispose (object);
}

static void
okr_review_card_class_init (OkrReviewCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_review_card_dispose;
  widget_class->css_changed = okr_review_card_css_changed;

  gtk_widget_class_set_css_name (widget_class, "reviewcard");
  g_type_ensure (OKR_TYPE_PLOT_MARK);
  g_type_ensure (OKR_TYPE_SPARKLINE);
  g_type_ensure (OKR_TYPE_ZONE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/review/okr-review-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, columns);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, head);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, mark);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, aim);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, title);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, figure);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, outcome);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, contribution);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, learned);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, bar);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, line);
  gtk_widget_class_bind_template_child (widget_class, OkrReviewCard, results);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
okr_review_card_init (OkrReviewCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_review_card_new:
 * @objective: what to show
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
okr_review_card_new (OkrObjective *objective)
{
  OkrReviewCard *self = g_object_new (OKR_TYPE_REVIEW_CARD, NULL);
  GtkCustomFilter *filter = gtk_custom_filter_new (is_active, NULL, NULL);

  self->objective = g_object_ref (objective);
  self->active = gtk_filter_list_model_new (g_object_ref (okr_objective_get_key_results (objective)), GTK_FILTER (filter));
  gtk_list_box_bind_model (self->results, G_LIST_MODEL (self->active), create_result, self, NULL);
  okr_review_card_update (self);

  return GTK_WIDGET (self);
}

/**
 * okr_review_card_update:
 * @self: a card
 *
 * Shows its objective and key results as they are now.
 */
void
okr_review_card_update (OkrReviewCard *self)
{
  g_autofree char *type = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *outcome = NULL;
  g_autofree char *contribution = NULL;
  g_autofree char *learned = NULL;
  GtkListBoxRow *row;

  g_return_if_fail (OKR_IS_REVIEW_CARD (self));

  gtk_filter_changed (gtk_filter_list_model_get_filter (self->active), GTK_FILTER_CHANGE_DIFFERENT);
  type = okr_progress_dup_type (self->objective);
  figure = dup_figure (self);
  outcome = okr_review_dup_outcome (self->objective);
  contribution = okr_review_dup_contribution (self->objective);
  if (okr_objective_get_objective_type (self->objective) == OKR_OBJECTIVE_TYPE_LEARNING)
    learned = okr_review_dup_learned (self->objective);

  gtk_label_set_text (self->aim, type);
  gtk_label_set_text (self->title, okr_objective_get_title (self->objective));
  okr_tooltip_set (GTK_WIDGET (self->title), okr_objective_get_title (self->objective));
  gtk_label_set_text (self->figure, figure);
  gtk_label_set_text (self->outcome, outcome);
  okr_optional_label_set (self->contribution, contribution);
  okr_optional_label_set (self->learned, learned);
  okr_meter_set_value (OKR_METER (self->bar), okr_objective_get_figure (self->objective));
  okr_zone_bar_set_zone (self->bar, okr_objective_get_zone_low (self->objective), okr_objective_get_zone_high (self->objective));
  update_colour (self);
  update_line (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->results),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_objective_get_title (self->objective), -1);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->results, i)) != NULL; i++)
    okr_review_result_update (OKR_REVIEW_RESULT (row));
}

/**
 * okr_review_card_describe:
 * @self: a card
 * @row: what holds it in a list
 *
 * Says the card to screen readers, as the name and the description of @row.
 */
void
okr_review_card_describe (OkrReviewCard *self,
                          GtkWidget     *row)
{
  g_autofree char *figure = dup_figure (self);
  g_autofree char *contribution = okr_review_dup_contribution (self->objective);
  g_autofree char *description = g_strjoin (", ", figure, gtk_label_get_text (self->outcome), gtk_label_get_text (self->aim),
                                            contribution, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_objective_get_title (self->objective),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

/**
 * okr_review_card_set_narrow:
 * @self: a card
 * @narrow: whether its parts are below each other
 */
void
okr_review_card_set_narrow (OkrReviewCard *self,
                            gboolean       narrow)
{
  GtkListBoxRow *row;

  g_return_if_fail (OKR_IS_REVIEW_CARD (self));

  self->narrow = narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->columns, narrow ? 9 : 18);
  /* beside each other, the columns of all cards are below each other */
  adw_clamp_set_maximum_size (self->head, narrow ? NARROW_WIDTH : HEAD_WIDTH);
  adw_clamp_set_tightening_threshold (self->head, narrow ? NARROW_WIDTH : HEAD_WIDTH);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->results, i)) != NULL; i++)
    okr_review_result_set_narrow (OKR_REVIEW_RESULT (row), narrow);
}
