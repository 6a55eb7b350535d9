/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window on the screen for the tests of widgets, and ways to wait for its frames. */

#include "config.h"

#include "okr-test-window.h"

#include "okr-test-log.h"

static void
on_after_paint_cb (GdkFrameClock *clock,
                   gboolean      *painted)
{
  *painted = TRUE;
}

/* Waits until the window of @widget has drawn a frame. */
void
okr_test_frame (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gint64 limit = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  gboolean painted = FALSE;
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), &painted);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  while (!painted)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
}

/* Waits for what a change brings about: its frame, and the one after that. */
void
okr_test_settle (GtkWidget *widget)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  okr_test_frame (widget);
  okr_test_frame (widget);
}

/* Shows @child in a window of its own. */
GtkWindow *
okr_test_window_new (GtkWidget *child,
                     int        width,
                     int        height)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  gint64 limit = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  okr_test_log_init ();
  gtk_window_set_default_size (window, width, height);
  gtk_window_set_child (window, child);
  gtk_window_present (window);
  while (!gtk_widget_get_mapped (GTK_WIDGET (window)) || gtk_widget_get_width (child) == 0)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, TRUE);
    }
  okr_test_settle (GTK_WIDGET (window));

  return window;
}
