/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who sits where on a board.  Each card has a seat: its lane, its column, and whether the filter lets it pass.
 * A change looks again at the seats of what it refreshed; what concerns all cards seats them anew.  */

#include "config.h"

#include "model/okr-board-private.h"

#include "model/okr-board-lane-private.h"

#include <string.h>

typedef struct
{
  OkrBoardLane *lane;           /* borrowed from the lanes */
  guint         column;
  gboolean      shown;
} Seat;

/* ---- where a card belongs ---- */

static gboolean
is_on_board (OkrBoard  *self,
             OkrEntity *card)
{
  OkrKeyResult *key_result;

  if (self->cycle == NULL || okr_entity_get_removed (card))
    return FALSE;

  key_result = self->kind->get_key_result (card);

  return key_result != NULL && !okr_entity_get_removed (OKR_ENTITY (key_result))
         && okr_card_get_cycle (self->kind, card) == self->cycle
         && self->kind->is_shown (card, self->show_replaced);
}

static OkrEntity *
get_row_entity (OkrBoard  *self,
                OkrEntity *card)
{
  switch (self->rows)
    {
    case OKR_BOARD_ROWS_OBJECTIVE:
      return (OkrEntity *) okr_card_get_objective (self->kind, card);
    case OKR_BOARD_ROWS_KEY_RESULT:
      return (OkrEntity *) self->kind->get_key_result (card);
    case OKR_BOARD_ROWS_OWNER:
      return (OkrEntity *) self->kind->get_person (card);
    case OKR_BOARD_ROWS_TEAM:
      return (OkrEntity *) okr_objective_get_team (okr_card_get_objective (self->kind, card));
    case OKR_BOARD_ROWS_NONE:
    default:
      return NULL;
    }
}

/* ---- lanes ---- */

static int
compare_lanes (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  OkrBoard *self = user_data;
  OkrEntity *entity_a = okr_board_lane_get_entity ((OkrBoardLane *) a);
  OkrEntity *entity_b = okr_board_lane_get_entity ((OkrBoardLane *) b);

  /* nobody comes last */
  if (entity_a == NULL || entity_b == NULL)
    return (entity_a == NULL) - (entity_b == NULL);
  if (self->rows == OKR_BOARD_ROWS_OWNER)
    {
      int order = g_utf8_collate (okr_entity_get_title (entity_a), okr_entity_get_title (entity_b));

      if (order != 0)
        return order;
    }
  if (self->rows == OKR_BOARD_ROWS_KEY_RESULT)
    {
      OkrEntity *objective_a = OKR_ENTITY (okr_key_result_get_objective (OKR_KEY_RESULT (entity_a)));
      OkrEntity *objective_b = OKR_ENTITY (okr_key_result_get_objective (OKR_KEY_RESULT (entity_b)));

      if (objective_a != objective_b)
        return okr_entity_compare (objective_a, objective_b);
    }

  return okr_entity_compare (entity_a, entity_b);
}

static OkrBoardLane *
ensure_lane (OkrBoard  *self,
             OkrEntity *entity)
{
  OkrBoardLane *lane = g_hash_table_lookup (self->lane_of, entity);
  g_autoptr (OkrBoardLane) added = NULL;

  if (lane != NULL)
    return lane;

  added = okr_board_lane_new (self->kind, self->rows, entity, okr_board_get_n_columns (self));
  g_list_store_insert_sorted (self->lanes, added, compare_lanes, self);
  g_hash_table_insert (self->lane_of, entity, added);

  return added;
}

