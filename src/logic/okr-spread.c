/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The median and the spread of a secret round (F56, F74), and when an anonymous one may be shown (F77).  */

#include "config.h"

#include "logic/okr-spread.h"

#include <math.h>

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/**
 * okr_spread_compute:
 * @values: (array length=n_values): what each person says, 1 to 10; NAN for who says nothing
 * @n_values: how many there are
 * @spread: (out): what they say together
 *
 * The median of an even number is the mean of the two in the middle.  One who is far off does not move it; the range
 * shows that there is one.
 */
void
okr_spread_compute (const double *values,
                    guint         n_values,
                    OkrSpread    *spread)
{
  g_autofree double *said = g_new (double, n_values + 1);
  double sum = 0;
  guint n = 0;

  g_return_if_fail (spread != NULL);

  for (guint i = 0; i < n_values; i++)
    if (!isnan (values[i]))
      said[n++] = values[i];
  g_sort_array (said, n, sizeof (double), compare, NULL);

  *spread = (OkrSpread) { n, NAN, NAN, NAN, NAN, FALSE };
  if (n == 0)
    return;

  spread->median = n % 2 == 1 ? said[n / 2] : (said[n / 2 - 1] + said[n / 2]) / 2;
  for (guint i = 0; i < n; i++)
    sum += said[i];
  spread->mean = sum / n;
  spread->least = said[0];
  spread->greatest = said[n - 1];
  spread->wide = spread->greatest - spread->least >= OKR_SPREAD_WIDE_FROM;
}

/**
 * okr_spread_get:
 * @answers: (array length=n_answers): whole numbers, in any order
 * @n_answers: how many
 * @spread: (out): what they say together, with a whole number as the median: of an even number the more careful of the
 *   two in the middle when they differ by one
 *
 * Returns: whether there is any answer
 */
gboolean
okr_spread_get (const int *answers,
                gsize      n_answers,
                OkrSpread *spread)
{
  g_autofree double *values = g_new (double, n_answers + 1);

  for (gsize i = 0; i < n_answers; i++)
    values[i] = answers[i];
  okr_spread_compute (values, (guint) n_answers, spread);
  spread->median = floor (spread->median);

  return n_answers > 0;
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
