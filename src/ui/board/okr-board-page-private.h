/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of OkrBoardPage, for each other.  */

#pragma once

#include "ui/board/okr-board-page.h"

G_BEGIN_DECLS

void okr_board_page_install_actions (GtkWidgetClass *page_class);

G_END_DECLS
