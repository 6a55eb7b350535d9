/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every move on a board needs, whatever its cards are: the cards beside the place, and the end of a column.  */

#include "config.h"

#include "ui/board/okr-board-view.h"

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
