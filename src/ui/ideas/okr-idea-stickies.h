/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The stickies of the plane and of the tray.  */

#pragma once

#include "ui/ideas/okr-idea-sticky.h"

G_BEGIN_DECLS

OkrIdeaSticky *okr_idea_stickies_find     (GtkWidget     *parent,
                                           OkrIdea       *idea);
void           okr_idea_stickies_sync     (GtkWidget     *parent,
                                           GListModel    *ideas,
                                           gboolean       movable);
void           okr_idea_stickies_arrange  (GtkWidget     *parent,
                                           GPtrArray     *ideas);
OkrIdeaSticky *okr_idea_stickies_pick     (GtkWidget     *parent,
                                           double         x,
                                           double         y,
                                           const GValue  *dropped);
void           okr_idea_stickies_aim      (GtkWidget     *parent,
                                           OkrIdeaSticky *target);

G_END_DECLS
