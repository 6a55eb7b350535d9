/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every move on a board needs, whatever its cards are: what is at the place, the cards beside it, and the end of
 * a column.  */

#include "config.h"

#include "ui/board/okr-board-view.h"

/**
 * okr_board_view_get_aim_bounds:
 * @self: a view
 * @aim: a place
 * @bounds: (out): what a card would cover that is dropped there, in the coordinates of the view
 *
 * Returns: whether it can be told
 */
gboolean
okr_board_view_get_aim_bounds (OkrBoardView      *self,
                               const OkrBoardAim *aim,
                               graphene_rect_t   *bounds)
{
  OkrCardList *list = okr_lane_view_get_list (aim->lane, aim->column);
  GListModel *model = okr_card_list_get_model (list);
  guint n = model != NULL ? g_list_model_get_n_items (model) : 0;
  graphene_rect_t row, list_bounds;
  graphene_point_t origin;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (list), GTK_WIDGET (self), &list_bounds))
    return FALSE;
  if (n == 0 || !okr_card_list_get_row_bounds (list, MIN (aim->position, n - 1), &row)
      || !gtk_widget_compute_point (GTK_WIDGET (list), GTK_WIDGET (self), &row.origin, &origin))
    {
      graphene_rect_init (bounds, list_bounds.origin.x, list_bounds.origin.y, list_bounds.size.width, 1);
      return TRUE;
    }

  /* behind the last card */
  if (aim->position >= n)
    origin.y += row.size.height;
  graphene_rect_init (bounds, origin.x, origin.y, row.size.width, row.size.height);

  return TRUE;
}

/**
 * okr_board_view_get_place:
 * @self: a view
 * @cards: (element-type OkrEntity): what is moved
 * @aim: where it goes
 *
 * Returns: the cards beside that place, none of the moved ones among them
 */
OkrPlace
okr_board_view_get_place (OkrBoardView      *self,
                          GPtrArray         *cards,
                          const OkrBoardAim *aim)
{
  GListModel *model = okr_board_lane_get_column (okr_lane_view_get_lane (aim->lane), aim->column);
  guint n = g_list_model_get_n_items (model);
  OkrPlace place = { NULL, NULL };

  for (guint i = aim->position; i > 0 && place.after == NULL; i--)
    {
      g_autoptr (OkrEntity) item = g_list_model_get_item (model, i - 1);

      if (!g_ptr_array_find (cards, item, NULL))
        place.after = item;
    }
  for (guint i = aim->position; i < n && place.before == NULL; i++)
    {
      g_autoptr (OkrEntity) item = g_list_model_get_item (model, i);

      if (!g_ptr_array_find (cards, item, NULL))
        place.before = item;
    }

  return place;
}

/**
 * okr_board_view_all_stay:
 * @self: a view with a board
 * @cards: (element-type OkrEntity): what is moved
 * @aim: where it goes
 *
 * Returns: whether all of them are in that column already
 */
gboolean
okr_board_view_all_stay (OkrBoardView      *self,
                         GPtrArray         *cards,
                         const OkrBoardAim *aim)
{
  for (guint i = 0; i < cards->len; i++)
    if (okr_board_get_column_of (okr_board_view_get_board (self), g_ptr_array_index (cards, i)) != aim->column)
      return FALSE;

  return TRUE;
}

/**
 * okr_board_view_move_to_column:
 * @self: a view
 * @entity: (type OkrEntity): a card
 * @column: position of a column
 *
 * What a drop at the end of that column does, for the menu; with all that is selected.
 */
void
okr_board_view_move_to_column (OkrBoardView *self,
                               gpointer      entity,
                               guint         column)
{
  g_autoptr (GPtrArray) cards = okr_board_view_dup_selection (self, entity);
  OkrBoardAim aim;

  g_return_if_fail (OKR_IS_BOARD_VIEW (self));

  if (!okr_board_view_find (self, entity, &aim))
    return;

  aim.column = column;
  aim.position = g_list_model_get_n_items (okr_board_lane_get_column (okr_lane_view_get_lane (aim.lane), column));
  okr_board_view_move (self, cards, &aim, FALSE);
}
