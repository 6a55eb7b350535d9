/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small questions of discovery; each ends in a verb of the workspace.  */

#pragma once

#include "model/okr-workspace-discovery.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_discovery_ask_metric    (GtkWidget    *parent,
                                  OkrWorkspace *workspace,
                                  OkrMetric    *metric,
                                  OkrMetric    *above);
void okr_discovery_ask_objective (GtkWidget    *parent,
                                  OkrWorkspace *workspace,
                                  OkrCycle     *cycle,
                                  OkrMetric    *metric);
void okr_discovery_ask_reading   (GtkWidget    *parent,
                                  OkrWorkspace *workspace,
                                  OkrKeyResult *key_result);
void okr_discovery_ask_target    (GtkWidget    *parent,
                                  OkrWorkspace *workspace,
                                  OkrKeyResult *key_result);
void okr_discovery_ask_evidence  (GtkWidget    *parent,
                                  OkrWorkspace *workspace,
                                  OkrObjective *objective,
                                  OkrKeyResult *key_result);

G_END_DECLS
