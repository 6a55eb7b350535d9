/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may be done to key results after the launch: at the exact day.  */

#include "config.h"

#include "logic/okr-act.h"

#define DAY(year, month, day) okr_date_new_ymd (year, month, day)

static void
test_first_half_only (void)
{
  static const struct
  {
    const char    *name;
    int            start[3];
    int            end[3];
    int            today[3];
    OkrActRefusal  refusal;
  } cases[] = {
    { "before the cycle", { 2026, 3, 30 }, { 2026, 6, 26 }, { 2026, 3, 1 }, OKR_ACT_REFUSAL_NONE },
    { "its first day", { 2026, 3, 30 }, { 2026, 6, 26 }, { 2026, 3, 30 }, OKR_ACT_REFUSAL_NONE },
    { "the day of a check", { 2026, 3, 30 }, { 2026, 6, 26 }, { 2026, 4, 28 }, OKR_ACT_REFUSAL_NONE },
    { "the last day of the first half, of 89 days", { 2026, 3, 30 }, { 2026, 6, 26 }, { 2026, 5, 12 }, OKR_ACT_REFUSAL_NONE },
    { "the day after, which is a check", { 2026, 3, 30 }, { 2026, 6, 26 }, { 2026, 5, 13 }, OKR_ACT_REFUSAL_HALF_TIME },
    { "the last day", { 2026, 3, 30 }, { 2026, 6, 26 }, { 2026, 6, 26 }, OKR_ACT_REFUSAL_HALF_TIME },
    { "after the cycle", { 2026, 3, 30 }, { 2026, 6, 26 }, { 2026, 7, 1 }, OKR_ACT_REFUSAL_HALF_TIME },
    { "half-time on a leap day", { 2028, 2, 24 }, { 2028, 3, 6 }, { 2028, 2, 29 }, OKR_ACT_REFUSAL_NONE },
    { "the day after it", { 2028, 2, 24 }, { 2028, 3, 6 }, { 2028, 3, 1 }, OKR_ACT_REFUSAL_HALF_TIME },
    { "the same days in a common year", { 2027, 2, 24 }, { 2027, 3, 6 }, { 2027, 2, 28 }, OKR_ACT_REFUSAL_NONE },
    { "where it is over a day earlier", { 2027, 2, 24 }, { 2027, 3, 6 }, { 2027, 3, 1 }, OKR_ACT_REFUSAL_HALF_TIME },
    { "half-time where clocks go forward", { 2026, 3, 28 }, { 2026, 3, 31 }, { 2026, 3, 29 }, OKR_ACT_REFUSAL_NONE },
    { "the day after it", { 2026, 3, 28 }, { 2026, 3, 31 }, { 2026, 3, 30 }, OKR_ACT_REFUSAL_HALF_TIME },
    { "half-time where clocks go back", { 2026, 10, 24 }, { 2026, 10, 27 }, { 2026, 10, 25 }, OKR_ACT_REFUSAL_NONE },
    { "the day after it", { 2026, 10, 24 }, { 2026, 10, 27 }, { 2026, 10, 26 }, OKR_ACT_REFUSAL_HALF_TIME },
    { "a cycle of two days", { 2026, 3, 1 }, { 2026, 3, 2 }, { 2026, 3, 1 }, OKR_ACT_REFUSAL_NONE },
    { "its second day", { 2026, 3, 1 }, { 2026, 3, 2 }, { 2026, 3, 2 }, OKR_ACT_REFUSAL_HALF_TIME },
    { "a cycle of one day has no first half", { 2026, 3, 1 }, { 2026, 3, 1 }, { 2026, 3, 1 }, OKR_ACT_REFUSAL_HALF_TIME },
    { "before a cycle of one day", { 2026, 3, 1 }, { 2026, 3, 1 }, { 2026, 2, 28 }, OKR_ACT_REFUSAL_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrDate start = DAY (cases[i].start[0], cases[i].start[1], cases[i].start[2]);
      OkrDate end = DAY (cases[i].end[0], cases[i].end[1], cases[i].end[2]);
      OkrDate today = DAY (cases[i].today[0], cases[i].today[1], cases[i].today[2]);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (okr_act_get_refusal (OKR_ACT_REPLACE, start, end, today, 5), ==, cases[i].refusal);
      g_assert_cmpint (okr_act_get_refusal (OKR_ACT_ADD, start, end, today, 4), ==, cases[i].refusal);
      g_assert_cmpint (okr_act_get_refusal (OKR_ACT_DROP, start, end, today, 5), ==, OKR_ACT_REFUSAL_NONE);
    }
}

static void
test_sixth_is_refused (void)
{
  OkrDate start = DAY (2026, 3, 30);
  OkrDate end = DAY (2026, 6, 26);

  g_assert_cmpint (okr_act_get_refusal (OKR_ACT_ADD, start, end, start, 0), ==, OKR_ACT_REFUSAL_NONE);
  g_assert_cmpint (okr_act_get_refusal (OKR_ACT_ADD, start, end, start, 4), ==, OKR_ACT_REFUSAL_NONE);
  g_assert_cmpint (okr_act_get_refusal (OKR_ACT_ADD, start, end, start, 5), ==, OKR_ACT_REFUSAL_FULL);
  g_assert_cmpint (okr_act_get_refusal (OKR_ACT_ADD, start, end, start, 6), ==, OKR_ACT_REFUSAL_FULL);
  /* of two reasons the one that nothing can change */
  g_assert_cmpint (okr_act_get_refusal (OKR_ACT_ADD, start, end, end, 5), ==, OKR_ACT_REFUSAL_HALF_TIME);
  g_assert_cmpint (okr_act_get_refusal (OKR_ACT_REPLACE, start, end, start, 5), ==, OKR_ACT_REFUSAL_NONE);
}

static void
test_evidence_is_ten_characters (void)
{
  g_assert_false (okr_act_is_evidence (NULL));
  g_assert_false (okr_act_is_evidence (""));
  g_assert_false (okr_act_is_evidence ("         \t    "));
  g_assert_false (okr_act_is_evidence ("123456789"));
  g_assert_true (okr_act_is_evidence ("1234567890"));
  g_assert_false (okr_act_is_evidence ("  12345678  "));
  /* characters, not bytes */
  g_assert_false (okr_act_is_evidence ("ééééééééé"));
  g_assert_true (okr_act_is_evidence ("éééééééééé"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/act/first-half-only", test_first_half_only);
  g_test_add_func ("/act/sixth-is-refused", test_sixth_is_refused);
  g_test_add_func ("/act/evidence-is-ten-characters", test_evidence_is_ten_characters);

  return g_test_run ();
}
