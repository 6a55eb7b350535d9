/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pango layouts of the lines of a card, at zoom 1, and where their baselines are.  Used by OkrBoardCard.  */

#include "config.h"

#include "ui/board/okr-card-lines.h"

#include <math.h>

static PangoLayout *
create_layout (GtkWidget  *widget,
               const char *text,
               double      scale,
               gboolean    bold,
               gboolean    tabular)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (scale != 1.0)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (tabular)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

/**
 * okr_card_lines_measure_height:
 * @widget: any widget with the font of the cards
 * @scale: of the font
 * @bold: whether it is
 *
 * Returns: the height of a line, in pixels at zoom 1
 */
int
okr_card_lines_measure_height (GtkWidget *widget,
                               double     scale,
                               gboolean   bold)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, "Éq", scale, bold, FALSE);
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static float
get_baseline_rest (GtkWidget *widget,
                   double     scale)
{
  g_autoptr (PangoLayout) layout = create_layout (widget, "Éq", scale, FALSE, FALSE);
  float baseline = (float) pango_layout_get_baseline (layout) / PANGO_SCALE;

  return baseline - floorf (baseline);
}

/**
 * okr_card_lines_clear:
 *
 * Says nothing any more.
 */
void
okr_card_lines_clear (OkrCardLines *self)
{
  for (int i = 0; i < OKR_CARD_MAX_LINES; i++)
    g_clear_pointer (&self->texts[i], g_free);
  okr_card_lines_forget (self);
}

/**
 * okr_card_lines_forget:
 *
 * Everything has to be shaped anew: the font is another one.
 */
void
okr_card_lines_forget (OkrCardLines *self)
{
  for (int i = 0; i < OKR_CARD_MAX_LINES; i++)
    g_clear_object (&self->layouts[i]);
  self->width = 0;
}

/**
 * okr_card_lines_take_text:
 * @line: one of the lines
 * @text: (transfer full) (nullable): what to say there
 *
 * What reads as before keeps its layout.
 */
void
okr_card_lines_take_text (OkrCardLines *self,
                          guint         line,
                          char         *text)
{
  g_autofree char *taken = text;

  if (g_set_str (&self->texts[line], taken))
    {
      g_clear_object (&self->layouts[line]);
      self->width = 0;
    }
}

/**
 * okr_card_lines_shape:
 * @widget: the card
 * @line: one of the lines
 * @how: how it is written
 *
 * Makes the layout of a line that has a text and none yet.
 */
void
okr_card_lines_shape (OkrCardLines      *self,
                      GtkWidget         *widget,
                      guint              line,
                      const OkrCardLine *how)
{
  if (self->texts[line] != NULL && self->layouts[line] == NULL)
    self->layouts[line] = create_layout (widget, self->texts[line], how->scale, how->bold, how->tabular);
}

/* From line to line it is a whole number of pixels: a glyph is drawn once more for each place between two that it has. */
static void
round_line_height (PangoLayout *layout)
{
  PangoRectangle line;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, 0), NULL, &line);
  pango_layout_set_spacing (layout, PANGO_PIXELS_CEIL (line.height) * PANGO_SCALE - line.height);
}

/**
 * okr_card_lines_wrap:
 * @line: one of the lines, which has its width
 * @most: how many lines it may take
 */
void
okr_card_lines_wrap (OkrCardLines *self,
                     guint         line,
                     int           most)
{
  PangoLayout *layout = self->layouts[line];

  if (layout == NULL)
    return;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -most);
  round_line_height (layout);
}

/**
 * okr_card_lines_measure:
 * @widget: the card
 *
 * Measures the lines anew if the font is another one.
 */
void
okr_card_lines_measure (OkrCardLines *self,
                        GtkWidget    *widget)
{
  guint font = pango_context_get_serial (gtk_widget_get_pango_context (widget));

  if (self->measured_font == font)
    return;

  self->small_height = okr_card_lines_measure_height (widget, OKR_CARD_SMALL, FALSE);
  self->title_height = okr_card_lines_measure_height (widget, 1.0, TRUE);
  self->small_rest = get_baseline_rest (widget, OKR_CARD_SMALL);
  self->title_rest = get_baseline_rest (widget, 1.0);
  self->measured_font = font;
}

/**
 * okr_card_lines_set_width:
 * @line: one of the lines
 * @width: what it may take, in pixels at zoom 1
 */
void
okr_card_lines_set_width (OkrCardLines *self,
                          guint         line,
                          int           width)
{
  if (self->layouts[line] != NULL)
    pango_layout_set_width (self->layouts[line], MAX (width, 1) * PANGO_SCALE);
}

/**
 * okr_card_lines_get_width:
 * @line: one of the lines
 *
 * Returns: what it takes, in pixels at zoom 1; 0 when nothing is said there
 */
int
okr_card_lines_get_width (OkrCardLines *self,
                          guint         line)
{
  int width = 0;

  if (self->layouts[line] != NULL)
    pango_layout_get_pixel_size (self->layouts[line], &width, NULL);

  return width;
}

/**
 * okr_card_lines_get_height:
 * @line: one of the lines
 *
 * Returns: what it takes, in pixels at zoom 1; 0 when nothing is said there
 */
int
okr_card_lines_get_height (OkrCardLines *self,
                           guint         line)
{
  int height = 0;

  if (self->layouts[line] != NULL)
    pango_layout_get_pixel_size (self->layouts[line], NULL, &height);

  return height;
}

/**
 * okr_card_lines_draw:
 * @line: one of the lines
 * @small: whether it is written small
 * @snapshot: where to draw
 * @x: its left edge
 * @y: its top
 * @colour: of the text
 *
 * The baseline is where a label would have it, also where a fallback font moves it: there the glyphs are drawn already,
 * and their tops are not cut.
 */
void
okr_card_lines_draw (OkrCardLines  *self,
                     guint          line,
                     gboolean       small,
                     GtkSnapshot   *snapshot,
                     int            x,
                     int            y,
                     const GdkRGBA *colour)
{
  PangoLayout *layout = self->layouts[line];
  float rest = small ? self->small_rest : self->title_rest;
  PangoRectangle logical;
  float baseline;

  if (layout == NULL)
    return;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  baseline = (float) pango_layout_get_baseline (layout) / PANGO_SCALE;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - logical.x),
                                                          (float) y + ceilf (baseline - rest) + rest - baseline));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}
