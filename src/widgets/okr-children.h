/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For widgets with children of their own.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_children_unparent (GtkWidget *widget);

G_END_DECLS
