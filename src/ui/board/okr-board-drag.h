/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pointer on the board: click, selection, drag and drop, touch.  Used by OkrBoardView only.  */

#pragma once

#include "ui/board/okr-board-view.h"

G_BEGIN_DECLS

void okr_board_drag_attach (OkrBoardView *view);

G_END_DECLS
