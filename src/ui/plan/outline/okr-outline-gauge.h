/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The counters of a cycle (F16, F18): how many objectives and key results, of which types, for whom.  One line says
 * what is in excess, until somebody has taken note of it.  */

#pragma once

#include "model/okr-advice-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_OUTLINE_GAUGE (okr_outline_gauge_get_type ())
G_DECLARE_FINAL_TYPE (OkrOutlineGauge, okr_outline_gauge, OKR, OUTLINE_GAUGE, GtkWidget)

void okr_outline_gauge_update     (OkrOutlineGauge *self,
                                   OkrWorkspace    *workspace,
                                   OkrCycle        *cycle,
                                   OkrAdviceList   *advice);
void okr_outline_gauge_set_narrow (OkrOutlineGauge *self,
                                   gboolean         narrow);

G_END_DECLS
