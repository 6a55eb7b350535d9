/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Scrolls while something is dragged near an edge. A drag and drop is followed by a motion
 * controller of its own; a gesture that moves things on a canvas calls okr_edge_scroller_point().
 * The frame clock runs only while there is something to scroll. */

#include "config.h"

#include "widgets/okr-edge-scroller.h"

#include "widgets/okr-edge-speed.h"

/* A frame that took longer counts as this long: no leap after a stall. In seconds. */
#define LONGEST_FRAME 0.05

struct _OkrEdgeScroller
{
  GObject parent_instance;

  GtkScrolledWindow *scrolled;   /* weak */
  GtkEventController *motion;    /* weak: owned by the scrolled window */

  double x, y;
  gboolean dragged; /* the pointer is that of a drag and drop */
  guint tick_id;
  gint64 last_frame_time;
};

G_DEFINE_FINAL_TYPE (OkrEdgeScroller, okr_edge_scroller, G_TYPE_OBJECT)

/* Returns whether there is anything left to scroll in that direction. */
static gboolean
scroll_axis (GtkAdjustment *adjustment,
             double         speed,
             double         seconds)
{
  double old = gtk_adjustment_get_value (adjustment);
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  if (speed == 0 || (speed < 0 ? old <= gtk_adjustment_get_lower (adjustment) : old >= end))
    return FALSE;

  gtk_adjustment_set_value (adjustment, old + speed * seconds);
  return TRUE;
}

static void
get_speed (OkrEdgeScroller *self,
           double          *horizontal,
           double          *vertical)
{
  GtkWidget *widget = GTK_WIDGET (self->scrolled);

  *horizontal = okr_edge_speed (self->x, gtk_widget_get_width (widget));
  *vertical = okr_edge_speed (self->y, gtk_widget_get_height (widget));
}

/* A drop and the end of its source can come without a leave. */
static gboolean
is_over (OkrEdgeScroller *self)
{
  GtkDropControllerMotion *motion = GTK_DROP_CONTROLLER_MOTION (self->motion);

  return self->dragged && !(motion && gtk_drop_controller_motion_contains_pointer (motion));
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  OkrEdgeScroller *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (double) (now - self->last_frame_time) / G_USEC_PER_SEC;
  double horizontal, vertical;
  gboolean moved;

  seconds = self->last_frame_time > 0 ? CLAMP (seconds, 0, LONGEST_FRAME) : 0;
  self->last_frame_time = now;
  get_speed (self, &horizontal, &vertical);
  moved = !is_over (self);
  if (moved)
    {
      moved = scroll_axis (gtk_scrolled_window_get_hadjustment (self->scrolled), horizontal, seconds);
      moved |= scroll_axis (gtk_scrolled_window_get_vadjustment (self->scrolled), vertical, seconds);
    }
  if (moved)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static void
follow (OkrEdgeScroller *self,
        double           x,
        double           y,
        gboolean         dragged)
{
  double horizontal, vertical;

  if (!self->scrolled)
    return;

  self->x = x;
  self->y = y;
  self->dragged = dragged;
  get_speed (self, &horizontal, &vertical);
  if (horizontal == 0 && vertical == 0)
    okr_edge_scroller_stop (self);
  else if (self->tick_id == 0)
    {
      self->last_frame_time = 0;
      self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->scrolled), on_tick_cb, self, NULL);
    }
}

static void
on_motion_cb (OkrEdgeScroller *self,
              double           x,
              double           y)
{
  follow (self, x, y, TRUE);
}

static void
okr_edge_scroller_dispose (GObject *object)
{
  OkrEdgeScroller *self = OKR_EDGE_SCROLLER (object);

  okr_edge_scroller_stop (self);
  if (self->scrolled && self->motion)
    gtk_widget_remove_controller (GTK_WIDGET (self->scrolled), self->motion);
  g_clear_weak_pointer (&self->motion);
  g_clear_weak_pointer (&self->scrolled);

  G_OBJECT_CLASS (okr_edge_scroller_parent_class)->dispose (object);
}

static void
okr_edge_scroller_class_init (OkrEdgeScrollerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = okr_edge_scroller_dispose;
}

static void
okr_edge_scroller_init (OkrEdgeScroller *self)
{
}

/**
 * okr_edge_scroller_new:
 * @scrolled: what to scroll; it is not kept alive
 *
 * Makes @scrolled follow each drag and drop over it. Whoever shows @scrolled keeps the scroller as
 * long as that.
 *
 * Returns: (transfer full): a scroller
 */
OkrEdgeScroller *
okr_edge_scroller_new (GtkScrolledWindow *scrolled)
{
  OkrEdgeScroller *self;
  GtkEventController *motion;

  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled), NULL);

  self = g_object_new (OKR_TYPE_EDGE_SCROLLER, NULL);
  motion = gtk_drop_controller_motion_new ();
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (okr_edge_scroller_stop), self, G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->scrolled, scrolled);
  g_set_weak_pointer (&self->motion, motion);
  gtk_widget_add_controller (GTK_WIDGET (scrolled), motion);

  return self;
}

/**
 * okr_edge_scroller_point:
 * @self: a scroller
 * @x: where the pointer is, in px from the left of the scrolled window; may be outside of it
 * @y: the same from its top
 *
 * Says where a gesture is that drags something by itself. It scrolls until told otherwise or until
 * the end is reached.
 */
void
okr_edge_scroller_point (OkrEdgeScroller *self,
                         double           x,
                         double           y)
{
  g_return_if_fail (OKR_IS_EDGE_SCROLLER (self));

  follow (self, x, y, FALSE);
}

/**
 * okr_edge_scroller_stop:
 * @self: a scroller
 *
 * Stops scrolling: the drag ended.
 */
void
okr_edge_scroller_stop (OkrEdgeScroller *self)
{
  g_return_if_fail (OKR_IS_EDGE_SCROLLER (self));

  if (self->tick_id != 0 && self->scrolled)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->scrolled), self->tick_id);
  self->tick_id = 0;
}

/**
 * okr_edge_scroller_is_running:
 * @self: a scroller
 *
 * Returns: whether it scrolls now
 */
gboolean
okr_edge_scroller_is_running (OkrEdgeScroller *self)
{
  g_return_val_if_fail (OKR_IS_EDGE_SCROLLER (self), FALSE);

  return self->tick_id != 0;
}
