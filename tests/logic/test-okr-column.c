/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns: every figure has exactly one, and what a drop proposes belongs where it was dropped.  */

#include "config.h"

#include "logic/okr-column.h"
#include "logic/okr-figure.h"
#include "logic/okr-score.h"

#include <math.h>

#include "samples.h"

#define FIVE OKR_COLUMN_SCHEME_FIVE
#define ELEVEN OKR_COLUMN_SCHEME_ELEVEN
#define NUMBER OKR_KEY_RESULT_KIND_NUMBER
#define MILESTONE OKR_KEY_RESULT_KIND_MILESTONE
#define UP OKR_DIRECTION_UP
#define DOWN OKR_DIRECTION_DOWN

static void
test_column_of_figure (void)
{
  static const struct
  {
    double figure;
    guint  five, eleven;
  } cases[] = {
    { NAN, 0, 0 }, { 0, 0, 0 }, { 0.01, 1, 1 }, { 0.04, 1, 1 }, { 0.05, 1, 1 }, { 0.1, 1, 1 }, { 0.2, 1, 2 },
    { 0.3, 1, 3 }, { 0.4, 2, 4 }, { 0.5, 2, 5 }, { 0.6, 2, 6 }, { 0.7, 3, 7 }, { 0.8, 3, 8 }, { 0.9, 3, 9 },
    { 0.95, 3, 9 }, { 0.97, 3, 9 }, { 0.99, 3, 9 }, { 1, 4, 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%g", cases[i].figure);
      g_assert_cmpuint (okr_column_from_figure (FIVE, cases[i].figure), ==, cases[i].five);
      g_assert_cmpuint (okr_column_from_figure (OKR_COLUMN_SCHEME_NONE, cases[i].figure), ==, cases[i].five);
      g_assert_cmpuint (okr_column_from_figure (ELEVEN, cases[i].figure), ==, cases[i].eleven);
    }
}

static void
test_column_never_falls_as_the_score_rises (void)
{
  guint last_five = 0;
  guint last_eleven = 0;

  for (int i = 0; i <= 100000; i++)
    {
      double figure = okr_figure_from_score (i / 100000.0);
      guint five = okr_column_from_figure (FIVE, figure);
      guint eleven = okr_column_from_figure (ELEVEN, figure);

      g_assert_cmpuint (five, >=, last_five);
      g_assert_cmpuint (five, <=, last_five + 1);
      g_assert_cmpuint (eleven, >=, last_eleven);
      g_assert_cmpuint (eleven, <=, last_eleven + 1);
      last_five = five;
      last_eleven = eleven;
    }

  g_assert_cmpuint (last_five, ==, okr_column_get_count (FIVE) - 1);
  g_assert_cmpuint (last_eleven, ==, okr_column_get_count (ELEVEN) - 1);
}

static void
test_column_range (void)
{
  static const double lows[] = { 0, 0.1, 0.4, 0.7, 1 };
  static const double highs[] = { 0, 0.3, 0.6, 0.9, 1 };
  double low, high;

  for (guint column = 0; column < okr_column_get_count (FIVE); column++)
    {
      okr_column_get_range (FIVE, column, &low, &high);
      g_assert_cmpfloat (low, ==, lows[column]);
      g_assert_cmpfloat (high, ==, highs[column]);
    }

  for (guint column = 0; column < okr_column_get_count (ELEVEN); column++)
    {
      g_autofree char *figure = NULL;

      okr_column_get_range (ELEVEN, column, &low, &high);
      g_assert_cmpfloat (low, ==, column / 10.0);
      g_assert_cmpfloat (high, ==, low);
      figure = okr_figure_to_c (low);
      g_assert_cmpstr (okr_column_get_id (ELEVEN, column), ==, figure);
    }
}

static void
test_least_value (void)
{
  static const struct
  {
    OkrColumnScheme  scheme;
    guint            column;
    OkrKeyResultKind kind;
    OkrDirection     direction;
    double           start, target;
    double           value;     /* NAN: none belongs there */
  } cases[] = {
    { FIVE, 0, NUMBER, UP, 0, 20, 0 },
    { FIVE, 1, NUMBER, UP, 0, 20, 1 },
    { FIVE, 2, NUMBER, UP, 0, 20, 7 },          /* 0.35 is shown 0.4 */
    { FIVE, 3, NUMBER, UP, 0, 20, 13 },
    { FIVE, 4, NUMBER, UP, 0, 20, 20 },
    { ELEVEN, 7, NUMBER, UP, 0, 20, 13 },
    { ELEVEN, 8, NUMBER, UP, 0, 20, 15 },
    { ELEVEN, 1, NUMBER, UP, 0, 20, 1 },
    { ELEVEN, 2, NUMBER, UP, 0, 20, 3 },
    { ELEVEN, 9, NUMBER, UP, 0, 20, 17 },
    { FIVE, 2, NUMBER, UP, 0, 10000, 3500 },
    { FIVE, 1, NUMBER, DOWN, 10, 3, 9 },
    { FIVE, 2, NUMBER, DOWN, 10, 3, 7 },
    { FIVE, 3, NUMBER, DOWN, 10, 3, 5 },
    { FIVE, 2, OKR_KEY_RESULT_KIND_PERCENT, UP, 55, 90, 68 },
    { FIVE, 2, OKR_KEY_RESULT_KIND_RATIO, UP, 1.2, 3, 1.9 },
    { FIVE, 3, OKR_KEY_RESULT_KIND_PERCENT, DOWN, 15, 7.5, 10.1 },
    { FIVE, 2, NUMBER, UP, -20, -10, -16 },
    { FIVE, 2, NUMBER, UP, 0, 1e15, 3.5e14 },
    /* no whole value makes the column: finer */
    { FIVE, 1, NUMBER, UP, 0, 3, 1 },
    { FIVE, 2, NUMBER, UP, 0, 3, 1.1 },
    { FIVE, 3, NUMBER, UP, 0, 3, 2 },
    { FIVE, 1, NUMBER, UP, 0, 1, 0.1 },
    { FIVE, 2, NUMBER, UP, 0, 1, 0.4 },
    { ELEVEN, 9, NUMBER, UP, 0, 3, 2.6 },
    { FIVE, 2, NUMBER, UP, 0, 0.001, 0.0004 },
    /* milestones are only ticked whole */
    { FIVE, 2, MILESTONE, UP, 0, 3, NAN },
    { FIVE, 1, MILESTONE, UP, 0, 3, 1 },
    { FIVE, 3, MILESTONE, UP, 0, 3, 2 },
    { FIVE, 4, MILESTONE, UP, 0, 3, 3 },
    { FIVE, 1, MILESTONE, UP, 0, 1, NAN },
    { FIVE, 4, MILESTONE, UP, 0, 0, NAN },
    { FIVE, 2, MILESTONE, UP, 0, 6, 3 },
    /* keep a level: reached or not */
    { FIVE, 4, NUMBER, UP, 95, 95, 95 },
    { FIVE, 0, NUMBER, UP, 95, 95, 94 },
    { FIVE, 0, NUMBER, DOWN, 0.5, 0.5, 0.6 },
    { FIVE, 2, NUMBER, UP, 95, 95, NAN },
    { FIVE, 2, NUMBER, UP, NAN, 95, NAN },
    { FIVE, 2, NUMBER, UP, 0, INFINITY, NAN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = NAN;
      gboolean found = okr_column_least_value (cases[i].scheme, cases[i].column, cases[i].kind, cases[i].direction,
                                               cases[i].start, cases[i].target, &value);

      g_test_message ("column %u from %g to %g", cases[i].column, cases[i].start, cases[i].target);
      g_assert_cmpint (found, ==, !isnan (cases[i].value));
      if (found)
        g_assert_cmpfloat (value, ==, cases[i].value);
      else
        g_assert_true (isnan (value));
    }
}

/* For every key result of the samples and of a grid of spans: the value belongs to the column, and no value of
 * the same step nearer to the start does. */
static void
assert_least_values (OkrColumnScheme scheme,
                     double          start,
                     double          target)
{
  for (guint column = 0; column < okr_column_get_count (scheme); column++)
    {
      double value, score;

      g_test_message ("column %u from %g to %g", column, start, target);
      g_assert_true (okr_column_least_value (scheme, column, NUMBER, UP, start, target, &value));
      score = okr_score_from_value (start, target, UP, value);
      g_assert_cmpuint (okr_column_from_figure (scheme, okr_figure_from_score (score)), ==, column);

      if (column > 0 && value == round (value))
        {
          score = okr_score_from_value (start, target, UP, value + (target > start ? -1 : 1));
          g_assert_cmpuint (okr_column_from_figure (scheme, okr_figure_from_score (score)), <, column);
        }
    }
}

static void
test_least_value_belongs (void)
{
  static const double starts[] = { -1e9, -7.25, -1, 0, 0.1, 1.2, 55, 1234.5, 1e12 };
  static const double spans[] = { -1e6, -333, -20, -7.5, -1, -0.3, 0.001, 0.7, 1, 2, 3, 9, 10, 11, 35, 1499, 123456.78, 1e9 };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (spans); j++)
      {
        /* A thousandth beside a thousand thousand millions: doubles have no eleven values there. */
        if (fabs (spans[j]) < fabs (starts[i]) * 1e-14)
          continue;

        assert_least_values (FIVE, starts[i], starts[i] + spans[j]);
        assert_least_values (ELEVEN, starts[i], starts[i] + spans[j]);
      }

  for (gsize i = 0; i < G_N_ELEMENTS (sample_readings); i++)
    {
      assert_least_values (FIVE, sample_readings[i].start, sample_readings[i].target);
      assert_least_values (ELEVEN, sample_readings[i].start, sample_readings[i].target);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/column/of-figure", test_column_of_figure);
  g_test_add_func ("/logic/column/never-falls-as-the-score-rises", test_column_never_falls_as_the_score_rises);
  g_test_add_func ("/logic/column/range", test_column_range);
  g_test_add_func ("/logic/column/least-value", test_least_value);
  g_test_add_func ("/logic/column/least-value-belongs", test_least_value_belongs);

  return g_test_run ();
}
