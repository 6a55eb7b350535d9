/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of a cycle's practice.  */

#include "config.h"

#include "logic/okr-practice.h"

#include <math.h>

static void
assert_figure (double figure,
               double expected)
{
  if (isnan (expected))
    g_assert_true (isnan (figure));
  else
    g_assert_cmpfloat_with_epsilon (figure, expected, 1e-9);
}

static void
test_figures_are_shares (void)
{
  static const struct
  {
    OkrPracticeFacts facts;
    OkrPractice      practice;
  } cases[] = {
    { { 0 }, { NAN, NAN, NAN } },
    { { .on_time = 0, .due = 4 }, { 0, NAN, NAN } },
    { { .on_time = 3, .due = 4, .n_outcomes = 2, .n_key_results = 2 }, { 0.75, 1, NAN } },
    { { .forecast = 2.1, .n_reached = 1, .n_forecasts = 3 }, { NAN, NAN, 1.1 / 3 } },   /* too sure */
    { { .forecast = 0.6, .n_reached = 3, .n_forecasts = 3 }, { NAN, NAN, -0.8 } },      /* too careful */
    { { .forecast = 2, .n_reached = 2, .n_forecasts = 2 }, { NAN, NAN, 0 } },
    { { .forecast = 3, .n_reached = 0, .n_forecasts = 3 }, { NAN, NAN, 1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrPractice practice = okr_practice_get (&cases[i].facts);

      assert_figure (practice.fluidity, cases[i].practice.fluidity);
      assert_figure (practice.outcomes, cases[i].practice.outcomes);
      assert_figure (practice.calibration, cases[i].practice.calibration);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/practice/figures-are-shares", test_figures_are_shares);

  return g_test_run ();
}
