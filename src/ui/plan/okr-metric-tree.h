/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree of metrics (B52, F24): what a business figure is made of, down to what a team can move.  Its actions are
 * called "metric.…".  */

#pragma once

#include "model/okr-workspace-discovery.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_METRIC_TREE (okr_metric_tree_get_type ())
G_DECLARE_FINAL_TYPE (OkrMetricTree, okr_metric_tree, OKR, METRIC_TREE, GtkWidget)

void okr_metric_tree_set_workspace (OkrMetricTree *self,
                                    OkrWorkspace  *workspace);
void okr_metric_tree_set_cycle     (OkrMetricTree *self,
                                    OkrCycle      *cycle);
void okr_metric_tree_update        (OkrMetricTree *self);

G_END_DECLS
