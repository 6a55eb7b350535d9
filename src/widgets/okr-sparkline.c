/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small line over time.  */

#include "config.h"

#include "widgets/okr-sparkline.h"

#include "widgets/okr-tooltip.h"

#define LEAST_WIDTH 72
#define NATURAL_WIDTH 150
#define NATURAL_HEIGHT 48
#define EDGE 4.0f               /* room for the point at the end */
#define RADIUS 3.0f
#define LINE_WIDTH 2.0f
#define LEAST_BAND 2.0f         /* a zone of one value is seen too */

typedef struct
{
  int    x;
  double y;
} Point;

struct _OkrSparkline
{
  GtkWidget  parent_instance;

  GArray    *points;            /* owned, of Point, by x */
  int        first;
  int        last;
  double     low;
  double     high;
  GdkRGBA    colour;            /* without alpha: that of the text */
  int        width;             /* 0: between the least and the natural one */
};

G_DEFINE_FINAL_TYPE (OkrSparkline, okr_sparkline, GTK_TYPE_WIDGET)

static graphene_point_t
locate (OkrSparkline *self,
        int           x,
        double        y)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * EDGE;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self)) - 2 * EDGE;
  float share = self->last > self->first ? (float) (x - self->first) / (float) (self->last - self->first) : 0;

  share = CLAMP (share, 0, 1);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    share = 1 - share;

  return GRAPHENE_POINT_INIT (EDGE + share * MAX (width, 1), EDGE + (float) (1 - CLAMP (y, 0, 1)) * MAX (height, 1));
}

static void
draw_zone (OkrSparkline  *self,
           GtkSnapshot   *snapshot,
           const GdkRGBA *text_colour)
{
  graphene_point_t top = locate (self, self->first, self->high);
  graphene_point_t bottom = locate (self, self->first, self->low);
  float height = MAX (bottom.y - top.y, LEAST_BAND);
  GdkRGBA shade = *text_colour;
  GdkRGBA rule = *text_colour;

  shade.alpha *= 0.14f;
  rule.alpha *= 0.25f;
  if (self->high > 0)
    gtk_snapshot_append_color (snapshot, &shade,
                               &GRAPHENE_RECT_INIT (0, top.y - (height - (bottom.y - top.y)) / 2,
                                                    (float) gtk_widget_get_width (GTK_WIDGET (self)), height));
  bottom = locate (self, self->first, 0);
  gtk_snapshot_append_color (snapshot, &rule,
                             &GRAPHENE_RECT_INIT (0, bottom.y, (float) gtk_widget_get_width (GTK_WIDGET (self)), 1));
}

static void
draw_line (OkrSparkline  *self,
           GtkSnapshot   *snapshot,
           const GdkRGBA *colour)
{
  g_autoptr (GskPathBuilder) line = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dot = gsk_path_builder_new ();
  g_autoptr (GskStroke) stroke = gsk_stroke_new (LINE_WIDTH);
  g_autoptr (GskPath) line_path = NULL;
  g_autoptr (GskPath) dot_path = NULL;
  graphene_point_t at = { 0, 0 };

  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);

      at = locate (self, point->x, point->y);
      if (i == 0)
        gsk_path_builder_move_to (line, at.x, at.y);
      else
        gsk_path_builder_line_to (line, at.x, at.y);
    }
  gsk_path_builder_add_circle (dot, &at, RADIUS);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  line_path = gsk_path_builder_free_to_path (g_steal_pointer (&line));
  dot_path = gsk_path_builder_free_to_path (g_steal_pointer (&dot));
  gtk_snapshot_append_stroke (snapshot, line_path, stroke, colour);
  gtk_snapshot_append_fill (snapshot, dot_path, GSK_FILL_RULE_WINDING, colour);
}

static void
okr_sparkline_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  OkrSparkline *self = OKR_SPARKLINE (widget);
  GdkRGBA text_colour;

  gtk_widget_get_color (widget, &text_colour);
  draw_zone (self, snapshot, &text_colour);
  if (self->points->len > 0)
    draw_line (self, snapshot, self->colour.alpha > 0 ? &self->colour : &text_colour);
}

static void
okr_sparkline_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  int width = OKR_SPARKLINE (widget)->width;

  *minimum = *natural = NATURAL_HEIGHT;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width > 0 ? width : LEAST_WIDTH;
      *natural = width > 0 ? width : NATURAL_WIDTH;
    }
}

static void
okr_sparkline_finalize (GObject *object)
{
  g_array_unref (OKR_SPARKLINE (object)->points);

  G_OBJECT_CLASS (okr_sparkline_parent_class)->finalize (object);
}

static void
okr_sparkline_class_init (OkrSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = okr_sparkline_finalize;
  widget_class->measure = okr_sparkline_measure;
  widget_class->snapshot = okr_sparkline_snapshot;

  gtk_widget_class_set_css_name (widget_class, "sparkline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
okr_sparkline_init (OkrSparkline *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
}

/**
 * okr_sparkline_new:
 *
 * Returns: (transfer floating): a line without points
 */
GtkWidget *
okr_sparkline_new (void)
{
  return g_object_new (OKR_TYPE_SPARKLINE, NULL);
}

/**
 * okr_sparkline_clear:
 * @self: a line
 *
 * Takes all points away.
 */
void
okr_sparkline_clear (OkrSparkline *self)
{
  g_return_if_fail (OKR_IS_SPARKLINE (self));

  g_array_set_size (self->points, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_sparkline_set_range:
 * @self: a line
 * @first: where the time begins
 * @last: where it ends
 */
void
okr_sparkline_set_range (OkrSparkline *self,
                         int           first,
                         int           last)
{
  g_return_if_fail (OKR_IS_SPARKLINE (self));

  self->first = first;
  self->last = last;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_sparkline_set_zone:
 * @self: a line
 * @low: the least value that is aimed at, 0 to 1
 * @high: the greatest; 0: no zone
 */
void
okr_sparkline_set_zone (OkrSparkline *self,
                        double        low,
                        double        high)
{
  g_return_if_fail (OKR_IS_SPARKLINE (self));

  self->low = low;
  self->high = high;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_sparkline_add_point:
 * @self: a line
 * @x: when, not before the point before
 * @y: 0 to 1
 */
void
okr_sparkline_add_point (OkrSparkline *self,
                         int           x,
                         double        y)
{
  Point point = { x, y };

  g_return_if_fail (OKR_IS_SPARKLINE (self));

  g_array_append_val (self->points, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_sparkline_set_colour:
 * @self: a line
 * @colour: of the line; the zone is a shade of the text, and so is the line before this is called
 */
void
okr_sparkline_set_colour (OkrSparkline  *self,
                          const GdkRGBA *colour)
{
  g_return_if_fail (OKR_IS_SPARKLINE (self));

  self->colour = *colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_sparkline_set_width:
 * @self: a line
 * @width: in pixels, that the lines of a list are as wide as each other whatever is beside them; 0: as it fits
 */
void
okr_sparkline_set_width (OkrSparkline *self,
                         int           width)
{
  g_return_if_fail (OKR_IS_SPARKLINE (self));

  self->width = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * okr_sparkline_set_summary:
 * @self: a line
 * @summary: what it shows, in words: for the pointer that rests on it and for screen readers
 */
void
okr_sparkline_set_summary (OkrSparkline *self,
                           const char   *summary)
{
  g_return_if_fail (OKR_IS_SPARKLINE (self));

  okr_tooltip_set (GTK_WIDGET (self), summary);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, summary, -1);
}
