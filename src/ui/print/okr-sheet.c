/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Something to be printed: where each line goes, and drawing it.  */

#include "config.h"

#include "ui/print/okr-sheet.h"

#include "base/okr-text.h"

#include <math.h>
#include <string.h>

/* The size of an item, in points: as large as fits on one page, and never so small that it is not read. */
#define GREATEST_SIZE 16.0
#define LEAST_SIZE 7.0
#define SIZE_STEP 0.5

/* How much of the width a note may take. */
#define NOTE_SHARE 0.32

/* The bar at the end of a line, in shares of the size of an item. */
#define BAR_WIDTH 6.0
#define BAR_HEIGHT 0.6

/* A text of more characters goes on in pieces, of which each has room on a page; a line break takes as much as a line. */
#define PIECE_LENGTH 800
#define BREAK_LENGTH 60

/* What has not more room beside a line anyway. */
#define NOTE_LENGTH 200

/* Grey that is still read on a photocopy. */
#define GREY 0.33

typedef struct
{
  OkrSheetStyle  style;
  char          *text;          /* owned; NULL of a picture */
  char          *note;          /* owned; or NULL */
  gboolean       goes_on;       /* a piece of the text above it */
  gboolean       has_bar;
  OkrSheetBar    bar;

  OkrSheetDrawFunc draw;        /* of a picture */
  gpointer       data;
  GDestroyNotify destroy;
  double         share;         /* its height in shares of the size of an item */

  PangoLayout   *layout;        /* owned, of the last pagination */
  PangoLayout   *note_layout;   /* owned; or NULL */
  double         height;        /* with the space above it */
  double         y;             /* on its page */
  guint          page;
} Line;

/* In shares of the size of an item. */
typedef struct
{
  double   size;
  double   above;
  double   indent;
  gboolean bold;
  gboolean grey;
} Look;

static const Look looks[] = {
  [OKR_SHEET_TITLE] = { 1.9, 0, 0, TRUE, FALSE },
  [OKR_SHEET_LEAD] = { 1.1, 0.3, 0, FALSE, TRUE },
  [OKR_SHEET_HEADING] = { 1.25, 1.1, 0, TRUE, FALSE },
  [OKR_SHEET_ITEM] = { 1.0, 0.45, 1.0, FALSE, FALSE },
  [OKR_SHEET_DETAIL] = { 0.82, 0.05, 1.0, FALSE, TRUE },
};

struct _OkrSheet
{
  char      *title;             /* owned */
  GPtrArray *lines;             /* owned: of Line */
  double     size;
  double     width;
  PangoContext *context;        /* owned, of the last pagination */
};

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->text);
  g_free (line->note);
  g_clear_object (&line->layout);
  g_clear_object (&line->note_layout);
  if (line->destroy != NULL)
    line->destroy (line->data);
  g_free (line);
}

/**
 * okr_sheet_new:
 * @title: what the document is called
 *
 * Returns: (transfer full): a sheet without lines
 */
OkrSheet *
okr_sheet_new (const char *title)
{
  OkrSheet *self = g_new0 (OkrSheet, 1);

  self->title = g_strdup (title);
  self->lines = g_ptr_array_new_with_free_func (line_free);

  return self;
}

/**
 * okr_sheet_free:
 * @self: a sheet
 */
void
okr_sheet_free (OkrSheet *self)
{
  g_free (self->title);
  g_ptr_array_unref (self->lines);
  g_clear_object (&self->context);
  g_free (self);
}

/**
 * okr_sheet_get_title:
 *
 * Returns: (transfer none): what the document is called
 */
const char *
okr_sheet_get_title (OkrSheet *self)
{
  return self->title;
}

/* Not between a character and what is written on it, or joined to it. */
static gboolean
can_part (const char *before,
          const char *after)
{
  gunichar c = g_utf8_get_char (after);

  return !g_unichar_ismark (c) && !g_unichar_iszerowidth (c) && !g_unichar_iszerowidth (g_utf8_get_char (before));
}

/* Where the first piece of a text ends: at a blank, unless there is none for long. */
static const char *
find_end_of_piece (const char *text)
{
  const char *blank = NULL, *before = text;
  guint length = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (length >= PIECE_LENGTH && (blank != NULL || can_part (before, p)))
        return blank != NULL ? blank : p;
      if (p > text && length > PIECE_LENGTH / 2 && g_unichar_isspace (g_utf8_get_char (p)))
        blank = p;
      length += *p == '\n' ? BREAK_LENGTH : 1;
      before = p;
    }

  return text + strlen (text);
}

static Line *
append_piece (OkrSheet      *self,
              OkrSheetStyle  style,
              char          *text)
{
  Line *line = g_new0 (Line, 1);

  line->style = style;
  line->text = text;
  g_ptr_array_add (self->lines, line);

  return line;
}

