/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edits the title of an entity in place (F2): an entry in a popover over what is renamed.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_rename_popover_popup (GtkWidget             *widget,
                               const graphene_rect_t *bounds,
                               OkrWorkspace          *workspace,
                               OkrEntity             *entity);

G_END_DECLS
