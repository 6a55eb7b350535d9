/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Eight shapes, one for each colour of the palette.  All cover about the same area, so that none looks more
 * important.  */

#include "config.h"

#include "widgets/okr-plot-mark.h"

#include "widgets/okr-palette.h"

#include <adwaita.h>

#define SIZE 12

struct _OkrPlotMark
{
  GtkWidget parent_instance;

  guint     index;
};

G_DEFINE_FINAL_TYPE (OkrPlotMark, okr_plot_mark, GTK_TYPE_WIDGET)

/* The corners of each shape, around 0 in units of the radius; no corners: a circle. */
static const struct
{
  guint              n_corners;
  graphene_point_t   corners[12];
} shapes[OKR_PLOT_N_SHAPES] = {
  { 0, { { 0, 0 } } },
  { 4, { { -0.9f, -0.9f }, { 0.9f, -0.9f }, { 0.9f, 0.9f }, { -0.9f, 0.9f } } },
  { 3, { { 0, -1.2f }, { 1.15f, 0.85f }, { -1.15f, 0.85f } } },
  { 4, { { 0, -1.25f }, { 1.25f, 0 }, { 0, 1.25f }, { -1.25f, 0 } } },
  { 3, { { 0, 1.2f }, { 1.15f, -0.85f }, { -1.15f, -0.85f } } },
  { 12, { { -0.4f, -1.15f }, { 0.4f, -1.15f }, { 0.4f, -0.4f }, { 1.15f, -0.4f }, { 1.15f, 0.4f }, { 0.4f, 0.4f },
          { 0.4f, 1.15f }, { -0.4f, 1.15f }, { -0.4f, 0.4f }, { -1.15f, 0.4f }, { -1.15f, -0.4f }, { -0.4f, -0.4f } } },
  { 5, { { 0, -1.15f }, { 1.1f, -0.35f }, { 0.68f, 0.95f }, { -0.68f, 0.95f }, { -1.1f, -0.35f } } },
  { 12, { { 0, -0.57f }, { 0.57f, -1.13f }, { 1.13f, -0.57f }, { 0.57f, 0 }, { 1.13f, 0.57f }, { 0.57f, 1.13f },
          { 0, 0.57f }, { -0.57f, 1.13f }, { -1.13f, 0.57f }, { -0.57f, 0 }, { -1.13f, -0.57f }, { -0.57f, -1.13f } } },
};

/**
 * okr_plot_mark_create_path:
 * @index: which shape; beyond the last one they begin again
 * @centre: its middle
 * @radius: about half of its size
 *
 * Returns: (transfer full): its outline, to be filled
 */
GskPath *
okr_plot_mark_create_path (guint                   index,
                           const graphene_point_t *centre,
                           float                   radius)
{
  GskPathBuilder *builder = gsk_path_builder_new ();

  index %= OKR_PLOT_N_SHAPES;
  if (shapes[index].n_corners == 0)
    gsk_path_builder_add_circle (builder, centre, radius);
  for (guint i = 0; i < shapes[index].n_corners; i++)
    {
      float x = centre->x + shapes[index].corners[i].x * radius;
      float y = centre->y + shapes[index].corners[i].y * radius;

      if (i == 0)
        gsk_path_builder_move_to (builder, x, y);
      else
        gsk_path_builder_line_to (builder, x, y);
    }
  if (shapes[index].n_corners > 0)
    gsk_path_builder_close (builder);

  return gsk_path_builder_free_to_path (builder);
}

static void
okr_plot_mark_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
okr_plot_mark_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  OkrPlotMark *self = OKR_PLOT_MARK (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour;

  path = okr_plot_mark_create_path (self->index, &GRAPHENE_POINT_INIT (width / 2, height / 2),
                                    MIN (width, height) * 0.4f);
  okr_palette_get_colour (self->index, adw_style_manager_get_dark (style), &colour);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &colour);
}

static void
okr_plot_mark_class_init (OkrPlotMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = okr_plot_mark_measure;
  widget_class->snapshot = okr_plot_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "plotmark");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
okr_plot_mark_init (OkrPlotMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * okr_plot_mark_new:
 * @index: which shape and colour
 *
 * Returns: (transfer floating): the mark of a line
 */
GtkWidget *
okr_plot_mark_new (guint index)
{
  OkrPlotMark *self = g_object_new (OKR_TYPE_PLOT_MARK, NULL);

  self->index = index;

  return GTK_WIDGET (self);
}

/**
 * okr_plot_mark_set_index:
 * @self: a mark
 * @index: which shape and colour
 */
void
okr_plot_mark_set_index (OkrPlotMark *self,
                         guint        index)
{
  g_return_if_fail (OKR_IS_PLOT_MARK (self));

  if (self->index == index)
    return;

  self->index = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
