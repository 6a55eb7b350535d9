/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What okr-board.c (the object) and okr-board-seats.c (who sits where) share.  */

#pragma once

#include "model/okr-board.h"

G_BEGIN_DECLS

#define OKR_BOARD_MAX_COLUMNS 11

struct _OkrBoard
{
  GObject          parent_instance;

  OkrWorkspace    *workspace;   /* owned */
  const OkrCardKind *kind;      /* what the cards are */
  OkrCycle        *cycle;       /* owned */
  OkrBoardRows     rows;
  gboolean         show_replaced;
  OkrColumnScheme  scheme;

  OkrBoardFilter   filter;      /* what it points to is owned */

  GListStore      *lanes;       /* owned, of OkrBoardLane */
  GHashTable      *lane_of;     /* OkrEntity or NULL -> OkrBoardLane, borrowed */
  GHashTable      *seats;       /* a card, owned -> its seat, owned */
  guint            shown[OKR_BOARD_MAX_COLUMNS];
  guint            total[OKR_BOARD_MAX_COLUMNS];
};

void          okr_board_seat_all       (OkrBoard     *self,
                                        gboolean      keep_lanes);
void          okr_board_seat_again     (OkrBoard     *self,
                                        GPtrArray    *cards);
void          okr_board_update_lanes   (OkrBoard     *self);
void          okr_board_forget_lanes   (OkrBoard     *self);
OkrBoardLane *okr_board_find_lane      (OkrBoard     *self,
                                        OkrEntity    *card);
guint         okr_board_sum            (const guint  *counts);

/* Said by the object: the counts of a column, or of all, are other ones; cards have something else to show. */
void          okr_board_column_changed (OkrBoard     *self,
                                        guint         column);
void          okr_board_counts_changed (OkrBoard     *self,
                                        guint         cards_before,
                                        guint         total_before);
void          okr_board_refreshed      (OkrBoard     *self,
                                        GPtrArray    *cards);

G_END_DECLS
