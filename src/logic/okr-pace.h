/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a score should be by now: the zone of its type times the elapsed share of the cycle; and the weeks of a
 * cycle.  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-types.h"

G_BEGIN_DECLS

double   okr_pace_get_elapsed  (OkrDate           start,
                                OkrDate           end,
                                OkrDate           today);
double   okr_pace_get_expected (OkrObjectiveType  type,
                                double            elapsed);
gboolean okr_pace_is_behind    (OkrObjectiveType  type,
                                double            elapsed,
                                double            figure);
void     okr_pace_get_week     (OkrDate           start,
                                OkrDate           end,
                                OkrDate           today,
                                int              *week,
                                int              *n_weeks);

G_END_DECLS
