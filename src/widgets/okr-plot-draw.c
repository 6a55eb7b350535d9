/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How OkrPlot looks.  All is drawn as paths, sharp at any scale and on paper.  */

#include "config.h"

#include "widgets/okr-plot-private.h"

#include "widgets/okr-palette.h"
#include "widgets/okr-plot-mark.h"
#include "widgets/okr-snapshot.h"

#include <adwaita.h>

#define LINE_WIDTH 2.5f
#define MARK_RADIUS 4.5f
#define CURSOR_RADIUS 8.0f
#define BUBBLE_PADDING 8.0f
#define BUBBLE_RADIUS 9.0f
#define BUBBLE_WIDTH 300

#define GRID_OPACITY 0.12f
#define GRID_OPACITY_HIGH_CONTRAST 0.4f
#define GUIDE_OPACITY 0.65f

typedef struct
{
  GtkSnapshot     *snapshot;
  graphene_rect_t  area;
  GdkRGBA          text;
  GdkRGBA          grid;
  gboolean         dark;
  gboolean         high_contrast;
} Canvas;

static void
draw_line (Canvas                 *canvas,
           const graphene_point_t *from,
           const graphene_point_t *to,
           float                   width,
           gboolean                dashed,
           const GdkRGBA          *colour)
{
  static const float dash[] = { 5, 5 };
  GskPathBuilder *builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskStroke *stroke = gsk_stroke_new (width);

  gsk_path_builder_move_to (builder, from->x, from->y);
  gsk_path_builder_line_to (builder, to->x, to->y);
  path = gsk_path_builder_free_to_path (builder);
  if (dashed)
    gsk_stroke_set_dash (stroke, dash, G_N_ELEMENTS (dash));
  gtk_snapshot_append_stroke (canvas->snapshot, path, stroke, colour);
  gsk_stroke_free (stroke);
}

static void
draw_text (OkrPlot       *self,
           Canvas        *canvas,
           const char    *text,
           float          x,
           float          y,
           float          x_align,
           float          y_align,
           const GdkRGBA *colour,
           float         *end)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  float room = (float) gtk_widget_get_width (GTK_WIDGET (self));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - x_align * (float) width, 0, MAX (room - (float) width, 0));
  if (end != NULL)
    {
      /* a name that would touch the one before it is left out: its line still says where it is */
      if (okr_plot_is_rtl (self) ? x + (float) width + GAP > *end : x - GAP < *end)
        return;
      *end = okr_plot_is_rtl (self) ? x : x + (float) width;
    }

  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT (x, y - y_align * (float) height));
  gtk_snapshot_append_layout (canvas->snapshot, layout, colour);
  gtk_snapshot_restore (canvas->snapshot);
}

/* Of how many numbers beside the lines one is written, so that none touches the next: with large text not all have room. */
static guint
find_y_step (OkrPlot *self,
             Canvas  *canvas)
{
  static const guint steps[] = { 1, 2, 5 };
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  float room = canvas->area.size.height / (float) MAX (self->y_ticks->len, 2);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if ((float) steps[i] * room >= (float) height)
      return steps[i];

  return MAX (self->y_ticks->len - 1, 1);
}

static void
draw_axes (OkrPlot *self,
           Canvas  *canvas)
{
  guint y_step = find_y_step (self, canvas);
  float left = canvas->area.origin.x, right = left + canvas->area.size.width;
  float bottom = canvas->area.origin.y + canvas->area.size.height;
  float end = okr_plot_is_rtl (self) ? G_MAXFLOAT : -G_MAXFLOAT;

  for (guint i = 0; i < self->y_ticks->len; i++)
    {
      const OkrPlotPlace *tick = &g_array_index (self->y_ticks, OkrPlotPlace, i);
      float y = okr_plot_locate (self, &canvas->area, self->first, tick->y).y;

      draw_line (canvas, &GRAPHENE_POINT_INIT (left, y), &GRAPHENE_POINT_INIT (right, y), 1, FALSE, &canvas->grid);
      if (i % y_step != 0)
        continue;
      if (okr_plot_is_rtl (self))
        draw_text (self, canvas, tick->label, right + GAP, y, 0, 0.5f, &canvas->text, NULL);
      else
        draw_text (self, canvas, tick->label, left - GAP, y, 1, 0.5f, &canvas->text, NULL);
    }
  for (guint i = 0; i < self->x_ticks->len; i++)
    {
      const OkrPlotPlace *tick = &g_array_index (self->x_ticks, OkrPlotPlace, i);
      float x = okr_plot_locate (self, &canvas->area, tick->x, 0).x;

      draw_line (canvas, &GRAPHENE_POINT_INIT (x, canvas->area.origin.y), &GRAPHENE_POINT_INIT (x, bottom), 1, FALSE,
                 &canvas->grid);
      draw_text (self, canvas, tick->label, x, bottom + GAP, 0.5f, 0, &canvas->text, &end);
    }
}

static void
draw_guides (OkrPlot *self,
             Canvas  *canvas)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkRGBA accent;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style), canvas->dark, &accent);
  for (guint i = 0; i < self->guides->len; i++)
    {
      const OkrPlotGuide *guide = &g_array_index (self->guides, OkrPlotGuide, i);
      graphene_point_t from = okr_plot_locate (self, &canvas->area, guide->from.x, guide->from.y);
      graphene_point_t to = okr_plot_locate (self, &canvas->area, guide->to.x, guide->to.y);
      GdkRGBA colour = canvas->text;

      if (guide->colour != OKR_PLOT_NEUTRAL)
        okr_palette_get_colour (guide->colour, canvas->dark, &colour);
      if (!canvas->high_contrast)
        colour.alpha *= GUIDE_OPACITY;
      draw_line (canvas, &from, &to, canvas->high_contrast ? 2 : 1.5f, TRUE, &colour);
    }
  for (guint i = 0; i < self->uprights->len; i++)
    {
      const OkrPlotPlace *upright = &g_array_index (self->uprights, OkrPlotPlace, i);
      graphene_point_t from = okr_plot_locate (self, &canvas->area, upright->x, 1);
      graphene_point_t to = okr_plot_locate (self, &canvas->area, upright->x, 0);

      draw_line (canvas, &from, &to, 2, FALSE, &accent);
      draw_text (self, canvas, upright->label, from.x, from.y - GAP / 4, 0.5f, 1, &accent, NULL);
    }
}

