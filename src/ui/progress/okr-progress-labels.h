/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the Progress page: paces, reasons, points of the chart.  */

#pragma once

#include "model/okr-trajectory.h"

G_BEGIN_DECLS

char *okr_progress_dup_type   (OkrObjective             *objective);
char *okr_progress_dup_pace   (OkrObjective             *objective);
char *okr_progress_dup_trend  (OkrObjective             *objective);
char *okr_progress_dup_reason (OkrKeyResult             *key_result,
                               OkrDate                   today);
char *okr_progress_dup_ahead  (OkrKeyResult             *key_result,
                               OkrDate                   today);
char *okr_progress_dup_tick   (int                       check);
char *okr_progress_dup_point  (const OkrTrajectoryPoint *point,
                               OkrDate                   today);

G_END_DECLS
