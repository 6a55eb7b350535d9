/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days: reading and writing them, months that end early, weekends; and the clock.  */

#include "config.h"

#include "base/okr-clock.h"
#include "base/okr-date.h"

#include <locale.h>

static OkrDate
day (const char *iso)
{
  g_autoptr (GError) error = NULL;
  OkrDate date = OKR_DATE_NONE;

  okr_date_parse_iso (iso, &date, &error);
  g_assert_no_error (error);

  return date;
}

static void
assert_day (OkrDate     date,
            const char *iso)
{
  g_autofree char *text = okr_date_to_iso (date);

  g_assert_cmpstr (text, ==, iso);
}

static void
test_iso (void)
{
  static const char * const valid[] = {
    "0001-01-01", "1582-10-15", "1999-12-31", "2026-03-31", "2028-02-29", "2000-02-29", "9999-12-31",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (valid); i++)
    assert_day (day (valid[i]), valid[i]);

  g_assert_cmpint (day ("0001-01-01"), ==, 1);
  g_assert_cmpint (day ("9999-12-31"), ==, OKR_DATE_MAX);
  g_assert_null (okr_date_to_iso (OKR_DATE_NONE));
}

static void
test_iso_refused (void)
{
  static const struct
  {
    const char   *text;
    OkrDateError  code;
  } cases[] = {
    { NULL, OKR_DATE_ERROR_SYNTAX }, { "", OKR_DATE_ERROR_SYNTAX }, { "2026", OKR_DATE_ERROR_SYNTAX },
    { "2026-3-31", OKR_DATE_ERROR_SYNTAX }, { "31/03/2026", OKR_DATE_ERROR_SYNTAX }, { "2026-03-31 ", OKR_DATE_ERROR_SYNTAX },
    { " 2026-03-31", OKR_DATE_ERROR_SYNTAX }, { "2026-03-31T00:00", OKR_DATE_ERROR_SYNTAX }, { "2026/03/31", OKR_DATE_ERROR_SYNTAX },
    { "-026-03-31", OKR_DATE_ERROR_SYNTAX }, { "2026-0a-31", OKR_DATE_ERROR_SYNTAX }, { "\377026-03-31", OKR_DATE_ERROR_SYNTAX },
    { "2026-02-29", OKR_DATE_ERROR_NOT_A_DAY }, { "2026-02-31", OKR_DATE_ERROR_NOT_A_DAY }, { "2026-04-31", OKR_DATE_ERROR_NOT_A_DAY },
    { "2026-13-01", OKR_DATE_ERROR_NOT_A_DAY }, { "2026-00-01", OKR_DATE_ERROR_NOT_A_DAY }, { "2026-01-00", OKR_DATE_ERROR_NOT_A_DAY },
    { "0000-01-01", OKR_DATE_ERROR_NOT_A_DAY }, { "1900-02-29", OKR_DATE_ERROR_NOT_A_DAY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      OkrDate date = 42;

      g_assert_false (okr_date_parse_iso (cases[i].text, &date, &error));
      g_assert_error (error, OKR_DATE_ERROR, (int) cases[i].code);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (date, ==, 42);
    }
}

static void
test_ymd (void)
{
  int year, month, date;

  g_assert_cmpint (okr_date_new_ymd (2026, 2, 31), ==, OKR_DATE_NONE);
  g_assert_cmpint (okr_date_new_ymd (0, 1, 1), ==, OKR_DATE_NONE);
  g_assert_cmpint (okr_date_new_ymd (10000, 1, 1), ==, OKR_DATE_NONE);
  g_assert_cmpint (okr_date_new_ymd (2026, 257, 1), ==, OKR_DATE_NONE);
  g_assert_cmpint (okr_date_new_ymd (2026, 1, -1), ==, OKR_DATE_NONE);

  okr_date_get_ymd (day ("2026-03-31"), &year, &month, &date);
  g_assert_cmpint (year, ==, 2026);
  g_assert_cmpint (month, ==, 3);
  g_assert_cmpint (date, ==, 31);

  g_assert_false (okr_date_is_valid (OKR_DATE_NONE));
  g_assert_false (okr_date_is_valid (-1));
  g_assert_false (okr_date_is_valid (OKR_DATE_MAX + 1));
}

static void
test_add (void)
{
  static const struct
  {
    const char *date;
    int         n_months;
    const char *sum;
  } cases[] = {
    { "2026-01-31", 1, "2026-02-28" }, { "2028-01-31", 1, "2028-02-29" }, { "2026-01-31", 2, "2026-03-31" },
    { "2026-03-31", -1, "2026-02-28" }, { "2026-12-15", 1, "2027-01-15" }, { "2026-01-15", -1, "2025-12-15" },
    { "2026-01-15", -13, "2024-12-15" }, { "2028-02-29", 12, "2029-02-28" }, { "2026-05-05", 0, "2026-05-05" },
    { "9999-12-01", 1, "9999-12-31" }, { "0001-01-05", -1, "0001-01-01" }, { "2026-01-01", G_MAXINT, "9999-12-31" },
    { "2026-01-01", G_MININT, "0001-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (okr_date_add_months (day (cases[i].date), cases[i].n_months), cases[i].sum);

  assert_day (okr_date_add_days (day ("2026-02-28"), 1), "2026-03-01");
  assert_day (okr_date_add_days (day ("2026-01-01"), -1), "2025-12-31");
  assert_day (okr_date_add_days (day ("2026-01-01"), G_MAXINT), "9999-12-31");
  assert_day (okr_date_add_days (day ("2026-01-01"), G_MININT), "0001-01-01");
  g_assert_cmpint (okr_date_days_between (day ("2026-02-28"), day ("2026-03-02")), ==, 2);
  g_assert_cmpint (okr_date_days_between (day ("2026-03-02"), day ("2026-02-28")), ==, -2);
}

static void
test_workdays (void)
{
  static const struct
  {
    const char *date;
    int         weekday;
    const char *next, *nearest;
  } cases[] = {
    { "2026-10-30", 5, "2026-10-30", "2026-10-30" },
    { "2026-10-31", 6, "2026-11-02", "2026-10-30" },
    { "2026-11-01", 7, "2026-11-02", "2026-11-02" },
    { "2026-11-02", 1, "2026-11-02", "2026-11-02" },
    { "0001-01-01", 1, "0001-01-01", "0001-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrDate date = day (cases[i].date);

      g_assert_cmpint (okr_date_get_weekday (date), ==, cases[i].weekday);
      g_assert_cmpint (okr_date_is_workday (date), ==, cases[i].weekday <= 5);
      assert_day (okr_date_next_workday (date), cases[i].next);
      assert_day (okr_date_nearest_workday (date), cases[i].nearest);
    }
}

static void
test_labels (void)
{
  g_autofree char *same_year = okr_date_dup_label (day ("2026-03-01"), day ("2026-12-31"));
  g_autofree char *other_year = okr_date_dup_label (day ("2027-03-31"), day ("2026-12-31"));
  g_autofree char *no_reference = okr_date_dup_label (day ("2027-03-31"), OKR_DATE_NONE);
  g_autofree char *none = okr_date_dup_label (OKR_DATE_NONE, day ("2026-12-31"));
  g_autofree char *full = okr_date_dup_long_label (day ("2026-03-31"));
  g_autofree char *no_full = okr_date_dup_long_label (OKR_DATE_NONE);

  g_assert_cmpstr (same_year, ==, "1 Mar");
  g_assert_cmpstr (other_year, ==, "31 Mar 2027");
  g_assert_cmpstr (no_reference, ==, "31 Mar 2027");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (full, ==, "31 March 2026");
  g_assert_cmpstr (no_full, ==, "");
}

static void
test_clock_fixed (void)
{
  OkrClock *clock = okr_clock_new_fixed (day ("2026-05-13"));
  gint64 now = okr_clock_get_now (clock);
  int today;

  assert_day (okr_clock_get_today (clock), "2026-05-13");
  g_object_get (clock, "today", &today, NULL);
  assert_day (today, "2026-05-13");

  /* Its moments are on that day, to an hour of a changed summer time, and go on. */
  g_assert_cmpint (ABS (okr_date_days_between (okr_date_new_local (now), day ("2026-05-13"))), <=, 1);
  g_assert_cmpint (okr_clock_get_now (clock), >=, now);

  g_assert_finalize_object (clock);
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_clock_set (void)
{
  OkrClock *clock = okr_clock_new_fixed (day ("2026-05-13"));
  gint64 ahead = okr_clock_get_ahead (clock);
  guint count = 0;

  g_signal_connect_swapped (clock, "notify::today", G_CALLBACK (count_cb), &count);
  okr_clock_set_today (clock, day ("2026-05-15"));
  assert_day (okr_clock_get_today (clock), "2026-05-15");
  g_assert_cmpuint (count, ==, 1);
  /* a test that runs over midnight may see a day less */
  g_assert_cmpint (okr_clock_get_ahead (clock) - ahead, >=, G_TIME_SPAN_DAY);
  g_assert_cmpint (okr_clock_get_ahead (clock) - ahead, <=, 2 * G_TIME_SPAN_DAY);
  okr_clock_set_today (clock, day ("2026-05-15"));
  g_assert_cmpuint (count, ==, 1);

  g_assert_finalize_object (clock);
}

static void
set_zone (const char *zone)
{
  g_assert_true (g_setenv ("TZ", zone, TRUE));
}

/* Far from Greenwich on both sides, a quarter of an hour aside, and with clocks that change by night, at midnight or by
 * half an hour. */
static const char * const zones[] = {
  "UTC", "Europe/Paris", "America/Los_Angeles", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "Australia/Lord_Howe",
  "America/Havana", "America/Santiago", "Asia/Beirut", "Africa/Cairo",
};

static void
test_local_days (void)
{
  static const struct
  {
    const char *zone;
    const char *moment;
    const char *day;
  } cases[] = {
    { "Pacific/Kiritimati", "2026-05-20T09:59:59Z", "2026-05-20" },
    { "Pacific/Kiritimati", "2026-05-20T10:00:00Z", "2026-05-21" },
    { "Etc/GMT+12", "2026-05-20T11:59:59Z", "2026-05-19" },
    { "Etc/GMT+12", "2026-05-20T12:00:00Z", "2026-05-20" },
    { "America/Los_Angeles", "2028-02-29T07:59:59Z", "2028-02-28" },
    { "America/Los_Angeles", "2028-03-01T07:59:59Z", "2028-02-29" },
    { "Europe/Paris", "2026-03-28T22:59:59Z", "2026-03-28" },
    { "Europe/Paris", "2026-03-28T23:00:00Z", "2026-03-29" },
    { "Europe/Paris", "2026-03-29T21:59:59Z", "2026-03-29" },   /* a day of 23 hours */
    { "Europe/Paris", "2026-03-29T22:00:00Z", "2026-03-30" },
    { "Europe/Paris", "2026-10-24T22:00:00Z", "2026-10-25" },
    { "Europe/Paris", "2026-10-25T22:59:59Z", "2026-10-25" },   /* a day of 25 hours */
    { "Europe/Paris", "2026-10-25T23:00:00Z", "2026-10-26" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (cases[i].moment, NULL);

      set_zone (cases[i].zone);
      assert_day (okr_date_new_local (g_date_time_to_unix_usec (moment)), cases[i].day);
    }
  g_unsetenv ("TZ");
}

/* A day begins where the one before has ended, in each zone, also where there is no midnight or there are two. */
static void
test_local_start (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      set_zone (zones[i]);
      for (OkrDate date = day ("2026-01-01"); date <= day ("2028-12-31"); date++)
        {
          gint64 start = okr_date_get_local_start (date);

          g_assert_cmpint (okr_date_new_local (start), ==, date);
          g_assert_cmpint (okr_date_new_local (start - 1), ==, date - 1);
        }
    }
  g_unsetenv ("TZ");
}

/* At any time of day it is the day that was asked for: an edit late in a winter's evening that is made as of a day in
 * summer is one of that day. */
static void
test_local_time_moves (void)
{
  static const char * const from[] = { "2026-01-15", "2026-03-29", "2026-07-15", "2026-10-25" };
  static const char * const to[] = { "2026-01-20", "2026-03-29", "2026-05-20", "2026-10-25", "2028-02-29", "2026-09-06" };

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      set_zone (zones[i]);
      for (gsize j = 0; j < G_N_ELEMENTS (from) * G_N_ELEMENTS (to); j++)
        {
          OkrDate target = day (to[j % G_N_ELEMENTS (to)]);
          gint64 start = okr_date_get_local_start (day (from[j / G_N_ELEMENTS (to)]));
          gint64 before = 0;

          for (gint64 time = start; okr_date_new_local (time) == okr_date_new_local (start); time += 30 * G_TIME_SPAN_MINUTE)
            {
              gint64 moved = okr_date_move_local_time (time, target);

              g_assert_cmpint (okr_date_new_local (moved), ==, target);
              /* but for the hour that comes twice, what is later stays later */
              g_assert_cmpint (moved, >, before - 2 * G_TIME_SPAN_HOUR);
              before = moved;
            }
        }
      /* a moment of that very day is already there */
      g_assert_cmpint (okr_date_move_local_time (okr_date_get_local_start (day ("2026-05-20")), day ("2026-05-20")), ==,
                       okr_date_get_local_start (day ("2026-05-20")));
    }
  g_unsetenv ("TZ");
}

/* A clock that stands on a day is on that day in each zone, and nobody tells when the zone becomes another one. */
static void
test_clock_zones (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (OkrClock) clock = NULL;

      set_zone (zones[i]);
      clock = okr_clock_new_fixed (day ("2026-03-29"));
      assert_day (okr_clock_get_today (clock), "2026-03-29");
      assert_day (okr_date_new_local (okr_clock_get_now (clock)), "2026-03-29");
    }
  g_unsetenv ("TZ");
}

static void
test_clock_travels (void)
{
  g_autoptr (OkrClock) clock = NULL;
  guint count = 0;

  /* the day there is never the day here */
  set_zone ("Etc/GMT+12");
  clock = okr_clock_new_system ();
  g_signal_connect_swapped (clock, "notify::today", G_CALLBACK (count_cb), &count);
  okr_clock_look (clock);
  g_assert_cmpuint (count, ==, 0);
  set_zone ("Pacific/Kiritimati");
  okr_clock_look (clock);
  g_assert_cmpuint (count, ==, 1);
  okr_clock_look (clock);
  g_assert_cmpuint (count, ==, 1);
  g_unsetenv ("TZ");
}

static gboolean
on_deadline_cb (gpointer user_data)
{
  gboolean *late = user_data;

  *late = TRUE;

  return G_SOURCE_REMOVE;
}

/* Idle: with only the clock in the main loop, nothing wakes it. */
static void
test_clock_system (void)
{
  OkrClock *clock = okr_clock_new_system ();
  OkrDate before = okr_date_new_local (g_get_real_time ());
  OkrDate today = okr_clock_get_today (clock);
  OkrDate after = okr_date_new_local (g_get_real_time ());
  gboolean late = FALSE;
  guint n_wakeups = 0;

  g_assert_true (today == before || today == after);
  g_assert_cmpint (ABS (okr_clock_get_now (clock) - g_get_real_time ()), <, 10 * G_TIME_SPAN_SECOND);

  g_timeout_add (100, on_deadline_cb, &late);
  while (!late)
    {
      g_main_context_iteration (NULL, TRUE);
      n_wakeups++;
    }
  g_assert_cmpuint (n_wakeups, <=, 2);

  g_assert_finalize_object (clock);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/date/iso", test_iso);
  g_test_add_func ("/base/date/iso-refused", test_iso_refused);
  g_test_add_func ("/base/date/ymd", test_ymd);
  g_test_add_func ("/base/date/add", test_add);
  g_test_add_func ("/base/date/workdays", test_workdays);
  g_test_add_func ("/base/date/labels", test_labels);
  g_test_add_func ("/base/date/local-days", test_local_days);
  g_test_add_func ("/base/date/local-start", test_local_start);
  g_test_add_func ("/base/date/local-time-moves", test_local_time_moves);
  g_test_add_func ("/base/clock/zones", test_clock_zones);
  g_test_add_func ("/base/clock/travels", test_clock_travels);
  g_test_add_func ("/base/clock/fixed", test_clock_fixed);
  g_test_add_func ("/base/clock/set", test_clock_set);
  g_test_add_func ("/base/clock/system-sleeps", test_clock_system);

  return g_test_run ();
}
