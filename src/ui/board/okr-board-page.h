/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a page of the window: filter bar, headings, cards, and what their menus do.  It reaches the
 * window through actions only ("win.toast", "win.open-key-result", ...).  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_BOARD_PAGE (okr_board_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoardPage, okr_board_page, OKR, BOARD_PAGE, GtkWidget)

G_END_DECLS
