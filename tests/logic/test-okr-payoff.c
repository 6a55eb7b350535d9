/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a key result moved while a task was done, and how that stands to the forecast.  */

#include "config.h"

#include "logic/okr-payoff.h"

#include <math.h>

#define START 10

static void
test_movement_is_around_the_day (void)
{
  static const OkrPayoffPoint points[] = { { 20, 0.1 }, { 30, 0.3 }, { 40, 0.3 } };
  static const struct
  {
    gsize    n;
    OkrDate  done_on;
    gboolean known;
    OkrDate  from;
    OkrDate  to;
    double   before;
    double   after;
  } cases[] = {
    { 0, 25, FALSE, START, 0, 0, 0 },
    { 3, 15, TRUE, START, 20, 0, 0.1 },         /* before the first reading: from the start of the cycle */
    { 3, 20, TRUE, START, 20, 0, 0.1 },         /* read on that day: it is in it already */
    { 3, 25, TRUE, 20, 30, 0.1, 0.3 },
    { 3, 31, TRUE, 30, 40, 0.3, 0.3 },
    { 3, 41, FALSE, 40, 40, 0.3, 0.3 },         /* not read since */
    { 3, 0, TRUE, START, 40, 0, 0.3 },          /* nobody noted the day */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrPayoffMovement movement;

      g_assert_cmpint (okr_payoff_get_movement (points, cases[i].n, START, cases[i].done_on, &movement), ==, cases[i].known);
      g_assert_cmpint (movement.from, ==, cases[i].from);
      g_assert_cmpint (movement.whole, ==, cases[i].done_on == 0);
      if (!cases[i].known)
        continue;
      g_assert_cmpint (movement.to, ==, cases[i].to);
      g_assert_cmpfloat (movement.before, ==, cases[i].before);
      g_assert_cmpfloat (movement.after, ==, cases[i].after);
    }
}

static void
test_payoff_is_forecast_against_movement (void)
{
  static const struct
  {
    double    impact;
    double    before;
    double    after;
    OkrPayoff payoff;
  } cases[] = {
    { 9, 0.1, 0.3, OKR_PAYOFF_AS_FORECAST },
    { 6, 0.3, 0.4, OKR_PAYOFF_AS_FORECAST },
    { 6, 0.3, 0.3, OKR_PAYOFF_LESS },
    { 9, 0.3, 0.1, OKR_PAYOFF_LESS },           /* it fell */
    { 9, 0.31, 0.34, OKR_PAYOFF_LESS },         /* both are shown as 0.3 */
    { 5, 0.3, 0.3, OKR_PAYOFF_AS_FORECAST },
    { 5.9, 0.3, 0.4, OKR_PAYOFF_MORE },
    { 1, 0, 1, OKR_PAYOFF_MORE },
    { NAN, 0, 1, OKR_PAYOFF_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrPayoffMovement movement = { .before = cases[i].before, .after = cases[i].after };

      g_assert_cmpint (okr_payoff_judge (cases[i].impact, &movement), ==, cases[i].payoff);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/payoff/movement-is-around-the-day", test_movement_is_around_the_day);
  g_test_add_func ("/payoff/forecast-against-movement", test_payoff_is_forecast_against_movement);

  return g_test_run ();
}
