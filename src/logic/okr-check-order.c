/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The accountability check (M46, M47, F64): which one it is today, and whose turn it is.  */

#include "config.h"

#include "logic/okr-check-order.h"

/**
 * okr_check_order_choose:
 * @days: the checks of a cycle, by date
 * @n_days: how many
 * @today: any day
 *
 * A check that is due and was not held is held late; one that was held today goes on.  A check that was never held
 * is given up as soon as the one after it is due.  Otherwise it is the next one, held early, and after the last one
 * the last one again.
 *
 * Returns: which of @days is meant on @today; -1 when there is none
 */
int
okr_check_order_choose (const OkrCheckDay *days,
                        gsize              n_days,
                        OkrDate            today)
{
  int due = -1;
  int next = -1;

  for (gsize i = 0; i < n_days; i++)
    {
      if (days[i].held_on == today && today != OKR_DATE_NONE)
        return (int) i;
      if (days[i].date <= today)
        due = (int) i;
      else if (next < 0 && days[i].held_on == OKR_DATE_NONE)
        next = (int) i;
    }

  if (due >= 0 && days[due].held_on == OKR_DATE_NONE)
    return due;
  if (next >= 0)
    return next;

  return (int) n_days - 1;
}

/* What is not there comes after all that is. */
static int
compare_text (const char *a,
              const char *b)
{
  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return g_strcmp0 (a, b);
}

/**
 * okr_check_order_compare:
 *
 * By owner, so that everybody speaks once; those of the absent and those that nobody owns come last.
 *
 * Returns: as strcmp()
 */
int
okr_check_order_compare (const OkrCheckTurn *a,
                         const OkrCheckTurn *b)
{
  const char *first[] = { a->owner_rank, a->owner, a->objective_rank, a->objective, a->rank, a->key_result };
  const char *second[] = { b->owner_rank, b->owner, b->objective_rank, b->objective, b->rank, b->key_result };

  if (a->absent != b->absent)
    return a->absent ? 1 : -1;

  for (gsize i = 0; i < G_N_ELEMENTS (first); i++)
    {
      int order = compare_text (first[i], second[i]);

      if (order != 0)
        return order;
    }

  return 0;
}
