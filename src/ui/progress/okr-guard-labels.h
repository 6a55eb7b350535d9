/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words about guard metrics, and their line.  */

#pragma once

#include "model/okr-workspace-guards.h"
#include "widgets/okr-sparkline.h"

G_BEGIN_DECLS

char *okr_guard_dup_value  (OkrGuardMetric *guard,
                            double          value);
char *okr_guard_dup_last   (OkrGuardMetric *guard,
                            OkrDate         today);
char *okr_guard_dup_change (OkrGuardMetric *guard,
                            OkrDate         today);
char *okr_guard_dup_watch  (OkrGuardMetric *guard);
void  okr_guard_draw       (OkrGuardMetric *guard,
                            OkrDate         today,
                            OkrSparkline   *line);

G_END_DECLS
