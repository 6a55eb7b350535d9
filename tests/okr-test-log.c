/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests that open GTK do not take for a fault of Okr's: one warning of GTK 4.24, which comes with the first
 * popover of any program on an X server without a compositor.  Every other warning stays fatal.  */

#include "config.h"

#include "okr-test-log.h"

#define TWICE "gdk_frame_timings_submitted() called on submitted frame."

static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && g_strcmp0 (fields[i].value, TWICE) == 0)
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/**
 * okr_test_log_init:
 *
 * To be called before the first window is shown; calling it again does nothing.
 */
void
okr_test_log_init (void)
{
  static gboolean initialised = FALSE;

  if (initialised)
    return;

  initialised = TRUE;
  g_log_set_writer_func (write_log, NULL, NULL);
}
