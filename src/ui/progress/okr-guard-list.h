/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrGuardList shows the guard metrics of a workspace, or only those that raise an alert: with their last reading, where
 * it came from, and their line.  Each opens its readings.  It follows the workspace.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_GUARD_LIST (okr_guard_list_get_type ())
G_DECLARE_FINAL_TYPE (OkrGuardList, okr_guard_list, OKR, GUARD_LIST, GtkWidget)

/* Properties: "only-alarms" (boolean): only those that raise an alert, without a line;
 * "narrow" (boolean): whether the lines are below the words, which have too little room beside them;
 * "n-items" (unsigned, read-only): how many are shown; none hides the list. */
void okr_guard_list_set_workspace (OkrGuardList *self,
                                   OkrWorkspace *workspace);

G_END_DECLS