/* An objective without key results is a row to fill; a person or a team without cards is none. */
static gboolean
is_needed (OkrBoard     *self,
           OkrBoardLane *lane)
{
  OkrObjective *objective;

  if (self->rows == OKR_BOARD_ROWS_NONE || okr_board_lane_get_n_total (lane) > 0)
    return TRUE;
  if (self->rows != OKR_BOARD_ROWS_OBJECTIVE || !self->kind->keeps_rows)
    return FALSE;

  objective = OKR_OBJECTIVE (okr_board_lane_get_entity (lane));

  return !okr_entity_get_removed (OKR_ENTITY (objective)) && okr_objective_get_cycle (objective) == self->cycle &&
         okr_objective_get_state (objective) != OKR_OBJECTIVE_STATE_DRAFT;
}

static void
drop_empty_lanes (OkrBoard *self)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (self->lanes)); i-- > 0;)
    {
      g_autoptr (OkrBoardLane) lane = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);

      if (is_needed (self, lane))
        continue;

      g_hash_table_remove (self->lane_of, okr_board_lane_get_entity (lane));
      g_list_store_remove (self->lanes, i);
    }
}

/* ---- seats ---- */

static void
count (OkrBoard   *self,
       const Seat *seat,
       int         sign)
{
  self->total[seat->column] = (guint) ((int) self->total[seat->column] + sign);
  if (seat->shown)
    self->shown[seat->column] = (guint) ((int) self->shown[seat->column] + sign);
  okr_board_lane_add (seat->lane, seat->shown ? sign : 0, sign);
}

static Seat
find_seat (OkrBoard  *self,
           OkrEntity *card)
{
  return (Seat) {
    .lane = ensure_lane (self, get_row_entity (self, card)),
    .column = self->kind->get_column (card, self->scheme),
    .shown = okr_card_passes (self->kind, card, &self->filter, okr_clock_get_today (okr_workspace_get_clock (self->workspace))),
  };
}

static void
leave (OkrBoard  *self,
       OkrEntity *card)
{
  Seat *seat = g_hash_table_lookup (self->seats, card);
  Seat left;

  if (seat == NULL)
    return;

  left = *seat;
  count (self, &left, -1);
  if (left.shown)
    okr_sorted_list_remove (okr_board_lane_get_list (left.lane, left.column), card);
  g_hash_table_remove (self->seats, card);
  okr_board_column_changed (self, left.column);
}

static void
enter (OkrBoard   *self,
       OkrEntity  *card,
       const Seat *found)
{
  Seat *seat = g_memdup2 (found, sizeof *found);

  g_hash_table_insert (self->seats, g_object_ref (card), seat);
  count (self, seat, 1);
  if (seat->shown)
    okr_sorted_list_insert (okr_board_lane_get_list (seat->lane, seat->column), card);
  okr_board_column_changed (self, seat->column);
}

/* Of one card that a change refreshed. */
typedef struct
{
  OkrEntity *card;              /* owned */
  Seat       seat;              /* where it belongs now; no lane: nowhere */
} Move;

static void
clear_move (gpointer data)
{
  g_object_unref (((Move *) data)->card);
}

static gboolean
stays (OkrBoard   *self,
       const Move *move)
{
  const Seat *seat = g_hash_table_lookup (self->seats, move->card);

  return seat != NULL && seat->lane == move->seat.lane && seat->column == move->seat.column &&
         seat->shown == move->seat.shown;
}

/* What stays in its column may have another place in it. */
static void
update_lists (GArray *staying)
{
  g_autoptr (GHashTable) by_list = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  GHashTableIter iter;
  gpointer list, items;

  for (guint i = 0; i < staying->len; i++)
    {
      Move *move = &g_array_index (staying, Move, i);

      if (!move->seat.shown)
        continue;

      list = okr_board_lane_get_list (move->seat.lane, move->seat.column);
      items = g_hash_table_lookup (by_list, list);
      if (items == NULL)
        {
          items = g_ptr_array_new ();
          g_hash_table_insert (by_list, list, items);
        }
      g_ptr_array_add (items, move->card);
    }

  g_hash_table_iter_init (&iter, by_list);
  while (g_hash_table_iter_next (&iter, &list, &items))
    okr_sorted_list_update (list, items);
}

