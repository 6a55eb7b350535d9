/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The accountability check (M46, M47, F64): which one it is today, which day is its own, and whose turn it is.  */

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

/* A check that was held once more when the next one was due already says nothing of the days between. */
static OkrDate
get_own_day (const OkrCheckDay *days,
             gsize              n_days,
             gsize              check,
             OkrDate            today)
{
  OkrDate held_on = days[check].held_on;
  gboolean is_over = held_on != OKR_DATE_NONE && held_on <= today;

  return is_over && (check + 1 >= n_days || held_on < days[check + 1].date) ? held_on : days[check].date;
}

/**
 * okr_check_order_get_day:
 * @days: the checks of a cycle, by date
 * @n_days: how many
 * @check: which one
 * @today: the day on which one looks: what was held later was not held yet
 *
 * What was said at a check that was held late is dated by the day on which it was held, and counts for the check.
 *
 * Returns: the day whose evening has the figures of the check: on which it was held, or for which it is planned; never
 *   before the one of the check before
 */
OkrDate
okr_check_order_get_day (const OkrCheckDay *days,
                         gsize              n_days,
                         gsize              check,
                         OkrDate            today)
{
  OkrDate day = OKR_DATE_NONE;

  g_return_val_if_fail (check < n_days, OKR_DATE_NONE);

  for (gsize i = 0; i <= check; i++)
    day = MAX (day, get_own_day (days, n_days, i, today));

  return day;
}

/**
 * okr_check_order_get_since:
 * @held_on: the day on which a check was held last; %OKR_DATE_NONE when it was not
 * @today: the day on which it is held
 *
 * A check that was left and not held goes on, also over midnight.  One that was held on another day is held once more:
 * everybody is asked again, and what was said then stays beside it.
 *
 * Returns: the first day of what is being said; %OKR_DATE_NONE: all of the check
 */
OkrDate
okr_check_order_get_since (OkrDate held_on,
                           OkrDate today)
{
  return held_on != OKR_DATE_NONE && held_on < today ? okr_date_add_days (held_on, 1) : OKR_DATE_NONE;
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
