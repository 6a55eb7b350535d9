/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board of tasks: to do, doing, done.  Tasks help to reach key results and never count as progress (M34, M57).  */

#pragma once

#include "ui/board/okr-board-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_TASK_BOARD (okr_task_board_get_type ())
G_DECLARE_FINAL_TYPE (OkrTaskBoard, okr_task_board, OKR, TASK_BOARD, OkrBoardPage)

G_END_DECLS
