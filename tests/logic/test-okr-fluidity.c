/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which checks count, which key results are due for them, and which readings are on time.  */

#include "config.h"

#include "logic/okr-fluidity.h"

static void
test_check_counts_when_held_or_over (void)
{
  static const struct
  {
    OkrDate  held_on;
    OkrDate  today;
    gboolean counts;
    OkrDate  until;
  } cases[] = {
    /* its date is the day 20 */
    { OKR_DATE_NONE, 19, FALSE, 20 },
    { OKR_DATE_NONE, 20, FALSE, 20 },   /* the day is not over */
    { OKR_DATE_NONE, 21, TRUE, 20 },
    { 20, 20, TRUE, 20 },
    { 18, 18, TRUE, 18 },               /* early */
    { 23, 30, TRUE, 23 },               /* late: more time */
    { 23, 22, FALSE, 23 },              /* the time machine: not held then */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrFluiditySpan span;

      g_assert_cmpint (okr_fluidity_get_span (6, 20, cases[i].held_on, cases[i].today, &span), ==, cases[i].counts);
      g_assert_cmpint (span.after, ==, 6);
      g_assert_cmpint (span.until, ==, cases[i].until);
    }
}

static void
test_due_while_it_lives (void)
{
  static const OkrFluiditySpan span = { 6, 20 };
  static const struct
  {
    OkrFluidityLife life;
    gboolean        due;
  } cases[] = {
    { { OKR_DATE_NONE, OKR_DATE_NONE }, TRUE },
    { { 19, OKR_DATE_NONE }, TRUE },
    { { 20, OKR_DATE_NONE }, FALSE },
    { { 21, OKR_DATE_NONE }, FALSE },
    { { OKR_DATE_NONE, 21 }, TRUE },
    { { OKR_DATE_NONE, 20 }, FALSE },
    { { OKR_DATE_NONE, 7 }, FALSE },
    { { 8, 25 }, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (okr_fluidity_is_due (&span, &cases[i].life), ==, cases[i].due);
}

static void
test_on_time (void)
{
  static const OkrFluiditySpan span = { 6, 20 };
  static const OkrFluiditySpan first = { OKR_DATE_NONE, 20 };
  static const struct
  {
    OkrFluidityReading readings[2];
    gsize              n;
    gboolean           on_time;
    gboolean           on_time_for_first;
  } cases[] = {
    { { { 0 } }, 0, FALSE, FALSE },
    { { { 6, FALSE } }, 1, FALSE, TRUE },       /* the day of the check before */
    { { { 7, FALSE } }, 1, TRUE, TRUE },
    { { { 20, FALSE } }, 1, TRUE, TRUE },
    { { { 21, FALSE } }, 1, FALSE, FALSE },
    { { { 24, TRUE } }, 1, TRUE, TRUE },        /* a date that was corrected: it was said there */
    { { { 3, FALSE }, { 21, FALSE } }, 2, FALSE, TRUE },
    { { { 25, FALSE }, { 12, FALSE } }, 2, TRUE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (okr_fluidity_is_on_time (&span, cases[i].readings, cases[i].n), ==, cases[i].on_time);
      g_assert_cmpint (okr_fluidity_is_on_time (&first, cases[i].readings, cases[i].n), ==, cases[i].on_time_for_first);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fluidity/check-counts-when-held-or-over", test_check_counts_when_held_or_over);
  g_test_add_func ("/fluidity/due-while-it-lives", test_due_while_it_lives);
  g_test_add_func ("/fluidity/on-time", test_on_time);

  return g_test_run ();
}
