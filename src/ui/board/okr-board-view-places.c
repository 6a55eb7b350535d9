/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places of a board: which card is where, which place is at a point, and at which one the indicator is.  */

#include "config.h"

#include "ui/board/okr-board-view-private.h"

#include "model/okr-sorted-list.h"
#include "ui/board/okr-board-card.h"

static OkrLaneView *
find_lane (OkrBoardView *self,
           OkrBoardLane *lane)
{
  for (guint i = 0; i < self->lanes->len; i++)
    if (okr_lane_view_get_lane (g_ptr_array_index (self->lanes, i)) == lane)
      return g_ptr_array_index (self->lanes, i);

  return NULL;
}

/**
 * okr_board_view_find:
 * @self: a view
 * @entity: (type OkrEntity): a card
 * @aim: (out): where it is
 *
 * Returns: whether it is on the board, under the filter
 */
gboolean
okr_board_view_find (OkrBoardView *self,
                     gpointer      entity,
                     OkrBoardAim  *aim)
{
  OkrBoardLane *lane;
  GListModel *model;

  g_return_val_if_fail (OKR_IS_BOARD_VIEW (self), FALSE);

  lane = self->board != NULL ? okr_board_get_lane_of (self->board, entity) : NULL;
  if (lane == NULL)
    return FALSE;

  aim->lane = find_lane (self, lane);
  aim->column = okr_board_get_column_of (self->board, entity);
  model = okr_board_lane_get_column (lane, aim->column);

  return aim->lane != NULL && okr_sorted_list_find (OKR_SORTED_LIST (model), entity, &aim->position);
}

/**
 * okr_board_view_get_card:
 * @self: a view
 * @entity: (type OkrEntity): a card
 *
 * Returns: (transfer none) (nullable): its widget, when it is in view
 */
GtkWidget *
okr_board_view_get_card (OkrBoardView *self,
                         gpointer      entity)
{
  OkrBoardAim aim;

  if (!okr_board_view_find (self, entity, &aim))
    return NULL;

  return okr_card_list_get_widget_for (okr_lane_view_get_list (aim.lane, aim.column), entity);
}

/**
 * okr_board_view_get_focused:
 * @self: a view
 *
 * Returns: (transfer none) (nullable) (type OkrEntity): the card that has the focus
 */
gpointer
okr_board_view_get_focused (OkrBoardView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!OKR_IS_BOARD_CARD (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;

  return okr_board_card_get_entity (OKR_BOARD_CARD (focus));
}

/**
 * okr_board_view_focus_card:
 * @self: a view
 * @entity: (type OkrEntity): a card; scrolled into view
 */
void
okr_board_view_focus_card (OkrBoardView *self,
                           gpointer      entity)
{
  OkrBoardAim aim;

  if (!okr_board_view_find (self, entity, &aim))
    return;

  okr_lane_view_set_folded (aim.lane, FALSE);
  okr_card_list_scroll_to (okr_lane_view_get_list (aim.lane, aim.column), aim.position);
  okr_card_list_focus_item (okr_lane_view_get_list (aim.lane, aim.column), entity);
}

static OkrLaneView *
get_lane_at (OkrBoardView *self,
             double        y)
{
  OkrLaneView *lane = NULL;

  for (guint i = 0; i < self->lanes->len; i++)
    {
      graphene_rect_t bounds;

      if (!gtk_widget_compute_bounds (g_ptr_array_index (self->lanes, i), GTK_WIDGET (self), &bounds))
        continue;
      if (lane != NULL && y < bounds.origin.y)
        break;
      lane = g_ptr_array_index (self->lanes, i);
    }

  return lane;
}

/**
 * okr_board_view_pick:
 * @self: a view
 * @x: in its coordinates
 * @y: in its coordinates
 * @aim: (out): the place there, or the nearest one
 *
 * Returns: whether there is any
 */
gboolean
okr_board_view_pick (OkrBoardView *self,
                     double        x,
                     double        y,
                     OkrBoardAim  *aim)
{
  OkrLaneView *lane = get_lane_at (self, y);
  OkrCardList *list;
  graphene_point_t point;
  gboolean after;

  if (lane == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (lane), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return FALSE;

  aim->lane = lane;
  aim->column = okr_lane_view_get_column_at (lane, point.x);
  list = okr_lane_view_get_list (lane, aim->column);
  if (okr_column_track_get_collapsed (self->track, aim->column) || okr_lane_view_get_folded (lane))
    {
      aim->position = g_list_model_get_n_items (okr_board_lane_get_column (okr_lane_view_get_lane (lane), aim->column));
      return TRUE;
    }

  if (!gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (list), &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return FALSE;
  aim->position = okr_card_list_get_position_at (list, point.y, &after);

  return TRUE;
}

/**
 * okr_board_view_set_aim:
 * @self: a view
 * @aim: (nullable): where the indicator shows that cards would go; nowhere with NULL
 */
void
okr_board_view_set_aim (OkrBoardView      *self,
                        const OkrBoardAim *aim)
{
  if (self->aim.lane != NULL)
    {
      OkrCardList *list = okr_lane_view_get_list (self->aim.lane, self->aim.column);

      okr_card_list_set_drop_position (list, -1);
      gtk_widget_remove_css_class (GTK_WIDGET (list), "aimed");
    }

  self->aim = aim != NULL ? *aim : (OkrBoardAim) { NULL, 0, 0 };
  if (self->aim.lane != NULL)
    {
      OkrCardList *list = okr_lane_view_get_list (self->aim.lane, self->aim.column);

      okr_card_list_set_drop_position (list, (int) self->aim.position);
      gtk_widget_add_css_class (GTK_WIDGET (list), "aimed");
    }
}
