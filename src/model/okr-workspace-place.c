/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where cards go on a board.  The order of a column is rank, id over all its cards: those that a filter
 * or another row hides too.  Moving one card writes one cell; only where cards share a rank, so that nothing
 * fits between them, those after the place get a rank of their own.
 *
 * All key results are kept in the order of the team from the first card that is put somewhere on, so that a move
 * looks at the neighbours of its place only, however many cards there are.  Ideas have one order everywhere.  */

#include "config.h"

#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <string.h>

/* One column of the board of one cycle, as a walk through the order of the team. */
typedef struct
{
  const OkrCardKind *kind;
  OkrSortedList     *order;
  GHashTable        *moved;     /* set of OkrEntity: these are nowhere */
  OkrCycle          *cycle;
  OkrColumnScheme    scheme;
  guint              column;
} Walk;

/* All cards in the order of the team, whatever their board and column. */
static OkrSortedList *
need_order (OkrWorkspace      *self,
            const OkrCardKind *kind)
{
  OkrSortedList *all = okr_index_get_list (self->index, kind->get_type ());
  g_autoptr (GPtrArray) cards = NULL;

  if (!kind->has_own_order)
    return all;

  if (self->board_order == NULL)
    {
      cards = g_ptr_array_sized_new (okr_sorted_list_get_length (all));
      for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
        g_ptr_array_add (cards, okr_sorted_list_get (all, i));
      self->board_order = okr_sorted_list_new (kind->get_type (), kind->compare);
      okr_sorted_list_fill (self->board_order, cards);
    }

  return self->board_order;
}

static gboolean
stands_in_column (const Walk *walk,
                  OkrEntity  *card)
{
  return walk->kind->get_column (card, walk->scheme) == walk->column &&
         okr_card_get_cycle (walk->kind, card) == walk->cycle && !g_hash_table_contains (walk->moved, card);
}

/* The next card of the column at a place of the order or after it; the place becomes the one behind it. */
static OkrEntity *
step_forward (const Walk *walk,
              guint      *place)
{
  while (*place < okr_sorted_list_get_length (walk->order))
    {
      OkrEntity *card = okr_sorted_list_get (walk->order, (*place)++);

      if (stands_in_column (walk, card))
        return card;
    }

  return NULL;
}

/* The last card of the column before a place of the order. */
static OkrEntity *
look_back (const Walk *walk,
           guint       place)
{
  while (place > 0)
    {
      OkrEntity *card = okr_sorted_list_get (walk->order, --place);

      if (stands_in_column (walk, card))
        return card;
    }

  return NULL;
}

/* Before which place of the order the cards go; its end when they go to the end of the column. */
static guint
find_position (const Walk     *walk,
               const OkrPlace *place)
{
  OkrEntity *after = place != NULL ? place->after : NULL;
  OkrEntity *before = place != NULL ? place->before : NULL;
  guint position;

  if (after != NULL && stands_in_column (walk, after) && okr_sorted_list_find (walk->order, after, &position))
    return position + 1;
  if (before != NULL && stands_in_column (walk, before) && okr_sorted_list_find (walk->order, before, &position))
    return position;

  return okr_sorted_list_get_length (walk->order);
}

/* Puts cards, in their order, before a position. */
static void
put_group (OkrEdit    *edit,
           const Walk *walk,
           guint       position,
           GPtrArray  *group)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_copy (group, NULL, NULL);
  g_autofree char *rank = NULL;
  OkrEntity *card = look_back (walk, position);
  const char *low = card != NULL ? walk->kind->get_rank (card) : NULL;
  const char *high = NULL;

  /* Those that share the rank of the card before must make room. */
  while (high == NULL && (card = step_forward (walk, &position)) != NULL)
    {
      if (low != NULL && strcmp (walk->kind->get_rank (card), low) <= 0)
        g_ptr_array_add (cards, card);
      else
        high = walk->kind->get_rank (card);
    }

  rank = g_strdup (low);
  for (guint i = 0; i < cards->len; i++)
    {
      char *next = okr_rank_between (rank, high);

      okr_edit_set (edit, walk->kind->table, okr_entity_get_id (cards->pdata[i]));
      okr_edit_put_text (edit, walk->kind->rank, next);
      g_free (rank);
      rank = next;
    }
}

