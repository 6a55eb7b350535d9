/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One objective in the left pane; without an objective it stands for all of them.  */

#include "config.h"

#include "ui/okr-objective-row.h"

#include "base/okr-text.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"
#include "widgets/okr-children.h"
#include "widgets/okr-palette.h"
#include "widgets/okr-ring.h"
#include "widgets/okr-tooltip.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* More has no room in one line; what is imported may have several. */
#define MAX_NAME_LENGTH 100

struct _OkrObjectiveRow
{
  GtkWidget     parent_instance;

  OkrObjective *objective;      /* owned; NULL: all objectives */

  GtkDrawingArea *dot;
  GtkLabel     *title;
  GtkLabel     *subtitle;
  OkrRing      *ring;
};

G_DEFINE_FINAL_TYPE (OkrObjectiveRow, okr_objective_row, GTK_TYPE_WIDGET)

static void
get_colour (OkrObjectiveRow *self,
            GdkRGBA         *colour)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  okr_palette_get_colour (okr_objective_get_colour (self->objective), adw_style_manager_get_dark (style), colour);
}

/* Asks for a new picture only where there is another colour: what a change does not show must not be drawn.  The dot is
 * far from the cards, and GTK draws into one surface that holds both.  */
static void
follow_colour (OkrObjectiveRow *self)
{
  GdkRGBA colour, before;

  get_colour (self, &colour);
  okr_meter_get_colour (OKR_METER (self->ring), &before);
  if (gdk_rgba_equal (&colour, &before))
    return;

  okr_meter_set_colour (OKR_METER (self->ring), &colour);
  gtk_widget_queue_draw (GTK_WIDGET (self->dot));
}

static void
draw_dot (GtkDrawingArea *area,
          cairo_t        *cr,
          int             width,
          int             height,
          gpointer        user_data)
{
  OkrObjectiveRow *self = user_data;
  GdkRGBA colour;

  if (self->objective != NULL)
    get_colour (self, &colour);
  else
    gtk_widget_get_color (GTK_WIDGET (self), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_arc (cr, width / 2.0, height / 2.0, MIN (width, height) / 2.0, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* M33: it has no score before the launch. */
static gboolean
is_draft (OkrObjectiveRow *self)
{
  return self->objective != NULL && okr_objective_get_state (self->objective) == OKR_OBJECTIVE_STATE_DRAFT;
}

static char *
dup_subtitle (OkrObjectiveRow *self)
{
  const char *type = okr_label_for_objective_type (okr_objective_get_objective_type (self->objective));
  OkrPerson *owner = okr_objective_get_owner (self->objective);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  if (is_draft (self))
    /* Translators: an objective that is not launched yet */
    g_strv_builder_add (parts, C_("objective", "Draft"));
  if (type != NULL)
    g_strv_builder_add (parts, type);
  if (owner != NULL)
    g_strv_builder_take (parts, okr_text_dup_line (okr_person_get_name (owner), MAX_NAME_LENGTH));
  texts = g_strv_builder_end (parts);

  return g_strjoinv (" · ", texts);
}

static void
update (OkrObjectiveRow *self)
{
  g_autofree char *subtitle = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *description = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->ring), self->objective != NULL && !is_draft (self));
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), self->objective != NULL);
  if (self->objective == NULL)
    {
      gtk_label_set_text (self->title, _("All objectives"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("All objectives"), -1);
      return;
    }

  subtitle = dup_subtitle (self);
  figure = okr_label_dup_figure (okr_objective_get_figure (self->objective));
  gtk_label_set_text (self->title, okr_objective_get_title (self->objective));
  gtk_label_set_text (self->subtitle, subtitle);
  follow_colour (self);
  okr_meter_set_value (OKR_METER (self->ring), okr_objective_get_figure (self->objective));
  okr_ring_set_text (self->ring, figure);
  okr_tooltip_set (GTK_WIDGET (self), okr_objective_get_title (self->objective));

  description = is_draft (self) ? g_strdup (subtitle) : g_strdup_printf ("%s, %s", figure, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, okr_objective_get_title (self->objective),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
okr_objective_row_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  OkrObjectiveRow *self = OKR_OBJECTIVE_ROW (widget);

  GTK_WIDGET_CLASS (okr_objective_row_parent_class)->css_changed (widget, change);

  /* the palette of the dark style is another one */
  if (self->objective != NULL && self->ring != NULL)
    follow_colour (self);
}

static void
okr_objective_row_dispose (GObject *object)
{
  OkrObjectiveRow *self = OKR_OBJECTIVE_ROW (object);

  if (self->objective != NULL)
    g_signal_handlers_disconnect_by_data (self->objective, self);
  g_clear_object (&self->objective);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_OBJECTIVE_ROW);

  /* what has no field is not taken out with the template */
  okr_children_unparent (GTK_WIDGET (self));

  G_OBJECT_CLASS (okr_objective_row_parent_class)->dispose (object);
}

static void
okr_objective_row_class_init (OkrObjectiveRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_objective_row_dispose;
  widget_class->css_changed = okr_objective_row_css_changed;

  gtk_widget_class_set_css_name (widget_class, "objective");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_type_ensure (OKR_TYPE_RING);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/okr-objective-row.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveRow, dot);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveRow, title);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, OkrObjectiveRow, ring);
}

static void
okr_objective_row_init (OkrObjectiveRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->dot, draw_dot, self, NULL);
}

/**
 * okr_objective_row_new:
 *
 * Returns: (transfer floating): a row that stands for all objectives
 */
GtkWidget *
okr_objective_row_new (void)
{
  return g_object_new (OKR_TYPE_OBJECTIVE_ROW, NULL);
}

/**
 * okr_objective_row_set_objective:
 * @self: a row
 * @objective: (nullable): what to show and to follow; NULL stands for all objectives
 */
void
okr_objective_row_set_objective (OkrObjectiveRow *self,
                                 OkrObjective    *objective)
{
  g_return_if_fail (OKR_IS_OBJECTIVE_ROW (self));

  if (self->objective != NULL)
    g_signal_handlers_disconnect_by_data (self->objective, self);
  g_set_object (&self->objective, objective);
  if (objective != NULL)
    g_signal_connect_object (objective, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

/**
 * okr_objective_row_get_objective:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
OkrObjective *
okr_objective_row_get_objective (OkrObjectiveRow *self)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE_ROW (self), NULL);

  return self->objective;
}

/**
 * okr_objective_row_set_selected:
 * @self: a row
 * @selected: whether the board shows it
 */
void
okr_objective_row_set_selected (OkrObjectiveRow *self,
                                gboolean         selected)
{
  g_return_if_fail (OKR_IS_OBJECTIVE_ROW (self));

  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}
