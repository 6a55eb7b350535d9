/* SPDX-License-Identifier: GPL-3.0-or-later */

/* By how much a guard metric fell, and when that is an alert.  */

#include "config.h"

#include "logic/okr-guard.h"

#include <math.h>

static void
test_fall_is_in_percent_of_what_was (void)
{
  static const struct
  {
    double before;
    double after;
    double fall;
  } cases[] = {
    { 40, 30, 25 },
    { 40, 40, 0 },
    { 40, 50, -25 },
    { 40, 0, 100 },
    { 40, -20, 150 },
    { -10, -20, 100 },                  /* an NPS below nothing */
    { -10, -5, -50 },
    { 0, 0, 0 },
    { 0, -1, INFINITY },
    { 0, 5, -INFINITY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double fall = okr_guard_get_fall (cases[i].before, cases[i].after);

      if (isinf (cases[i].fall))
        g_assert_true (fall == cases[i].fall);
      else
        g_assert_cmpfloat_with_epsilon (fall, cases[i].fall, 1e-9);
    }
  g_assert_true (isnan (okr_guard_get_fall (NAN, 3)));
  g_assert_true (isnan (okr_guard_get_fall (3, NAN)));
}

static void
test_alarm_is_about_the_last_two_readings (void)
{
  static const struct
  {
    OkrGuardPoint points[4];
    gsize         n;
    double        percent;
    OkrDate       today;
    gsize         n_points;
    gboolean      alarmed;
  } cases[] = {
    { { { 0 } }, 0, 10, 30, 0, FALSE },
    { { { 10, 40 } }, 1, 10, 30, 1, FALSE },
    { { { 10, 40 }, { 20, 36 } }, 2, 10, 30, 2, TRUE },         /* as much as that */
    { { { 10, 40 }, { 20, 36.1 } }, 2, 10, 30, 2, FALSE },
    { { { 10, 0.3 }, { 20, 0.27 } }, 2, 10, 30, 2, TRUE },      /* a binary fraction */
    { { { 10, 40 }, { 20, 20 } }, 2, NAN, 30, 2, FALSE },       /* nobody said from when on */
    { { { 10, 40 }, { 20, 20 } }, 2, 10, 19, 1, FALSE },        /* still to come */
    { { { 10, 40 }, { 20, 20 } }, 2, 10, 20, 2, TRUE },
    { { { 10, 40 }, { 20, 20 }, { 30, 20 } }, 3, 10, 30, 3, FALSE },    /* it fell before, and stands */
    { { { 10, 40 }, { 20, 38 }, { 30, 36 } }, 3, 10, 30, 3, FALSE },    /* slowly */
    { { { 10, 20 }, { 20, 40 } }, 2, 10, 30, 2, FALSE },
    { { { 10, 0 }, { 20, -1 } }, 2, 500, 30, 2, TRUE },
    { { { 10, 0 }, { 20, 0 } }, 2, 0, 30, 2, FALSE },           /* nothing fell */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrGuardVerdict verdict;

      okr_guard_judge (cases[i].points, cases[i].n, cases[i].percent, cases[i].today, &verdict);
      g_assert_cmpuint (verdict.n_points, ==, cases[i].n_points);
      g_assert_cmpint (verdict.alarmed, ==, cases[i].alarmed);
      if (verdict.n_points > 0)
        {
          g_assert_cmpfloat (verdict.last, ==, cases[i].points[verdict.n_points - 1].value);
          g_assert_cmpint (verdict.last_date, ==, cases[i].points[verdict.n_points - 1].date);
        }
      g_assert_cmpint (isnan (verdict.before), ==, verdict.n_points < 2);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/guard/fall-is-in-percent-of-what-was", test_fall_is_in_percent_of_what_was);
  g_test_add_func ("/guard/alarm-is-about-the-last-two-readings", test_alarm_is_about_the_last_two_readings);

  return g_test_run ();
}
