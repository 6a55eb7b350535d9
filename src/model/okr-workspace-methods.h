/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of a workshop's methods.  They end with okr_workspace_finish(); see okr-workspace.h for what holds for
 * every verb.  */

#pragma once

#include "logic/okr-method.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_AXIS_EFFORT,
  OKR_AXIS_IMPACT,
} OkrAxis;

void     okr_workspace_get_method         (OkrWorkspace        *self,
                                           OkrMethod           *method);
void     okr_workspace_set_method_async   (OkrWorkspace        *self,
                                           const OkrMethod     *method,
                                           GPtrArray           *ideas,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void     okr_workspace_reveal_ideas_async (OkrWorkspace        *self,
                                           GPtrArray           *ideas,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void     okr_workspace_park_async         (OkrWorkspace        *self,
                                           const char          *text,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
gboolean okr_workspace_is_anchor          (OkrWorkspace        *self,
                                           OkrIdea             *idea,
                                           OkrAxis              axis);
void     okr_workspace_set_anchor_async   (OkrWorkspace        *self,
                                           OkrIdea             *idea,
                                           OkrAxis              axis,
                                           gboolean             anchor,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);

/* okr-workspace-ballots.c: what people say in secret */
void     okr_workspace_cast_votes_async   (OkrWorkspace        *self,
                                           OkrPerson           *person,
                                           GPtrArray           *ideas,
                                           const guint         *dots,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void     okr_workspace_score_ideas_async  (OkrWorkspace        *self,
                                           OkrPerson           *person,
                                           GPtrArray           *ideas,
                                           const double        *impacts,
                                           const double        *efforts,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void     okr_workspace_place_ideas_async  (OkrWorkspace        *self,
                                           GPtrArray           *ideas,
                                           const double        *impacts,
                                           const double        *efforts,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void     okr_workspace_judge_idea_async   (OkrWorkspace        *self,
                                           OkrIdea             *idea,
                                           OkrAxis              axis,
                                           double               value,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);

G_END_DECLS
