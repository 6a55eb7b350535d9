/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board of a cycle as data: which cards are in which column of which lane, in the team's order, under the filter
 * that is set; kept up to date as the workspace changes, at a cost that does not grow with
 * the number of cards.  The board page shows it; tests read it without a window.  */

#pragma once

#include "model/okr-card-kind.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_BOARD_ROWS_NONE,
  OKR_BOARD_ROWS_OBJECTIVE,
  OKR_BOARD_ROWS_OWNER,
  OKR_BOARD_ROWS_TEAM,
  OKR_BOARD_ROWS_KEY_RESULT,
} OkrBoardRows;

GType okr_board_rows_get_type (void) G_GNUC_CONST;
#define OKR_TYPE_BOARD_ROWS (okr_board_rows_get_type ())

#define OKR_TYPE_BOARD_LANE (okr_board_lane_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoardLane, okr_board_lane, OKR, BOARD_LANE, GObject)

/* Properties, read-only and notifying: "title" (NULL: no rows; "Nobody" for no owner, ...), "entity"
 * (objective, key result, person, team or NULL), "n-cards", "n-total" (without the filter). */
const char   *okr_board_lane_get_title   (OkrBoardLane         *self);
OkrEntity    *okr_board_lane_get_entity  (OkrBoardLane         *self);
GListModel   *okr_board_lane_get_column  (OkrBoardLane         *self,
                                          guint                 column);
guint         okr_board_lane_get_n_cards (OkrBoardLane         *self);
guint         okr_board_lane_get_n_total (OkrBoardLane         *self);
gboolean      okr_board_lane_get_target  (OkrBoardLane         *self,
                                          gpointer              card,
                                          OkrLaneTarget        *target);

#define OKR_TYPE_BOARD (okr_board_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoard, okr_board, OKR, BOARD, GObject)

/* Properties: "workspace", "kind" (construct), "cycle", "rows", "show-replaced" (read-write); "scheme", "n-cards",
 * "n-total", "filtered" (read-only); all notify.
 * Signal "column-changed" (guint column): a count or the limit of the column changed (heading: "3", or "2 of 3" under
 * a filter). Signal "refreshed" (GPtrArray cards): these may have something else to show. */
OkrBoard     *okr_board_new               (OkrWorkspace         *workspace);
OkrBoard     *okr_board_new_of            (OkrWorkspace         *workspace,
                                           const OkrCardKind    *kind);
const OkrCardKind *okr_board_get_kind     (OkrBoard             *self);
OkrWorkspace *okr_board_get_workspace     (OkrBoard             *self);
OkrCycle     *okr_board_get_cycle         (OkrBoard             *self);
void          okr_board_set_cycle         (OkrBoard             *self,
                                           OkrCycle             *cycle);
OkrBoardRows  okr_board_get_rows          (OkrBoard             *self);
void          okr_board_set_rows          (OkrBoard             *self,
                                           OkrBoardRows          rows);
gboolean      okr_board_get_show_replaced (OkrBoard             *self);
void          okr_board_set_show_replaced (OkrBoard             *self,
                                           gboolean              show_replaced);
void          okr_board_set_filter        (OkrBoard             *self,
                                           const OkrBoardFilter *filter);
gboolean      okr_board_get_filtered      (OkrBoard             *self);
OkrColumnScheme okr_board_get_scheme      (OkrBoard             *self);
guint         okr_board_get_n_columns     (OkrBoard             *self);
GListModel   *okr_board_get_lanes         (OkrBoard             *self);
void          okr_board_get_column_count  (OkrBoard             *self,
                                           guint                 column,
                                           guint                *shown,
                                           guint                *total);
guint         okr_board_get_limit         (OkrBoard             *self,
                                           guint                 column);
guint         okr_board_get_n_cards       (OkrBoard             *self);
guint         okr_board_get_n_total       (OkrBoard             *self);
guint         okr_board_get_column_of     (OkrBoard             *self,
                                           gpointer              card);
OkrBoardLane *okr_board_get_lane_of       (OkrBoard             *self,
                                           gpointer              card);

G_END_DECLS
