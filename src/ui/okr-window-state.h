/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The size of a window, which the next one has again.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_window_state_remember (GtkWindow  *window,
                                const char *schema);

G_END_DECLS
