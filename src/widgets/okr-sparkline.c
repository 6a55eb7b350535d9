/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of a figure at a glance.  Whoever fills it says in its accessible label what it shows.  */

#include "config.h"

#include "widgets/okr-sparkline.h"

#define STROKE 2.5f
#define DOT 4.5f
#define WIDTH 96
#define HEIGHT 44

struct _OkrSparkline
{
  GtkWidget  parent_instance;

  double    *points;            /* owned */
  guint      n_points;
  GdkRGBA    colour;
};

G_DEFINE_FINAL_TYPE (OkrSparkline, okr_sparkline, GTK_TYPE_WIDGET)

static void
okr_sparkline_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 2 * WIDTH : HEIGHT;
}

static graphene_point_t
get_place (OkrSparkline *self,
           guint         i)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)) - 2 * DOT;
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self)) - 2 * DOT;
  float x = self->n_points > 1 ? width * (float) i / (float) (self->n_points - 1) : width;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = width - x;

  return GRAPHENE_POINT_INIT (DOT + x, DOT + height * (1 - (float) CLAMP (self->points[i], 0.0, 1.0)));
}

static void
okr_sparkline_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  OkrSparkline *self = OKR_SPARKLINE (widget);
  g_autoptr (GskPathBuilder) line = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dot = gsk_path_builder_new ();
  g_autoptr (GskPath) line_path = NULL;
  g_autoptr (GskPath) dot_path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (STROKE);
  graphene_point_t place;

  if (self->n_points == 0)
    return;

  for (guint i = 0; i < self->n_points; i++)
    {
      place = get_place (self, i);
      if (i == 0)
        gsk_path_builder_move_to (line, place.x, place.y);
      else
        gsk_path_builder_line_to (line, place.x, place.y);
    }
  gsk_path_builder_add_circle (dot, &place, DOT);
  line_path = gsk_path_builder_to_path (line);
  dot_path = gsk_path_builder_to_path (dot);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, line_path, stroke, &self->colour);
  gtk_snapshot_append_fill (snapshot, dot_path, GSK_FILL_RULE_WINDING, &self->colour);
}

static void
okr_sparkline_finalize (GObject *object)
{
  g_free (OKR_SPARKLINE (object)->points);

  G_OBJECT_CLASS (okr_sparkline_parent_class)->finalize (object);
}

static void
okr_sparkline_class_init (OkrSparklineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = okr_sparkline_finalize;
  widget_class->measure = okr_sparkline_measure;
  widget_class->snapshot = okr_sparkline_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "sparkline");
}

static void
okr_sparkline_init (OkrSparkline *self)
{
  self->colour = (GdkRGBA) { 0.5f, 0.5f, 0.5f, 1 };
}

GtkWidget *
okr_sparkline_new (void)
{
  return g_object_new (OKR_TYPE_SPARKLINE, NULL);
}

/**
 * okr_sparkline_set_points:
 * @points: (array length=n_points): from the oldest on, each from 0 to 1
 * @n_points: how many; the line is empty without any
 */
void
okr_sparkline_set_points (OkrSparkline *self,
                          const double *points,
                          guint         n_points)
{
  g_return_if_fail (OKR_IS_SPARKLINE (self));

  g_free (self->points);
  self->points = g_memdup2 (points, n_points * sizeof *points);
  self->n_points = n_points;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_sparkline_set_colour:
 * @colour: of the line and its dot
 */
void
okr_sparkline_set_colour (OkrSparkline  *self,
                          const GdkRGBA *colour)
{
  g_return_if_fail (OKR_IS_SPARKLINE (self));

  self->colour = *colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
