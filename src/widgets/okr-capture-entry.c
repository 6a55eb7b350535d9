/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A line that is always ready.  */

#include "config.h"

#include "widgets/okr-capture-entry.h"

#include <string.h>

typedef struct
{
  GtkEditable     *entry;       /* borrowed: it owns this */
  OkrCapturedFunc  captured;
  gpointer         user_data;   /* borrowed; lives as long as the entry */
} Capture;

static void
on_activate_cb (GtkEntry *entry,
                Capture  *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (self->entry));

  gtk_editable_set_text (self->entry, "");
  if (*text != '\0')
    self->captured (self->entry, text, self->user_data);
}

/* An entry keeps Ctrl+Z for its letters; without any, it takes back what was handed over. */
static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller,
                   guint                  keyval,
                   guint                  keycode,
                   GdkModifierType        state,
                   Capture               *self)
{
  if (gdk_keyval_to_lower (keyval) != GDK_KEY_z || !(state & GDK_CONTROL_MASK) || *gtk_editable_get_text (self->entry) != '\0')
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self->entry), state & GDK_SHIFT_MASK ? "win.redo" : "win.undo", NULL);

  return GDK_EVENT_STOP;
}

static gboolean
clear (gpointer entry)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");

  return G_SOURCE_REMOVE;
}

/* What was typed before belongs to the first of the lines, what is after to the last. */
static void
on_insert_text_cb (GtkEditable *delegate,
                   const char  *text,
                   int          length,
                   int         *position,
                   Capture     *self)
{
  g_autofree char *inserted = g_strndup (text, length < 0 ? strlen (text) : (gsize) length);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *all = NULL;

  if (strpbrk (inserted, "\r\n") == NULL)
    return;

  g_signal_stop_emission_by_name (delegate, "insert-text");
  before = gtk_editable_get_chars (delegate, 0, *position);
  after = gtk_editable_get_chars (delegate, *position, -1);
  all = g_strconcat (before, inserted, after, NULL);
  self->captured (self->entry, all, self->user_data);
  /* not while the entry inserts */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, clear, g_object_ref (self->entry), g_object_unref);
}

/**
 * okr_capture_entry_setup:
 * @entry: an entry
 * @captured: takes each text
 * @user_data: what it is called with; lives as long as @entry
 *
 * Makes @entry a line that is always ready.
 */
void
okr_capture_entry_setup (GtkEntry        *entry,
                         OkrCapturedFunc  captured,
                         gpointer         user_data)
{
  Capture *self = g_new0 (Capture, 1);
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_ENTRY (entry));

  self->entry = GTK_EDITABLE (entry);
  self->captured = captured;
  self->user_data = user_data;
  g_object_set_data_full (G_OBJECT (entry), "okr-capture", self, g_free);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate_cb), self);
  g_signal_connect (gtk_editable_get_delegate (GTK_EDITABLE (entry)), "insert-text", G_CALLBACK (on_insert_text_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);
}
