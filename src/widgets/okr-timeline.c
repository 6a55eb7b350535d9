/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans of days above each other, with handles; see the header.  Spans, parts and ticks are drawn; handles are
 * children, so that they are found by the pointer, the focus and a screen reader.  */

#include "config.h"

#include "widgets/okr-timeline.h"

#include "widgets/okr-children.h"

#define AXIS_HEIGHT 22
#define NAME_HEIGHT 24
#define NAME_GAP 6              /* by which an edge stands out of its bar */
#define MAIN_HEIGHT 34
#define OTHER_HEIGHT 12
#define MARKS_HEIGHT 34
#define USUAL_LINE 18
#define SPAN_GAP 10
#define INSET 14                /* half of a mark, which may stand at either end */
#define MIN_WIDTH 260
#define NATURAL_WIDTH 600
#define RADIUS 7

typedef struct
{
  char     *name;
  int       start;
  int       end;
  gboolean  is_main;
} Span;

typedef struct
{
  guint  span;
  char  *name;
  int    start;
  int    end;
} Part;

struct _OkrTimeline
{
  GtkWidget          parent_instance;

  OkrTimelineFormat  format;
  gpointer           user_data;
  GArray            *spans;     /* of Span */
  GArray            *parts;     /* of Part */
  GArray            *ticks;     /* of int */
  int                now;
};

typedef enum
{
  SIGNAL_MOVED,
} OkrTimelineSignal;

static guint signals[SIGNAL_MOVED + 1];

G_DEFINE_FINAL_TYPE (OkrTimeline, okr_timeline, GTK_TYPE_WIDGET)

static void
clear_span (Span *span)
{
  g_free (span->name);
}

static void
clear_part (Part *part)
{
  g_free (part->name);
}

/* ---- places ---- */

static void
get_range (OkrTimeline *self,
           int         *first,
           int         *last)
{
  *first = G_MAXINT;
  *last = G_MININT;
  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);

      *first = MIN (*first, span->start);
      *last = MAX (*last, span->end);
    }
}

static double
get_scale (OkrTimeline *self)
{
  int first, last;

  get_range (self, &first, &last);

  return last < first ? 1 : (gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * INSET) / (last - first + 1.0);
}

/* Where a day begins; that of the day after is where it ends. */
static double
get_x (OkrTimeline *self,
       double       position)
{
  int first, last;
  double x;

  get_range (self, &first, &last);
  x = INSET + (position - first) * get_scale (self);

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

/* What holds text is higher where text is larger; the heights above are those of the usual size. */
static int
scale_height (OkrTimeline *self,
              int          height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int line;

  pango_layout_get_pixel_size (layout, NULL, &line);

  return MAX (height, height * line / USUAL_LINE);
}

static int
get_span_height (OkrTimeline *self,
                 const Span  *span)
{
  return scale_height (self, NAME_HEIGHT) + (span->is_main ? scale_height (self, MAIN_HEIGHT) + MARKS_HEIGHT : OTHER_HEIGHT);
}

/* Of the bar itself, without its name. */
static void
get_bar (OkrTimeline     *self,
         guint            position,
         int              start,
         int              end,
         graphene_rect_t *bar)
{
  const Span *span = &g_array_index (self->spans, Span, position);
  double from = get_x (self, start);
  double to = get_x (self, end + 1);
  int y = scale_height (self, AXIS_HEIGHT);

  for (guint i = 0; i < position; i++)
    y += get_span_height (self, &g_array_index (self->spans, Span, i)) + SPAN_GAP;

  graphene_rect_init (bar, (float) MIN (from, to), (float) (y + scale_height (self, NAME_HEIGHT)), (float) ABS (to - from),
                      (float) (span->is_main ? scale_height (self, MAIN_HEIGHT) : OTHER_HEIGHT));
}

static guint
find_main (OkrTimeline *self)
{
  for (guint i = 0; i < self->spans->len; i++)
    if (g_array_index (self->spans, Span, i).is_main)
      return i;

  return 0;
}

/* ---- drawing ---- */

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

static void
draw_box (GtkSnapshot           *snapshot,
          const graphene_rect_t *box,
          const GdkRGBA         *colour)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, box, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, colour, box);
  gtk_snapshot_pop (snapshot);
}