static void
draw_series (OkrPlot *self,
             Canvas  *canvas,
             guint    series)
{
  GskPathBuilder *builder = gsk_path_builder_new ();
  GArray *points = okr_plot_get_series (self, series)->points;
  guint index = okr_plot_get_series (self, series)->colour;
  GskStroke *stroke = gsk_stroke_new (canvas->high_contrast ? LINE_WIDTH + 1 : LINE_WIDTH);
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour;

  okr_palette_get_colour (index, canvas->dark, &colour);
  for (guint i = 0; i < points->len; i++)
    {
      const OkrPlotPlace *place = &g_array_index (points, OkrPlotPlace, i);
      graphene_point_t position = okr_plot_locate (self, &canvas->area, place->x, place->y);
      g_autoptr (GskPath) mark = okr_plot_mark_create_path (index, &position, MARK_RADIUS);

      if (i == 0)
        gsk_path_builder_move_to (builder, position.x, position.y);
      else
        gsk_path_builder_line_to (builder, position.x, position.y);
      gtk_snapshot_append_fill (canvas->snapshot, mark, GSK_FILL_RULE_WINDING, &colour);
    }
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  gtk_snapshot_append_stroke (canvas->snapshot, path, stroke, &colour);
  gsk_stroke_free (stroke);
}

/* Above its point, or below it where there is no room; never over the edge. */
static void
draw_bubble (OkrPlot                *self,
             Canvas                 *canvas,
             const graphene_point_t *point)
{
  static const GdkRGBA black = { 0, 0, 0, 0.85f };
  static const GdkRGBA white = { 1, 1, 1, 1 };
  g_autofree char *text = okr_plot_dup_cursor_text (self, "\n");
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  float room = (float) gtk_widget_get_width (GTK_WIDGET (self));
  int text_width, text_height;
  graphene_rect_t bubble;
  float width, height, x, y;

  pango_layout_set_width (layout, (int) MIN (BUBBLE_WIDTH, room - 2 * BUBBLE_PADDING) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  if (okr_plot_is_rtl (self))
    pango_layout_set_width (layout, text_width * PANGO_SCALE);
  width = (float) text_width + 2 * BUBBLE_PADDING;
  height = (float) text_height + 2 * BUBBLE_PADDING;
  x = CLAMP (point->x - width / 2, 0, MAX (room - width, 0));
  y = point->y - height - CURSOR_RADIUS - GAP / 2;
  if (y < 0)
    y = point->y + CURSOR_RADIUS + GAP / 2;

  graphene_rect_init (&bubble, x, y, width, height);
  okr_snapshot_append_rounded (canvas->snapshot, &bubble, BUBBLE_RADIUS, &black);
  okr_snapshot_append_rounded_frame (canvas->snapshot, &bubble, BUBBLE_RADIUS, &canvas->grid);
  gtk_snapshot_save (canvas->snapshot);
  gtk_snapshot_translate (canvas->snapshot, &GRAPHENE_POINT_INIT (x + BUBBLE_PADDING, y + BUBBLE_PADDING));
  gtk_snapshot_append_layout (canvas->snapshot, layout, &white);
  gtk_snapshot_restore (canvas->snapshot);
}

static void
draw_cursor (OkrPlot *self,
             Canvas  *canvas)
{
  const OkrPlotPlace *place = okr_plot_get_point (self, self->cursor_series, self->cursor_point);
  graphene_point_t point = okr_plot_locate (self, &canvas->area, place->x, place->y);
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (2);
  g_autoptr (GskPath) path = NULL;
  GdkRGBA colour = canvas->text;

  colour.alpha *= GUIDE_OPACITY;
  draw_line (canvas, &GRAPHENE_POINT_INIT (point.x, canvas->area.origin.y),
             &GRAPHENE_POINT_INIT (point.x, canvas->area.origin.y + canvas->area.size.height), 1, FALSE, &colour);
  gsk_path_builder_add_circle (builder, &point, CURSOR_RADIUS);
  path = gsk_path_builder_free_to_path (builder);
  gtk_snapshot_append_stroke (canvas->snapshot, path, stroke, &canvas->text);
  gsk_stroke_free (stroke);
  draw_bubble (self, canvas, &point);
}

/* Draws all of it, the cursor last. */
void
okr_plot_draw (OkrPlot     *self,
               GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  Canvas canvas = { .snapshot = snapshot };

  canvas.dark = adw_style_manager_get_dark (style);
  canvas.high_contrast = adw_style_manager_get_high_contrast (style);
  gtk_widget_get_color (widget, &canvas.text);
  canvas.grid = canvas.text;
  canvas.grid.alpha *= canvas.high_contrast ? GRID_OPACITY_HIGH_CONTRAST : GRID_OPACITY;
  okr_plot_get_area (self, &canvas.area);

  draw_axes (self, &canvas);
  draw_guides (self, &canvas);
  for (guint i = 0; i < self->series->len; i++)
    draw_series (self, &canvas, i);
  if (self->has_cursor)
    draw_cursor (self, &canvas);
}
