/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates of cycles, the pace and the age of readings.  */

#include "config.h"

#include "logic/okr-aging.h"
#include "logic/okr-cycle-dates.h"
#include "logic/okr-cycle-name.h"
#include "logic/okr-pace.h"

#include <math.h>

#include "samples.h"

static OkrDate
day (const char *iso)
{
  g_autoptr (GError) error = NULL;
  OkrDate date = OKR_DATE_NONE;

  if (iso != NULL)
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
test_end (void)
{
  static const struct
  {
    OkrCyclePreset preset;
    const char    *start, *end;
  } cases[] = {
    { OKR_CYCLE_PRESET_MONTH, "2026-01-01", "2026-01-31" },
    { OKR_CYCLE_PRESET_MONTH, "2026-01-15", "2026-02-14" },
    { OKR_CYCLE_PRESET_MONTH, "2026-01-31", "2026-02-28" },
    { OKR_CYCLE_PRESET_MONTH, "2028-01-31", "2028-02-29" },
    { OKR_CYCLE_PRESET_MONTH, "2028-01-30", "2028-02-29" },
    { OKR_CYCLE_PRESET_MONTH, "2026-01-29", "2026-02-28" },
    { OKR_CYCLE_PRESET_MONTH, "2026-02-01", "2026-02-28" },
    { OKR_CYCLE_PRESET_MONTH, "2026-03-01", "2026-03-31" },
    { OKR_CYCLE_PRESET_SIX_WEEKS, "2026-03-02", "2026-04-12" },
    { OKR_CYCLE_PRESET_QUARTER, "2026-10-01", "2026-12-31" },
    { OKR_CYCLE_PRESET_QUARTER, "2026-11-30", "2027-02-28" },
    { OKR_CYCLE_PRESET_HALF_YEAR, "2026-07-01", "2026-12-31" },
    { OKR_CYCLE_PRESET_HALF_YEAR, "2026-08-31", "2027-02-28" },
    { OKR_CYCLE_PRESET_FREE, "2026-08-31", NULL },
    { OKR_CYCLE_PRESET_NONE, "2026-08-31", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (okr_cycle_dates_get_end (cases[i].preset, day (cases[i].start)), cases[i].end);
}

static void
test_propose_start (void)
{
  static const struct
  {
    OkrCyclePreset preset;
    const char    *today, *start;
  } cases[] = {
    { OKR_CYCLE_PRESET_MONTH, "2026-12-02", "2027-01-01" },
    { OKR_CYCLE_PRESET_MONTH, "2026-12-01", "2026-12-01" },
    { OKR_CYCLE_PRESET_QUARTER, "2026-02-28", "2026-04-01" },
    { OKR_CYCLE_PRESET_QUARTER, "2026-10-01", "2026-10-01" },
    { OKR_CYCLE_PRESET_QUARTER, "2026-12-31", "2027-01-01" },
    { OKR_CYCLE_PRESET_HALF_YEAR, "2026-02-28", "2026-07-01" },
    { OKR_CYCLE_PRESET_SIX_WEEKS, "2026-03-31", "2026-04-06" },
    { OKR_CYCLE_PRESET_SIX_WEEKS, "2026-04-06", "2026-04-06" },
    { OKR_CYCLE_PRESET_FREE, "2026-04-05", "2026-04-06" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_day (okr_cycle_dates_propose_start (cases[i].preset, day (cases[i].today)), cases[i].start);
}

static void
test_first_half (void)
{
  OkrDate start = day ("2026-10-01");
  OkrDate end = day ("2026-10-05");

  assert_day (okr_cycle_dates_get_first_half_end (start, end), "2026-10-02");           /* floor (5 / 2) days */
  assert_day (okr_cycle_dates_get_first_half_end (start, start + 1), "2026-10-01");
  assert_day (okr_cycle_dates_get_first_half_end (start, start), NULL);

  g_assert_cmpint (okr_cycle_dates_count_days (start, end), ==, 5);
  g_assert_cmpint (okr_cycle_dates_count_days_left (end, start), ==, 4);
  g_assert_cmpint (okr_cycle_dates_count_days_left (end, end), ==, 0);
  g_assert_cmpint (okr_cycle_dates_count_days_left (end, end + 9), ==, 0);
}

static void
test_long (void)
{
  g_assert_false (okr_cycle_dates_is_long (day ("2026-10-01"), day ("2026-12-31")));
  g_assert_true (okr_cycle_dates_is_long (day ("2026-10-01"), day ("2027-01-01")));
  g_assert_false (okr_cycle_dates_is_long (day ("2026-02-01"), day ("2026-04-30")));
}

static void
test_samples (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sample_cycles); i++)
    {
      const SampleCycle *row = &sample_cycles[i];
      OkrDate checks[G_N_ELEMENTS (row->checks)];
      OkrDate ends[OKR_CYCLE_N_PHASES];

      g_test_message ("%s", row->name);
      assert_day (okr_cycle_dates_get_first_half_end (day (row->start), day (row->end)), row->first_half_last_day);

      okr_cycle_dates_plan_checks (day (row->start), day (row->end), G_N_ELEMENTS (checks), checks);
      for (gsize j = 0; j < G_N_ELEMENTS (checks); j++)
        assert_day (checks[j], row->checks[j]);

      okr_cycle_dates_plan_phases (day (row->start), day (row->end), ends);
      for (gsize j = 0; j < G_N_ELEMENTS (ends); j++)
        assert_day (ends[j], row->phase_ends[j]);
    }
}

static void
test_checks_of_any_cycle (void)
{
  static const int lengths[] = { 1, 2, 3, 5, 7, 14, 28, 31, 42, 92, 184, 400 };

  for (OkrDate start = day ("2026-10-01"); start < day ("2026-10-08"); start++)
    for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
      for (guint n_checks = 1; n_checks <= OKR_CYCLE_MAX_CHECKS; n_checks++)
        {
          OkrDate end = start + lengths[i] - 1;
          OkrDate checks[OKR_CYCLE_MAX_CHECKS];
          int n_workdays = 0;

          for (OkrDate date = start; date <= end; date++)
            n_workdays += okr_date_is_workday (date);

          g_test_message ("%u checks in %d days", n_checks, lengths[i]);
          okr_cycle_dates_plan_checks (start, end, n_checks, checks);
          for (guint j = 0; j < n_checks; j++)
            {
              g_assert_cmpint (checks[j], >=, start);
              g_assert_cmpint (checks[j], <=, end);
              if (n_workdays >= (int) n_checks)
                g_assert_true (okr_date_is_workday (checks[j]));
              if (j > 0 && lengths[i] >= (int) n_checks)
                g_assert_cmpint (checks[j], >, checks[j - 1]);
              else if (j > 0)
                g_assert_cmpint (checks[j], >=, checks[j - 1]);
            }
        }
}

static void
test_phases_of_any_cycle (void)
{
  for (OkrDate start = day ("2026-10-01"); start < day ("2026-10-08"); start++)
    for (int n_days = 1; n_days < 200; n_days++)
      {
        OkrDate end = start + n_days - 1;
        OkrDate ends[OKR_CYCLE_N_PHASES];

        g_test_message ("%d days", n_days);
        okr_cycle_dates_plan_phases (start, end, ends);
        g_assert_cmpint (ends[0], >=, start);
        g_assert_cmpint (ends[2], ==, end);
        g_assert_cmpint (ends[1], >=, ends[0]);
        g_assert_cmpint (ends[1], <=, end);
        if (n_days >= 3)
          {
            g_assert_cmpint (ends[1], >, ends[0]);
            g_assert_cmpint (ends[1], <, end);
          }
      }
}

static void
test_pace (void)
{
  OkrDate start = day ("2026-10-01");
  OkrDate end = day ("2026-10-11");

  g_assert_cmpfloat (okr_pace_get_elapsed (start, end, start - 5), ==, 0);
  g_assert_cmpfloat (okr_pace_get_elapsed (start, end, start), ==, 0);
  g_assert_cmpfloat (okr_pace_get_elapsed (start, end, start + 5), ==, 0.5);
  g_assert_cmpfloat (okr_pace_get_elapsed (start, end, end), ==, 1);
  g_assert_cmpfloat (okr_pace_get_elapsed (start, end, end + 5), ==, 1);
  g_assert_cmpfloat (okr_pace_get_elapsed (start, start, start), ==, 1);

  g_assert_cmpfloat (okr_pace_get_expected (OKR_OBJECTIVE_TYPE_COMMITMENT, 0.5), ==, 0.5);
  g_assert_cmpfloat (okr_pace_get_expected (OKR_OBJECTIVE_TYPE_INSPIRATION, 0.5), ==, 0.25);
  g_assert_cmpfloat (okr_pace_get_expected (OKR_OBJECTIVE_TYPE_NONE, 0.5), ==, 0);

  g_assert_true (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_COMMITMENT, 0.5, 0.4));
  g_assert_false (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_COMMITMENT, 0.5, 0.5));
  g_assert_false (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_COMMITMENT, 0.54, 0.5));       /* both are shown 0.5 */
  g_assert_true (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_COMMITMENT, 1, 0.97));
  g_assert_false (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_COMMITMENT, 1, 1));
  g_assert_false (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_COMMITMENT, 0.04, 0));         /* nothing is asked yet */
  g_assert_true (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_LEARNING, 1, 0.2));
  g_assert_false (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_LEARNING, 1, 0.3));
  g_assert_false (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_COMMITMENT, 1, NAN));
  g_assert_false (okr_pace_is_behind (OKR_OBJECTIVE_TYPE_NONE, 1, 0));
}

