/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which check it is today, and whose turn it is: edges first.  */

#include "config.h"

#include "logic/okr-check-order.h"

#define DAY(month, day) okr_date_new_ymd (2028, month, day)

/* 2028 is a leap year, and the clocks of Europe change on 26 March */
static void
test_check_of_the_day (void)
{
  static const struct
  {
    const char *name;
    int         held[3][2];     /* month and day; 0: not held */
    int         today[2];
    int         chosen;
  } cases[] = {
    { "before the first", { { 0 } }, { 2, 1 }, 0 },
    { "the day of the first", { { 0 } }, { 2, 29 }, 0 },
    { "held late", { { 0 } }, { 3, 1 }, 0 },
    { "the day before the second: the first is still late", { { 0 } }, { 3, 25 }, 0 },
    { "the second gives the first up", { { 0 } }, { 3, 26 }, 1 },
    { "the day after the clocks changed", { { 0 } }, { 3, 27 }, 1 },
    { "held and gone on with on the same day", { { 2, 29 } }, { 2, 29 }, 0 },
    { "held late and gone on with", { { 3, 2 } }, { 3, 2 }, 0 },
    { "the day after it was held the next one is meant", { { 2, 29 } }, { 3, 1 }, 1 },
    { "held early and gone on with", { { 2, 28 } }, { 2, 28 }, 0 },
    { "held early: on its own day it is done", { { 2, 28 } }, { 2, 29 }, 1 },
    { "one that was left out stays out", { { 0 }, { 3, 26 } }, { 3, 27 }, 2 },
    { "the last one is late", { { 2, 29 }, { 3, 26 } }, { 12, 31 }, 2 },
    { "after all of them the last one again", { { 2, 29 }, { 3, 26 }, { 4, 20 } }, { 12, 31 }, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrCheckDay days[] = { { DAY (2, 29), 0 }, { DAY (3, 26), 0 }, { DAY (4, 20), 0 } };

      g_test_message ("%s", cases[i].name);
      for (gsize j = 0; j < G_N_ELEMENTS (days); j++)
        if (cases[i].held[j][0] > 0)
          days[j].held_on = DAY (cases[i].held[j][0], cases[i].held[j][1]);
      g_assert_cmpint (okr_check_order_choose (days, G_N_ELEMENTS (days), DAY (cases[i].today[0], cases[i].today[1])),
                       ==, cases[i].chosen);
    }

  g_assert_cmpint (okr_check_order_choose (NULL, 0, DAY (1, 1)), ==, -1);
}

/* What was said at a check counts for it, on whatever day it was held. */
static void
test_day_of_a_check (void)
{
  static const struct
  {
    const char *name;
    int         held[3][2];     /* month and day; 0: not held */
    int         today[2];
    int         own[3][2];
  } cases[] = {
    { "none held", { { 0 } }, { 4, 30 }, { { 2, 29 }, { 3, 26 }, { 4, 20 } } },
    { "held on its day", { { 2, 29 } }, { 4, 30 }, { { 2, 29 }, { 3, 26 }, { 4, 20 } } },
    { "held late", { { 3, 2 } }, { 4, 30 }, { { 3, 2 }, { 3, 26 }, { 4, 20 } } },
    { "held late on that day", { { 3, 2 } }, { 3, 2 }, { { 3, 2 }, { 3, 26 }, { 4, 20 } } },
    { "the day before that it was not held yet", { { 3, 2 } }, { 3, 1 }, { { 2, 29 }, { 3, 26 }, { 4, 20 } } },
    { "held early", { { 0 }, { 3, 24 } }, { 3, 24 }, { { 2, 29 }, { 3, 24 }, { 4, 20 } } },
    { "the day before the next one", { { 3, 25 } }, { 4, 30 }, { { 3, 25 }, { 3, 26 }, { 4, 20 } } },
    { "once more when the next one is due", { { 3, 26 } }, { 4, 30 }, { { 2, 29 }, { 3, 26 }, { 4, 20 } } },
    { "the next one early on the same day", { { 3, 20 }, { 3, 20 } }, { 4, 30 }, { { 3, 20 }, { 3, 20 }, { 4, 20 } } },
    { "the next one before it", { { 3, 20 }, { 3, 10 } }, { 4, 30 }, { { 3, 20 }, { 3, 20 }, { 4, 20 } } },
    { "the last one long after the end", { { 0 }, { 0 }, { 12, 31 } }, { 12, 31 }, { { 2, 29 }, { 3, 26 }, { 12, 31 } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrCheckDay days[] = { { DAY (2, 29), 0 }, { DAY (3, 26), 0 }, { DAY (4, 20), 0 } };

      g_test_message ("%s", cases[i].name);
      for (gsize j = 0; j < G_N_ELEMENTS (days); j++)
        if (cases[i].held[j][0] > 0)
          days[j].held_on = DAY (cases[i].held[j][0], cases[i].held[j][1]);
      for (gsize j = 0; j < G_N_ELEMENTS (days); j++)
        g_assert_cmpint (okr_check_order_get_day (days, G_N_ELEMENTS (days), j, DAY (cases[i].today[0], cases[i].today[1])),
                         ==, DAY (cases[i].own[j][0], cases[i].own[j][1]));
    }
}

static void
test_once_more_begins_after_the_last_time (void)
{
  g_assert_cmpint (okr_check_order_get_since (OKR_DATE_NONE, DAY (3, 1)), ==, OKR_DATE_NONE);
  g_assert_cmpint (okr_check_order_get_since (DAY (3, 1), DAY (3, 1)), ==, OKR_DATE_NONE);
  g_assert_cmpint (okr_check_order_get_since (DAY (2, 29), DAY (3, 1)), ==, DAY (3, 1));
  g_assert_cmpint (okr_check_order_get_since (DAY (2, 28), DAY (3, 26)), ==, DAY (2, 29));
}

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  return okr_check_order_compare (a, b);
}

static void
test_everybody_speaks_once (void)
{
  OkrCheckTurn turns[] = {
    { TRUE, "A", "ines", "A", "o1", "A", "absent owner" },
    { FALSE, NULL, NULL, "A", "o1", "A", "no owner" },
    { FALSE, "C", "zoe", "A", "o1", "A", "last by rank" },
    { FALSE, "B", "malo", "B", "o2", "A", "second objective" },
    { FALSE, "B", "malo", "A", "o1", "C", "third" },
    { FALSE, "B", "malo", "A", "o1", "B", "second b" },
    { FALSE, "B", "malo", "A", "o1", "B", "second a" },
    { FALSE, "B", "lea", "A", "o1", "B", "same rank, other person" },
  };
  const char *expected[] = { "same rank, other person", "second a", "second b", "third", "second objective",
                             "last by rank", "no owner", "absent owner" };

  qsort (turns, G_N_ELEMENTS (turns), sizeof *turns, compare_turns);
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    g_assert_cmpstr (turns[i].key_result, ==, expected[i]);
  g_assert_cmpint (okr_check_order_compare (&turns[0], &turns[0]), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check-order/check-of-the-day", test_check_of_the_day);
  g_test_add_func ("/check-order/day-of-a-check", test_day_of_a_check);
  g_test_add_func ("/check-order/once-more-begins-after-the-last-time", test_once_more_begins_after_the_last_time);
  g_test_add_func ("/check-order/everybody-speaks-once", test_everybody_speaks_once);

  return g_test_run ();
}
