/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The median and the spread of a secret round (F74), and when an anonymous one may be shown (F77).  */

#include "config.h"

#include "logic/okr-spread.h"

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  return *(const int *) a - *(const int *) b;
}

/**
 * okr_spread_get:
 * @answers: (array length=n_answers): in any order
 * @n_answers: how many
 * @spread: (out): where the answers lie; of an even number the more careful of the two in the middle is the median
 *   when they differ by one, otherwise what is halfway between them
 *
 * Returns: whether there is any answer
 */
gboolean
okr_spread_get (const int *answers,
                gsize      n_answers,
                OkrSpread *spread)
{
  g_autofree int *sorted = NULL;
  double sum = 0;

  if (n_answers == 0)
    return FALSE;

  sorted = g_memdup2 (answers, n_answers * sizeof *answers);
  g_sort_array (sorted, n_answers, sizeof *sorted, compare, NULL);
  for (gsize i = 0; i < n_answers; i++)
    sum += sorted[i];

  spread->least = sorted[0];
  spread->greatest = sorted[n_answers - 1];
  spread->mean = sum / (double) n_answers;
  spread->median = (sorted[(n_answers - 1) / 2] + sorted[n_answers / 2]) / 2;

  return TRUE;
}

/**
 * okr_spread_is_shown:
 *
 * Returns: whether so many anonymous answers may be shown
 */
gboolean
okr_spread_is_shown (gsize n_answers)
{
  return n_answers >= OKR_SPREAD_LEAST_ANSWERS;
}
