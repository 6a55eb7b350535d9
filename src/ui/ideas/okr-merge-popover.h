/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks with which idea another one shall be merged, for those who would rather type than drag.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Activates "idea.merge" (ss) on the parent: the idea, and the one that was chosen.  */
void okr_merge_popover_popup (GtkWidget             *parent,
                              const graphene_rect_t *bounds,
                              OkrIdea               *idea,
                              GPtrArray             *others);

G_END_DECLS
