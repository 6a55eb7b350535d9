/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is in view of a widget inside a GtkScrolledWindow, used by OkrCardList.
 *
 * With a GtkViewport around the content the answer comes from the adjustments and from the place
 * of the widget in the content, which scrolling does not change: so it is right as soon as an
 * adjustment moves, before the next layout. With a GtkScrollable of another kind it comes from
 * the last layout, and the widget is asked to be allocated again when an adjustment moves. */

#include "config.h"

#include "widgets/okr-scroll-watch.h"

struct _OkrScrollWatch
{
  GtkWidget *widget; /* borrowed: the owner of the watch */
  OkrScrollWatchFunc changed;
  gpointer user_data;

  GtkWidget *scrolled; /* borrowed while attached: an ancestor */
  GtkAdjustment *horizontal;
  GtkAdjustment *vertical;
  guint tick_id; /* 0 unless an allocation is to be asked for in the next frame */
};

/* The content of the viewport in @self's scrolled window, or NULL when there is no viewport. */
static GtkWidget *
get_content (OkrScrollWatch *self)
{
  GtkWidget *child = NULL;

  if (self->scrolled)
    child = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (self->scrolled));

  return GTK_IS_VIEWPORT (child) ? gtk_viewport_get_child (GTK_VIEWPORT (child)) : NULL;
}

static gboolean
get_origin (OkrScrollWatch   *self,
            GtkWidget        *reference,
            graphene_point_t *origin)
{
  return gtk_widget_compute_point (self->widget, reference, graphene_point_zero (), origin);
}

static void
on_value_changed_cb (OkrScrollWatch *self)
{
  if (get_content (self))
    self->changed (self->user_data);
  else
    gtk_widget_queue_allocate (self->widget);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  OkrScrollWatch *self = user_data;

  self->tick_id = 0;
  on_value_changed_cb (self);

  return G_SOURCE_REMOVE;
}

/* The size of the content or of the page changed, mostly within a layout: the widget may have
 * moved in the content without a new size of its own. It has its allocation by then, and to ask
 * for another one at once would be too late for an AdwBreakpointBin, which takes a picture of its
 * content in the middle of the layout. */
static void
on_adjustment_changed_cb (OkrScrollWatch *self)
{
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->widget, on_tick_cb, self, NULL);
}

static void
watch_adjustment (OkrScrollWatch  *self,
                  GtkAdjustment  **place,
                  GtkAdjustment   *adjustment)
{
  g_set_object (place, adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_value_changed_cb), self);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (on_adjustment_changed_cb), self);
}

static void
unwatch_adjustment (OkrScrollWatch  *self,
                    GtkAdjustment  **place)
{
  if (*place)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
}

/**
 * okr_scroll_watch_new:
 * @widget: the widget whose view is watched; it owns the watch
 * @changed: called when another part of @widget comes into view by scrolling
 * @user_data: for @changed
 *
 * Returns: (transfer full): a watch that is not attached yet
 */
OkrScrollWatch *
okr_scroll_watch_new (GtkWidget          *widget,
                      OkrScrollWatchFunc  changed,
                      gpointer            user_data)
{
  OkrScrollWatch *self = g_new0 (OkrScrollWatch, 1);

  self->widget = widget;
  self->changed = changed;
  self->user_data = user_data;

  return self;
}

/**
 * okr_scroll_watch_free:
 * @self: a watch
 *
 * Detaches and frees the watch.
 */
void
okr_scroll_watch_free (OkrScrollWatch *self)
{
  okr_scroll_watch_detach (self);
  g_free (self);
}

/**
 * okr_scroll_watch_attach:
 * @self: a watch
 *
 * Finds the nearest scrolled window around the widget: to be called when the widget got a root.
 */
void
okr_scroll_watch_attach (OkrScrollWatch *self)
{
  GtkScrolledWindow *scrolled;

  okr_scroll_watch_detach (self);
  self->scrolled = gtk_widget_get_ancestor (self->widget, GTK_TYPE_SCROLLED_WINDOW);
  if (!self->scrolled)
    return;

  scrolled = GTK_SCROLLED_WINDOW (self->scrolled);
  watch_adjustment (self, &self->horizontal, gtk_scrolled_window_get_hadjustment (scrolled));
  watch_adjustment (self, &self->vertical, gtk_scrolled_window_get_vadjustment (scrolled));
}

/**
 * okr_scroll_watch_detach:
 * @self: a watch
 *
 * Forgets the scrolled window: to be called when the widget loses its root.
 */
void
okr_scroll_watch_detach (OkrScrollWatch *self)
{
  unwatch_adjustment (self, &self->horizontal);
  unwatch_adjustment (self, &self->vertical);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  self->scrolled = NULL;
}

/**
 * okr_scroll_watch_get_visible:
 * @self: a watch
 * @visible: (out): the part of the world in view, in the coordinates of the widget; it may lie
 *   outside of the widget
 *
 * Without a scrolled window around, the whole root is the view.
 *
 * Returns: %FALSE when that cannot be known, as before the first layout
 */
gboolean
okr_scroll_watch_get_visible (OkrScrollWatch  *self,
                              graphene_rect_t *visible)
{
  GtkWidget *content = get_content (self);
  GtkWidget *frame = self->scrolled ? self->scrolled : GTK_WIDGET (gtk_widget_get_root (self->widget));
  graphene_point_t origin;

  if (content && get_origin (self, content, &origin))
    {
      graphene_rect_init (visible,
                          (float) gtk_adjustment_get_value (self->horizontal) - origin.x,
                          (float) gtk_adjustment_get_value (self->vertical) - origin.y,
                          (float) gtk_adjustment_get_page_size (self->horizontal),
                          (float) gtk_adjustment_get_page_size (self->vertical));
      return TRUE;
    }

  if (!frame || !get_origin (self, frame, &origin))
    return FALSE;

  graphene_rect_init (visible, -origin.x, -origin.y,
                      (float) gtk_widget_get_width (frame), (float) gtk_widget_get_height (frame));
  return TRUE;
}

/**
 * okr_scroll_watch_reveal:
 * @self: a watch
 * @bounds: a part of the widget, in its coordinates
 *
 * Scrolls as little as brings @bounds into view.
 */
void
okr_scroll_watch_reveal (OkrScrollWatch        *self,
                         const graphene_rect_t *bounds)
{
  graphene_rect_t visible;
  double x, y;

  if (!self->scrolled || !okr_scroll_watch_get_visible (self, &visible))
    return;

  x = gtk_adjustment_get_value (self->horizontal) + (double) (bounds->origin.x - visible.origin.x);
  y = gtk_adjustment_get_value (self->vertical) + (double) (bounds->origin.y - visible.origin.y);
  gtk_adjustment_clamp_page (self->horizontal, x, x + (double) bounds->size.width);
  gtk_adjustment_clamp_page (self->vertical, y, y + (double) bounds->size.height);
}
