/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with one idea: the actions "idea.*", the keys of a sticky, and its menu.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_IDEA_ACTIONS (okr_idea_actions_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeaActions, okr_idea_actions, OKR, IDEA_ACTIONS, GObject)

OkrIdeaActions *okr_idea_actions_new           (GtkWidget      *page,
                                                GtkWidget      *plane,
                                                GtkWidget      *tray);
void            okr_idea_actions_set_workspace (OkrIdeaActions *self,
                                                OkrWorkspace   *workspace);
void            okr_idea_actions_place         (OkrIdeaActions *self,
                                                OkrIdea        *idea,
                                                double          impact,
                                                double          effort,
                                                gboolean        nudged);
void            okr_idea_actions_merge         (OkrIdeaActions *self,
                                                OkrIdea        *idea,
                                                OkrIdea        *into);

G_END_DECLS
