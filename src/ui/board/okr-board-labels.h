/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a board are called, whatever its cards are.  */

#pragma once

#include "model/okr-board.h"

G_BEGIN_DECLS

char *okr_board_label_dup_column (OkrBoard *board,
                                  guint     column);
char *okr_board_label_dup_range  (OkrBoard *board,
                                  guint     column);

G_END_DECLS