static GdkRGBA
fade (const GdkRGBA *colour,
      float          alpha)
{
  GdkRGBA faded = *colour;

  faded.alpha *= alpha;

  return faded;
}

static void
draw_span (OkrTimeline   *self,
           GtkSnapshot   *snapshot,
           guint          position,
           const GdkRGBA *text)
{
  const Span *span = &g_array_index (self->spans, Span, position);
  GdkRGBA bar_colour = fade (text, span->is_main ? 0.08f : 0.22f);
  GdkRGBA name_colour = fade (text, 0.75f);
  int height = scale_height (self, NAME_HEIGHT);
  graphene_rect_t bar;
  graphene_rect_t name;

  get_bar (self, position, span->start, span->end, &bar);
  draw_box (snapshot, &bar, &bar_colour);
  graphene_rect_init (&name, bar.origin.x, bar.origin.y - (float) height,
                      MAX (bar.size.width, MIN (160, (float) gtk_widget_get_width (GTK_WIDGET (self)) - bar.origin.x)),
                      (float) height - NAME_GAP);
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
      const Part *part = &g_array_index (self->parts, Part, i);
      GdkRGBA colour = fade (accent, 0.16f + 0.12f * (float) (i % 3));
      graphene_rect_t box;
      graphene_rect_t inner;

      get_bar (self, part->span, part->start, part->end, &box);
      draw_box (snapshot, &box, &colour);
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
      double x = get_x (self, position);
      double along = rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
      g_autofree char *label = self->format (position, self->user_data);
      int width = measure_text (self, label);

      gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT ((float) x, 0, 1, (float) gtk_widget_get_height (GTK_WIDGET (self))));
      if (along < free_from || along + 4 + width > gtk_widget_get_width (GTK_WIDGET (self)))
        continue;

      draw_text (self, snapshot, label,
                 &GRAPHENE_RECT_INIT ((float) (rtl ? x - 4 - width : x + 4), 0, (float) width,
                                      (float) scale_height (self, AXIS_HEIGHT)),
                 rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT, &name);
      free_from = along + width + 8;
    }
}

static void
draw_now (OkrTimeline   *self,
          GtkSnapshot   *snapshot,
          const GdkRGBA *text)
{
  int axis = scale_height (self, AXIS_HEIGHT);
  int first, last;

  get_range (self, &first, &last);
  if (self->now >= first && self->now <= last)
    gtk_snapshot_append_color (snapshot, text, &GRAPHENE_RECT_INIT ((float) get_x (self, self->now + 0.5), (float) axis, 2,
                                                                    (float) (gtk_widget_get_height (GTK_WIDGET (self)) - axis)));
}

/* Where the handle is that somebody is at, above the bar in a box of its own. */
static void
draw_aim (OkrTimeline       *self,
          GtkSnapshot       *snapshot,
          OkrTimelineHandle *handle,
          const GdkRGBA     *text)
{
  int position = okr_timeline_handle_get_position (handle);
  double x = get_x (self, position + (okr_timeline_handle_get_kind (handle) == OKR_TIMELINE_EDGE ? 1 : 0.5));
  g_autofree char *label = self->format (position, self->user_data);
  int width = measure_text (self, label) + 2 * RADIUS;
  float left = (float) CLAMP (x - width / 2.0, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
  graphene_rect_t bar;
  graphene_rect_t box;
  GdkRGBA back;

  get_bar (self, find_main (self), 0, 0, &bar);
  graphene_rect_init (&box, left, bar.origin.y - (float) scale_height (self, NAME_HEIGHT), (float) width,
                      (float) scale_height (self, NAME_HEIGHT) - 2);
  back = (GdkRGBA) { 1 - text->red, 1 - text->green, 1 - text->blue, 1 };
  draw_box (snapshot, &box, text);
  draw_text (self, snapshot, label, &box, PANGO_ALIGN_CENTER, &back);
}

static void
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

/* ---- layout ---- */

static void
okr_timeline_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  OkrTimeline *self = OKR_TIMELINE (widget);
  int height = scale_height (self, AXIS_HEIGHT);

  for (guint i = 0; i < self->spans->len; i++)
    height += get_span_height (self, &g_array_index (self->spans, Span, i)) + (i > 0 ? SPAN_GAP : 0);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : height;
}

