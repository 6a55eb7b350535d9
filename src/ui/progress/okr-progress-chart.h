/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of the Progress page: the objectives of a cycle, or the key results of one of them, as lines or as a
 * table.  It reaches the window through "win.select-objective" and "win.show-key-result".  */

#pragma once

#include "model/okr-cycle.h"
#include "model/okr-objective.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_CHART (okr_progress_chart_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressChart, okr_progress_chart, OKR, PROGRESS_CHART, GtkWidget)

void okr_progress_chart_update (OkrProgressChart *self,
                                OkrCycle         *cycle,
                                OkrObjective     *objective,
                                OkrDate           today);

G_END_DECLS
