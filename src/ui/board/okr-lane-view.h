/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of the board: a header that folds it, and a card list for each column.  */

#pragma once

#include "model/okr-board.h"
#include "ui/board/okr-column-track.h"
#include "widgets/okr-card-list.h"

G_BEGIN_DECLS

#define OKR_TYPE_LANE_VIEW (okr_lane_view_get_type ())
G_DECLARE_FINAL_TYPE (OkrLaneView, okr_lane_view, OKR, LANE_VIEW, GtkWidget)

GtkWidget    *okr_lane_view_new            (OkrBoard        *board,
                                            OkrBoardLane    *lane,
                                            OkrColumnTrack  *track,
                                            OkrCardFactory  *factory);
OkrBoardLane *okr_lane_view_get_lane       (OkrLaneView     *self);
OkrCardList  *okr_lane_view_get_list       (OkrLaneView     *self,
                                            guint            column);
guint         okr_lane_view_get_column_of  (OkrLaneView     *self,
                                            OkrCardList     *list);
guint         okr_lane_view_get_column_at  (OkrLaneView     *self,
                                            double           x);
gboolean      okr_lane_view_get_folded     (OkrLaneView     *self);
void          okr_lane_view_set_folded     (OkrLaneView     *self,
                                            gboolean         folded);
void          okr_lane_view_set_row_height (OkrLaneView     *self,
                                            int              row_height,
                                            int              spacing);
void          okr_lane_view_prepare        (OkrLaneView     *self,
                                            int              above);
void          okr_lane_view_follow_track   (OkrLaneView     *self);

G_END_DECLS
