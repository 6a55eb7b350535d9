/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a timeline is drawn.  */

#include "config.h"

#include "widgets/okr-timeline-private.h"

#include "widgets/okr-snapshot.h"

#define NAME_GAP 6              /* by which an edge stands out of its bar */
#define RADIUS 7

static void
draw_text (OkrTimeline           *self,
           GtkSnapshot           *snapshot,
           const char            *text,
           const graphene_rect_t *within,
           PangoAlignment         alignment,
           const GdkRGBA         *colour)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int height;

  pango_layout_set_width (layout, (int) within->size.width * PANGO_SCALE);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (layout, alignment);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (within->origin.x,
                                                          within->origin.y + (within->size.height - (float) height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

static int
measure_text (OkrTimeline *self,
              const char  *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static GdkRGBA
fade (const GdkRGBA *colour,
      float          alpha)
{
  GdkRGBA faded = *colour;

  faded.alpha *= alpha;

  return faded;
}

/* Above the bar, and beyond it where that is short.  */
static void
get_name_box (OkrTimeline     *self,
              guint            position,
              graphene_rect_t *name)
{
  const OkrTimelineSpan *span = &g_array_index (self->spans, OkrTimelineSpan, position);
  int height = okr_timeline_scale_height (self, NAME_HEIGHT);
  graphene_rect_t bar;

  okr_timeline_get_bar (self, position, span->start, span->end, &bar);
  graphene_rect_init (name, bar.origin.x, bar.origin.y - (float) height,
                      MAX (bar.size.width, MIN (160, (float) gtk_widget_get_width (GTK_WIDGET (self)) - bar.origin.x)),
                      (float) height - NAME_GAP);
}

static void
draw_span (OkrTimeline   *self,
           GtkSnapshot   *snapshot,
           guint          position,
           const GdkRGBA *text)
{
  const OkrTimelineSpan *span = &g_array_index (self->spans, OkrTimelineSpan, position);
  GdkRGBA bar_colour = fade (text, span->is_main ? 0.08f : 0.22f);
  GdkRGBA name_colour = fade (text, 0.75f);
  graphene_rect_t bar;
  graphene_rect_t name;

  okr_timeline_get_bar (self, position, span->start, span->end, &bar);
  okr_snapshot_append_rounded (snapshot, &bar, RADIUS, &bar_colour);
  get_name_box (self, position, &name);
  draw_text (self, snapshot, span->name, &name, PANGO_ALIGN_LEFT, &name_colour);
}

/* One after the other they are darker; their names and the handles between them say the same without colour. */
static void
draw_parts (OkrTimeline   *self,
            GtkSnapshot   *snapshot,
            const GdkRGBA *text)
{
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (adw_style_manager_get_default ());

  for (guint i = 0; i < self->parts->len; i++)
    {
      const OkrTimelinePart *part = &g_array_index (self->parts, OkrTimelinePart, i);
      GdkRGBA colour = fade (accent, 0.16f + 0.12f * (float) (i % 3));
      graphene_rect_t box;
      graphene_rect_t inner;

      okr_timeline_get_bar (self, part->span, part->start, part->end, &box);
      okr_snapshot_append_rounded (snapshot, &box, RADIUS, &colour);
      graphene_rect_inset_r (&box, 8, 0, &inner);
      if (inner.size.width > 16)
        draw_text (self, snapshot, part->name, &inner, PANGO_ALIGN_CENTER, text);
    }
}

/* Names of ticks that would touch the one before are left out. */
static void
draw_ticks (OkrTimeline   *self,
            GtkSnapshot   *snapshot,
            const GdkRGBA *text)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRGBA line = fade (text, 0.14f);
  GdkRGBA name = fade (text, 0.75f);
  double free_from = 0;

  for (guint i = 0; i < self->ticks->len; i++)
    {
      int position = g_array_index (self->ticks, int, i);
      double x = okr_timeline_locate (self, position);
      double along = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
      g_autofree char *label = self->format (position, self->user_data);
      int width = measure_text (self, label);

      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT ((float) x, 0, 1, (float) gtk_widget_get_height (GTK_WIDGET (self))));
      if (along < free_from || along + 4 + width > gtk_widget_get_width (GTK_WIDGET (self)))
        continue;

      draw_text (self, snapshot, label,
                 &GRAPHENE_RECT_INIT ((float) (rtl ? x - 4 - width : x + 4), 0, (float) width,
                                      (float) okr_timeline_scale_height (self, AXIS_HEIGHT)),
                 rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT, &name);
      free_from = along + width + 8;
    }
}

static void
draw_now (OkrTimeline   *self,
          GtkSnapshot   *snapshot,
          const GdkRGBA *text)
{
  float x = (float) okr_timeline_locate (self, self->now + 0.5);
  float from = (float) okr_timeline_scale_height (self, AXIS_HEIGHT);
  int first, last;

  okr_timeline_get_range (self, &first, &last);
  if (self->now < first || self->now > last)
    return;

  /* not through the name of a bar */
  for (guint i = 0; i < self->spans->len; i++)
    {
      const OkrTimelineSpan *span = &g_array_index (self->spans, OkrTimelineSpan, i);
      graphene_rect_t name;

      get_name_box (self, i, &name);
      if (x + 2 + NAME_GAP < name.origin.x
          || x - NAME_GAP > name.origin.x + MIN (name.size.width, (float) measure_text (self, span->name)))
        continue;

      gtk_snapshot_append_color (snapshot, text, &GRAPHENE_RECT_INIT (x, from, 2, name.origin.y - from));
      from = name.origin.y + name.size.height;
    }
  gtk_snapshot_append_color (snapshot, text,
                             &GRAPHENE_RECT_INIT (x, from, 2, (float) gtk_widget_get_height (GTK_WIDGET (self)) - from));
}

/* Where the handle is that somebody is at, above the bar in a box of its own. */
static void
draw_aim (OkrTimeline       *self,
          GtkSnapshot       *snapshot,
          OkrTimelineHandle *handle,
          const GdkRGBA     *text)
{
  int position = okr_timeline_handle_get_position (handle);
  double x = okr_timeline_locate (self, position + (okr_timeline_handle_get_kind (handle) == OKR_TIMELINE_EDGE ? 1 : 0.5));
  g_autofree char *label = self->format (position, self->user_data);
  int width = measure_text (self, label) + 2 * RADIUS;
  float left = (float) CLAMP (x - width / 2.0, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  graphene_rect_t bar;
  graphene_rect_t box;
  GdkRGBA back;

  okr_timeline_get_bar (self, okr_timeline_find_main (self), 0, 0, &bar);
  graphene_rect_init (&box, left, bar.origin.y - (float) okr_timeline_scale_height (self, NAME_HEIGHT), (float) width,
                      (float) okr_timeline_scale_height (self, NAME_HEIGHT) - 2);
  back = (GdkRGBA) { 1 - text->red, 1 - text->green, 1 - text->blue, 1 };
  okr_snapshot_append_rounded (snapshot, &box, RADIUS, text);
  draw_text (self, snapshot, label, &box, PANGO_ALIGN_CENTER, &back);
}

void
okr_timeline_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  OkrTimeline *self = OKR_TIMELINE (widget);
  GdkRGBA text;

  gtk_widget_get_color (widget, &text);
  text.alpha = 1;
  draw_ticks (self, snapshot, &text);
  for (guint i = 0; i < self->spans->len; i++)
    draw_span (self, snapshot, i, &text);
  draw_parts (self, snapshot, &text);
  draw_now (self, snapshot, &text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_snapshot_child (widget, child, snapshot);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (okr_timeline_handle_get_active (OKR_TIMELINE_HANDLE (child)))
      draw_aim (self, snapshot, OKR_TIMELINE_HANDLE (child), &text);
}
