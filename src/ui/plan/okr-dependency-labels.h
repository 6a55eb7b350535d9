/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words for dependencies between teams.  */

#pragma once

#include "model/okr-workspace-dependencies.h"

G_BEGIN_DECLS

const char *okr_dependency_label_for_status (OkrDependencyStatus  status);
char       *okr_dependency_dup_percent      (double               percent);
char       *okr_dependency_dup_teams        (OkrWorkspace        *workspace,
                                             OkrDependency       *dependency);
char       *okr_dependency_dup_title        (OkrWorkspace        *workspace,
                                             OkrDependency       *dependency);
char       *okr_dependency_dup_details      (OkrDependency       *dependency,
                                             OkrDate              today);
char       *okr_dependency_dup_load         (const OkrBandwidth  *bandwidth);

G_END_DECLS
