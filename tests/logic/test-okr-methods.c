/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of a workshop's methods: votes counted once, ties as ties, medians and gaps, lots without repetition.  */

#include "config.h"

#include "logic/okr-draw.h"
#include "logic/okr-spread.h"
#include "logic/okr-tally.h"

#include <math.h>

/* People are told apart by the letter that stands for them; " " is nobody.  */
static void
test_count (void)
{
  static const struct
  {
    const char *people;
    guint       dots[4];
    guint       votes;
  } cases[] = {
    { "", { 0 }, 0 },
    { "a", { 3 }, 3 },
    { "ab", { 1, 2 }, 3 },
    { "aa", { 1, 1 }, 1 },              /* the same person for two that became one */
    { "aab", { 1, 2, 1 }, 3 },
    { "aba", { 2, 1, 1 }, 3 },
    { "aaaa", { 1, 1, 1, 1 }, 1 },
    { "  ", { 1, 1 }, 2 },              /* nobody knows whose: all count */
    { " a a", { 1, 1, 2, 1 }, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrDots dots[4];
      guint n = (guint) strlen (cases[i].people);

      for (guint k = 0; k < n; k++)
        dots[k] = (OkrDots) { cases[i].people[k] == ' ' ? NULL : GINT_TO_POINTER (cases[i].people[k]), cases[i].dots[k] };
      g_test_message ("“%s”", cases[i].people);
      g_assert_cmpuint (okr_tally_count (dots, n), ==, cases[i].votes);
    }
}

static void
test_rank (void)
{
  static const struct
  {
    guint       n;
    guint       counts[5];
    const char *places;         /* "=" after a tie */
  } cases[] = {
    { 1, { 0 }, "1 " },
    { 3, { 5, 3, 1 }, "1 2 3 " },
    { 3, { 1, 3, 5 }, "3 2 1 " },
    { 4, { 4, 4, 2, 1 }, "1= 1= 3 4 " },
    { 5, { 2, 7, 2, 2, 0 }, "2= 1 2= 2= 5 " },
    { 2, { 0, 0 }, "1= 1= " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) found = g_string_new (NULL);
      OkrTallyPlace places[5];

      okr_tally_rank (cases[i].counts, cases[i].n, places);
      for (guint k = 0; k < cases[i].n; k++)
        g_string_append_printf (found, "%u%s ", places[k].place, places[k].tied ? "=" : "");
      g_assert_cmpstr (found->str, ==, cases[i].places);
    }
}

static void
test_spread (void)
{
  static const struct
  {
    guint    n;
    double   values[5];
    guint    n_said;
    double   median, least, greatest;
    gboolean wide;
  } cases[] = {
    { 1, { 7 }, 1, 7, 7, 7, FALSE },
    { 2, { 7, 8 }, 2, 7.5, 7, 8, FALSE },
    { 2, { 9, 7 }, 2, 8, 7, 9, TRUE },          /* a gap of two */
    { 2, { 7, 8.5 }, 2, 7.75, 7, 8.5, FALSE },
    { 3, { 10, 1, 2 }, 3, 2, 1, 10, TRUE },     /* one who is far off does not move it */
    { 5, { 5, 5, 5, 5, 5 }, 5, 5, 5, 5, FALSE },
    { 4, { NAN, 3, NAN, 4 }, 2, 3.5, 3, 4, FALSE },
    { 4, { 10, 4, 6, 5 }, 4, 5.5, 4, 10, TRUE },
  };
  OkrSpread spread;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      okr_spread_compute (cases[i].values, cases[i].n, &spread);
      g_assert_cmpuint (spread.n, ==, cases[i].n_said);
      g_assert_cmpfloat (spread.median, ==, cases[i].median);
      g_assert_cmpfloat (spread.least, ==, cases[i].least);
      g_assert_cmpfloat (spread.greatest, ==, cases[i].greatest);
      g_assert_cmpint (spread.wide, ==, cases[i].wide);
    }

  okr_spread_compute ((double[]) { NAN, NAN }, 2, &spread);
  g_assert_cmpuint (spread.n, ==, 0);
  g_assert_true (isnan (spread.median));
  g_assert_false (spread.wide);
  okr_spread_compute (NULL, 0, &spread);
  g_assert_cmpuint (spread.n, ==, 0);
}

/* All of them, each once, in the order that the seed says.  */
static void
test_draw (void)
{
  enum { N = 9 };
  guint orders[2][N];

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (7);
      gboolean drawn[N] = { FALSE };

      for (guint i = 0; i < N; i++)
        {
          guint next = okr_draw_next (rand, drawn, N);

          g_assert_cmpuint (next, <, N);
          g_assert_false (drawn[next]);
          drawn[next] = TRUE;
          orders[round][i] = next;
        }
      g_assert_cmpuint (okr_draw_next (rand, drawn, N), ==, N);
    }

  g_assert_cmpmem (orders[0], sizeof orders[0], orders[1], sizeof orders[1]);
}

/* Each of those that are left comes equally often: within five standard deviations.  */
static void
test_draw_is_uniform (void)
{
  enum { ROUNDS = 8000 };
  const gboolean drawn[] = { FALSE, TRUE, FALSE, FALSE, TRUE, FALSE };
  guint counts[G_N_ELEMENTS (drawn)] = { 0 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < ROUNDS; i++)
    counts[okr_draw_next (rand, drawn, G_N_ELEMENTS (drawn))]++;
  for (guint i = 0; i < G_N_ELEMENTS (drawn); i++)
    {
      if (drawn[i])
        g_assert_cmpuint (counts[i], ==, 0);
      else
        g_assert_cmpfloat (fabs (counts[i] - ROUNDS / 4.0), <, 5 * sqrt (ROUNDS * 0.25 * 0.75));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/methods/count", test_count);
  g_test_add_func ("/logic/methods/rank", test_rank);
  g_test_add_func ("/logic/methods/spread", test_spread);
  g_test_add_func ("/logic/methods/draw", test_draw);
  g_test_add_func ("/logic/methods/draw-is-uniform", test_draw_is_uniform);

  return g_test_run ();
}
