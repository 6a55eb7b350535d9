/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tally of a dot vote.  It is advice: nothing is decided by it (F57).  */

#include "config.h"

#include "logic/okr-tally.h"

/* What the same person gave before, at least as much: then this one does not count.  */
static gboolean
is_counted_elsewhere (const OkrDots *dots,
                      guint          n_dots,
                      guint          which)
{
  for (guint i = 0; i < n_dots; i++)
    if (i != which && dots[i].person == dots[which].person
        && (dots[i].dots > dots[which].dots || (dots[i].dots == dots[which].dots && i < which)))
      return TRUE;

  return FALSE;
}

/**
 * okr_tally_count:
 * @dots: (array length=n_dots): what was given to an idea and to all that are merged with it
 * @n_dots: how many entries there are
 *
 * Adds up the votes of a group without counting anybody twice (F58): somebody who voted for two ideas that turned out
 * to be one counts with the greater number of dots.  Votes of which nobody knows whose they are all count.
 *
 * Returns: the votes
 */
guint
okr_tally_count (const OkrDots *dots,
                 guint          n_dots)
{
  guint count = 0;

  for (guint i = 0; i < n_dots; i++)
    if (dots[i].person == NULL || !is_counted_elsewhere (dots, n_dots, i))
      count += dots[i].dots;

  return count;
}

/**
 * okr_tally_rank:
 * @counts: (array length=n_counts): the votes of each, in any order
 * @n_counts: how many there are
 * @places: (out caller-allocates) (array length=n_counts): the place of each
 *
 * Says who comes first.  Those with the same votes share a place: a tie is shown as a tie, and broken by nobody but
 * the group.
 */
void
okr_tally_rank (const guint   *counts,
                guint          n_counts,
                OkrTallyPlace *places)
{
  for (guint i = 0; i < n_counts; i++)
    {
      places[i] = (OkrTallyPlace) { 1, FALSE };
      for (guint k = 0; k < n_counts; k++)
        {
          places[i].place += counts[k] > counts[i];
          places[i].tied |= k != i && counts[k] == counts[i];
        }
    }
}
