/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines over days on a sheet.  All lengths are in shares of the size of an item.  */

#include "config.h"

#include "ui/print/okr-sheet-chart.h"

#include <math.h>

#define HEIGHT 13.0
#define EDGE 2.4                /* at each side: room for figures and for the names of the lines */
#define FOOT 1.6                /* room for the ticks below */
#define TEXT 0.78
#define MARK 0.24
#define RULE 0.85               /* the grey of what is not a line */

typedef struct
{
  double  x;
  double  y;
  char   *label;                /* owned; or NULL */
} Place;

typedef struct
{
  double from_x, from_y, to_x, to_y;
} Guide;

typedef struct
{
  char   *name;                 /* owned */
  GArray *points;               /* owned: of Place */
} Series;

struct _OkrSheetChart
{
  int     first;
  int     last;
  GArray *x_ticks;              /* owned: of Place */
  GArray *y_ticks;
  GArray *guides;               /* owned: of Guide */
  GArray *series;               /* owned: of Series */
};

static void
clear_place (gpointer data)
{
  g_free (((Place *) data)->label);
}

static void
clear_series (gpointer data)
{
  Series *series = data;

  g_free (series->name);
  g_array_unref (series->points);
}

static GArray *
create_places (void)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_set_clear_func (places, clear_place);

  return places;
}

/**
 * okr_sheet_chart_new:
 * @first: the first day
 * @last: the last day
 *
 * Returns: (transfer full): a chart without lines
 */
OkrSheetChart *
okr_sheet_chart_new (int first,
                     int last)
{
  OkrSheetChart *self = g_new0 (OkrSheetChart, 1);

  self->first = first;
  self->last = MAX (last, first + 1);
  self->x_ticks = create_places ();
  self->y_ticks = create_places ();
  self->guides = g_array_new (FALSE, FALSE, sizeof (Guide));
  self->series = g_array_new (FALSE, FALSE, sizeof (Series));
  g_array_set_clear_func (self->series, clear_series);

  return self;
}

/**
 * okr_sheet_chart_free:
 * @self: a chart
 */
void
okr_sheet_chart_free (OkrSheetChart *self)
{
  g_array_unref (self->x_ticks);
  g_array_unref (self->y_ticks);
  g_array_unref (self->guides);
  g_array_unref (self->series);
  g_free (self);
}

/**
 * okr_sheet_chart_add_x_tick:
 * @x: a day
 * @label: what stands below it
 */
void
okr_sheet_chart_add_x_tick (OkrSheetChart *self,
                            int            x,
                            const char    *label)
{
  g_array_append_val (self->x_ticks, ((Place) { x, 0, g_strdup (label) }));
}

/**
 * okr_sheet_chart_add_y_tick:
 * @y: a value
 * @label: what stands beside it
 */
void
okr_sheet_chart_add_y_tick (OkrSheetChart *self,
                            double         y,
                            const char    *label)
{
  g_array_append_val (self->y_ticks, ((Place) { 0, y, g_strdup (label) }));
}

/**
 * okr_sheet_chart_add_guide:
 * @from_x: a day
 * @from_y: a value
 * @to_x: a day
 * @to_y: a value
 *
 * Adds a dotted line to measure the others by.
 */
void
okr_sheet_chart_add_guide (OkrSheetChart *self,
                           int            from_x,
                           double         from_y,
                           int            to_x,
                           double         to_y)
{
  g_array_append_val (self->guides, ((Guide) { from_x, from_y, to_x, to_y }));
}

/**
 * okr_sheet_chart_add_line:
 * @name: a short name, which stands at its end
 *
 * Begins a line.
 */
void
okr_sheet_chart_add_line (OkrSheetChart *self,
                          const char    *name)
{
  g_array_append_val (self->series, ((Series) { g_strdup (name), create_places () }));
}

/**
 * okr_sheet_chart_add_point:
 * @x: a day
 * @y: a value
 *
 * Goes on with the line that was begun last.
 */
void
okr_sheet_chart_add_point (OkrSheetChart *self,
                           int            x,
                           double         y)
{
  g_return_if_fail (self->series->len > 0);

  g_array_append_val (g_array_index (self->series, Series, self->series->len - 1).points, ((Place) { x, y, NULL }));
}

/* ---- drawing ---- */

typedef struct
{
  const OkrSheetChart *chart;
  cairo_t             *cr;
  PangoContext        *context;
  double               left, right, top, bottom;
  double               size;
} Canvas;

