/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A template that a team begins with, in a cycle that is there already (M20).  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

void     okr_team_template_use_async  (const char           *id,
                                       const char * const   *languages,
                                       OkrWorkspace         *workspace,
                                       OkrCycle             *cycle,
                                       OkrTeam              *team,
                                       GCancellable         *cancellable,
                                       GAsyncReadyCallback   callback,
                                       gpointer              user_data);
gboolean okr_team_template_use_finish (GAsyncResult         *result,
                                       guint                *n_left_out,
                                       GError              **error);

G_END_DECLS
