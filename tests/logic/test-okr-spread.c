/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Median and spread of a round, and when an anonymous one is shown.  */

#include "config.h"

#include "logic/okr-spread.h"

static void
test_median_and_spread (void)
{
  static const struct
  {
    gsize n;
    int   answers[6];
    int   median;
    int   least;
    int   greatest;
  } cases[] = {
    { 1, { 0 }, 0, 0, 0 },
    { 1, { 10 }, 10, 10, 10 },
    { 2, { 7, 6 }, 6, 6, 7 },
    { 2, { 3, 9 }, 6, 3, 9 },
    { 3, { 9, 1, 4 }, 4, 1, 9 },
    { 4, { 8, 2, 5, 6 }, 5, 2, 8 },
    { 5, { 5, 5, 5, 5, 5 }, 5, 5, 5 },
    { 6, { 10, 0, 10, 0, 10, 0 }, 5, 0, 10 },
  };
  OkrSpread spread;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (okr_spread_get (cases[i].answers, cases[i].n, &spread));
      g_assert_cmpfloat (spread.median, ==, cases[i].median);
      g_assert_cmpfloat (spread.least, ==, cases[i].least);
      g_assert_cmpfloat (spread.greatest, ==, cases[i].greatest);
    }
  g_assert_cmpfloat (spread.mean, ==, 5);
  g_assert_false (okr_spread_get (NULL, 0, &spread));
}

static void
test_shown_from_three_on (void)
{
  g_assert_false (okr_spread_is_shown (0));
  g_assert_false (okr_spread_is_shown (2));
  g_assert_true (okr_spread_is_shown (3));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spread/median-and-spread", test_median_and_spread);
  g_test_add_func ("/spread/shown-from-three-on", test_shown_from_three_on);

  return g_test_run ();
}
