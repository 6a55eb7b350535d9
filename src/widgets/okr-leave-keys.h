/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys that leave, for whatever has the keyboard to itself.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_leave_keys_follow (GtkWindow *window);

G_END_DECLS
