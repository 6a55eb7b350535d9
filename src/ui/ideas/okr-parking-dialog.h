/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the group has parked, to come back to.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_parking_dialog_present (GtkWidget    *parent,
                                 OkrWorkspace *workspace);

G_END_DECLS
