/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where cards go on the board.  The order of a column is board_rank, id over all its cards: those that a filter
 * or another row hides too.  Moving one card writes one cell; only where cards share a rank, so that nothing
 * fits between them, those after the place get a rank of their own.  */

#include "config.h"

#include "logic/okr-column.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <string.h>

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  OkrKeyResult *card_a = *(OkrKeyResult **) a;
  OkrKeyResult *card_b = *(OkrKeyResult **) b;
  int order = strcmp (okr_key_result_get_board_rank (card_a), okr_key_result_get_board_rank (card_b));

  return order != 0 ? order : strcmp (okr_entity_get_id (OKR_ENTITY (card_a)), okr_entity_get_id (OKR_ENTITY (card_b)));
}

/* All cards that stand in a column of the board of that cycle, in order, but for those that are moved. */
static GPtrArray *
list_column (OkrWorkspace *self,
             OkrCycle     *cycle,
             guint         column,
             GPtrArray    *moved)
{
  OkrSortedList *key_results = okr_index_get_list (self->index, OKR_TYPE_KEY_RESULT);
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    {
      OkrKeyResult *card = okr_sorted_list_get (key_results, i);
      OkrObjective *objective = okr_key_result_get_objective (card);

      if (objective != NULL && okr_objective_get_cycle (objective) == cycle &&
          okr_column_from_figure (self->column_scheme, okr_key_result_get_figure (card)) == column &&
          !g_ptr_array_find (moved, card, NULL))
        g_ptr_array_add (cards, card);
    }

  g_ptr_array_sort (cards, compare_cards);

  return cards;
}

/* Before which of the cards the place is; their number for the end. */
static guint
find_position (GPtrArray      *cards,
               const OkrPlace *place)
{
  guint position;

  if (place != NULL && place->after != NULL && g_ptr_array_find (cards, place->after, &position))
    return position + 1;
  if (place != NULL && place->before != NULL && g_ptr_array_find (cards, place->before, &position))
    return position;

  return cards->len;
}

static void
put_rank (OkrEdit      *edit,
          OkrKeyResult *card,
          const char   *rank)
{
  okr_edit_set (edit, "key_result", okr_entity_get_id (OKR_ENTITY (card)));
  okr_edit_put_text (edit, "board_rank", rank);
}

/* Puts cards, in their order, before a position of a column. */
static void
put_group (OkrEdit   *edit,
           GPtrArray *cards,
           guint      position,
           GPtrArray *group)
{
  g_autofree char *rank = NULL;
  const char *low = position > 0 ? okr_key_result_get_board_rank (cards->pdata[position - 1]) : NULL;
  const char *high = NULL;
  guint end = position;

  /* Those that share the rank of the card before must make room. */
  while (low != NULL && end < cards->len && strcmp (okr_key_result_get_board_rank (cards->pdata[end]), low) <= 0)
    end++;
  if (end < cards->len)
    high = okr_key_result_get_board_rank (cards->pdata[end]);

  rank = g_strdup (low);
  for (guint i = 0; i < group->len + (end - position); i++)
    {
      OkrKeyResult *card = i < group->len ? group->pdata[i] : cards->pdata[position + i - group->len];
      char *next = okr_rank_between (rank, high);

      put_rank (edit, card, next);
      g_free (rank);
      rank = next;
    }
}

/*
 * okr_workspace_put_cards:
 * @key_results: (element-type OkrKeyResult): in the order that they should have
 * @columns: the column in which each will stand
 * @place: (nullable): where, among the cards of the column as they are seen
 *
 * Gives cards their place: those of the place's column there, together; those that belong to another column, or
 * when there is no place, at the end of it.
 */
void
okr_workspace_put_cards (OkrWorkspace   *self,
                         OkrEdit        *edit,
                         GPtrArray      *key_results,
                         const guint    *columns,
                         const OkrPlace *place)
{
  guint n_columns = okr_column_get_count (self->column_scheme);

  for (guint column = 0; column < n_columns; column++)
    {
      g_autoptr (GPtrArray) group = g_ptr_array_new ();
      g_autoptr (GPtrArray) cards = NULL;
      OkrObjective *objective;

      for (guint i = 0; i < key_results->len; i++)
        if (columns[i] == column)
          g_ptr_array_add (group, key_results->pdata[i]);
      if (group->len == 0)
        continue;

      objective = okr_key_result_get_objective (group->pdata[0]);
      cards = list_column (self, objective != NULL ? okr_objective_get_cycle (objective) : NULL, column, key_results);
      put_group (edit, cards, find_position (cards, place), group);
    }
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
    okr_edit_put_text (edit, "owner", lane->owner != NULL ? okr_entity_get_id (OKR_ENTITY (lane->owner)) : NULL);
  if (objective)
    okr_edit_put_text (edit, "objective", okr_entity_get_id (OKR_ENTITY (lane->objective)));
}
