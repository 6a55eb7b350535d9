/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of dependencies: what one team needs of others for the cycle (B13, B23 to B26), and what is known of
 * them together.  See okr-workspace.h for how verbs work.  */

#pragma once

#include "logic/okr-bandwidth.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* The setting with the number of links above which an objective is entangled (B27). */
#define OKR_SETTING_LINKS_LIMIT "links_limit"

/* What a dependency says. */
typedef struct
{
  OkrTeam             *from;            /* who needs something */
  GPtrArray           *to;              /* of OkrTeam, one or more, without from: of whom */
  OkrKeyResult        *key_result;      /* for what; NULL: not for one key result */
  const char          *what;            /* NULL: not said */
  double               percent;         /* of the capacity of each of those teams; NAN: not said */
  OkrDependencyStatus  status;
  OkrDate              date;            /* of the status; 0: not said */
} OkrDependencyFields;

void       okr_workspace_add_dependency_async        (OkrWorkspace              *self,
                                                      OkrCycle                  *cycle,
                                                      const OkrDependencyFields *fields,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
void       okr_workspace_edit_dependency_async       (OkrWorkspace              *self,
                                                      OkrDependency             *dependency,
                                                      const OkrDependencyFields *fields,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
void       okr_workspace_set_dependency_status_async (OkrWorkspace              *self,
                                                      OkrDependency             *dependency,
                                                      OkrDependencyStatus        status,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);
void       okr_workspace_delete_dependency_async     (OkrWorkspace              *self,
                                                      OkrDependency             *dependency,
                                                      GAsyncReadyCallback        callback,
                                                      gpointer                   user_data);

/* What a team promises in a cycle, and to whom. */
typedef struct
{
  OkrTeam      *team;                   /* borrowed */
  OkrBandwidth  bandwidth;
} OkrTeamLoad;

/* How many links to other teams an objective hangs on. */
typedef struct
{
  OkrObjective *objective;              /* borrowed */
  guint         n_links;
} OkrEntanglement;

GPtrArray *okr_workspace_list_dependencies           (OkrWorkspace              *self,
                                                      OkrCycle                  *cycle);
GPtrArray *okr_workspace_list_serving_teams          (OkrWorkspace              *self,
                                                      OkrDependency             *dependency);
GArray    *okr_workspace_list_team_loads             (OkrWorkspace              *self,
                                                      OkrCycle                  *cycle);
GArray    *okr_workspace_list_entanglements          (OkrWorkspace              *self,
                                                      OkrCycle                  *cycle);
guint      okr_workspace_get_links_limit             (OkrWorkspace              *self);

G_END_DECLS