/* Returns the first line of it. */
static Line *
append_line (OkrSheet      *self,
             OkrSheetStyle  style,
             const char    *text,
             const char    *note)
{
  const char *end = text != NULL ? find_end_of_piece (text) : NULL;
  Line *line = append_piece (self, style, text != NULL ? g_strndup (text, (gsize) (end - text)) : NULL);

  line->note = note != NULL ? okr_text_dup_beginning (note, NOTE_LENGTH) : NULL;
  while (end != NULL && *end != '\0')
    {
      const char *start = end;

      while (g_unichar_isspace (g_utf8_get_char (start)))
        start = g_utf8_next_char (start);
      end = find_end_of_piece (start);
      if (end > start)
        append_piece (self, style, g_strndup (start, (gsize) (end - start)))->goes_on = TRUE;
    }

  return line;
}

/**
 * okr_sheet_append:
 * @style: how it looks
 * @text: what it says
 * @note: (nullable): what stands at its end, at the other side
 *
 * Adds a line, which is as many lines of print as it needs.
 */
void
okr_sheet_append (OkrSheet      *self,
                  OkrSheetStyle  style,
                  const char    *text,
                  const char    *note)
{
  append_line (self, style, text, note);
}

/**
 * okr_sheet_append_bar:
 * @style: how it looks
 * @text: what it says
 * @note: (nullable): what stands before the bar
 * @bar: a score and its zone, drawn at the end of the line
 *
 * Adds a line with a bar.
 */
void
okr_sheet_append_bar (OkrSheet      *self,
                      OkrSheetStyle  style,
                      const char    *text,
                      const char    *note,
                      OkrSheetBar    bar)
{
  Line *line = append_line (self, style, text, note);

  line->has_bar = TRUE;
  line->bar = bar;
}

/**
 * okr_sheet_append_picture:
 * @height: in shares of the size of an item
 * @draw: draws it over the whole width
 * @user_data: (transfer full): for @draw
 * @destroy: frees @user_data
 *
 * Adds something that is drawn.
 */
void
okr_sheet_append_picture (OkrSheet         *self,
                          double            height,
                          OkrSheetDrawFunc  draw,
                          gpointer          user_data,
                          GDestroyNotify    destroy)
{
  Line *line = append_line (self, OKR_SHEET_ITEM, NULL, NULL);

  line->share = height;
  line->draw = draw;
  line->data = user_data;
  line->destroy = destroy;
}

/* ---- where lines go ---- */

static PangoLayout *
create_layout (PangoContext *context,
               const char   *text,
               const Look   *look,
               double        size,
               double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, "Inter, Cantarell, Sans");
  pango_font_description_set_absolute_size (font, look->size * size * PANGO_SCALE);
  if (look->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));

  return layout;
}

static double
get_height (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.height / PANGO_SCALE;
}

static double
get_text_width (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.width / PANGO_SCALE;
}

static double
get_above (const Line *line)
{
  return line->goes_on ? 0 : looks[line->style].above;
}

static void
shape_line (Line         *line,
            PangoContext *context,
            double        size,
            double        width)
{
  const Look *look = &looks[line->style];
  double indent = look->indent * size;
  double note_width = line->has_bar ? (BAR_WIDTH + 1) * size : 0;

  if (line->draw != NULL)
    {
      line->height = (get_above (line) + line->share) * size;
      return;
    }

  g_clear_object (&line->layout);
  g_clear_object (&line->note_layout);
  if (line->note != NULL)
    {
      line->note_layout = create_layout (context, line->note, &looks[OKR_SHEET_DETAIL], size, width * NOTE_SHARE);
      pango_layout_set_alignment (line->note_layout, PANGO_ALIGN_RIGHT);
      note_width += get_text_width (line->note_layout) + size;
    }
  line->layout = create_layout (context, line->text, look, size, width - indent - note_width);
  line->height = get_above (line) * size
                 + MAX (get_height (line->layout), line->note_layout != NULL ? get_height (line->note_layout) : 0);
}

/* The height of a line with those that it must not be parted from: a heading with what follows, an item with its
 * details. */
static double
get_kept_height (OkrSheet *self,
                 guint     first)
{
  const Line *line = self->lines->pdata[first];
  double height = line->height;

  for (guint i = first + 1; i < self->lines->len; i++)
    {
      const Line *next = self->lines->pdata[i];
      gboolean kept = line->style == OKR_SHEET_HEADING ? next->style >= OKR_SHEET_ITEM : next->style == OKR_SHEET_DETAIL;

      if (!kept)
        break;
      height += next->height;
      line = next;
    }

  return height;
}

static guint
place_lines (OkrSheet *self,
             double    height)
{
  double y = 0;
  guint page = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];

      if (y > 0 && y + get_kept_height (self, i) > height && get_kept_height (self, i) <= height)
        {
          page++;
          y = 0;
        }
      else if (y > 0 && y + line->height > height)
        {
          page++;
          y = 0;
        }
      line->page = page;
      line->y = y;
      y += line->height;
    }

  return page + 1;
}

