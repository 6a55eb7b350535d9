/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of people and teams: who is at the workshop, the tree of teams.  As in okr-workspace.h each is one step of
 * undo.  There is none that copies an objective to a team below (B16): levels are joined by "contributes to" only.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

gboolean okr_workspace_is_present         (OkrWorkspace        *self,
                                           OkrCycle            *cycle,
                                           OkrPerson           *person);
guint    okr_workspace_count_present      (OkrWorkspace        *self,
                                           OkrCycle            *cycle);
void     okr_workspace_set_presence_async (OkrWorkspace        *self,
                                           OkrCycle            *cycle,
                                           OkrPerson           *person,
                                           gboolean             present,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void     okr_workspace_add_team_async     (OkrWorkspace        *self,
                                           OkrTeam             *parent,
                                           const char          *name,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void     okr_workspace_move_team_async    (OkrWorkspace        *self,
                                           OkrTeam             *team,
                                           OkrTeam             *parent,
                                           OkrTeam             *after,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);

/* The tree in the order in which it is read, each team after the one that it belongs to. */
GPtrArray *okr_workspace_list_teams       (OkrWorkspace        *self);
guint    okr_workspace_get_team_depth     (OkrTeam             *team);

G_END_DECLS
