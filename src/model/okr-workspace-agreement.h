/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of agreement: who agrees on an objective (M17, M21), and what each team reads in it (B11).  See
 * okr-workspace.h for how verbs work.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

void                okr_workspace_set_agreement_async   (OkrWorkspace        *self,
                                                         OkrObjective        *objective,
                                                         OkrPerson           *person,
                                                         OkrAgreementAnswer   answer,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
OkrAgreementAnswer  okr_workspace_get_agreement         (OkrWorkspace        *self,
                                                         OkrObjective        *objective,
                                                         OkrPerson           *person);
GPtrArray          *okr_workspace_list_participants     (OkrWorkspace        *self,
                                                         OkrCycle            *cycle);
guint               okr_workspace_count_agreement       (OkrWorkspace        *self,
                                                         OkrObjective        *objective,
                                                         guint               *n_participants);

void                okr_workspace_set_restatement_async (OkrWorkspace        *self,
                                                         OkrObjective        *objective,
                                                         OkrTeam             *team,
                                                         const char          *text,
                                                         GAsyncReadyCallback  callback,
                                                         gpointer             user_data);
const char         *okr_workspace_get_restatement       (OkrWorkspace        *self,
                                                         OkrObjective        *objective,
                                                         OkrTeam             *team);
GPtrArray          *okr_workspace_list_restating_teams  (OkrWorkspace        *self,
                                                         OkrObjective        *objective);
gboolean            okr_workspace_has_parts             (OkrWorkspace        *self,
                                                         OkrTeam             *team);

G_END_DECLS
