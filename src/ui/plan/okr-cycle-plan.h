/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of one cycle: why, when, phases and checks on a timeline and as dates, and the register of unknowns.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_CYCLE_PLAN (okr_cycle_plan_get_type ())
G_DECLARE_FINAL_TYPE (OkrCyclePlan, okr_cycle_plan, OKR, CYCLE_PLAN, GtkWidget)

GtkWidget *okr_cycle_plan_new (OkrWorkspace *workspace,
                               OkrCycle     *cycle);

G_END_DECLS
