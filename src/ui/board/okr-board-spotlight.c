/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The spotlight of a board: its cards in the order in which the board is read.  */

#include "config.h"

#include "ui/board/okr-board-spotlight.h"

#include "ui/room/okr-spotlight.h"

/* Row by row, and in a row column by column. */
static GPtrArray *
list_cards (OkrBoard *board)
{
  GListModel *lanes = okr_board_get_lanes (board);
  GPtrArray *cards = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (OkrBoardLane) lane = g_list_model_get_item (lanes, i);

      for (guint column = 0; column < okr_board_get_n_columns (board); column++)
        {
          GListModel *list = okr_board_lane_get_column (lane, column);

          for (guint k = 0; k < g_list_model_get_n_items (list); k++)
            g_ptr_array_add (cards, g_list_model_get_item (list, k));
        }
    }

  return cards;
}

static void
on_closed_cb (OkrSpotlight *spotlight,
              OkrBoardView *view)
{
  OkrEntity *card = okr_spotlight_get_card (spotlight);

  if (!okr_entity_get_removed (card))
    okr_board_view_focus_card (view, card);
}

/**
 * okr_board_spotlight_present:
 * @view: a view of a board
 * @card: a card of it
 *
 * Shows the card large; the arrows show the others, and the one that was shown last has the focus afterwards.
 */
void
okr_board_spotlight_present (OkrBoardView *view,
                             gpointer      card)
{
  OkrBoard *board = okr_board_view_get_board (view);
  g_autoptr (GPtrArray) cards = list_cards (board);
  OkrSpotlight *spotlight = okr_spotlight_new (okr_board_get_workspace (board), cards, card);

  g_signal_connect_object (spotlight, "closed", G_CALLBACK (on_closed_cb), view, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (spotlight), GTK_WIDGET (view));
}
