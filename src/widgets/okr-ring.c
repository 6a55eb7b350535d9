/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The score of an objective as a ring, in the left pane and on the pages. The figure in it is
 * given as a text: how a score is written is not this widget's to know. */

#include "config.h"

#include "widgets/okr-ring.h"

#include <math.h>

#define LEAST_SIZE 36
#define STROKE_WIDTH 4.0f

/* The track is the text colour with little opacity, with more in high contrast. */
#define TRACK_OPACITY 0.15f
#define TRACK_OPACITY_HIGH_CONTRAST 0.4f

struct _OkrRing
{
  OkrMeter parent_instance;

  PangoLayout *layout; /* owned: the text, made when needed */
  char *text;
};

G_DEFINE_FINAL_TYPE (OkrRing, okr_ring, OKR_TYPE_METER)

typedef enum
{
  PROP_TEXT = 1,
} OkrRingProperty;

static GParamSpec *properties[PROP_TEXT + 1];

static PangoLayout *
get_layout (OkrRing *self)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->layout)
    return self->layout;

  /* Figures of one width, or the ring would dance while the score changes. */
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
  pango_layout_set_attributes (self->layout, attributes);

  return self->layout;
}

static GtkSizeRequestMode
okr_ring_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* The hole has to hold the text, at twice the size of the letters too. */
static void
okr_ring_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  PangoRectangle ink;
  double diameter;

  pango_layout_get_pixel_extents (get_layout (OKR_RING (widget)), &ink, NULL);
  diameter = hypot (ink.width, ink.height) + 2 * (double) STROKE_WIDTH + 4;
  *minimum = *natural = MAX (LEAST_SIZE, (int) ceil (diameter));
}

/* The arc from the top, clockwise, or the other way round where reading goes that way. */
static GskPath *
create_arc (OkrRing                *self,
            const graphene_point_t *centre,
            float                   radius)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double value = okr_meter_get_value (OKR_METER (self));
  double angle = value * 2 * G_PI;
  float x = centre->x + radius * (float) sin (rtl ? -angle : angle);
  float y = centre->y - radius * (float) cos (angle);

  if (value >= 1)
    gsk_path_builder_add_circle (builder, centre, radius);
  else if (value > 0)
    {
      gsk_path_builder_move_to (builder, centre->x, centre->y - radius);
      gsk_path_builder_svg_arc_to (builder, radius, radius, 0, value > 0.5, !rtl, x, y);
    }

  return gsk_path_builder_to_path (builder);
}

static void
snapshot_text (OkrRing                *self,
               GtkSnapshot            *snapshot,
               const graphene_point_t *centre,
               const GdkRGBA          *colour)
{
  PangoLayout *layout = get_layout (self);
  PangoRectangle ink, logical;
  graphene_point_t place;

  pango_layout_get_pixel_extents (layout, &ink, &logical);
  place.x = centre->x - (float) logical.x - (float) logical.width / 2;
  place.y = centre->y - (float) ink.y - (float) ink.height / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &place);
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static void
okr_ring_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  OkrRing *self = OKR_RING (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  graphene_point_t centre = GRAPHENE_POINT_INIT (width / 2, height / 2);
  float radius = (MIN (width, height) - STROKE_WIDTH) / 2;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (STROKE_WIDTH);
  g_autoptr (GskPath) track = NULL;
  g_autoptr (GskPath) arc = NULL;
  GdkRGBA text_colour, track_colour, colour;

  okr_meter_get_colour (OKR_METER (self), &colour);
  gtk_widget_get_color (widget, &text_colour);
  track_colour = text_colour;
  track_colour.alpha *= okr_meter_is_high_contrast (OKR_METER (self)) ? TRACK_OPACITY_HIGH_CONTRAST : TRACK_OPACITY;
  gsk_path_builder_add_circle (builder, &centre, radius);
  track = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, track, stroke, &track_colour);

  arc = create_arc (self, &centre, radius);
  if (!gsk_path_is_empty (arc))
    {
      gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
      gtk_snapshot_append_stroke (snapshot, arc, stroke, &colour);
    }
  snapshot_text (self, snapshot, &centre, &text_colour);
}

static void
okr_ring_css_changed (GtkWidget         *widget,
                      GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (okr_ring_parent_class)->css_changed (widget, change);
  g_clear_object (&OKR_RING (widget)->layout);
}

static void
okr_ring_system_setting_changed (GtkWidget        *widget,
                                 GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (okr_ring_parent_class)->system_setting_changed (widget, setting);
  /* the icon theme, which GTK loads while the first frame is drawn, is no matter of text */
  if (setting == GTK_SYSTEM_SETTING_ICON_THEME || setting == GTK_SYSTEM_SETTING_DISPLAY)
    return;

  g_clear_object (&OKR_RING (widget)->layout);
  gtk_widget_queue_resize (widget);
}

static void
okr_ring_get_property (GObject    *object,
                       guint       property_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  OkrRing *self = OKR_RING (object);

  switch ((OkrRingProperty) property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_ring_set_property (GObject      *object,
                       guint         property_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  OkrRing *self = OKR_RING (object);

  switch ((OkrRingProperty) property_id)
    {
    case PROP_TEXT:
      okr_ring_set_text (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_ring_finalize (GObject *object)
{
  OkrRing *self = OKR_RING (object);

  g_clear_object (&self->layout);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (okr_ring_parent_class)->finalize (object);
}

static void
okr_ring_class_init (OkrRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = okr_ring_get_property;
  object_class->set_property = okr_ring_set_property;
  object_class->finalize = okr_ring_finalize;

  widget_class->get_request_mode = okr_ring_get_request_mode;
  widget_class->measure = okr_ring_measure;
  widget_class->snapshot = okr_ring_snapshot;
  widget_class->css_changed = okr_ring_css_changed;
  widget_class->system_setting_changed = okr_ring_system_setting_changed;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "ring");
}

static void
okr_ring_init (OkrRing *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * okr_ring_new:
 *
 * Returns: (transfer floating): an empty ring without a text
 */
GtkWidget *
okr_ring_new (void)
{
  return g_object_new (OKR_TYPE_RING, NULL);
}

/**
 * okr_ring_set_text:
 * @self: a ring
 * @text: (nullable): the figure in the middle, as people write it
 *
 * Sets the figure shown; it is also what a screen reader says.
 */
void
okr_ring_set_text (OkrRing    *self,
                   const char *text)
{
  g_return_if_fail (OKR_IS_RING (self));

  if (!g_set_str (&self->text, text))
    return;

  g_clear_object (&self->layout);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text ? text : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}
