/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the review: outcomes, gaps, contributions, harder targets; edges first.  */

#include "config.h"

#include "logic/okr-review.h"

#include <math.h>

#define COMMITMENT OKR_OBJECTIVE_TYPE_COMMITMENT
#define INSPIRATION OKR_OBJECTIVE_TYPE_INSPIRATION
#define LEARNING OKR_OBJECTIVE_TYPE_LEARNING
#define NO_TYPE OKR_OBJECTIVE_TYPE_NONE
#define UP OKR_DIRECTION_UP
#define DOWN OKR_DIRECTION_DOWN
#define NUMBER OKR_KEY_RESULT_KIND_NUMBER
#define PERCENT OKR_KEY_RESULT_KIND_PERCENT

static void
test_outcome (void)
{
  static const struct
  {
    OkrObjectiveType type;
    double           figure;
    OkrOutcome       outcome;
    gboolean         missed;
  } cases[] = {
    { NO_TYPE, NAN, OKR_OUTCOME_NONE, FALSE },
    { NO_TYPE, 0.9, OKR_OUTCOME_NONE, TRUE },
    { NO_TYPE, 1, OKR_OUTCOME_NONE, FALSE },
    { COMMITMENT, NAN, OKR_OUTCOME_NONE, FALSE },
    { COMMITMENT, 0.99, OKR_OUTCOME_NOT_KEPT, TRUE },
    { COMMITMENT, 1, OKR_OUTCOME_KEPT, FALSE },
    { INSPIRATION, 0.4, OKR_OUTCOME_BELOW, TRUE },
    { INSPIRATION, 0.5, OKR_OUTCOME_IN, FALSE },
    { INSPIRATION, 0.7, OKR_OUTCOME_IN, FALSE },
    { INSPIRATION, 0.8, OKR_OUTCOME_ABOVE, FALSE },
    { LEARNING, 0.2, OKR_OUTCOME_ASKED, TRUE },
    { LEARNING, 0.3, OKR_OUTCOME_LEARNED, FALSE },
    { LEARNING, 0.9, OKR_OUTCOME_LEARNED, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%d at %g", (int) cases[i].type, cases[i].figure);
      g_assert_cmpint (okr_review_get_outcome (cases[i].type, cases[i].figure), ==, cases[i].outcome);
      g_assert_cmpint (okr_review_is_missed (cases[i].type, cases[i].figure), ==, cases[i].missed);
    }
}

static void
test_gap (void)
{
  static const struct
  {
    double   grades[4];
    gsize    n;
    gboolean gap;
  } cases[] = {
    { { 0 }, 0, FALSE },
    { { 0.3 }, 1, FALSE },
    { { NAN, NAN }, 2, FALSE },
    { { 0.3, NAN }, 2, FALSE },
    { { 0.5, 0.6 }, 2, FALSE },
    { { 0.7, 0.51 }, 2, FALSE },
    { { 0.7, 0.5 }, 2, TRUE },          /* 0.7 - 0.5 is less than 0.2 in binary */
    { { 0.9, 0.7 }, 2, TRUE },
    { { 0.5, 0.6, 0.7 }, 3, TRUE },     /* no two neighbours, but the ends */
    { { 1, NAN, 0 }, 3, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (okr_review_has_gap (cases[i].grades, cases[i].n), ==, cases[i].gap);
    }
}

static void
test_use (void)
{
  static const struct
  {
    OkrObjectiveType type;
    double           figure;
    int              contribution;
    OkrUse           use;
  } cases[] = {
    { COMMITMENT, 1, -1, OKR_USE_NONE },
    { COMMITMENT, NAN, 0, OKR_USE_NONE },
    { COMMITMENT, NAN, 3, OKR_USE_NONE },
    { COMMITMENT, 1, 0, OKR_USE_REACHED_FOR_NOTHING },
    { COMMITMENT, 1, 1, OKR_USE_NONE },
    { COMMITMENT, 0.9, 0, OKR_USE_NONE },
    { COMMITMENT, 0.9, 1, OKR_USE_NONE },
    { COMMITMENT, 0.9, 2, OKR_USE_MISSED_BUT_USEFUL },
    { INSPIRATION, 0.5, 0, OKR_USE_REACHED_FOR_NOTHING },
    { INSPIRATION, 0.5, 3, OKR_USE_NONE },
    { INSPIRATION, 0.4, 3, OKR_USE_MISSED_BUT_USEFUL },
    { NO_TYPE, 0.9, 3, OKR_USE_MISSED_BUT_USEFUL },
    { NO_TYPE, 1, 0, OKR_USE_REACHED_FOR_NOTHING },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (okr_review_get_use (cases[i].type, cases[i].figure, cases[i].contribution), ==, cases[i].use);
    }
}

static void
test_hardness (void)
{
  static const struct
  {
    double       last, target;
    OkrDirection direction;
    double       new_target;
    OkrHardness  hardness;
  } cases[] = {
    { NAN, NAN, UP, 5, OKR_HARDNESS_UNKNOWN },
    { 5, 10, UP, NAN, OKR_HARDNESS_UNKNOWN },
    { NAN, 10, UP, 10, OKR_HARDNESS_EASIER },
    { NAN, 10, UP, 11, OKR_HARDNESS_HARDER },
    { 5, NAN, UP, 5, OKR_HARDNESS_EASIER },
    { 5, NAN, UP, 6, OKR_HARDNESS_HARDER },
    { 5, 10, UP, 5, OKR_HARDNESS_EASIER },
    { 5, 10, UP, 8, OKR_HARDNESS_WITHIN },
    { 5, 10, UP, 10, OKR_HARDNESS_WITHIN },
    { 5, 10, UP, 10.5, OKR_HARDNESS_HARDER },
    { 12, 10, UP, 11, OKR_HARDNESS_EASIER },    /* reached before it begins */
    { 12, 10, UP, 13, OKR_HARDNESS_HARDER },
    { 12, 10, OKR_DIRECTION_NONE, 13, OKR_HARDNESS_HARDER },
    { 9, 4, DOWN, 9, OKR_HARDNESS_EASIER },
    { 9, 4, DOWN, 5, OKR_HARDNESS_WITHIN },
    { 9, 4, DOWN, 3, OKR_HARDNESS_HARDER },
    { 7, 7.5, DOWN, 5, OKR_HARDNESS_HARDER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (okr_review_get_hardness (cases[i].last, cases[i].target, cases[i].direction, cases[i].new_target), ==,
                       cases[i].hardness);
    }
}

static void
test_propose (void)
{
  static const struct
  {
    double           start, last, target;
    OkrDirection     direction;
    OkrKeyResultKind kind;
    double           proposed;          /* NAN: nothing is harder */
  } cases[] = {
    { 0, NAN, NAN, UP, NUMBER, NAN },
    { 0, 3, 4, UP, OKR_KEY_RESULT_KIND_MILESTONE, NAN },
    { 0, 915, 1500, UP, NUMBER, 1800 },
    { 0, NAN, 1500, UP, NUMBER, 1800 },
    { 0, 23, 20, UP, NUMBER, 27 },              /* beyond the result where that is the better one */
    { 0, 2, 3, UP, NUMBER, 4 },                 /* whole things stay whole */
    { 0, 2.5, 3, UP, NUMBER, 3.6 },
    { NAN, 2, 5, UP, NUMBER, 6 },
    { 5, 5, 5, UP, NUMBER, 6 },
    { 0, 0, 0, UP, NUMBER, 1 },
    { 40, 52, 70, UP, PERCENT, 76 },
    { 55, 87, 90, UP, PERCENT, 97 },
    { 0, 90, 95, UP, PERCENT, 100 },
    { 0, 100, 90, UP, PERCENT, NAN },
    { 12, 9, 4, DOWN, NUMBER, 2 },
    { 15, 7.5, 7.5, DOWN, PERCENT, 5.5 },
    { 10, 1, 0, DOWN, NUMBER, NAN },
    { 10, 1, 1, DOWN, NUMBER, 0 },              /* less than nothing is no target */
    { 10, -4, -5, DOWN, NUMBER, -8 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double proposed = okr_review_propose_target (cases[i].start, cases[i].last, cases[i].target, cases[i].direction,
                                                   cases[i].kind);

      g_test_message ("case %" G_GSIZE_FORMAT ": %g", i, proposed);
      if (isnan (cases[i].proposed))
        g_assert_true (isnan (proposed));
      else
        {
          g_assert_cmpfloat_with_epsilon (proposed, cases[i].proposed, 1e-9);
          g_assert_cmpint (okr_review_get_hardness (cases[i].last, cases[i].target, cases[i].direction, proposed), ==,
                           OKR_HARDNESS_HARDER);
        }
    }
}

static void
test_find_target (void)
{
  static const struct
  {
    const char  *text;
    double       last, target;
    OkrDirection direction;
    double       found;
  } cases[] = {
    { "", 5, 10, UP, NAN },
    { "More of it", 5, 10, UP, NAN },
    { "Bring diners reusing twice a month to 3,000", 915, 1500, UP, 3000 },
    { "Keep 75% of kitchens active on day 30.", 52, 70, UP, 75 },
    { "Bring the share of visitors searching elsewhere down to 5%", 7.5, 7.5, DOWN, 5 },
    { "From 12 to 8 minutes", 9, 4, DOWN, 8 },
    { "From 12 to 8, then to 3.5.", 9, 4, DOWN, 3.5 },
    { "In 2 weeks", 5, 10, UP, NAN },
    { "Porter à 3\302\240000 les convives", 915, 1500, UP, 3000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double found = okr_review_find_target (cases[i].text, cases[i].last, cases[i].target, cases[i].direction);

      g_test_message ("%s: %g", cases[i].text, found);
      if (isnan (cases[i].found))
        g_assert_true (isnan (found));
      else
        g_assert_cmpfloat (found, ==, cases[i].found);
    }
}

static void
test_reword (void)
{
  static const struct
  {
    const char *text;
    double      start, new_start, target, new_target;
    const char *reworded;
  } cases[] = {
    { "", 0, 1, 2, 3, "" },
    { "Sign paying restaurants", 0, 20, 20, 24, "Sign paying restaurants" },
    { "Sign 20 paying restaurants", 0, 20, 20, 24, "Sign 24 paying restaurants" },
    { "Cut it from 10 to 3 days.", 10, 4, 3, 2, "Cut it from 4 to 2 days." },
    { "From 15% to 7.5% of 15", 15, 8, 7.5, 5, "From 8% to 5% of 15" },      /* each figure once */
    { "Get 1,500 diners twice a month", 0, 915, 1500, 1800, "Get 1\342\200\257800 diners twice a month" },
    { "5 of 5", 5, 6, 5, 7, "7 of 6" },
    { "Sign 20 restaurants", 0, 20, 20, NAN, "Sign 20 restaurants" },
    { "200 or 20", 0, 1, 20, 24, "200 or 24" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reworded = okr_review_reword (cases[i].text, cases[i].start, cases[i].new_start, cases[i].target,
                                                     cases[i].new_target);

      g_assert_cmpstr (reworded, ==, cases[i].reworded);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/review/outcome", test_outcome);
  g_test_add_func ("/logic/review/gap", test_gap);
  g_test_add_func ("/logic/review/use", test_use);
  g_test_add_func ("/logic/review/hardness", test_hardness);
  g_test_add_func ("/logic/review/propose", test_propose);
  g_test_add_func ("/logic/review/find-target", test_find_target);
  g_test_add_func ("/logic/review/reword", test_reword);

  return g_test_run ();
}
