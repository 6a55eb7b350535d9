/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Spans of days above each other, with handles; see the header.  Spans, parts and ticks are drawn, see
 * okr-timeline-draw.c; handles are children, so that they are found by the pointer, the focus and a screen reader.  */

#include "config.h"

#include "widgets/okr-timeline-private.h"

#include "widgets/okr-children.h"

#define MAIN_HEIGHT 34
#define OTHER_HEIGHT 12
#define MARKS_HEIGHT 34
#define USUAL_LINE 18
#define SPAN_GAP 10
#define INSET 14                /* half of a mark, which may stand at either end */
#define MIN_WIDTH 260
#define NATURAL_WIDTH 600

typedef enum
{
  SIGNAL_MOVED,
} OkrTimelineSignal;

static guint signals[SIGNAL_MOVED + 1];

G_DEFINE_FINAL_TYPE (OkrTimeline, okr_timeline, GTK_TYPE_WIDGET)

static void
clear_span (OkrTimelineSpan *span)
{
  g_free (span->name);
}

static void
clear_part (OkrTimelinePart *part)
{
  g_free (part->name);
}

/* ---- places ---- */

void
okr_timeline_get_range (OkrTimeline *self,
                        int         *first,
                        int         *last)
{
  *first = G_MAXINT;
  *last = G_MININT;
  for (guint i = 0; i < self->spans->len; i++)
    {
      const OkrTimelineSpan *span = &g_array_index (self->spans, OkrTimelineSpan, i);

      *first = MIN (*first, span->start);
      *last = MAX (*last, span->end);
    }
}

static double
get_scale (OkrTimeline *self)
{
  int first, last;

  okr_timeline_get_range (self, &first, &last);

  return last < first ? 1 : (gtk_widget_get_width (GTK_WIDGET (self)) - 2.0 * INSET) / (last - first + 1.0);
}

/* Where a day begins, from the left in pixels; that of the day after is where it ends. */
double
okr_timeline_locate (OkrTimeline *self,
                     double       position)
{
  int first, last;
  double x;

  okr_timeline_get_range (self, &first, &last);
  x = INSET + (position - first) * get_scale (self);

  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? gtk_widget_get_width (GTK_WIDGET (self)) - x : x;
}

/* What holds text is higher where text is larger; the heights above are those of the usual size. */
int
okr_timeline_scale_height (OkrTimeline *self,
                           int          height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0");
  int line;

  pango_layout_get_pixel_size (layout, NULL, &line);

  return MAX (height, height * line / USUAL_LINE);
}

static int
get_span_height (OkrTimeline           *self,
                 const OkrTimelineSpan *span)
{
  return okr_timeline_scale_height (self, NAME_HEIGHT)
         + (span->is_main ? okr_timeline_scale_height (self, MAIN_HEIGHT) + MARKS_HEIGHT : OTHER_HEIGHT);
}

/* Of the bar itself, without its name. */
void
okr_timeline_get_bar (OkrTimeline     *self,
                      guint            position,
                      int              start,
                      int              end,
                      graphene_rect_t *bar)
{
  const OkrTimelineSpan *span = &g_array_index (self->spans, OkrTimelineSpan, position);
  double from = okr_timeline_locate (self, start);
  double to = okr_timeline_locate (self, end + 1);
  int y = okr_timeline_scale_height (self, AXIS_HEIGHT);

  for (guint i = 0; i < position; i++)
    y += get_span_height (self, &g_array_index (self->spans, OkrTimelineSpan, i)) + SPAN_GAP;

  graphene_rect_init (bar, (float) MIN (from, to), (float) (y + okr_timeline_scale_height (self, NAME_HEIGHT)),
                      (float) ABS (to - from), (float) (span->is_main ? okr_timeline_scale_height (self, MAIN_HEIGHT) : OTHER_HEIGHT));
}

guint
okr_timeline_find_main (OkrTimeline *self)
{
  for (guint i = 0; i < self->spans->len; i++)
    if (g_array_index (self->spans, OkrTimelineSpan, i).is_main)
      return i;

  return 0;
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
  int height = okr_timeline_scale_height (self, AXIS_HEIGHT);

  for (guint i = 0; i < self->spans->len; i++)
    height += get_span_height (self, &g_array_index (self->spans, OkrTimelineSpan, i)) + (i > 0 ? SPAN_GAP : 0);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : height;
}

static void
allocate_handle (OkrTimeline       *self,
                 OkrTimelineHandle *handle)
{
  gboolean is_edge = okr_timeline_handle_get_kind (handle) == OKR_TIMELINE_EDGE;
  double x = okr_timeline_locate (self, okr_timeline_handle_get_position (handle) + (is_edge ? 1 : 0.5));
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t bar;
  int main_height = okr_timeline_scale_height (self, MAIN_HEIGHT);
  int width, height, y;

  gtk_widget_measure (GTK_WIDGET (handle), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (handle), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  okr_timeline_get_bar (self, okr_timeline_find_main (self), 0, 0, &bar);
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
  self->spans = g_array_new (FALSE, FALSE, sizeof (OkrTimelineSpan));
  self->parts = g_array_new (FALSE, FALSE, sizeof (OkrTimelinePart));
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

/* What is drawn has to be heard, with signs that are written the same in every language:
 * "Company (1 Jan – 30 Jun) · Spring (30 Mar – 26 Jun)" */
static void
describe (OkrTimeline *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->spans->len; i++)
    {
      const OkrTimelineSpan *span = &g_array_index (self->spans, OkrTimelineSpan, i);
      g_autofree char *start = self->format (span->start, self->user_data);
      g_autofree char *end = self->format (span->end, self->user_data);

      g_string_append_printf (text, "%s%s (%s – %s)", i > 0 ? " · " : "", span->name, start, end);
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
  OkrTimelineSpan span = { g_strdup (name), start, end, is_main };

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
  OkrTimelinePart part = { span, g_strdup (name), start, end };

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
