/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines over days: what they are, and where.  okr-plot-draw.c draws them, okr-plot-cursor.c walks along them.  */

#include "config.h"

#include "widgets/okr-plot-private.h"

#include <math.h>

#define LEAST_WIDTH 220
#define LEAST_HEIGHT 260
#define NATURAL_WIDTH 560
#define NATURAL_HEIGHT 420
#define GREATEST_HEIGHT 640
#define SHAPE 0.58               /* height to width, where there is room */

G_DEFINE_FINAL_TYPE (OkrPlot, okr_plot, GTK_TYPE_WIDGET)

static void
clear_place (gpointer place)
{
  g_free (((OkrPlotPlace *) place)->label);
}

static void
clear_series (gpointer series)
{
  g_free (((OkrPlotSeries *) series)->name);
  g_array_unref (((OkrPlotSeries *) series)->points);
}

static GArray *
create_places (void)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (OkrPlotPlace));

  g_array_set_clear_func (places, clear_place);

  return places;
}

static void
append_place (GArray     *places,
              int         x,
              double      y,
              const char *label)
{
  OkrPlotPlace place = { x, y, g_strdup (label) };

  g_array_append_val (places, place);
}

const OkrPlotSeries *
okr_plot_get_series (OkrPlot *self,
                     guint    series)
{
  return &g_array_index (self->series, OkrPlotSeries, series);
}

const OkrPlotPlace *
okr_plot_get_point (OkrPlot *self,
                    guint    series,
                    guint    point)
{
  return &g_array_index (okr_plot_get_series (self, series)->points, OkrPlotPlace, point);
}

/* ---- geometry ---- */

gboolean
okr_plot_is_rtl (OkrPlot *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* Where lines are: what is left beside the numbers and above the names of days. */
void
okr_plot_get_area (OkrPlot         *self,
                   graphene_rect_t *area)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  int text_width = 0, text_height;
  float side;

  pango_layout_get_pixel_size (layout, NULL, &text_height);
  for (guint i = 0; i < self->y_ticks->len; i++)
    {
      int label_width;

      pango_layout_set_text (layout, g_array_index (self->y_ticks, OkrPlotPlace, i).label, -1);
      pango_layout_get_pixel_size (layout, &label_width, NULL);
      text_width = MAX (text_width, label_width);
    }

  side = (float) text_width + GAP;
  graphene_rect_init (area, okr_plot_is_rtl (self) ? EDGE : side, (float) text_height + GAP / 2,
                      MAX (width - side - EDGE, 1), MAX (height - 2 * (float) text_height - 1.5f * GAP, 1));
}

graphene_point_t
okr_plot_locate (OkrPlot               *self,
                 const graphene_rect_t *area,
                 int                    x,
                 double                 y)
{
  float share = self->last > self->first ? (float) (x - self->first) / (float) (self->last - self->first) : 0;

  share = CLAMP (share, 0, 1);
  if (okr_plot_is_rtl (self))
    share = 1 - share;

  return GRAPHENE_POINT_INIT (area->origin.x + share * area->size.width,
                              area->origin.y + (float) (1 - CLAMP (y, 0, 1)) * area->size.height);
}

/* ---- the widget ---- */

static void
okr_plot_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  OkrPlot *self = OKR_PLOT (widget);

  okr_plot_check_cursor (self);
  okr_plot_draw (self, snapshot);
}

static GtkSizeRequestMode
okr_plot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
okr_plot_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  gboolean horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = horizontal ? LEAST_WIDTH : LEAST_HEIGHT;
  *natural = horizontal ? NATURAL_WIDTH : NATURAL_HEIGHT;
  if (!horizontal && for_size > 0)
    *natural = CLAMP ((int) (for_size * SHAPE), NATURAL_HEIGHT, GREATEST_HEIGHT);
}

static void
okr_plot_finalize (GObject *object)
{
  OkrPlot *self = OKR_PLOT (object);

  g_array_unref (self->x_ticks);
  g_array_unref (self->y_ticks);
  g_array_unref (self->uprights);
  g_array_unref (self->guides);
  g_array_unref (self->series);
  g_free (self->summary);

  G_OBJECT_CLASS (okr_plot_parent_class)->finalize (object);
}