/* Of all columns; @counts has %OKR_BOARD_MAX_COLUMNS. */
guint
okr_board_sum (const guint *counts)
{
  guint result = 0;

  for (guint i = 0; i < OKR_BOARD_MAX_COLUMNS; i++)
    result += counts[i];

  return result;
}

/**
 * okr_board_seat_again:
 * @self: a board
 * @cards: (element-type OkrEntity): those that a change refreshed
 *
 * Looks again where they belong.  All that go leave before any comes, and before what stays is put in order: a
 * list is only ever searched while what is in it is in order.
 */
void
okr_board_seat_again (OkrBoard  *self,
                      GPtrArray *cards)
{
  g_autoptr (GArray) staying = g_array_new (FALSE, FALSE, sizeof (Move));
  g_autoptr (GArray) moving = g_array_new (FALSE, FALSE, sizeof (Move));
  guint cards_before = okr_board_sum (self->shown);
  guint total_before = okr_board_sum (self->total);

  g_array_set_clear_func (staying, clear_move);
  g_array_set_clear_func (moving, clear_move);

  for (guint i = 0; i < cards->len; i++)
    {
      Move move = { g_object_ref (g_ptr_array_index (cards, i)), { NULL } };

      if (is_on_board (self, move.card))
        move.seat = find_seat (self, move.card);
      g_array_append_vals (move.seat.lane != NULL && stays (self, &move) ? staying : moving, &move, 1);
    }

  for (guint i = 0; i < moving->len; i++)
    leave (self, g_array_index (moving, Move, i).card);
  update_lists (staying);
  for (guint i = 0; i < moving->len; i++)
    {
      Move *move = &g_array_index (moving, Move, i);

      if (move->seat.lane != NULL)
        enter (self, move->card, &move->seat);
    }

  if (moving->len > 0)
    drop_empty_lanes (self);
  okr_board_counts_changed (self, cards_before, total_before);
  okr_board_refreshed (self, cards);
}

/**
 * okr_board_update_lanes:
 * @self: a board
 *
 * Looks again which rows there are without cards, and in which order: after a change to what they are of.
 */
void
okr_board_update_lanes (OkrBoard *self)
{
  GListModel *objectives = self->cycle != NULL ? okr_cycle_get_objectives (self->cycle) : NULL;
  OkrBoardLane *previous = NULL;
  gboolean in_order = TRUE;

  if (self->rows == OKR_BOARD_ROWS_OBJECTIVE && self->kind->keeps_rows)
    for (guint i = 0; objectives != NULL && i < g_list_model_get_n_items (objectives); i++)
      {
        g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

        if (okr_objective_get_state (objective) != OKR_OBJECTIVE_STATE_DRAFT)
          ensure_lane (self, OKR_ENTITY (objective));
      }

  drop_empty_lanes (self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lanes)); i++)
    {
      g_autoptr (OkrBoardLane) lane = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);

      in_order = in_order && (previous == NULL || compare_lanes (previous, lane, self) < 0);
      previous = lane;
    }
  if (!in_order)
    g_list_store_sort (self->lanes, compare_lanes, self);
}

/* ---- seating all ---- */

static GPtrArray *
get_pile (GHashTable   *piles,
          OkrBoardLane *lane,
          guint         column,
          guint         n_columns)
{
  GPtrArray *columns = g_hash_table_lookup (piles, lane);

  if (columns == NULL)
    {
      columns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
      for (guint i = 0; i < n_columns; i++)
        g_ptr_array_add (columns, g_ptr_array_new ());
      g_hash_table_insert (piles, lane, columns);
    }

  return g_ptr_array_index (columns, column);
}

