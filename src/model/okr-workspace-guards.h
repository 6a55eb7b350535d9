/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Guard metrics (B56, F76): what they say today, and their verbs; see okr-workspace.h for how a verb begins and ends.  */

#pragma once

#include "logic/okr-guard.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* What a person says of a guard metric. */
typedef struct
{
  const char *name;
  const char *unit;             /* NULL or empty: none */
  const char *alert_when;       /* when to look, in words; NULL or empty: not said */
  double      fall_percent;     /* from which fall on it is an alert, more than 0; NAN: never */
} OkrGuardFields;

GArray          *okr_guard_metric_dup_points            (OkrGuardMetric       *guard);
void             okr_guard_metric_judge                 (OkrGuardMetric       *guard,
                                                         OkrDate               today,
                                                         OkrGuardVerdict      *verdict);
GListModel      *okr_guard_metric_get_readings          (OkrGuardMetric       *guard);
OkrGuardReading *okr_guard_metric_find_reading          (OkrGuardMetric       *guard,
                                                         OkrDate               date);

void             okr_workspace_add_guard_async          (OkrWorkspace         *self,
                                                         const OkrGuardFields *fields,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
void             okr_workspace_edit_guard_async         (OkrWorkspace         *self,
                                                         OkrGuardMetric       *guard,
                                                         const OkrGuardFields *fields,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
void             okr_workspace_record_guard_async       (OkrWorkspace         *self,
                                                         OkrGuardMetric       *guard,
                                                         OkrDate               date,
                                                         double                value,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
void             okr_workspace_edit_guard_reading_async (OkrWorkspace         *self,
                                                         OkrGuardReading      *reading,
                                                         OkrDate               date,
                                                         double                value,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);

G_END_DECLS
