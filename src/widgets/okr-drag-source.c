/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A drag source for mouse and finger.  A mouse drags at once.  A finger that moves scrolls: only after a rest of 260 ms
 * it drags, and 8 pixels before that (gtk-dnd-drag-threshold) forget the rest (FEATURES row 45).  */

#include "config.h"

#include "widgets/okr-drag-source.h"

/* of gtk-long-press-time, half a second: 260 ms */
#define LONG_PRESS_FACTOR 0.52

#define ICON_CHARS 40
#define ICON_HOTSPOT 12

typedef struct
{
  OkrDragHooks hooks;
  gpointer     user_data;
  gboolean     armed;           /* the finger has rested */
  gboolean     dragging;
} Arming;

static void
on_begin_cb (GtkGesture       *press,
             GdkEventSequence *sequence,
             Arming           *self)
{
  self->armed = FALSE;
  self->dragging = FALSE;
}

static void
on_pressed_cb (GtkGestureLongPress *press,
               double               x,
               double               y,
               Arming              *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (press));

  self->armed = self->hooks.pick == NULL || self->hooks.pick (widget, x, y, self->user_data);
  if (self->armed)
    gtk_gesture_set_state (GTK_GESTURE (press), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
on_end_cb (GtkGesture       *press,
           GdkEventSequence *sequence,
           Arming           *self)
{
  double x, y;

  if (self->armed && !self->dragging && self->hooks.held != NULL && gtk_gesture_get_point (press, sequence, &x, &y))
    self->hooks.held (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (press)), x, y, self->user_data);
  self->armed = FALSE;
}

static void
on_drag_begin_cb (GtkDragSource *source,
                  GdkDrag       *drag,
                  Arming        *self)
{
  self->dragging = TRUE;
}

/**
 * okr_drag_source_add:
 * @widget: a widget
 * @actions: what a drop may do
 * @hooks: (nullable): what is special about @widget
 * @user_data: for @hooks; must live as long as @widget
 *
 * Lets @widget be dragged.  A handler of #GtkDragSource::prepare asks okr_drag_source_get_armed() first.
 *
 * Returns: (transfer none): the source, which belongs to @widget
 */
GtkDragSource *
okr_drag_source_add (GtkWidget          *widget,
                     GdkDragAction       actions,
                     const OkrDragHooks *hooks,
                     gpointer            user_data)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();
  Arming *self = g_new0 (Arming, 1);

  if (hooks != NULL)
    self->hooks = *hooks;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (source), "okr-arming", self, g_free);

  gtk_drag_source_set_actions (source, actions);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag_begin_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (source));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  gtk_gesture_long_press_set_delay_factor (GTK_GESTURE_LONG_PRESS (press), LONG_PRESS_FACTOR);
  /* the press dies with its widget, and the source may go first */
  g_object_set_data_full (G_OBJECT (press), "okr-source", g_object_ref (source), g_object_unref);
  g_signal_connect (press, "begin", G_CALLBACK (on_begin_cb), self);
  g_signal_connect (press, "pressed", G_CALLBACK (on_pressed_cb), self);
  g_signal_connect (press, "end", G_CALLBACK (on_end_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
  gtk_gesture_group (press, GTK_GESTURE (source));

  return source;
}

/**
 * okr_drag_source_get_armed:
 * @source: a source of okr_drag_source_add(), while it asks for what is dragged
 *
 * Returns: whether the drag may begin: always with a mouse or a pen, with a finger only after its rest
 */
gboolean
okr_drag_source_get_armed (GtkDragSource *source)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (source));
  Arming *self = g_object_get_data (G_OBJECT (source), "okr-arming");

  return device == NULL || gdk_device_get_source (device) != GDK_SOURCE_TOUCHSCREEN || self->armed;
}

/**
 * okr_drag_show_words:
 * @drag: a drag that begins
 * @words: the name of what is dragged
 *
 * Lets the name of a row hang at the pointer: a picture of the row would be as wide as the page, and has no ground of
 * its own.
 */
void
okr_drag_show_words (GdkDrag    *drag,
                     const char *words)
{
  GtkWidget *icon = gtk_label_new (words);

  g_return_if_fail (GDK_IS_DRAG (drag));

  gtk_label_set_ellipsize (GTK_LABEL (icon), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (icon), ICON_CHARS);
  gtk_widget_add_css_class (icon, "dragged-words");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), icon);
  gdk_drag_set_hotspot (drag, ICON_HOTSPOT, ICON_HOTSPOT);
}
