/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar above the ideas: the methods of a workshop, the filter by doer, what the filters leave.  */

#pragma once

#include "model/okr-idea-lists.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_IDEA_BAR (okr_idea_bar_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeaBar, okr_idea_bar, OKR, IDEA_BAR, GtkWidget)

GActionGroup *okr_idea_bar_get_actions (OkrIdeaBar   *self);
void          okr_idea_bar_set_lists   (OkrIdeaBar   *self,
                                        OkrIdeaLists *lists);
void          okr_idea_bar_clear       (OkrIdeaBar   *self);

G_END_DECLS
