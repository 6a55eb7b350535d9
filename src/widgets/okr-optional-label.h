/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For labels that are there only while there is something to say.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_optional_label_set (GtkLabel   *label,
                             const char *text);

G_END_DECLS
