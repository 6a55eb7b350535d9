/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The left pane: the cycle, its objectives with colour and score, and a footer that counts what is in play.
 * Reaches the window through "win.select-objective", "win.select-cycle" and "win.add-objective".  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_SIDEBAR (okr_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (OkrSidebar, okr_sidebar, OKR, SIDEBAR, GtkWidget)

void          okr_sidebar_set_workspace (OkrSidebar   *self,
                                         OkrWorkspace *workspace);
void          okr_sidebar_set_cycle     (OkrSidebar   *self,
                                         OkrCycle     *cycle);
OkrObjective *okr_sidebar_get_objective (OkrSidebar   *self);
void          okr_sidebar_set_objective (OkrSidebar   *self,
                                         OkrObjective *objective);

G_END_DECLS
