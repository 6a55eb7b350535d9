/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timer of a room, by a clock that the test sets (F88).  */

#include "config.h"

#include "logic/okr-countdown.h"

#define SECOND G_TIME_SPAN_SECOND
#define MINUTE G_TIME_SPAN_MINUTE

static void
test_words (void)
{
  static const struct { int seconds; const char *text; } cases[] = {
    { 0, "0:00" }, { 9, "0:09" }, { 60, "1:00" }, { 299, "4:59" }, { 3599, "59:59" }, { 3600, "1:00:00" }, { 3845, "1:04:05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = okr_countdown_dup_text (cases[i].seconds);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* However late it is looked at, an hour is an hour. */
static void
test_drift (void)
{
  OkrCountdown countdown = { 0 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (88);
  gint64 now = 12345;
  guint n_looks = 0;

  okr_countdown_set_length (&countdown, now, 60 * MINUTE);
  okr_countdown_start (&countdown, now);
  while (!okr_countdown_check_end (&countdown, now))
    {
      gint64 wait = okr_countdown_get_wait (&countdown, now);

      g_assert_cmpint (wait, >, 0);
      g_assert_cmpint (wait, <=, SECOND);
      /* a busy machine wakes up late */
      now += wait + g_rand_int_range (rand, 0, 200000);
      n_looks++;
    }
  g_assert_cmpint (now - 12345, >=, 60 * MINUTE);
  g_assert_cmpint (now - 12345, <, 60 * MINUTE + SECOND);
  g_assert_cmpuint (n_looks, <=, 3601);
}

/* Nothing is shown as zero before the end, and the first second is the whole length. */
static void
test_seconds (void)
{
  OkrCountdown countdown = { 0 };

  okr_countdown_set_length (&countdown, 0, 2 * SECOND);
  okr_countdown_start (&countdown, 0);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 0), ==, 2);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, SECOND - 1), ==, 2);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, SECOND), ==, 1);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 2 * SECOND - 1), ==, 1);
  g_assert_false (okr_countdown_check_end (&countdown, 2 * SECOND - 1));
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 2 * SECOND), ==, 0);
  g_assert_true (okr_countdown_check_end (&countdown, 2 * SECOND));
  g_assert_false (okr_countdown_check_end (&countdown, 3 * SECOND));
  g_assert_cmpint (okr_countdown_get_wait (&countdown, 3 * SECOND), ==, 0);
}

static void
test_pause (void)
{
  OkrCountdown countdown = { 0 };

  okr_countdown_set_length (&countdown, 0, MINUTE);
  okr_countdown_start (&countdown, 0);
  okr_countdown_pause (&countdown, 20 * SECOND);
  g_assert_cmpint (okr_countdown_get_wait (&countdown, 20 * SECOND), ==, 0);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 500 * SECOND), ==, 40);
  okr_countdown_start (&countdown, 500 * SECOND);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 510 * SECOND), ==, 30);
  /* a second start changes nothing */
  okr_countdown_start (&countdown, 515 * SECOND);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 520 * SECOND), ==, 20);
  okr_countdown_stop (&countdown);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 520 * SECOND), ==, 60);
}

static void
test_more_and_less (void)
{
  OkrCountdown countdown = { 0 };

  okr_countdown_set_length (&countdown, 0, MINUTE);
  okr_countdown_add (&countdown, 0, MINUTE);
  g_assert_cmpint (countdown.length, ==, 2 * MINUTE);
  okr_countdown_start (&countdown, 0);
  okr_countdown_add (&countdown, 30 * SECOND, -MINUTE);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 30 * SECOND), ==, 30);
  /* what would leave nothing is not taken */
  okr_countdown_add (&countdown, 30 * SECOND, -MINUTE);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 30 * SECOND), ==, 30);
  g_assert_cmpint (countdown.length, ==, 2 * MINUTE);
  /* one more minute when it has rung */
  g_assert_true (okr_countdown_check_end (&countdown, 2 * MINUTE));
  okr_countdown_add (&countdown, 3 * MINUTE, MINUTE);
  g_assert_cmpint (countdown.state, ==, OKR_COUNTDOWN_RUNNING);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 3 * MINUTE), ==, 60);
  /* another length while it runs goes on from the whole of it */
  okr_countdown_set_length (&countdown, 3 * MINUTE, 5 * MINUTE);
  g_assert_cmpint (okr_countdown_get_seconds (&countdown, 4 * MINUTE), ==, 240);
  okr_countdown_add (&countdown, 4 * MINUTE, 48 * G_TIME_SPAN_HOUR);
  g_assert_cmpint (okr_countdown_get_left (&countdown, 4 * MINUTE), ==, G_TIME_SPAN_DAY);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/countdown/words", test_words);
  g_test_add_func ("/logic/countdown/drift", test_drift);
  g_test_add_func ("/logic/countdown/seconds", test_seconds);
  g_test_add_func ("/logic/countdown/pause", test_pause);
  g_test_add_func ("/logic/countdown/more-and-less", test_more_and_less);

  return g_test_run ();
}
