/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A score between 0 and 1 beside the zone it aims at. Cards, which draw themselves, use the
 * drawing function alone; elsewhere it is a widget. */

#include "config.h"

#include "widgets/okr-zone-bar.h"

#include "widgets/okr-snapshot.h"

#define LEAST_WIDTH 40
#define HEIGHT 10

/* The zone stands out of the track by this share of the height on both sides. */
#define OVERHANG_SHARE 0.2f

/* A zone that is a single value is still a mark. */
#define LEAST_ZONE_WIDTH 4.0f

/* Both are the text colour with less opacity. The zone has a contrast of 3:1 at least. */
#define TRACK_OPACITY 0.12f
#define TRACK_OPACITY_HIGH_CONTRAST 0.3f
#define ZONE_OPACITY 0.5f
#define ZONE_OPACITY_HIGH_CONTRAST 0.7f

struct _OkrZoneBar
{
  OkrMeter parent_instance;

  double low, high;
};

G_DEFINE_FINAL_TYPE (OkrZoneBar, okr_zone_bar, OKR_TYPE_METER)

static void
okr_zone_bar_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : HEIGHT;
}

static void
okr_zone_bar_widget_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  OkrZoneBar *self = OKR_ZONE_BAR (widget);
  GdkRGBA colour, text, track, zone;

  okr_meter_get_colour (OKR_METER (self), &colour);
  gtk_widget_get_color (widget, &text);
  okr_zone_bar_get_shades (&text, okr_meter_is_high_contrast (OKR_METER (self)), &track, &zone);
  okr_zone_bar_snapshot (snapshot,
                         &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                              (float) gtk_widget_get_height (widget)),
                         okr_meter_get_value (OKR_METER (self)), self->low, self->high, &colour, &track, &zone,
                         gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

static void
okr_zone_bar_class_init (OkrZoneBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = okr_zone_bar_measure;
  widget_class->snapshot = okr_zone_bar_widget_snapshot;

  gtk_widget_class_set_css_name (widget_class, "zonebar");
}

static void
okr_zone_bar_init (OkrZoneBar *self)
{
  self->high = 1;
  self->low = 1;
}

/**
 * okr_zone_bar_new:
 *
 * Returns: (transfer floating): an empty bar whose zone is its end
 */
GtkWidget *
okr_zone_bar_new (void)
{
  return g_object_new (OKR_TYPE_ZONE_BAR, NULL);
}

/**
 * okr_zone_bar_get_zone:
 * @self: a bar
 * @low: (out) (optional): where the zone begins, from 0 to 1
 * @high: (out) (optional): where it ends
 *
 * Gets the zone.
 */
void
okr_zone_bar_get_zone (OkrZoneBar *self,
                       double     *low,
                       double     *high)
{
  g_return_if_fail (OKR_IS_ZONE_BAR (self));

  if (low)
    *low = self->low;
  if (high)
    *high = self->high;
}

/**
 * okr_zone_bar_set_zone:
 * @self: a bar
 * @low: where the zone begins, from 0 to 1
 * @high: where it ends; may equal @low
 *
 * Marks a zone on the bar.
 */
void
okr_zone_bar_set_zone (OkrZoneBar *self,
                       double      low,
                       double      high)
{
  g_return_if_fail (OKR_IS_ZONE_BAR (self));
  g_return_if_fail (low <= high);

  self->low = CLAMP (low, 0, 1);
  self->high = CLAMP (high, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_zone_bar_get_shades:
 * @text_colour: the colour of text around the bar
 * @high_contrast: whether people asked for high contrast
 * @track_colour: (out): the colour of the track
 * @zone_colour: (out): the colour of the zone
 *
 * Gets the colours that the widget uses, for those who draw a bar by themselves.
 */
void
okr_zone_bar_get_shades (const GdkRGBA *text_colour,
                         gboolean       high_contrast,
                         GdkRGBA       *track_colour,
                         GdkRGBA       *zone_colour)
{
  *track_colour = *zone_colour = *text_colour;
  track_colour->alpha *= high_contrast ? TRACK_OPACITY_HIGH_CONTRAST : TRACK_OPACITY;
  zone_colour->alpha *= high_contrast ? ZONE_OPACITY_HIGH_CONTRAST : ZONE_OPACITY;
}

/**
 * okr_zone_bar_get_zone_bounds:
 * @bounds: the whole bar
 * @low: where the zone begins, from 0 to 1
 * @high: where it ends
 * @rtl: whether the bar fills from right to left
 * @zone: (out caller-allocates): where the zone is drawn
 *
 * Places the zone: as wide as its share, but wide enough to be seen, and inside of the bar.
 */
void
okr_zone_bar_get_zone_bounds (const graphene_rect_t *bounds,
                              double                 low,
                              double                 high,
                              gboolean               rtl,
                              graphene_rect_t       *zone)
{
  float left = (float) (rtl ? 1 - high : low) * bounds->size.width;
  float width = (float) (high - low) * bounds->size.width;

  if (width < LEAST_ZONE_WIDTH)
    {
      left -= (LEAST_ZONE_WIDTH - width) / 2;
      width = LEAST_ZONE_WIDTH;
    }
  left = CLAMP (left, 0, MAX (bounds->size.width - width, 0));
  graphene_rect_init (zone, bounds->origin.x + left, bounds->origin.y, width, bounds->size.height);
}

/**
 * okr_zone_bar_snapshot:
 * @snapshot: where to draw
 * @bounds: the whole bar; the zone is as high, the track less
 * @value: how much is filled, from 0 to 1
 * @low: where the zone begins, from 0 to 1
 * @high: where it ends
 * @fill_colour: the colour of what is filled
 * @track_colour: the colour of the rest
 * @zone_colour: the colour of the zone
 * @rtl: whether the bar fills from right to left
 *
 * Draws a bar; see okr_zone_bar_get_shades() for the colours.
 */
void
okr_zone_bar_snapshot (GtkSnapshot           *snapshot,
                       const graphene_rect_t *bounds,
                       double                 value,
                       double                 low,
                       double                 high,
                       const GdkRGBA         *fill_colour,
                       const GdkRGBA         *track_colour,
                       const GdkRGBA         *zone_colour,
                       gboolean               rtl)
{
  float overhang = bounds->size.height * OVERHANG_SHARE;
  graphene_rect_t track, fill, zone;
  float radius;

  graphene_rect_inset_r (bounds, 0, overhang, &track);
  radius = track.size.height / 2;
  fill = track;
  fill.size.width *= (float) CLAMP (value, 0, 1);
  if (rtl)
    fill.origin.x += track.size.width - fill.size.width;
  okr_zone_bar_get_zone_bounds (bounds, low, high, rtl, &zone);

  okr_snapshot_append_rounded (snapshot, &track, radius, track_colour);
  okr_snapshot_append_rounded (snapshot, &zone, overhang, zone_colour);
  if (fill.size.width > 0)
    okr_snapshot_append_rounded (snapshot, &fill, MIN (radius, fill.size.width / 2), fill_colour);
}
