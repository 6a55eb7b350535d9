/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a move on the board means: a new order, a new value, or both.  Asks for the value where one is
 * needed and calls the one verb of the workspace that does it.  Used by OkrKeyResultBoard.  */

#pragma once

#include "ui/board/okr-board-view.h"

G_BEGIN_DECLS

#define OKR_TYPE_BOARD_MOVES (okr_board_moves_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoardMoves, okr_board_moves, OKR, BOARD_MOVES, GObject)

OkrBoardMoves *okr_board_moves_new          (OkrBoardView  *view);
void           okr_board_moves_ask_value    (OkrBoardMoves *self,
                                             OkrKeyResult  *key_result);
void           okr_board_moves_close        (OkrBoardMoves *self);

G_END_DECLS
