/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrPayoffList shows the tasks of a cycle that are done: what was forecast of each, and how its key result moved (F63).
 * Each opens the tasks of its key result.  */

#pragma once

#include "model/okr-cycle.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_PAYOFF_LIST (okr_payoff_list_get_type ())
G_DECLARE_FINAL_TYPE (OkrPayoffList, okr_payoff_list, OKR, PAYOFF_LIST, GtkWidget)

void okr_payoff_list_show (OkrPayoffList *self,
                           OkrCycle      *cycle,
                           OkrDate        today);

G_END_DECLS