static void
okr_plot_class_init (OkrPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = okr_plot_finalize;
  widget_class->get_request_mode = okr_plot_get_request_mode;
  widget_class->measure = okr_plot_measure;
  widget_class->snapshot = okr_plot_snapshot;

  g_signal_new ("series-activated", OKR_TYPE_PLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "plot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
okr_plot_init (OkrPlot *self)
{
  self->x_ticks = create_places ();
  self->y_ticks = create_places ();
  self->uprights = create_places ();
  self->guides = g_array_new (FALSE, FALSE, sizeof (OkrPlotGuide));
  self->series = g_array_new (FALSE, FALSE, sizeof (OkrPlotSeries));
  g_array_set_clear_func (self->series, clear_series);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  okr_plot_add_cursor (self);
}

/**
 * okr_plot_new:
 *
 * Returns: (transfer floating): an empty plot
 */
GtkWidget *
okr_plot_new (void)
{
  return g_object_new (OKR_TYPE_PLOT, NULL);
}

/**
 * okr_plot_clear:
 * @self: a plot
 *
 * Removes all but the cursor, which stays where it is if what is added then has a point there.
 */
void
okr_plot_clear (OkrPlot *self)
{
  g_return_if_fail (OKR_IS_PLOT (self));

  g_array_set_size (self->x_ticks, 0);
  g_array_set_size (self->y_ticks, 0);
  g_array_set_size (self->uprights, 0);
  g_array_set_size (self->guides, 0);
  g_array_set_size (self->series, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_plot_set_range:
 * @self: a plot
 * @first: the day at its beginning
 * @last: the day at its end
 */
void
okr_plot_set_range (OkrPlot *self,
                    int      first,
                    int      last)
{
  g_return_if_fail (OKR_IS_PLOT (self));
  g_return_if_fail (first <= last);

  self->first = first;
  self->last = last;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_plot_add_x_tick:
 * @self: a plot
 * @x: a day
 * @label: its name, below the axis
 */
void
okr_plot_add_x_tick (OkrPlot    *self,
                     int         x,
                     const char *label)
{
  g_return_if_fail (OKR_IS_PLOT (self));

  append_place (self->x_ticks, x, 0, label);
}

/**
 * okr_plot_add_y_tick:
 * @self: a plot
 * @y: 0 to 1
 * @label: the number, beside the axis
 */
void
okr_plot_add_y_tick (OkrPlot    *self,
                     double      y,
                     const char *label)
{
  g_return_if_fail (OKR_IS_PLOT (self));

  append_place (self->y_ticks, 0, y, label);
}

/**
 * okr_plot_add_upright:
 * @self: a plot
 * @x: a day
 * @label: its name, above the upright line
 */
void
okr_plot_add_upright (OkrPlot    *self,
                      int         x,
                      const char *label)
{
  g_return_if_fail (OKR_IS_PLOT (self));

  append_place (self->uprights, x, 0, label);
}

/**
 * okr_plot_add_guide:
 * @self: a plot
 * @colour: of the palette, or %OKR_PLOT_NEUTRAL
 * @from_x: the day where it begins
 * @from_y: its place then
 * @to_x: the day where it ends
 * @to_y: its place then
 *
 * Adds a dashed line.
 */
void
okr_plot_add_guide (OkrPlot *self,
                    guint    colour,
                    int      from_x,
                    double   from_y,
                    int      to_x,
                    double   to_y)
{
  OkrPlotGuide guide = { colour, { from_x, from_y, NULL }, { to_x, to_y, NULL } };

  g_return_if_fail (OKR_IS_PLOT (self));

  g_array_append_val (self->guides, guide);
}

/**
 * okr_plot_add_series:
 * @self: a plot
 * @colour: of the palette; it also decides the shape of the points
 * @name: what the line is
 *
 * Returns: its number, from 0
 */
guint
okr_plot_add_series (OkrPlot    *self,
                     guint       colour,
                     const char *name)
{
  OkrPlotSeries series = { colour, g_strdup (name), create_places () };

  g_return_val_if_fail (OKR_IS_PLOT (self), 0);

  g_array_append_val (self->series, series);

  return self->series->len - 1;
}

/**
 * okr_plot_add_point:
 * @self: a plot
 * @series: the number of a line
 * @x: its day, not before the points that the line has
 * @y: 0 to 1
 * @label: what it says
 */
void
okr_plot_add_point (OkrPlot    *self,
                    guint       series,
                    int         x,
                    double      y,
                    const char *label)
{
  g_return_if_fail (OKR_IS_PLOT (self));
  g_return_if_fail (series < self->series->len);

  append_place (okr_plot_get_series (self, series)->points, x, y, label);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_plot_set_summary:
 * @self: a plot
 * @summary: (nullable): what a screen reader says of it while there is no cursor
 */
void
okr_plot_set_summary (OkrPlot    *self,
                      const char *summary)
{
  g_return_if_fail (OKR_IS_PLOT (self));

  g_set_str (&self->summary, summary != NULL ? summary : "");
  okr_plot_check_cursor (self);
  okr_plot_update_description (self);
}

/**
 * okr_plot_get_position:
 * @self: a plot that has its size
 * @series: the number of a line
 * @point: the number of one of its points
 * @position: (out caller-allocates): where it is drawn
 *
 * Returns: whether there is such a point
 */
gboolean
okr_plot_get_position (OkrPlot          *self,
                       guint             series,
                       guint             point,
                       graphene_point_t *position)
{
  const OkrPlotPlace *place;
  graphene_rect_t area;

  g_return_val_if_fail (OKR_IS_PLOT (self), FALSE);

  if (series >= self->series->len || point >= okr_plot_get_series (self, series)->points->len)
    return FALSE;

  place = okr_plot_get_point (self, series, point);
  okr_plot_get_area (self, &area);
  *position = okr_plot_locate (self, &area, place->x, place->y);

  return TRUE;
}
