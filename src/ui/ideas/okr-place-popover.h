/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks for impact and effort as two numbers, for those who would rather type than drag.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_place_popover_popup (GtkWidget             *parent,
                              const graphene_rect_t *bounds,
                              OkrWorkspace          *workspace,
                              OkrIdea               *idea);

G_END_DECLS
