/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bar above the board: how the rows are made, what is shown, how much of it, and one button that clears.
 * Sets the rows and the filter of an OkrBoard.  */

#pragma once

#include "model/okr-board.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_BOARD_FILTER_BAR (okr_board_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoardFilterBar, okr_board_filter_bar, OKR, BOARD_FILTER_BAR, GtkWidget)

GActionGroup *okr_board_filter_bar_get_actions (OkrBoardFilterBar *self);
void okr_board_filter_bar_set_board     (OkrBoardFilterBar *self,
                                         OkrBoard          *board);
void okr_board_filter_bar_set_objective (OkrBoardFilterBar *self,
                                         OkrObjective      *objective);
void okr_board_filter_bar_set_text      (OkrBoardFilterBar *self,
                                         const char        *text);
void okr_board_filter_bar_clear         (OkrBoardFilterBar *self);

G_END_DECLS
