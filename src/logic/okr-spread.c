/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Median and range of secret scores (F56).  */

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
  guint n = 0;

  g_return_if_fail (spread != NULL);

  for (guint i = 0; i < n_values; i++)
    if (!isnan (values[i]))
      said[n++] = values[i];
  g_sort_array (said, n, sizeof (double), compare, NULL);

  *spread = (OkrSpread) { n, NAN, NAN, NAN, FALSE };
  if (n == 0)
    return;

  spread->median = n % 2 == 1 ? said[n / 2] : (said[n / 2 - 1] + said[n / 2]) / 2;
  spread->least = said[0];
  spread->greatest = said[n - 1];
  spread->wide = spread->greatest - spread->least >= OKR_SPREAD_WIDE_FROM;
}
