/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who hangs on whom in a cycle, as a map of teams (B27, F33).  */

#pragma once

#include "model/okr-workspace-dependencies.h"
#include "widgets/okr-link-map.h"

G_BEGIN_DECLS

GPtrArray *okr_dependency_map_fill (OkrLinkMap   *map,
                                    OkrWorkspace *workspace,
                                    OkrCycle     *cycle);

G_END_DECLS