static void
test_weeks (void)
{
  static const struct
  {
    const char *start, *end, *today;
    int         week, n_weeks;
  } cases[] = {
    { "2026-03-30", "2026-06-26", "2026-03-29", 0, 13 },
    { "2026-03-30", "2026-06-26", "2026-03-30", 1, 13 },
    { "2026-03-30", "2026-06-26", "2026-04-05", 1, 13 },
    { "2026-03-30", "2026-06-26", "2026-04-06", 2, 13 },
    { "2026-03-30", "2026-06-26", "2026-06-26", 13, 13 },
    { "2026-03-30", "2026-06-26", "2026-07-26", 13, 13 },
    { "2026-10-01", "2026-12-31", "2026-12-31", 13, 13 },
    { "2026-03-02", "2026-04-12", "2026-04-12", 6, 6 },
    { "2026-03-02", "2026-03-02", "2026-03-02", 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int week, n_weeks;

      okr_pace_get_week (day (cases[i].start), day (cases[i].end), day (cases[i].today), &week, &n_weeks);
      g_assert_cmpint (week, ==, cases[i].week);
      g_assert_cmpint (n_weeks, ==, cases[i].n_weeks);
    }
}

static void
test_aging (void)
{
  OkrDate last = day ("2026-10-01");

  g_assert_cmpint (okr_aging_get (OKR_DATE_NONE, last, 0.5), ==, OKR_AGING_NONE);
  g_assert_cmpint (okr_aging_get (last, last - 3, 0.5), ==, OKR_AGING_FRESH);
  g_assert_cmpint (okr_aging_get (last, last + 7, 0.5), ==, OKR_AGING_FRESH);
  g_assert_cmpint (okr_aging_get (last, last + 8, 0.5), ==, OKR_AGING_AGING);
  g_assert_cmpint (okr_aging_get (last, last + 14, NAN), ==, OKR_AGING_AGING);
  g_assert_cmpint (okr_aging_get (last, last + 15, 0.99), ==, OKR_AGING_STALE);
  g_assert_cmpint (okr_aging_get (last, last + 22, 0), ==, OKR_AGING_FORGOTTEN);
  g_assert_cmpint (okr_aging_get (last, last + 99, 1), ==, OKR_AGING_FRESH);
}

static void
test_next (void)
{
  static const struct
  {
    OkrCyclePreset preset;
    const char    *start, *end, *next_start, *next_end;
  } cases[] = {
    { OKR_CYCLE_PRESET_QUARTER, "2026-07-01", "2026-09-30", "2026-10-01", "2026-12-31" },
    { OKR_CYCLE_PRESET_MONTH, "2028-01-01", "2028-01-31", "2028-02-01", "2028-02-29" },
    { OKR_CYCLE_PRESET_HALF_YEAR, "2026-07-01", "2026-12-31", "2027-01-01", "2027-06-30" },
    /* not a quarter of the calendar: on, after the weekend */
    { OKR_CYCLE_PRESET_QUARTER, "2026-03-30", "2026-06-26", "2026-06-29", "2026-09-28" },
    { OKR_CYCLE_PRESET_SIX_WEEKS, "2026-03-02", "2026-04-12", "2026-04-13", "2026-05-24" },
    { OKR_CYCLE_PRESET_FREE, "2026-03-30", "2026-06-26", "2026-06-29", "2026-09-25" },
    { OKR_CYCLE_PRESET_NONE, "2026-03-30", "2026-06-26", "2026-06-29", "2026-09-25" },
    { OKR_CYCLE_PRESET_FREE, "2026-06-26", "2026-06-26", "2026-06-29", "2026-06-29" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrDate next_start, next_end;

      okr_cycle_dates_get_next (cases[i].preset, day (cases[i].start), day (cases[i].end), &next_start, &next_end);
      assert_day (next_start, cases[i].next_start);
      assert_day (next_end, cases[i].next_end);
    }
}

static void
test_names (void)
{
  static const struct
  {
    const char *start, *end, *name;
  } cases[] = {
    { "2027-01-01", "2027-03-31", "Q1 2027" },
    { "2026-12-28", "2027-03-27", "Q1 2027" },
    { "2026-10-01", "2026-12-31", "Q4 2026" },
    { "2026-10-05", "2027-01-04", "Q4 2026" },
    { "2027-01-01", "2027-06-30", "H1 2027" },
    { "2026-07-01", "2026-12-31", "H2 2026" },
    { "2027-02-01", "2027-02-28", "February 2027" },
    { "2027-01-31", "2027-02-28", "February 2027" },
    { "2027-01-04", "2027-02-14", "4 Jan to 14 Feb 2027" },
    { "2026-11-16", "2027-02-15", "16 Nov 2026 to 15 Feb 2027" },
    { "2026-02-01", "2026-04-30", "1 Feb to 30 Apr 2026" },
    { "2026-05-04", "2026-05-04", "4 May to 4 May 2026" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = okr_cycle_name_propose (day (cases[i].start), day (cases[i].end));

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/cycle-dates/end", test_end);
  g_test_add_func ("/logic/cycle-dates/next", test_next);
  g_test_add_func ("/logic/cycle-dates/propose-start", test_propose_start);
  g_test_add_func ("/logic/cycle-dates/first-half", test_first_half);
  g_test_add_func ("/logic/cycle-dates/long", test_long);
  g_test_add_func ("/logic/cycle-dates/names", test_names);
  g_test_add_func ("/logic/cycle-dates/samples", test_samples);
  g_test_add_func ("/logic/cycle-dates/checks-of-any-cycle", test_checks_of_any_cycle);
  g_test_add_func ("/logic/cycle-dates/phases-of-any-cycle", test_phases_of_any_cycle);
  g_test_add_func ("/logic/pace/behind", test_pace);
  g_test_add_func ("/logic/pace/weeks", test_weeks);
  g_test_add_func ("/logic/aging/levels", test_aging);

  return g_test_run ();
}
