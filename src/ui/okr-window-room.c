/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's actions for a room full of people: the timer, who speaks when.  */

#include "config.h"

#include "ui/okr-window-private.h"

#include "ui/room/okr-speaking-dialog.h"
#include "ui/room/okr-timer-controls.h"
#include "ui/room/okr-timer-view.h"

#include <glib/gi18n.h>

static void
on_timer_large_cb (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  gtk_window_present (GTK_WINDOW (okr_timer_view_new (GTK_WINDOW (widget),
                                                      okr_session_get_timer (OKR_WINDOW (widget)->session))));
}

/* A narrow header has no room for the button. */
static void
on_timer_cb (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->timer_button)))
    gtk_menu_button_popup (self->timer_button);
  else
    on_timer_large_cb (widget, name, parameter);
}

static void
on_speaking_order_cb (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  OkrWindow *self = OKR_WINDOW (widget);

  if (self->workspace != NULL)
    adw_dialog_present (okr_speaking_dialog_new (self->workspace, self->cycle), widget);
}

/* It is said too, and seen where the header is not. */
static void
on_timer_ended_cb (OkrWindow *self)
{
  okr_window_toast (self, _("Time is up"), FALSE);
}

void
okr_window_watch_timer (OkrWindow *self)
{
  OkrTimer *timer = okr_session_get_timer (self->session);

  okr_timer_set_up_button (timer, self->timer_button);
  g_signal_connect_object (timer, "ended", G_CALLBACK (on_timer_ended_cb), self, G_CONNECT_SWAPPED);
}

void
okr_window_install_room (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.timer", NULL, on_timer_cb);
  gtk_widget_class_install_action (widget_class, "win.timer-large", NULL, on_timer_large_cb);
  gtk_widget_class_install_action (widget_class, "win.speaking-order", NULL, on_speaking_order_cb);
}
