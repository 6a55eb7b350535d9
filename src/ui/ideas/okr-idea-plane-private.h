/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrIdeaPlane share: okr-idea-plane.c (what lies where), okr-idea-plane-keys.c and
 * okr-idea-plane-drop.c.  */

#pragma once

#include "logic/okr-matrix-layout.h"
#include "logic/okr-matrix.h"
#include "ui/ideas/okr-idea-plane.h"

G_BEGIN_DECLS

#define OKR_IDEA_PLANE_N_QUADRANTS 4

struct _OkrIdeaPlane
{
  GtkWidget     parent_instance;

  GtkWidget    *quadrants[OKR_IDEA_PLANE_N_QUADRANTS];  /* borrowed children */

  OkrQuadrant   aimed;          /* framed: where a drop would be */
  char         *preview;        /* owned: what a drop would mean; NULL: nothing */

  OkrIdeaLists *lists;          /* owned */
  double        scale;          /* of the text of the stickies */
  guint         arranging;      /* source that puts the stickies in the order of their depth */

  /* where the placed ideas lie */
  OkrMatrixPlane  plane;        /* for which that holds */
  OkrMatrixPlace *places;       /* owned; NULL: to be computed */

  /* several presses of an arrow may come before the first is on the file */
  OkrIdea      *nudged;         /* owned: the one that was moved last */
  double        impact;         /* where it goes */
  double        effort;
};

gboolean       okr_idea_plane_is_mirrored   (OkrIdeaPlane     *self);
OkrMatrixPlane okr_idea_plane_get_plane     (OkrIdeaPlane     *self,
                                             int               width,
                                             int               height);
void           okr_idea_plane_aim_quadrant  (OkrIdeaPlane     *self,
                                             OkrQuadrant       quadrant);
void           okr_idea_plane_set_preview   (OkrIdeaPlane     *self,
                                             const char       *preview);
void           okr_idea_plane_add_drop      (OkrIdeaPlane     *self);

gboolean       okr_idea_plane_focus         (GtkWidget        *widget,
                                             GtkDirectionType  direction);
void           okr_idea_plane_forget_nudged (OkrIdeaPlane     *self);
void           okr_idea_plane_add_keys      (OkrIdeaPlane     *self);

G_END_DECLS
