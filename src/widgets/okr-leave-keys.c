/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/okr-leave-keys.h"

static void
add (GtkEventController *keys,
     guint               keyval,
     const char         *action)
{
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (keyval, GDK_CONTROL_MASK),
                                                          gtk_named_action_new (action)));
}

/**
 * okr_leave_keys_add:
 * @widget: a dialog or a popover, which keeps all keys from the window below it
 *
 * Lets Ctrl+Q quit and Ctrl+W close from there, too.  Adding them again does nothing.
 */
void
okr_leave_keys_add (GtkWidget *widget)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_object_get_data (G_OBJECT (widget), "okr-leave-keys") != NULL)
    return;

  keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add (keys, GDK_KEY_q, "app.quit");
  add (keys, GDK_KEY_w, "window.close");
  g_object_set_data (G_OBJECT (widget), "okr-leave-keys", keys);
  gtk_widget_add_controller (widget, keys);
}
