/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plane of the impact-effort matrix with its quadrants and stickies.  */

#pragma once

#include "model/okr-idea-lists.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_IDEA_PLANE (okr_idea_plane_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeaPlane, okr_idea_plane, OKR, IDEA_PLANE, GtkWidget)

/* Property: "preview" (what a drop would mean, in words; NULL for nothing; notifies).
 * Signal: "merge" (OkrIdea *idea, OkrIdea *into) when a sticky was dropped on another.
 * Signal: "place" (OkrIdea *idea, double impact, double effort, gboolean nudged) when a sticky was dropped, or
 * moved with the keyboard.  */

void okr_idea_plane_set_lists (OkrIdeaPlane *self,
                               OkrIdeaLists *lists);
void okr_idea_plane_preview   (OkrIdeaPlane *self,
                               OkrIdea      *idea,
                               double        x,
                               double        y);
void okr_idea_plane_set_scale (OkrIdeaPlane *self,
                               double        scale);

G_END_DECLS
