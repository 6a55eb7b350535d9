/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The value of a meter, its colour, and what a screen reader is told of it. How it looks is its subclass's. */

#include "config.h"

#include "widgets/okr-meter.h"

#include <adwaita.h>

typedef struct
{
  double value;
  GdkRGBA colour;
} OkrMeterPrivate;

static void
okr_meter_accessible_range_init (GtkAccessibleRangeInterface *iface)
{
}

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (OkrMeter, okr_meter, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (OkrMeter)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE, okr_meter_accessible_range_init))

typedef enum
{
  PROP_VALUE = 1,
  PROP_COLOUR,
} OkrMeterProperty;

static GParamSpec *properties[PROP_COLOUR + 1];

static OkrMeterPrivate *
get_private (OkrMeter *self)
{
  return okr_meter_get_instance_private (self);
}

static void
announce_value (OkrMeter *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, get_private (self)->value,
                                  -1);
}

static void
okr_meter_get_property (GObject    *object,
                        guint       property_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  OkrMeterPrivate *priv = get_private (OKR_METER (object));

  switch ((OkrMeterProperty) property_id)
    {
    case PROP_VALUE:
      g_value_set_double (value, priv->value);
      break;
    case PROP_COLOUR:
      g_value_set_boxed (value, &priv->colour);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_meter_set_property (GObject      *object,
                        guint         property_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  OkrMeter *self = OKR_METER (object);

  switch ((OkrMeterProperty) property_id)
    {
    case PROP_VALUE:
      okr_meter_set_value (self, g_value_get_double (value));
      break;
    case PROP_COLOUR:
      if (g_value_get_boxed (value))
        okr_meter_set_colour (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
okr_meter_constructed (GObject *object)
{
  G_OBJECT_CLASS (okr_meter_parent_class)->constructed (object);
  announce_value (OKR_METER (object));
}

static void
okr_meter_class_init (OkrMeterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = okr_meter_get_property;
  object_class->set_property = okr_meter_set_property;
  object_class->constructed = okr_meter_constructed;

  properties[PROP_VALUE] = g_param_spec_double ("value", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_COLOUR] = g_param_spec_boxed ("colour", NULL, NULL, GDK_TYPE_RGBA, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_METER);
}

static void
okr_meter_init (OkrMeter *self)
{
  get_private (self)->colour = (GdkRGBA) { 0.5f, 0.5f, 0.5f, 1 };
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * okr_meter_get_value:
 * @self: a meter
 *
 * Returns: how much of it is filled, from 0 to 1
 */
double
okr_meter_get_value (OkrMeter *self)
{
  g_return_val_if_fail (OKR_IS_METER (self), 0);

  return get_private (self)->value;
}

/**
 * okr_meter_set_value:
 * @self: a meter
 * @value: how much is filled; what is below 0 or above 1 counts as these
 *
 * Fills the meter.
 */
void
okr_meter_set_value (OkrMeter *self,
                     double    value)
{
  OkrMeterPrivate *priv = get_private (self);

  g_return_if_fail (OKR_IS_METER (self));

  value = CLAMP (value, 0, 1);
  if (priv->value == value)
    return;

  priv->value = value;
  announce_value (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
}

/**
 * okr_meter_get_colour:
 * @self: a meter
 * @colour: (out): the colour of what is filled
 *
 * Gets the colour.
 */
void
okr_meter_get_colour (OkrMeter *self,
                      GdkRGBA  *colour)
{
  g_return_if_fail (OKR_IS_METER (self));
  g_return_if_fail (colour != NULL);

  *colour = get_private (self)->colour;
}

/**
 * okr_meter_set_colour:
 * @self: a meter
 * @colour: the colour of what is filled
 *
 * Sets the colour.
 */
void
okr_meter_set_colour (OkrMeter      *self,
                      const GdkRGBA *colour)
{
  OkrMeterPrivate *priv = get_private (self);

  g_return_if_fail (OKR_IS_METER (self));
  g_return_if_fail (colour != NULL);

  if (gdk_rgba_equal (&priv->colour, colour))
    return;

  priv->colour = *colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOUR]);
}

/**
 * okr_meter_is_high_contrast:
 * @self: a meter
 *
 * Returns: whether people asked for high contrast where it is shown
 */
gboolean
okr_meter_is_high_contrast (OkrMeter *self)
{
  AdwStyleManager *style;

  g_return_val_if_fail (OKR_IS_METER (self), FALSE);

  style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  return adw_style_manager_get_high_contrast (style);
}