static double
get_x (const Canvas *canvas,
       double        x)
{
  double share = (x - canvas->chart->first) / (canvas->chart->last - canvas->chart->first);
  gboolean rtl = pango_context_get_base_dir (canvas->context) == PANGO_DIRECTION_RTL;

  return canvas->left + (rtl ? 1 - share : share) * (canvas->right - canvas->left);
}

static double
get_y (const Canvas *canvas,
       double        y)
{
  return canvas->bottom - y * (canvas->bottom - canvas->top);
}

/* align: how much of the text is before the point, of 0 to 1 */
static void
draw_text (const Canvas *canvas,
           const char   *text,
           double        x,
           double        y,
           double        align,
           gboolean      bold)
{
  PangoLayout *layout = pango_layout_new (canvas->context);
  PangoFontDescription *font = pango_font_description_new ();
  int width, height;

  pango_font_description_set_family (font, "Inter, Cantarell, Sans");
  pango_font_description_set_absolute_size (font, TEXT * canvas->size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_size (layout, &width, &height);
  cairo_set_source_rgb (canvas->cr, 0, 0, 0);
  cairo_move_to (canvas->cr, x - align * width / PANGO_SCALE, y - 0.5 * height / PANGO_SCALE);
  pango_cairo_show_layout (canvas->cr, layout);
  g_object_unref (layout);
}

static void
draw_frame (const Canvas *canvas)
{
  const OkrSheetChart *chart = canvas->chart;
  gboolean rtl = pango_context_get_base_dir (canvas->context) == PANGO_DIRECTION_RTL;
  double gap = 0.4 * canvas->size;

  cairo_set_line_width (canvas->cr, 0.05 * canvas->size);
  for (guint i = 0; i < chart->y_ticks->len; i++)
    {
      const Place *tick = &g_array_index (chart->y_ticks, Place, i);
      double y = get_y (canvas, tick->y);

      cairo_set_source_rgb (canvas->cr, RULE, RULE, RULE);
      cairo_move_to (canvas->cr, canvas->left, y);
      cairo_line_to (canvas->cr, canvas->right, y);
      cairo_stroke (canvas->cr);
      draw_text (canvas, tick->label, rtl ? canvas->right + gap : canvas->left - gap, y, rtl ? 0 : 1, FALSE);
    }
  for (guint i = 0; i < chart->x_ticks->len; i++)
    {
      const Place *tick = &g_array_index (chart->x_ticks, Place, i);
      double x = get_x (canvas, tick->x);

      cairo_set_source_rgb (canvas->cr, RULE, RULE, RULE);
      cairo_move_to (canvas->cr, x, canvas->top);
      cairo_line_to (canvas->cr, x, canvas->bottom);
      cairo_stroke (canvas->cr);
      draw_text (canvas, tick->label, x, canvas->bottom + 0.8 * canvas->size, 0.5, FALSE);
    }
}

static void
draw_guides (const Canvas *canvas)
{
  const double dots[] = { 0.12 * canvas->size, 0.3 * canvas->size };

  cairo_save (canvas->cr);
  cairo_set_source_rgb (canvas->cr, 0.45, 0.45, 0.45);
  cairo_set_line_width (canvas->cr, 0.1 * canvas->size);
  cairo_set_dash (canvas->cr, dots, G_N_ELEMENTS (dots), 0);
  for (guint i = 0; i < canvas->chart->guides->len; i++)
    {
      const Guide *guide = &g_array_index (canvas->chart->guides, Guide, i);

      cairo_move_to (canvas->cr, get_x (canvas, guide->from_x), get_y (canvas, guide->from_y));
      cairo_line_to (canvas->cr, get_x (canvas, guide->to_x), get_y (canvas, guide->to_y));
      cairo_stroke (canvas->cr);
    }
  cairo_restore (canvas->cr);
}

/* A disc, a square, a triangle and a diamond, full and then hollow. */
static void
draw_mark (const Canvas *canvas,
           guint         number,
           double        x,
           double        y)
{
  double r = MARK * canvas->size;
  guint n_corners = number % 4 == 1 ? 4 : number % 4 == 2 ? 3 : 4;
  double turn = number % 4 == 1 ? G_PI_4 : -G_PI_2;

  cairo_new_path (canvas->cr);
  if (number % 4 == 0)
    cairo_arc (canvas->cr, x, y, r, 0, 2 * G_PI);
  else
    for (guint i = 0; i < n_corners; i++)
      cairo_line_to (canvas->cr, x + 1.25 * r * cos (turn + 2 * G_PI * i / n_corners),
                     y + 1.25 * r * sin (turn + 2 * G_PI * i / n_corners));
  cairo_close_path (canvas->cr);
  if (number / 4 % 2 == 0)
    cairo_set_source_rgb (canvas->cr, 0, 0, 0);
  else
    cairo_set_source_rgb (canvas->cr, 1, 1, 1);
  cairo_fill_preserve (canvas->cr);
  cairo_set_source_rgb (canvas->cr, 0, 0, 0);
  cairo_stroke (canvas->cr);
}

static void
draw_line (const Canvas *canvas,
           const Series *series,
           guint         number)
{
  const double dashes[] = { (number % 3 == 1 ? 0.7 : 0.25) * canvas->size, 0.3 * canvas->size };

  cairo_save (canvas->cr);
  cairo_set_source_rgb (canvas->cr, 0, 0, 0);
  cairo_set_line_width (canvas->cr, 0.1 * canvas->size);
  cairo_set_line_join (canvas->cr, CAIRO_LINE_JOIN_ROUND);
  if (number % 3 != 0)
    cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  for (guint i = 0; i < series->points->len; i++)
    {
      const Place *point = &g_array_index (series->points, Place, i);

      cairo_line_to (canvas->cr, get_x (canvas, point->x), get_y (canvas, point->y));
    }
  cairo_stroke (canvas->cr);
  cairo_set_dash (canvas->cr, NULL, 0, 0);
  for (guint i = 0; i < series->points->len; i++)
    {
      const Place *point = &g_array_index (series->points, Place, i);

      draw_mark (canvas, number, get_x (canvas, point->x), get_y (canvas, point->y));
    }
  cairo_restore (canvas->cr);
}

static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  const Place *first = a;
  const Place *second = b;

  return first->y < second->y ? -1 : first->y > second->y;
}