static void
seat_objective (OkrBoard     *self,
                OkrObjective *objective,
                GHashTable   *piles)
{
  GListModel *key_results = okr_objective_get_key_results (objective);
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  guint n_columns = okr_board_get_n_columns (self);

  if (self->rows == OKR_BOARD_ROWS_OBJECTIVE && self->kind->keeps_rows
      && okr_objective_get_state (objective) != OKR_OBJECTIVE_STATE_DRAFT)
    ensure_lane (self, OKR_ENTITY (objective));

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, i);

      self->kind->collect (key_result, cards);
    }
  for (guint i = 0; i < cards->len; i++)
    {
      OkrEntity *card = cards->pdata[i];
      Seat *seat;

      if (!is_on_board (self, card))
        continue;

      seat = g_new (Seat, 1);
      *seat = find_seat (self, card);
      self->total[seat->column]++;
      if (seat->shown)
        {
          self->shown[seat->column]++;
          g_ptr_array_add (get_pile (piles, seat->lane, seat->column, n_columns), card);
        }
      g_hash_table_insert (self->seats, g_object_ref (card), seat);
    }
}

static void
count_lanes (OkrBoard *self)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) total = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->seats);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Seat *seat = value;

      g_hash_table_insert (total, seat->lane, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (total, seat->lane)) + 1));
      if (seat->shown)
        g_hash_table_insert (shown, seat->lane, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (shown, seat->lane)) + 1));
    }

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lanes)); i++)
    {
      g_autoptr (OkrBoardLane) lane = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);

      okr_board_lane_set_counts (lane, GPOINTER_TO_UINT (g_hash_table_lookup (shown, lane)),
                                 GPOINTER_TO_UINT (g_hash_table_lookup (total, lane)));
    }
}

static void
fill_lanes (OkrBoard   *self,
            GHashTable *piles)
{
  guint n_columns = okr_board_get_n_columns (self);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->lanes)); i++)
    {
      g_autoptr (OkrBoardLane) lane = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);

      for (guint j = 0; j < n_columns; j++)
        okr_sorted_list_fill (okr_board_lane_get_list (lane, j), get_pile (piles, lane, j, n_columns));
    }
}

/**
 * okr_board_forget_lanes:
 * @self: a board
 *
 * Takes all cards and lanes away.
 */
void
okr_board_forget_lanes (OkrBoard *self)
{
  g_hash_table_remove_all (self->seats);
  g_hash_table_remove_all (self->lane_of);
  g_list_store_remove_all (self->lanes);
}

/**
 * okr_board_seat_all:
 * @self: a board
 * @keep_lanes: whether the rows are the same, so that their widgets can stay
 *
 * Seats all cards of the cycle.
 */
void
okr_board_seat_all (OkrBoard *self,
                    gboolean  keep_lanes)
{
  g_autoptr (GHashTable) piles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  guint cards_before = okr_board_sum (self->shown);
  guint total_before = okr_board_sum (self->total);
  GListModel *objectives;

  if (keep_lanes)
    g_hash_table_remove_all (self->seats);
  else
    okr_board_forget_lanes (self);
  memset (self->shown, 0, sizeof self->shown);
  memset (self->total, 0, sizeof self->total);

  if (self->rows == OKR_BOARD_ROWS_NONE)
    ensure_lane (self, NULL);
  objectives = self->cycle != NULL ? okr_cycle_get_objectives (self->cycle) : NULL;
  for (guint i = 0; objectives != NULL && i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      seat_objective (self, objective, piles);
    }
  fill_lanes (self, piles);
  count_lanes (self);

  for (guint i = 0; i < okr_board_get_n_columns (self); i++)
    okr_board_column_changed (self, i);
  okr_board_counts_changed (self, cards_before, total_before);
}

/**
 * okr_board_find_lane:
 * @self: a board
 * @card: a card
 *
 * Returns: (transfer none) (nullable): the row in which it is shown
 */
OkrBoardLane *
okr_board_find_lane (OkrBoard  *self,
                     OkrEntity *card)
{
  Seat *seat = g_hash_table_lookup (self->seats, card);

  return seat != NULL && seat->shown ? seat->lane : NULL;
}
