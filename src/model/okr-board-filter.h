/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A filter of the board that owns what it points to, and the question whether it lets a card pass.  Used by
 * OkrBoard only.  */

#pragma once

#include "model/okr-board.h"

G_BEGIN_DECLS

void     okr_board_filter_clear  (OkrBoardFilter       *self);
void     okr_board_filter_copy   (const OkrBoardFilter *filter,
                                  OkrBoardFilter       *self);
gboolean okr_board_filter_is_set (const OkrBoardFilter *self);
gboolean okr_board_filter_passes (const OkrBoardFilter *self,
                                  OkrKeyResult         *key_result);

G_END_DECLS