/* The names stand at the ends of the lines, and step aside where ends are near to each other. */
static void
draw_names (const Canvas *canvas)
{
  GArray *series = canvas->chart->series;
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (Place));
  gboolean rtl = pango_context_get_base_dir (canvas->context) == PANGO_DIRECTION_RTL;
  double step = TEXT * 1.15 * canvas->size, gap = 0.5 * canvas->size;

  for (guint i = 0; i < series->len; i++)
    {
      const Series *line = &g_array_index (series, Series, i);
      const Place *last = line->points->len > 0 ? &g_array_index (line->points, Place, line->points->len - 1) : NULL;

      if (last != NULL)
        g_array_append_val (ends, ((Place) { get_x (canvas, last->x), get_y (canvas, last->y), line->name }));
    }
  g_array_sort (ends, compare_ends);
  for (guint i = 1; i < ends->len; i++)
    {
      const Place *above = &g_array_index (ends, Place, i - 1);
      Place *end = &g_array_index (ends, Place, i);

      end->y = MAX (end->y, above->y + step);
    }
  /* the lowest ones back onto the chart */
  for (guint i = ends->len; i-- > 0;)
    {
      double limit = i + 1 < ends->len ? g_array_index (ends, Place, i + 1).y - step : canvas->bottom;
      Place *end = &g_array_index (ends, Place, i);

      end->y = MIN (end->y, limit);
      draw_text (canvas, end->label, rtl ? end->x - gap : end->x + gap, end->y, rtl ? 1 : 0, TRUE);
    }
}

static void
draw_chart (cairo_t      *cr,
            PangoContext *context,
            double        width,
            double        height,
            double        size,
            gpointer      user_data)
{
  const OkrSheetChart *self = user_data;
  Canvas canvas = { self, cr, context, EDGE * size, width - EDGE * size, 0.5 * size, height - FOOT * size, size };

  draw_frame (&canvas);
  draw_guides (&canvas);
  for (guint i = 0; i < self->series->len; i++)
    draw_line (&canvas, &g_array_index (self->series, Series, i), i);
  draw_names (&canvas);
}

/**
 * okr_sheet_append_chart:
 * @sheet: a sheet
 * @chart: (transfer full): what to draw
 *
 * Adds a chart over the whole width.
 */
void
okr_sheet_append_chart (OkrSheet      *sheet,
                        OkrSheetChart *chart)
{
  okr_sheet_append_picture (sheet, HEIGHT, draw_chart, chart, (GDestroyNotify) okr_sheet_chart_free);
}
