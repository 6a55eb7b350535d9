/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The watch; see okr-watch.h.  It stands where the main loop polls: what is not sleep is work.  */

#include "config.h"

#include "okr-watch.h"

#include <stdio.h>

/* As long as no frame came for so long, the window is as it stays. */
#define QUIET_MS 500

static struct
{
  GtkWindow    *window;         /* borrowed */
  OkrWatchFunc  settled;        /* NULL once it was called */

  gint64        woke_up;        /* when the loop last came back from sleep, 0: never */
  gint64        busy;           /* of the spans before that */
  gint64        span_frames;    /* of it within frames, since the loop woke up */
  gint64        longest;

  gint64        frame_began;
  gboolean      painted;        /* in this frame */
  gint64        last_frame;
  guint         n_frames;
  gint64        slept_after;    /* when the loop fell asleep after the last frame; 0: not yet */
} watch;

/* ---- frames ---- */

static void
on_frame_began_cb (GdkFrameClock *clock)
{
  watch.frame_began = g_get_monotonic_time ();
  watch.painted = FALSE;
}

static void
on_frame_ended_cb (GdkFrameClock *clock)
{
  gint64 now = g_get_monotonic_time ();

  watch.span_frames += now - watch.frame_began;
  /* libadwaita looks through all styles once more a quarter of a second after its start, and paints nothing */
  if (!watch.painted || !gtk_widget_get_mapped (GTK_WIDGET (watch.window)))
    return;

  if (watch.n_frames == 0)
    g_print ("first %" G_GINT64_FORMAT "\n", now);
  watch.n_frames++;
  watch.last_frame = now - watch.frame_began;
  watch.slept_after = 0;
}

static void
on_paint_cb (GdkFrameClock *clock)
{
  watch.painted = TRUE;
}

static void
on_realize_cb (GtkWidget *window)
{
  GdkFrameClock *clock = gdk_surface_get_frame_clock (gtk_native_get_surface (GTK_NATIVE (window)));

  g_signal_connect (clock, "before-paint", G_CALLBACK (on_frame_began_cb), NULL);
  g_signal_connect (clock, "paint", G_CALLBACK (on_paint_cb), NULL);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_frame_ended_cb), NULL);
}

static void
on_window_added_cb (GtkApplication *application,
                    GtkWindow      *window)
{
  if (watch.window != NULL)
    return;

  watch.window = window;
  g_signal_connect (window, "realize", G_CALLBACK (on_realize_cb), NULL);
}

/* ---- the loop ---- */

static gboolean
call_settled (gpointer data)
{
  OkrWatchFunc settled = watch.settled;

  watch.settled = NULL;
  settled (watch.window);

  return G_SOURCE_REMOVE;
}

/* Sleeps, but looks up when the window has been quiet for long enough.  Returns: what poll() does */
static int
sleep_until_settled (GPollFD *fds,
                     guint    n_fds,
                     int      timeout)
{
  gint64 left = QUIET_MS - (g_get_monotonic_time () - watch.slept_after) / 1000;
  int result;

  left = MAX (left, 0);
  if (timeout >= 0 && timeout < left)
    return g_poll (fds, n_fds, timeout);

  result = g_poll (fds, n_fds, (int) left);
  if (result != 0)
    return result;

  g_print ("settled %" G_GINT64_FORMAT "\n", watch.slept_after);
  fflush (stdout);
  g_idle_add (call_settled, NULL);

  return 0;
}

static int
watch_poll (GPollFD *fds,
            guint    n_fds,
            int      timeout)
{
  gint64 now = g_get_monotonic_time ();
  static gboolean reported;
  int result;

  if (watch.woke_up != 0)
    {
      watch.busy += now - watch.woke_up;
      watch.longest = MAX (watch.longest, now - watch.woke_up - watch.span_frames);
    }
  watch.span_frames = 0;

  if (timeout != 0 && watch.n_frames > 0 && watch.slept_after == 0)
    watch.slept_after = now;

  if (timeout == 0 || watch.n_frames == 0 || reported || watch.settled == NULL)
    {
      result = g_poll (fds, n_fds, timeout);
    }
  else
    {
      result = sleep_until_settled (fds, n_fds, timeout);
      reported = result == 0 && g_get_monotonic_time () - watch.slept_after >= QUIET_MS * 1000;
    }
  watch.woke_up = g_get_monotonic_time ();

  return result;
}

/**
 * okr_watch_start:
 * @application: an application that does not run yet
 * @settled: called once, from the main loop
 *
 * Begins to watch the first window that @application will have.
 */
void
okr_watch_start (GtkApplication *application,
                 OkrWatchFunc    settled)
{
  watch.settled = settled;
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added_cb), NULL);
  g_main_context_set_poll_func (NULL, watch_poll);
}

gint64
okr_watch_get_busy (void)
{
  return watch.busy + g_get_monotonic_time () - watch.woke_up;
}

gint64
okr_watch_get_last_frame (void)
{
  return watch.last_frame;
}

guint
okr_watch_get_n_frames (void)
{
  return watch.n_frames;
}

gint64
okr_watch_get_longest (void)
{
  return MAX (watch.longest, g_get_monotonic_time () - watch.woke_up - watch.span_frames);
}

void
okr_watch_reset_longest (void)
{
  watch.longest = 0;
}
