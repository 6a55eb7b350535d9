/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keyboard on the board: focus across columns, lift and drop, moves at once.  Used by OkrBoardView only.  */

#pragma once

#include "ui/board/okr-board-view.h"

G_BEGIN_DECLS

void okr_board_keys_attach (OkrBoardView *view);

G_END_DECLS
