/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board of key results: columns by progress.  */

#pragma once

#include "ui/board/okr-board-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_KEY_RESULT_BOARD (okr_key_result_board_get_type ())
G_DECLARE_FINAL_TYPE (OkrKeyResultBoard, okr_key_result_board, OKR, KEY_RESULT_BOARD, OkrBoardPage)

G_END_DECLS
