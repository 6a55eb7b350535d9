/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The large view of the timer: the whole screen, the largest digits that fit, and the same buttons as elsewhere.  */

#include "config.h"

#include "ui/room/okr-timer-view.h"

#include "ui/room/okr-timer-controls.h"

#include <glib/gi18n.h>

/* F88: at least so many pixels, to be read at 8 m. */
#define LEAST_SIZE 120

/* A digit is about so much of its size wide. */
#define DIGIT_WIDTH 0.62

struct _OkrTimerView
{
  AdwWindow   parent_instance;

  GtkLabel   *digits;           /* borrowed child */
  int         width;
  int         height;
  guint       n_digits;         /* that the size was made for */
  guint       fitting;          /* source; 0: none */
};

G_DEFINE_FINAL_TYPE (OkrTimerView, okr_timer_view, ADW_TYPE_WINDOW)

static void
fit (OkrTimerView *self)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  double by_width = 0.9 * self->width / (DIGIT_WIDTH * MAX (self->n_digits, 1));
  double size = MAX (MIN (by_width, 0.6 * self->height), LEAST_SIZE);

  pango_attr_list_insert (attributes, pango_attr_size_new_absolute ((int) size * PANGO_SCALE));
  gtk_label_set_attributes (self->digits, attributes);
}

static void
on_fit_cb (gpointer user_data)
{
  OkrTimerView *self = user_data;

  self->fitting = 0;
  fit (self);
}

static void
on_layout_cb (GdkSurface   *surface,
              int           width,
              int           height,
              OkrTimerView *self)
{
  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  /* not in the middle of a layout */
  if (self->fitting == 0)
    self->fitting = g_idle_add_once (on_fit_cb, self);
}

static void
on_text_changed_cb (OkrTimerView *self)
{
  guint n_digits = (guint) g_utf8_strlen (gtk_label_get_label (self->digits), -1);

  /* every second has another text; its size is another one seldom */
  if (n_digits == self->n_digits)
    return;

  self->n_digits = n_digits;
  fit (self);
}

static void
okr_timer_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (okr_timer_view_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "layout", G_CALLBACK (on_layout_cb), widget,
                           G_CONNECT_DEFAULT);
}

static void
okr_timer_view_dispose (GObject *object)
{
  g_clear_handle_id (&OKR_TIMER_VIEW (object)->fitting, g_source_remove);

  G_OBJECT_CLASS (okr_timer_view_parent_class)->dispose (object);
}

static void
okr_timer_view_class_init (OkrTimerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_timer_view_dispose;
  widget_class->realize = okr_timer_view_realize;

  gtk_widget_class_set_css_name (widget_class, "timerview");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, 0, "app.timer-more", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, 0, "app.timer-more", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, 0, "app.timer-less", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, 0, "app.timer-less", NULL);
}

static void
okr_timer_view_init (OkrTimerView *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Timer"));
  gtk_window_set_default_size (GTK_WINDOW (self), 1280, 720);
}

/**
 * okr_timer_view_new:
 * @parent: the window that it stands before
 * @timer: the timer
 *
 * Returns: (transfer none): a window over the whole screen, to be presented; Escape closes it
 */
GtkWidget *
okr_timer_view_new (GtkWindow *parent,
                    OkrTimer  *timer)
{
  OkrTimerView *self = g_object_new (OKR_TYPE_TIMER_VIEW,
                                     "application", gtk_window_get_application (parent),   /* whose actions the buttons are */
                                     "transient-for", parent,
                                     "destroy-with-parent", TRUE,
                                     NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *controls = okr_timer_create_controls (timer);

  gtk_widget_add_css_class (box, "timer-room");
  gtk_widget_add_css_class (close, "circular");
  gtk_widget_set_halign (close, GTK_ALIGN_END);
  gtk_widget_set_tooltip_text (close, _("Close"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (close), "window.close");
  gtk_box_append (GTK_BOX (box), close);
  self->digits = GTK_LABEL (okr_timer_create_digits (timer));
  gtk_widget_set_vexpand (GTK_WIDGET (self->digits), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->digits));
  gtk_box_append (GTK_BOX (box), controls);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_signal_connect_object (self->digits, "notify::label", G_CALLBACK (on_text_changed_cb), self, G_CONNECT_SWAPPED);
  on_text_changed_cb (self);
  /* Space starts and pauses */
  gtk_window_set_focus (GTK_WINDOW (self), gtk_widget_get_next_sibling (gtk_widget_get_first_child (controls)));
  gtk_window_fullscreen (GTK_WINDOW (self));

  return GTK_WIDGET (self);
}
