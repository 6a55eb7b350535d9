/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the board alone may do with its lanes.  */

#pragma once

#include "model/okr-board.h"
#include "model/okr-sorted-list.h"

G_BEGIN_DECLS

OkrBoardLane  *okr_board_lane_new        (const OkrCardKind *kind,
                                          OkrBoardRows       rows,
                                          OkrEntity         *entity,
                                          guint              n_columns);
OkrSortedList *okr_board_lane_get_list   (OkrBoardLane *self,
                                          guint         column);
void           okr_board_lane_set_counts (OkrBoardLane *self,
                                          guint         n_cards,
                                          guint         n_total);
void           okr_board_lane_add        (OkrBoardLane *self,
                                          int           cards,
                                          int           total);

G_END_DECLS
