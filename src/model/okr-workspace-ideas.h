/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of ideas and of the tasks that come of them: writing down, placing, making tasks.  They end with
 * okr_workspace_finish(); see okr-workspace.h for what holds for every verb.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* What somebody thought of.  */
typedef struct
{
  OkrKeyResult *key_result;     /* what it shall help to reach (M36) */
  const char   *title;
} OkrNewIdea;

void okr_workspace_add_ideas_async      (OkrWorkspace        *self,
                                         const OkrNewIdea    *ideas,
                                         guint                n_ideas,
                                         OkrPerson           *author,
                                         gboolean             covered,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
void okr_workspace_place_idea_async     (OkrWorkspace        *self,
                                         OkrIdea             *idea,
                                         double               impact,
                                         double               effort,
                                         gboolean             nudged,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
void okr_workspace_set_idea_state_async (OkrWorkspace        *self,
                                         OkrIdea             *idea,
                                         OkrIdeaState         state,
                                         const char          *reason,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);

/* okr-workspace-idea-groups.c */
void okr_workspace_merge_ideas_async    (OkrWorkspace        *self,
                                         OkrIdea             *idea,
                                         OkrIdea             *into,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);
void okr_workspace_ungroup_idea_async   (OkrWorkspace        *self,
                                         OkrIdea             *idea,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data);

G_END_DECLS