/*
 * okr_workspace_put_cards:
 * @kind: what the cards are
 * @moved: (element-type OkrEntity): in the order that they should have
 * @columns: the column in which each will stand
 * @place: (nullable): where, among the cards of the column as they are seen
 *
 * Gives cards their place: those of the place's column there, together; those that belong to another column, or
 * when there is no place, at the end of it.
 */
void
okr_workspace_put_cards (OkrWorkspace      *self,
                         OkrEdit           *edit,
                         const OkrCardKind *kind,
                         GPtrArray         *moved,
                         const guint       *columns,
                         const OkrPlace    *place)
{
  guint n_columns = kind->count_columns (self->column_scheme);
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);
  Walk walk = { .kind = kind, .order = need_order (self, kind), .moved = set, .scheme = self->column_scheme };

  for (guint i = 0; i < moved->len; i++)
    g_hash_table_add (set, moved->pdata[i]);

  for (walk.column = 0; walk.column < n_columns; walk.column++)
    {
      g_autoptr (GPtrArray) group = g_ptr_array_new ();

      for (guint i = 0; i < moved->len; i++)
        if (columns[i] == walk.column)
          g_ptr_array_add (group, moved->pdata[i]);
      if (group->len == 0)
        continue;

      walk.cycle = okr_card_get_cycle (kind, group->pdata[0]);
      put_group (edit, &walk, find_position (&walk, place), group);
    }
}

/*
 * okr_workspace_put_board_rank:
 * @edit: writes to a key result
 *
 * After all cards of the board, so that a new one is the last of its column.
 */
void
okr_workspace_put_board_rank (OkrWorkspace *self,
                              OkrEdit      *edit)
{
  OkrSortedList *order = need_order (self, &okr_key_result_cards);
  guint n = okr_sorted_list_get_length (order);
  g_autofree char *rank = NULL;

  rank = okr_rank_between (n > 0 ? okr_key_result_get_board_rank (okr_sorted_list_get (order, n - 1)) : NULL, NULL);
  okr_edit_put_text (edit, "board_rank", rank);
}

/*
 * okr_workspace_follow_board_order:
 * @moved: (element-type OkrEntity): cards whose rank is another now
 * @added: (element-type OkrEntity): new cards
 * @removed: (element-type OkrEntity): cards that are gone
 *
 * A change has been applied: brings the order of the team to it, once somebody has asked for that order.
 */
void
okr_workspace_follow_board_order (OkrWorkspace *self,
                                  GPtrArray    *moved,
                                  GPtrArray    *added,
                                  GPtrArray    *removed)
{
  if (self->board_order == NULL)
    return;

  for (guint i = 0; i < removed->len; i++)
    okr_sorted_list_remove (self->board_order, removed->pdata[i]);
  okr_sorted_list_update (self->board_order, moved);
  for (guint i = 0; i < added->len; i++)
    okr_sorted_list_insert (self->board_order, added->pdata[i]);
}

/*
 * okr_workspace_put_lane:
 * @lane: (nullable): what the card becomes by landing in another row
 */
void
okr_workspace_put_lane (OkrEdit             *edit,
                        OkrKeyResult        *key_result,
                        const OkrLaneTarget *lane)
{
  gboolean owner, objective;

  if (lane == NULL)
    return;

  owner = lane->set_owner && lane->owner != okr_key_result_get_owner (key_result);
  objective = lane->objective != NULL && lane->objective != okr_key_result_get_objective (key_result);
  if (!owner && !objective)
    return;

  okr_edit_set (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
  if (owner)
    okr_workspace_put_reference (edit, "owner", lane->owner);
  if (objective)
    okr_edit_put_text (edit, "objective", okr_entity_get_id (OKR_ENTITY (lane->objective)));
}
