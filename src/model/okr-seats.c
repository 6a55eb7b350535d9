/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranks for what is put into a list; see the header.  */

#include "config.h"

#include "model/okr-seats.h"

#include "logic/okr-rank.h"

#include <string.h>

static void
seat_clear (gpointer data)
{
  g_free (((OkrSeat *) data)->id);
}

/**
 * okr_seats_new:
 *
 * Returns: (transfer full) (element-type OkrSeat): no places
 */
GArray *
okr_seats_new (void)
{
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (OkrSeat));

  g_array_set_clear_func (seats, seat_clear);

  return seats;
}

/**
 * okr_seats_add:
 * @seats: (element-type OkrSeat): places, in order
 * @position: before which of them, from 0; one that is not there means at the end
 * @id: what sits there
 * @rank: (nullable): the rank that it has, which must live as long as @seats; %NULL: it gets one
 */
void
okr_seats_add (GArray     *seats,
               guint       position,
               const char *id,
               const char *rank)
{
  OkrSeat seat = { g_strdup (id), rank };

  g_array_insert_val (seats, MIN (position, seats->len), seat);
}

/* The rank of the next one that may keep its own. */
static const char *
find_next_rank (GArray     *seats,
                guint       from,
                const char *low)
{
  for (guint i = from; i < seats->len; i++)
    {
      const char *rank = g_array_index (seats, OkrSeat, i).rank;

      if (rank != NULL && (low == NULL || strcmp (rank, low) > 0))
        return rank;
    }

  return NULL;
}

/**
 * okr_seats_put_ranks:
 * @seats: (element-type OkrSeat): places, in order
 * @edit: what the ranks are written to
 * @table: the table of those who sit there, which has a column "rank"
 *
 * Gives a rank to those without, and to those whose rank is not after the one before.
 */
void
okr_seats_put_ranks (GArray     *seats,
                     OkrEdit    *edit,
                     const char *table)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < seats->len; i++)
    {
      OkrSeat *seat = &g_array_index (seats, OkrSeat, i);
      g_autofree char *rank = NULL;

      if (seat->rank != NULL && (last == NULL || strcmp (seat->rank, last) > 0))
        {
          g_set_str (&last, seat->rank);
          continue;
        }

      rank = okr_rank_between (last, find_next_rank (seats, i + 1, last));
      okr_edit_set (edit, table, seat->id);
      okr_edit_put_text (edit, "rank", rank);
      g_set_str (&last, rank);
    }
}
