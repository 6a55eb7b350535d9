/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows when a workspace cannot be opened: why, and what can be done.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *okr_problem_page_new (const char   *path,
                                 const GError *error);

G_END_DECLS