/* Whether all is on one page; as soon as it is not, the rest is not even shaped. */
static gboolean
fits (OkrSheet *self,
      double    height)
{
  double y = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      Line *line = self->lines->pdata[i];

      shape_line (line, self->context, self->size, self->width);
      y += line->height;
      if (y > height)
        return FALSE;
    }

  return TRUE;
}

/**
 * okr_sheet_paginate:
 * @context: how text is made
 * @width: of a page between its margins, in points
 * @height: likewise
 *
 * Finds the greatest size at which all is on one page, and places the lines; at the least size it goes on over as many
 * pages as it needs.
 *
 * Returns: how many pages
 */
guint
okr_sheet_paginate (OkrSheet     *self,
                    PangoContext *context,
                    double        width,
                    double        height)
{
  self->width = width;
  g_set_object (&self->context, context);
  for (self->size = GREATEST_SIZE; self->size > LEAST_SIZE && !fits (self, height); self->size -= SIZE_STEP)
    ;
  if (self->size <= LEAST_SIZE)
    {
      self->size = LEAST_SIZE;
      for (guint i = 0; i < self->lines->len; i++)
        shape_line (self->lines->pdata[i], context, self->size, width);
    }

  return place_lines (self, height);
}

/**
 * okr_sheet_get_size:
 *
 * Returns: the size of an item in points, of the last pagination
 */
double
okr_sheet_get_size (OkrSheet *self)
{
  return self->size;
}

/* ---- drawing ---- */

static void
draw_rule (OkrSheet   *self,
           cairo_t    *cr,
           const Line *line)
{
  double y = line->y + looks[line->style].above * self->size * 0.5;

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_set_line_width (cr, 0.6);
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, self->width, y);
  cairo_stroke (cr);
}

/* The zone is a frame, the score fills the bar: black on grey. */
static void
draw_bar (OkrSheet   *self,
          cairo_t    *cr,
          const Line *line,
          gboolean    rtl)
{
  double size = self->size, width = BAR_WIDTH * size, height = BAR_HEIGHT * size;

  cairo_save (cr);
  /* beside the first line of the text */
  cairo_translate (cr, rtl ? 0 : self->width - width, line->y + (looks[line->style].above + 0.35) * size);
  if (rtl)
    {
      cairo_translate (cr, width, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_set_source_rgb (cr, 0.88, 0.88, 0.88);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  if (!isnan (line->bar.value))
    {
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_rectangle (cr, 0, height * 0.2, width * CLAMP (line->bar.value, 0.0, 1.0), height * 0.6);
      cairo_fill (cr);
    }
  cairo_set_source_rgb (cr, GREY, GREY, GREY);
  cairo_set_line_width (cr, size * 0.08);
  /* a zone that is one point is a stroke */
  cairo_rectangle (cr, width * line->bar.low, -height * 0.15, width * (line->bar.high - line->bar.low), height * 1.3);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_picture (OkrSheet   *self,
              cairo_t    *cr,
              const Line *line)
{
  cairo_save (cr);
  cairo_translate (cr, 0, line->y + looks[line->style].above * self->size);
  line->draw (cr, self->context, self->width, line->share * self->size, self->size, line->data);
  cairo_restore (cr);
}

/* A note begins where its longest line does, not where its room does. */
static double
get_text_x (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return (double) extents.x / PANGO_SCALE;
}

static void
draw_line (OkrSheet   *self,
           cairo_t    *cr,
           const Line *line)
{
  const Look *look = &looks[line->style];
  gboolean rtl = pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
  double end = line->has_bar ? (BAR_WIDTH + 1) * self->size : 0;
  double grey = look->grey ? GREY : 0;
  double y = line->y + get_above (line) * self->size;

  if (line->draw != NULL)
    {
      draw_picture (self, cr, line);
      return;
    }

  /* under the top of a page a rule would lead to nothing */
  if (line->style == OKR_SHEET_HEADING && !line->goes_on && line->y > 0)
    draw_rule (self, cr, line);
  cairo_set_source_rgb (cr, grey, grey, grey);
  cairo_move_to (cr, rtl ? self->width - get_text_width (line->layout) - look->indent * self->size : look->indent * self->size, y);
  pango_cairo_show_layout (cr, line->layout);
  if (line->has_bar)
    draw_bar (self, cr, line, rtl);
  if (line->note_layout == NULL)
    return;

  cairo_set_source_rgb (cr, GREY, GREY, GREY);
  cairo_move_to (cr, (rtl ? end : self->width - end - get_text_width (line->note_layout)) - get_text_x (line->note_layout), y);
  pango_cairo_show_layout (cr, line->note_layout);
}

/**
 * okr_sheet_draw:
 * @cr: where 0, 0 is the corner between the margins, in points
 * @page: which page, from 0
 *
 * Draws a page of the last pagination.
 */
void
okr_sheet_draw (OkrSheet *self,
                cairo_t  *cr,
                guint     page)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (((Line *) self->lines->pdata[i])->page == page)
      draw_line (self, cr, self->lines->pdata[i]);
}
