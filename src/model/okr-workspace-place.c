/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where cards go on a board.  The order of a column is rank, id over all its cards: those that a filter
 * or another row hides too.  Moving one card writes one cell; only where cards share a rank, so that nothing
 * fits between them, those after the place get a rank of their own.  */

#include "config.h"

#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <string.h>

static int
compare_cards (gconstpointer a,
               gconstpointer b,
               gpointer      kind)
{
  return okr_card_compare (kind, *(OkrEntity **) a, *(OkrEntity **) b);
}

/* All cards that stand in a column of the board of that cycle, in order, but for those that are moved. */
static GPtrArray *
list_column (OkrWorkspace      *self,
             const OkrCardKind *kind,
             OkrCycle          *cycle,
             guint              column,
             GPtrArray         *moved)
{
  OkrSortedList *all = okr_index_get_list (self->index, kind->get_type ());
  GPtrArray *cards = g_ptr_array_new ();

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrEntity *card = okr_sorted_list_get (all, i);

      if (kind->get_column (card, self->column_scheme) == column && okr_card_get_cycle (kind, card) == cycle &&
          !g_ptr_array_find (moved, card, NULL))
        g_ptr_array_add (cards, card);
    }

  g_ptr_array_sort_with_data (cards, compare_cards, (gpointer) kind);

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

/* Puts cards, in their order, before a position of a column. */
static void
put_group (OkrEdit           *edit,
           const OkrCardKind *kind,
           GPtrArray         *cards,
           guint              position,
           GPtrArray         *group)
{
  g_autofree char *rank = NULL;
  const char *low = position > 0 ? kind->get_rank (cards->pdata[position - 1]) : NULL;
  const char *high = NULL;
  guint end = position;

  /* Those that share the rank of the card before must make room. */
  while (low != NULL && end < cards->len && strcmp (kind->get_rank (cards->pdata[end]), low) <= 0)
    end++;
  if (end < cards->len)
    high = kind->get_rank (cards->pdata[end]);

  rank = g_strdup (low);
  for (guint i = 0; i < group->len + (end - position); i++)
    {
      OkrEntity *card = i < group->len ? group->pdata[i] : cards->pdata[position + i - group->len];
      char *next = okr_rank_between (rank, high);

      okr_edit_set (edit, kind->table, okr_entity_get_id (card));
      okr_edit_put_text (edit, kind->rank, next);
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

  for (guint column = 0; column < n_columns; column++)
    {
      g_autoptr (GPtrArray) group = g_ptr_array_new ();
      g_autoptr (GPtrArray) cards = NULL;

      for (guint i = 0; i < moved->len; i++)
        if (columns[i] == column)
          g_ptr_array_add (group, moved->pdata[i]);
      if (group->len == 0)
        continue;

      cards = list_column (self, kind, okr_card_get_cycle (kind, group->pdata[0]), column, moved);
      put_group (edit, kind, cards, find_position (cards, place), group);
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
