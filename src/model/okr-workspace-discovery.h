/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of discovery: the tree of metrics, candidate metrics, evidence, hypotheses, and what is to be found out
 * (B52 to B60, M45).  See okr-workspace.h for how verbs work.  */

#pragma once

#include "logic/okr-backing.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* What a metric says beside its place. */
typedef struct
{
  const char *name;
  OkrFocus    focus;
  int         team_control;             /* 1 to 5; -1: not said */
  int         independent;              /* 0 no, 1 yes; -1: not said */
  gboolean    vanity;
} OkrMetricFields;

#define OKR_METRIC_FIELDS_INIT { NULL, OKR_FOCUS_NONE, -1, -1, FALSE }

/* One line of the tree. */
typedef struct
{
  OkrMetric *metric;                    /* borrowed */
  guint      depth;                     /* 0: belongs to none */
} OkrMetricPlace;

void       okr_workspace_add_metric_async            (OkrWorkspace          *self,
                                                      OkrMetric             *parent,
                                                      const OkrMetricFields *fields,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
void       okr_workspace_edit_metric_async           (OkrWorkspace          *self,
                                                      OkrMetric             *metric,
                                                      const OkrMetricFields *fields,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
void       okr_workspace_move_metric_async           (OkrWorkspace          *self,
                                                      OkrMetric             *metric,
                                                      OkrMetric             *parent,
                                                      OkrMetric             *after,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
void       okr_workspace_propose_metric_async        (OkrWorkspace          *self,
                                                      OkrMetric             *metric,
                                                      OkrObjective          *objective,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
GArray    *okr_workspace_list_metrics                (OkrWorkspace          *self);
GPtrArray *okr_workspace_list_metric_siblings        (OkrWorkspace          *self,
                                                      OkrMetric             *parent);

void       okr_workspace_add_candidate_async         (OkrWorkspace          *self,
                                                      OkrObjective          *objective,
                                                      const char            *title,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
void       okr_workspace_adopt_candidate_async       (OkrWorkspace          *self,
                                                      OkrKeyResult          *key_result,
                                                      double                 start,
                                                      double                 target,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);

void       okr_workspace_add_evidence_async          (OkrWorkspace          *self,
                                                      OkrObjective          *objective,
                                                      OkrKeyResult          *key_result,
                                                      OkrEvidenceKind        kind,
                                                      const char            *text,
                                                      OkrDate                date,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
GPtrArray *okr_workspace_list_evidence               (OkrWorkspace          *self,
                                                      OkrObjective          *objective);
OkrBacking okr_workspace_get_backing                 (OkrWorkspace          *self,
                                                      OkrKeyResult          *key_result);

void       okr_workspace_add_hypothesis_async        (OkrWorkspace          *self,
                                                      OkrObjective          *objective,
                                                      const char            *text,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
void       okr_workspace_set_hypothesis_status_async (OkrWorkspace          *self,
                                                      OkrHypothesis         *hypothesis,
                                                      OkrHypothesisStatus    status,
                                                      OkrAccountabilityCheck *check,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);

void       okr_workspace_add_discovery_item_async    (OkrWorkspace          *self,
                                                      OkrObjective          *objective,
                                                      const char            *text,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
void       okr_workspace_tick_discovery_item_async   (OkrWorkspace          *self,
                                                      OkrDiscoveryItem      *item,
                                                      gboolean               done,
                                                      GAsyncReadyCallback    callback,
                                                      gpointer               user_data);
GPtrArray *okr_workspace_list_discovery_items        (OkrWorkspace          *self,
                                                      OkrObjective          *objective);

G_END_DECLS
