/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which cards of a board view are selected: one by one, to a card, a column, all that a gesture takes along.  */

#include "config.h"

#include "ui/board/okr-board-view.h"

/**
 * okr_board_view_is_selected:
 * @self: a view
 * @entity: (type OkrEntity): a card
 *
 * Returns: whether it is selected
 */
gboolean
okr_board_view_is_selected (OkrBoardView *self,
                            gpointer      entity)
{
  g_return_val_if_fail (OKR_IS_BOARD_VIEW (self), FALSE);

  return okr_selection_contains (okr_board_view_get_selection (self), entity);
}

/**
 * okr_board_view_select:
 * @self: a view
 * @entity: (type OkrEntity): a card
 * @selected: whether it should be one of the selected ones
 */
void
okr_board_view_select (OkrBoardView *self,
                       gpointer      entity,
                       gboolean      selected)
{
  g_return_if_fail (OKR_IS_BOARD_VIEW (self));

  okr_selection_set (okr_board_view_get_selection (self), entity, selected);
}

/**
 * okr_board_view_select_to:
 * @self: a view
 * @entity: (type OkrEntity): a card
 *
 * Selects from the last selected card to @entity when both are in one column, else only @entity.
 */
void
okr_board_view_select_to (OkrBoardView *self,
                          gpointer      entity)
{
  OkrEntity *anchor;
  OkrBoardAim from, to;
  GListModel *model;

  g_return_if_fail (OKR_IS_BOARD_VIEW (self));

  anchor = okr_selection_get_anchor (okr_board_view_get_selection (self));
  if (anchor == NULL
      || !okr_board_view_find (self, anchor, &from)
      || !okr_board_view_find (self, entity, &to)
      || from.lane != to.lane || from.column != to.column)
    {
      okr_board_view_select (self, entity, TRUE);
      return;
    }

  model = okr_board_lane_get_column (okr_lane_view_get_lane (to.lane), to.column);
  for (guint i = MIN (from.position, to.position); i <= MAX (from.position, to.position); i++)
    {
      g_autoptr (OkrEntity) item = g_list_model_get_item (model, i);

      okr_board_view_select (self, item, TRUE);
    }
}

/**
 * okr_board_view_select_column:
 * @self: a view
 *
 * Selects all cards of the column (and lane) that has the focus.
 */
void
okr_board_view_select_column (OkrBoardView *self)
{
  OkrEntity *focused = okr_board_view_get_focused (self);
  OkrBoardAim aim;
  GListModel *model;

  if (focused == NULL || !okr_board_view_find (self, focused, &aim))
    return;

  model = okr_board_lane_get_column (okr_lane_view_get_lane (aim.lane), aim.column);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (OkrEntity) item = g_list_model_get_item (model, i);

      okr_board_view_select (self, item, TRUE);
    }
}

/**
 * okr_board_view_unselect_all:
 * @self: a view
 */
void
okr_board_view_unselect_all (OkrBoardView *self)
{
  g_return_if_fail (OKR_IS_BOARD_VIEW (self));

  okr_selection_clear (okr_board_view_get_selection (self));
}

static void
append_selected (OkrBoardView *self,
                 GListModel   *cards,
                 GPtrArray    *result)
{
  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (OkrEntity) item = g_list_model_get_item (cards, i);

      if (okr_board_view_is_selected (self, item))
        g_ptr_array_add (result, g_steal_pointer (&item));
    }
}

/**
 * okr_board_view_dup_selection:
 * @self: a view
 * @entity: (type OkrEntity): the card that a gesture began on
 *
 * Returns: (transfer full) (element-type OkrEntity): the selected cards in the order of the board when
 *   @entity is one of them, else @entity alone
 */
GPtrArray *
okr_board_view_dup_selection (OkrBoardView *self,
                              gpointer      entity)
{
  GPtrArray *result = g_ptr_array_new_with_free_func (g_object_unref);
  OkrBoard *board;

  g_return_val_if_fail (OKR_IS_BOARD_VIEW (self), result);

  if (!okr_board_view_is_selected (self, entity))
    {
      g_ptr_array_add (result, g_object_ref (entity));
      return result;
    }

  board = okr_board_view_get_board (self);
  for (guint i = 0; i < g_list_model_get_n_items (okr_board_get_lanes (board)); i++)
    {
      g_autoptr (OkrBoardLane) lane = g_list_model_get_item (okr_board_get_lanes (board), i);

      for (guint j = 0; j < okr_board_get_n_columns (board); j++)
        append_selected (self, okr_board_lane_get_column (lane, j), result);
    }

  return result;
}
