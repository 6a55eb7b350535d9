/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small questions about guard metrics.  */

#pragma once

#include "model/okr-workspace-guards.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_guard_ask_metric  (GtkWidget       *parent,
                            OkrWorkspace    *workspace,
                            OkrGuardMetric  *guard);
void okr_guard_ask_reading (GtkWidget       *parent,
                            OkrWorkspace    *workspace,
                            OkrGuardReading *reading);

G_END_DECLS
