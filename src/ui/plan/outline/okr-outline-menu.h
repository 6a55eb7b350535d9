/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a line of the outline.  */

#pragma once

#include "model/okr-entities.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *okr_outline_menu_new (OkrEntity *entity);

G_END_DECLS
