/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All keys of the application in one list.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_shortcuts_dialog_present (GtkWidget *parent);

G_END_DECLS
