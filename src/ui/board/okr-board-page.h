/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a page of the window: filter bar, headings, cards, and what their menus do.  It reaches the
 * window through actions only ("win.toast", "win.open-key-result", ...).  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_BOARD_PAGE (okr_board_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoardPage, okr_board_page, OKR, BOARD_PAGE, GtkWidget)

void okr_board_page_set_workspace (OkrBoardPage *self,
                                   OkrWorkspace *workspace);
void okr_board_page_set_cycle     (OkrBoardPage *self,
                                   OkrCycle     *cycle);
void okr_board_page_set_objective (OkrBoardPage *self,
                                   OkrObjective *objective);
void okr_board_page_search        (OkrBoardPage *self);
void okr_board_page_show_key_result (OkrBoardPage *self,
                                     OkrKeyResult *key_result);

G_END_DECLS
