/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card of a board before the whole room.  */

#pragma once

#include "ui/board/okr-board-view.h"

G_BEGIN_DECLS

void okr_board_spotlight_present (OkrBoardView *view,
                                  gpointer      card);

G_END_DECLS
