/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For widgets that pass the focus on to one of their children.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean okr_focus_is_outside (GtkWidget *widget);
gboolean okr_focus_enter      (GtkWidget *widget);

G_END_DECLS
