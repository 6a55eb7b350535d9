/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A breakpoint hides its content for a frame, and GTK then gives the focus to the first widget of the window: whoever
 * was on a line is on a button of the header.  The keeper knows where the focus was, and gives it back if that comes
 * into view again within a few frames.  What was hidden by anything else, such as another page, is left alone.
 *
 * It takes the focus out at once, where GTK waits for the end of the frame: two nested breakpoints may apply in one, and
 * GTK before 4.24 then keeps the content of one of them for good.
 *
 * What becomes insensitive while it has the focus is the other case: GTK takes the focus from it, but does not tell it,
 * and GtkText goes on blinking, with a warning.  The keeper takes the focus out just before.  */

#include "config.h"

#include "widgets/okr-focus-keeper.h"

#include <adwaita.h>

#define KEY "okr-focus-keeper"

/* Nested breakpoints change one after the other, a frame each. */
#define FRAMES 6

typedef struct
{
  GtkWindow    *window; /* borrowed: it owns this */
  GWeakRef      last;   /* what had the focus */
  GSignalGroup *focus;  /* of what has the focus */
  GSignalGroup *around; /* of its parent */
  guint         frames; /* that are left to wait; 0: nothing was lost */
} Keeper;

/* Parents become insensitive first: what is inside still hears that it loses the focus. */
static void
on_state_changed_cb (GtkWidget     *around,
                     GtkStateFlags  old,
                     Keeper        *self)
{
  if (!gtk_widget_is_sensitive (around))
    gtk_window_set_focus (self->window, NULL);
}

static void
keeper_free (Keeper *self)
{
  g_object_unref (self->focus);
  g_object_unref (self->around);
  g_weak_ref_clear (&self->last);
  g_free (self);
}

static gboolean
on_tick_cb (GtkWidget     *window,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  Keeper *self = user_data;
  g_autoptr (GtkWidget) last = g_weak_ref_get (&self->last);

  self->frames--;
  if (last == NULL || gtk_widget_get_root (last) == NULL)
    self->frames = 0;
  else if (gtk_widget_get_mapped (last))
    {
      self->frames = 0;
      gtk_widget_grab_focus (last);
    }
  if (self->frames > 0)
    return G_SOURCE_CONTINUE;

  g_weak_ref_set (&self->last, gtk_window_get_focus (self->window));

  return G_SOURCE_REMOVE;
}

static gboolean
is_hidden_by_breakpoint (GtkWidget *widget)
{
  GtkWidget *shown = gtk_widget_get_parent (widget);

  while (shown != NULL && !gtk_widget_get_mapped (shown))
    shown = gtk_widget_get_parent (shown);

  return ADW_IS_BREAKPOINT_BIN (shown);
}

static void
on_unmap_cb (GtkWidget *focus,
             Keeper    *self)
{
  if (is_hidden_by_breakpoint (focus))
    gtk_window_set_focus (self->window, NULL);
}

static void
on_focus_changed_cb (Keeper *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);
  g_autoptr (GtkWidget) last = g_weak_ref_get (&self->last);

  g_signal_group_set_target (self->focus, focus);
  g_signal_group_set_target (self->around, focus != NULL ? gtk_widget_get_parent (focus) : NULL);
  if (self->frames > 0)
    return;     /* GTK looks for another place */

  if (last != NULL && !gtk_widget_get_mapped (last) && is_hidden_by_breakpoint (last))
    {
      self->frames = FRAMES;
      gtk_widget_add_tick_callback (GTK_WIDGET (self->window), on_tick_cb, self, NULL);
    }
  else if (focus != NULL)
    g_weak_ref_set (&self->last, focus);
}

/**
 * okr_focus_keeper_add:
 * @window: a window with breakpoints
 *
 * From now on the focus stays where it is when a breakpoint applies, and is never in what is insensitive.
 */
void
okr_focus_keeper_add (GtkWindow *window)
{
  Keeper *self = g_new0 (Keeper, 1);

  self->window = window;
  g_weak_ref_init (&self->last, NULL);
  self->focus = g_signal_group_new (GTK_TYPE_WIDGET);
  g_signal_group_connect (self->focus, "unmap", G_CALLBACK (on_unmap_cb), self);
  self->around = g_signal_group_new (GTK_TYPE_WIDGET);
  g_signal_group_connect (self->around, "state-flags-changed", G_CALLBACK (on_state_changed_cb), self);
  g_object_set_data_full (G_OBJECT (window), KEY, self, (GDestroyNotify) keeper_free);
  g_signal_connect_swapped (window, "notify::focus-widget", G_CALLBACK (on_focus_changed_cb), self);
  on_focus_changed_cb (self);
}

/**
 * okr_focus_keeper_is_lent:
 * @root: (nullable): a window
 *
 * Returns: whether what has the focus will give it back: a popover that is open over the window, a dialog, which has it
 * only when it is drawn, or a breakpoint, whose keeper waits for what it hid
 */
gboolean
okr_focus_keeper_is_lent (GtkRoot *root)
{
  Keeper *keeper = root != NULL ? g_object_get_data (G_OBJECT (root), KEY) : NULL;
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (keeper != NULL && keeper->frames > 0)
    return TRUE;
  if (ADW_IS_APPLICATION_WINDOW (root) && adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL)
    return TRUE;

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}
