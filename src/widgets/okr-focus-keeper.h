/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the focus of a window where it is while a breakpoint changes the window's shape, and out of what is insensitive.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     okr_focus_keeper_add     (GtkWindow *window);
gboolean okr_focus_keeper_is_lent (GtkRoot   *root);

G_END_DECLS
