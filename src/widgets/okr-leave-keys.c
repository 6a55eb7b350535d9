/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dialogs and popovers keep all keys from the window below them: Ctrl+Q did not quit from an open menu.  Whatever kind they
 * are, GTK's own included, they have the focus as soon as they are there.  */

#include "config.h"

#include "widgets/okr-leave-keys.h"

#include <adwaita.h>

static void
add_key (GtkEventController *keys,
         guint               keyval,
         const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, GDK_CONTROL_MASK),
                                                          gtk_named_action_new (action)));
}

static void
add_keys (GtkWidget *widget)
{
  GtkEventController *keys;

  if (g_object_get_data (G_OBJECT (widget), "okr-leave-keys") != NULL)
    return;

  keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_key (keys, GDK_KEY_q, "app.quit");
  add_key (keys, GDK_KEY_w, "window.close");
  g_object_set_data (G_OBJECT (widget), "okr-leave-keys", keys);
  gtk_widget_add_controller (widget, keys);
}

static void
on_focus_changed_cb (GtkWindow *window)
{
  for (GtkWidget *widget = gtk_window_get_focus (window); widget != NULL; widget = gtk_widget_get_parent (widget))
    if (GTK_IS_POPOVER (widget) || ADW_IS_DIALOG (widget))
      add_keys (widget);
}

/**
 * okr_leave_keys_follow:
 * @window: a window
 *
 * From now on Ctrl+Q quits and Ctrl+W closes also from what opens over @window.
 */
void
okr_leave_keys_follow (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (on_focus_changed_cb), NULL);
}
