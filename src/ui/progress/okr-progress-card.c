/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An objective on top of the Progress page.  */

#include "config.h"

#include "ui/progress/okr-progress-card.h"

#include "ui/okr-value-labels.h"
#include "ui/progress/okr-progress-labels.h"
#include "widgets/okr-before-frame.h"
#include "widgets/okr-optional-label.h"
#include "widgets/okr-palette.h"
#include "widgets/okr-plot-mark.h"
#include "widgets/okr-tooltip.h"
#include "widgets/okr-zone-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _OkrProgressCard
{
  GtkToggleButton  parent_instance;

  OkrObjective    *objective;   /* owned */

  OkrPlotMark     *mark;
  GtkLabel        *aim;
  GtkLabel        *title;
  GtkLabel        *figure;
  GtkLabel        *pace;
  GtkLabel        *trend;
  OkrZoneBar      *bar;
};

G_DEFINE_FINAL_TYPE (OkrProgressCard, okr_progress_card, GTK_TYPE_TOGGLE_BUTTON)

static void
update_colour (OkrProgressCard *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  guint index = (guint) okr_objective_get_colour (self->objective);
  GdkRGBA colour;

  okr_palette_get_colour (index, adw_style_manager_get_dark (style), &colour);
  okr_meter_set_colour (OKR_METER (self->bar), &colour);
  okr_plot_mark_set_index (self->mark, index);
}

/* M16: learning never is an alarm. */
static gboolean
is_alarm (OkrObjective *objective)
{
  return okr_objective_get_behind (objective) &&
         okr_objective_get_objective_type (objective) != OKR_OBJECTIVE_TYPE_LEARNING;
}

static void
update (gpointer widget)
{
  OkrProgressCard *self = widget;
  gboolean counted = okr_objective_get_counted (self->objective) > 0;
  gboolean above = okr_objective_get_zone_place (self->objective) == OKR_ZONE_PLACE_ABOVE;
  g_autofree char *type = okr_progress_dup_type (self->objective);
  g_autofree char *figure = counted ? okr_label_dup_figure (okr_objective_get_figure (self->objective)) : g_strdup ("–");
  g_autofree char *pace = okr_progress_dup_pace (self->objective);
  g_autofree char *trend = okr_progress_dup_trend (self->objective);
  g_autofree char *tooltip = NULL;
  g_autofree char *description = NULL;

  gtk_label_set_text (self->aim, type);
  gtk_label_set_text (self->title, okr_objective_get_title (self->objective));
  gtk_label_set_text (self->figure, figure);
  okr_optional_label_set (self->pace, pace);
  okr_optional_label_set (self->trend, trend);
  if (is_alarm (self->objective))
    gtk_widget_add_css_class (GTK_WIDGET (self->pace), "behind");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->pace), "behind");
  okr_meter_set_value (OKR_METER (self->bar), okr_objective_get_figure (self->objective));
  okr_zone_bar_set_zone (self->bar, okr_objective_get_zone_low (self->objective),
                         okr_objective_get_zone_high (self->objective));
  update_colour (self);

  /* M55, M56: who is above its zone aimed too low */
  tooltip = above ? g_strdup_printf ("%s\n%s", okr_objective_get_title (self->objective), _("Aim higher next time"))
                  : g_strdup (okr_objective_get_title (self->objective));
  okr_tooltip_set (GTK_WIDGET (self), tooltip);
  description = g_strjoin (", ", figure, type, pace != NULL ? pace : trend, pace != NULL ? trend : NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_objective_get_title (self->objective),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

/* A day changes much of an objective, and each thing is told by itself. */
static void
on_notify_cb (OkrProgressCard *self)
{
  okr_before_frame (self, update);
}

static void
okr_progress_card_clicked (GtkButton *button)
{
  OkrProgressCard *self = OKR_PROGRESS_CARD (button);
  const char *id;

  GTK_BUTTON_CLASS (okr_progress_card_parent_class)->clicked (button);

  id = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self)) ? okr_entity_get_id (OKR_ENTITY (self->objective)) : "";
  gtk_widget_activate_action (GTK_WIDGET (self), "win.select-objective", "s", id);
}

static void
okr_progress_card_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  OkrProgressCard *self = OKR_PROGRESS_CARD (widget);

  GTK_WIDGET_CLASS (okr_progress_card_parent_class)->css_changed (widget, change);
  /* the palette of the dark style is another one */
  if (self->objective != NULL && self->bar != NULL)
    update_colour (self);
}

static void
okr_progress_card_dispose (GObject *object)
{
  OkrProgressCard *self = OKR_PROGRESS_CARD (object);

  if (self->objective != NULL)
    g_signal_handlers_disconnect_by_data (self->objective, self);
  g_clear_object (&self->objective);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_PROGRESS_CARD);

  G_OBJECT_CLASS (okr_progress_card_parent_class)->dispose (object);
}

static void
okr_progress_card_class_init (OkrProgressCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_progress_card_dispose;
  GTK_BUTTON_CLASS (klass)->clicked = okr_progress_card_clicked;
  widget_class->css_changed = okr_progress_card_css_changed;

  gtk_widget_class_set_css_name (widget_class, "progresscard");
  g_type_ensure (OKR_TYPE_PLOT_MARK);
  g_type_ensure (OKR_TYPE_ZONE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/progress/okr-progress-card.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrProgressCard, mark);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressCard, aim);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressCard, title);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressCard, figure);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressCard, pace);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressCard, trend);
  gtk_widget_class_bind_template_child (widget_class, OkrProgressCard, bar);
}

static void
okr_progress_card_init (OkrProgressCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * okr_progress_card_new:
 * @objective: what to show and to follow
 *
 * Returns: (transfer floating): its card
 */
GtkWidget *
okr_progress_card_new (OkrObjective *objective)
{
  OkrProgressCard *self = g_object_new (OKR_TYPE_PROGRESS_CARD, NULL);

  self->objective = g_object_ref (objective);
  g_signal_connect_object (objective, "notify", G_CALLBACK (on_notify_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

/**
 * okr_progress_card_get_objective:
 * @self: a card
 *
 * Returns: (transfer none): what it shows
 */
OkrObjective *
okr_progress_card_get_objective (OkrProgressCard *self)
{
  g_return_val_if_fail (OKR_IS_PROGRESS_CARD (self), NULL);

  return self->objective;
}
