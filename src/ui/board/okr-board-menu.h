/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The menu of a card of a board, and which card it is about.  Used by OkrBoardPage.  */

#pragma once

#include "ui/board/okr-board-view.h"

G_BEGIN_DECLS

#define OKR_TYPE_BOARD_MENU (okr_board_menu_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoardMenu, okr_board_menu, OKR, BOARD_MENU, GObject)

typedef GMenuModel *(*OkrBoardMenuFunc) (gpointer   user_data,
                                         OkrEntity *card);

OkrBoardMenu *okr_board_menu_new      (OkrBoardView     *view,
                                       OkrBoardMenuFunc  create,
                                       gpointer          user_data,
                                       gboolean          shared);
OkrEntity    *okr_board_menu_get_card (OkrBoardMenu     *self);
void          okr_board_menu_drop     (OkrBoardMenu     *self);

G_END_DECLS
