/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Watches the main loop and the frames of the first window of an application, without waking it up.  The
 * floor and Okr are watched alike; nothing of it is in Okr itself.
 *
 * Two lines go to standard output, with times in microseconds of the monotonic clock:
 *   first TIME     the end of the first frame
 *   settled TIME   the loop went to sleep after its last frame: none followed for a while  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (* OkrWatchFunc) (GtkWindow *window);

void    okr_watch_start           (GtkApplication *application,
                                   OkrWatchFunc    settled);

/* Microseconds that the main loop was awake, since the start. */
gint64  okr_watch_get_busy        (void);
/* Microseconds of the last frame: its events, its layout, its drawing. */
gint64  okr_watch_get_last_frame  (void);
/* How many frames there were. */
guint   okr_watch_get_n_frames    (void);
/* The longest that the loop was away from its poll, but for frames, since the last reset. */
gint64  okr_watch_get_longest     (void);
void    okr_watch_reset_longest   (void);

G_END_DECLS