static void
allocate_handle (OkrTimeline       *self,
                 OkrTimelineHandle *handle)
{
  gboolean is_edge = okr_timeline_handle_get_kind (handle) == OKR_TIMELINE_EDGE;
  double x = get_x (self, okr_timeline_handle_get_position (handle) + (is_edge ? 1 : 0.5));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bar;
  int main_height = scale_height (self, MAIN_HEIGHT);
  int width, height, y;

  gtk_widget_measure (GTK_WIDGET (handle), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (handle), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  get_bar (self, find_main (self), 0, 0, &bar);
  y = (int) bar.origin.y + (is_edge ? (main_height - height) / 2 : main_height + (MARKS_HEIGHT - height) / 2);
  okr_timeline_handle_set_scale (handle, rtl ? -get_scale (self) : get_scale (self));
  gtk_widget_size_allocate (GTK_WIDGET (handle), &(GtkAllocation) { (int) x - width / 2, y, width, height }, -1);
}

static void
okr_timeline_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    allocate_handle (OKR_TIMELINE (widget), OKR_TIMELINE_HANDLE (child));
}

static void
okr_timeline_dispose (GObject *object)
{
  okr_children_unparent (GTK_WIDGET (object));

  G_OBJECT_CLASS (okr_timeline_parent_class)->dispose (object);
}

static void
okr_timeline_finalize (GObject *object)
{
  OkrTimeline *self = OKR_TIMELINE (object);

  g_array_unref (self->spans);
  g_array_unref (self->parts);
  g_array_unref (self->ticks);

  G_OBJECT_CLASS (okr_timeline_parent_class)->finalize (object);
}

static void
okr_timeline_class_init (OkrTimelineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = okr_timeline_dispose;
  object_class->finalize = okr_timeline_finalize;
  widget_class->measure = okr_timeline_measure;
  widget_class->size_allocate = okr_timeline_size_allocate;
  widget_class->snapshot = okr_timeline_snapshot;

  signals[SIGNAL_MOVED] = g_signal_new ("moved", OKR_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
okr_timeline_init (OkrTimeline *self)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  self->ticks = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_set_clear_func (self->spans, (GDestroyNotify) clear_span);
  g_array_set_clear_func (self->parts, (GDestroyNotify) clear_part);
}

/**
 * okr_timeline_new:
 * @format: names positions
 * @user_data: for @format
 *
 * Returns: (transfer floating): an empty timeline
 */
GtkWidget *
okr_timeline_new (OkrTimelineFormat format,
                  gpointer          user_data)
{
  OkrTimeline *self = g_object_new (OKR_TYPE_TIMELINE, NULL);

  self->format = format;
  self->user_data = user_data;

  return GTK_WIDGET (self);
}

static gboolean
drop_unused (gpointer user_data)
{
  OkrTimeline *self = user_data;
  GtkWidget *next;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (!okr_timeline_handle_get_used (OKR_TIMELINE_HANDLE (child)))
        gtk_widget_unparent (child);
    }

  return G_SOURCE_REMOVE;
}

/**
 * okr_timeline_clear:
 * @self: a timeline
 *
 * Takes everything away, to be set anew; a handle that is set again stays the same widget, and keeps the focus.
 */
