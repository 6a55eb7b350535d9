/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as people see and handle it: lanes of card lists that show an OkrBoard, with selection, drag
 * and drop, keys and touch.  What a gesture means is decided here and asked for with the "move" signal; the
 * board page answers it with verbs of the workspace.  */

#pragma once

#include "model/okr-board.h"
#include "ui/board/okr-column-track.h"
#include "ui/board/okr-lane-view.h"
#include "widgets/okr-selection.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where cards would go: before the card that is at the position now. */
typedef struct
{
  OkrLaneView *lane;
  guint        column;
  guint        position;
} OkrBoardAim;

#define OKR_TYPE_BOARD_VIEW (okr_board_view_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoardView, okr_board_view, OKR, BOARD_VIEW, GtkWidget)

GtkWidget    *okr_board_view_new              (OkrColumnTrack    *track,
                                               GType              card_type);
void          okr_board_view_set_board        (OkrBoardView      *self,
                                               OkrBoard          *board,
                                               OkrClock          *clock);
OkrBoard     *okr_board_view_get_board        (OkrBoardView      *self);
void          okr_board_view_set_zoom         (OkrBoardView      *self,
                                               double             zoom);

OkrSelection *okr_board_view_get_selection    (OkrBoardView      *self);
GPtrArray    *okr_board_view_dup_selection    (OkrBoardView      *self,
                                               gpointer           entity);
gboolean      okr_board_view_is_selected      (OkrBoardView      *self,
                                               gpointer           entity);
void          okr_board_view_select           (OkrBoardView      *self,
                                               gpointer           entity,
                                               gboolean           selected);
void          okr_board_view_select_to        (OkrBoardView      *self,
                                               gpointer           entity);
void          okr_board_view_select_column    (OkrBoardView      *self);
void          okr_board_view_unselect_all     (OkrBoardView      *self);

gpointer      okr_board_view_get_focused      (OkrBoardView      *self);
void          okr_board_view_focus_card (OkrBoardView      *self,
                                               gpointer           entity);
GtkWidget    *okr_board_view_get_card         (OkrBoardView      *self,
                                               gpointer           entity);
gboolean      okr_board_view_find             (OkrBoardView      *self,
                                               gpointer           entity,
                                               OkrBoardAim       *aim);

gboolean      okr_board_view_pick             (OkrBoardView      *self,
                                               double             x,
                                               double             y,
                                               OkrBoardAim       *aim);
void          okr_board_view_set_aim          (OkrBoardView      *self,
                                               const OkrBoardAim *aim);
gboolean      okr_board_view_get_aim_bounds   (OkrBoardView      *self,
                                               const OkrBoardAim *aim,
                                               graphene_rect_t   *bounds);
void          okr_board_view_move             (OkrBoardView      *self,
                                               GPtrArray         *cards,
                                               const OkrBoardAim *aim,
                                               gboolean           at_once);

/* okr-board-view-move.c */
OkrPlace      okr_board_view_get_place        (OkrBoardView      *self,
                                               GPtrArray         *cards,
                                               const OkrBoardAim *aim);
gboolean      okr_board_view_all_stay         (OkrBoardView      *self,
                                               GPtrArray         *cards,
                                               const OkrBoardAim *aim);
void          okr_board_view_move_to_column   (OkrBoardView      *self,
                                               gpointer           entity,
                                               guint              column);

G_END_DECLS
