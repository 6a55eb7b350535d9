/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Settings that are kept in a file, as in a Flatpak, are written on the main thread, with a wait for the disk each: a
 * window that is drawn to another size by hand would stand still at every step.  So the size is written when it has
 * been another one for a second, and when the window goes.  */

#include "config.h"

#include "ui/okr-window-state.h"

#define KEY "okr-window-state"
#define REST_SECONDS 1

/* The last window decides how the next one begins; windows that are open do not follow each other. */
#define REMEMBERED (G_SETTINGS_BIND_GET | G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET_NO_CHANGES)

typedef struct
{
  GSettings *settings;  /* owned: delayed */
  guint      source;    /* of the write that is due, or 0 */
} State;

static void
state_free (State *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->settings, self);
  g_object_unref (self->settings);
  g_free (self);
}

static void
on_due_cb (gpointer user_data)
{
  State *self = user_data;

  self->source = 0;
  g_settings_apply (self->settings);
}

static void
on_destroy_cb (State *self)
{
  g_settings_apply (self->settings);
}

static void
on_changed_cb (State *self)
{
  if (self->source == 0 && g_settings_get_has_unapplied (self->settings))
    self->source = g_timeout_add_seconds_once (REST_SECONDS, on_due_cb, self);
}

/**
 * okr_window_state_remember:
 * @window: a window that was not shown yet
 * @schema: the id of the settings that have `window-width`, `window-height` and `window-maximized`
 *
 * Gives @window the size of the last one, and keeps its own for the next.
 */
void
okr_window_state_remember (GtkWindow  *window,
                           const char *schema)
{
  State *self = g_new0 (State, 1);

  self->settings = g_settings_new (schema);
  g_settings_delay (self->settings);
  g_settings_bind (self->settings, "window-width", window, "default-width", REMEMBERED);
  g_settings_bind (self->settings, "window-height", window, "default-height", REMEMBERED);
  g_settings_bind (self->settings, "window-maximized", window, "maximized", REMEMBERED);
  g_signal_connect_swapped (self->settings, "notify::has-unapplied", G_CALLBACK (on_changed_cb), self);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (on_destroy_cb), self);
  g_object_set_data_full (G_OBJECT (window), KEY, self, (GDestroyNotify) state_free);
}