void
okr_timeline_clear (OkrTimeline *self)
{
  g_return_if_fail (OKR_IS_TIMELINE (self));

  g_array_set_size (self->spans, 0);
  g_array_set_size (self->parts, 0);
  g_array_set_size (self->ticks, 0);
  self->now = G_MININT;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    okr_timeline_handle_set_used (OKR_TIMELINE_HANDLE (child), FALSE);
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, drop_unused, g_object_ref (self), g_object_unref);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* What is drawn has to be heard: "Company: 1 Jan to 30 Jun; Spring: 30 Mar to 26 Jun" */
static void
describe (OkrTimeline *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *span = &g_array_index (self->spans, Span, i);
      g_autofree char *start = self->format (span->start, self->user_data);
      g_autofree char *end = self->format (span->end, self->user_data);

      g_string_append_printf (text, "%s%s: %s – %s", i > 0 ? "; " : "", span->name, start, end);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

/**
 * okr_timeline_add_span:
 * @self: a timeline
 * @name: stands above it
 * @start: its first position
 * @end: its last position
 * @is_main: whether it is the one with parts and handles
 *
 * Returns: its number, for okr_timeline_add_part()
 */
guint
okr_timeline_add_span (OkrTimeline *self,
                       const char  *name,
                       int          start,
                       int          end,
                       gboolean     is_main)
{
  Span span = { g_strdup (name), start, end, is_main };

  g_return_val_if_fail (OKR_IS_TIMELINE (self), 0);

  g_array_append_val (self->spans, span);
  describe (self);

  return self->spans->len - 1;
}

/**
 * okr_timeline_add_part:
 * @self: a timeline
 * @span: the number of a span
 * @name: stands in it
 * @start: its first position
 * @end: its last position
 */
void
okr_timeline_add_part (OkrTimeline *self,
                       guint        span,
                       const char  *name,
                       int          start,
                       int          end)
{
  Part part = { span, g_strdup (name), start, end };

  g_return_if_fail (OKR_IS_TIMELINE (self));
  g_return_if_fail (span < self->spans->len);

  g_array_append_val (self->parts, part);
}

/**
 * okr_timeline_add_tick:
 * @self: a timeline
 * @position: gets a line and its name
 */
void
okr_timeline_add_tick (OkrTimeline *self,
                       int          position)
{
  g_return_if_fail (OKR_IS_TIMELINE (self));

  g_array_append_val (self->ticks, position);
}

/**
 * okr_timeline_set_now:
 * @self: a timeline
 * @position: gets a strong line
 */
void
okr_timeline_set_now (OkrTimeline *self,
                      int          position)
{
  g_return_if_fail (OKR_IS_TIMELINE (self));

  self->now = position;
}

static void
on_moved_cb (OkrTimelineHandle *handle,
             int                position,
             OkrTimeline       *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, okr_timeline_handle_get_id (handle), position);
}

static void
on_focus_cb (OkrTimeline *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * okr_timeline_get_handle:
 * @self: a timeline
 * @id: what it is called
 *
 * Returns: (transfer none) (nullable): the handle
 */
GtkWidget *
okr_timeline_get_handle (OkrTimeline *self,
                         const char  *id)
{
  g_return_val_if_fail (OKR_IS_TIMELINE (self), NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (g_str_equal (okr_timeline_handle_get_id (OKR_TIMELINE_HANDLE (child)), id))
      return child;

  return NULL;
}

/**
 * okr_timeline_set_handle:
 * @self: a timeline
 * @kind: an edge or a mark of the main span
 * @id: its own, for the signal "moved"
 * @name: what it is to a screen reader
 * @label: (nullable): what is written on a mark
 * @position: where it is
 * @minimum: how far back it goes
 * @maximum: how far on it goes
 */
void
okr_timeline_set_handle (OkrTimeline           *self,
                         OkrTimelineHandleKind  kind,
                         const char            *id,
                         const char            *name,
                         const char            *label,
                         int                    position,
                         int                    minimum,
                         int                    maximum)
{
  GtkWidget *handle = okr_timeline_get_handle (self, id);
  g_autofree char *value_text = self->format (position, self->user_data);

  if (handle == NULL)
    {
      handle = okr_timeline_handle_new (kind, id);
      g_signal_connect_object (handle, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_DEFAULT);
      g_signal_connect_object (handle, "dragged", G_CALLBACK (gtk_widget_queue_allocate), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (handle, "state-flags-changed", G_CALLBACK (on_focus_cb), self, G_CONNECT_SWAPPED);
      gtk_widget_set_parent (handle, GTK_WIDGET (self));
    }

  okr_timeline_handle_set_used (OKR_TIMELINE_HANDLE (handle), TRUE);
  okr_timeline_handle_set (OKR_TIMELINE_HANDLE (handle), name, label, value_text, position, minimum, maximum);
}
