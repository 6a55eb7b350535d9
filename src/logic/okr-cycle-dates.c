/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates of a cycle (F2, F5, F6, M9, M13, M46, T15).  */

#include "config.h"

#include "logic/okr-cycle-dates.h"

#include <math.h>

#define SIX_WEEKS (6 * OKR_DAYS_PER_WEEK)
#define MONTHS_PER_QUARTER 3
#define MONTHS_PER_HALF_YEAR 6

/* How far discovery and solutions reach by default, in shares of the cycle: about as in the samples. */
#define DISCOVERY_SHARE 0.30
#define SOLUTIONS_SHARE 0.74

/* Shorter cycles do not end their phases on Fridays: half a week is too much of them. */
#define LEAST_DAYS_FOR_FRIDAYS 28

/* The last day of n_months from start: the day before the same day of the month, and the end of a month that
 * has no such day (F2: one month from 31 January ends with February). */
static OkrDate
get_last_day (OkrDate start,
              int     n_months)
{
  int day;

  okr_date_get_ymd (start, NULL, NULL, &day);

  if (day == 1)
    return okr_date_add_days (okr_date_add_months (start, n_months), -1);

  return okr_date_add_months (okr_date_add_days (start, -1), n_months);
}

/**
 * okr_cycle_dates_get_end:
 * @preset: a length
 * @start: the first day
 *
 * Returns: the last day of the cycle; %OKR_DATE_NONE for free dates
 */
OkrDate
okr_cycle_dates_get_end (OkrCyclePreset preset,
                         OkrDate        start)
{
  g_return_val_if_fail (okr_date_is_valid (start), OKR_DATE_NONE);

  switch (preset)
    {
    case OKR_CYCLE_PRESET_MONTH:
      return get_last_day (start, 1);
    case OKR_CYCLE_PRESET_SIX_WEEKS:
      return okr_date_add_days (start, SIX_WEEKS - 1);
    case OKR_CYCLE_PRESET_QUARTER:
      return get_last_day (start, MONTHS_PER_QUARTER);
    case OKR_CYCLE_PRESET_HALF_YEAR:
      return get_last_day (start, MONTHS_PER_HALF_YEAR);
    case OKR_CYCLE_PRESET_NONE:
    case OKR_CYCLE_PRESET_FREE:
    default:
      return OKR_DATE_NONE;
    }
}

/* The first day on or after today that begins a period of n_months of the year. */
static OkrDate
get_period_start (OkrDate today,
                  int     n_months)
{
  int year, month, day;
  OkrDate this_period;

  okr_date_get_ymd (today, &year, &month, &day);
  this_period = okr_date_new_ymd (year, (month - 1) / n_months * n_months + 1, 1);

  return this_period == today ? today : okr_date_add_months (this_period, n_months);
}

/**
 * okr_cycle_dates_propose_start:
 * @preset: a length
 * @today: any day
 *
 * M9: a cycle may start on any day; proposed is the next period's first day.
 *
 * Returns: the first day on or after @today that begins a month, quarter or half-year; a Monday for six weeks
 *   and free dates
 */
OkrDate
okr_cycle_dates_propose_start (OkrCyclePreset preset,
                               OkrDate        today)
{
  g_return_val_if_fail (okr_date_is_valid (today), OKR_DATE_NONE);

  switch (preset)
    {
    case OKR_CYCLE_PRESET_MONTH:
      return get_period_start (today, 1);
    case OKR_CYCLE_PRESET_QUARTER:
      return get_period_start (today, MONTHS_PER_QUARTER);
    case OKR_CYCLE_PRESET_HALF_YEAR:
      return get_period_start (today, MONTHS_PER_HALF_YEAR);
    case OKR_CYCLE_PRESET_NONE:
    case OKR_CYCLE_PRESET_SIX_WEEKS:
    case OKR_CYCLE_PRESET_FREE:
    default:
      return okr_date_add_days (today, (OKR_DAYS_PER_WEEK + G_DATE_MONDAY - okr_date_get_weekday (today)) % OKR_DAYS_PER_WEEK);
    }
}

/**
 * okr_cycle_dates_count_days:
 * @start: the first day
 * @end: the last day, not before @start
 *
 * Returns: the days of the cycle, both ends counted
 */
int
okr_cycle_dates_count_days (OkrDate start,
                            OkrDate end)
{
  g_return_val_if_fail (end >= start, 0);

  return okr_date_days_between (start, end) + 1;
}

/**
 * okr_cycle_dates_get_next:
 * @preset: the length of a cycle, as it was chosen
 * @start: its first day
 * @end: its last day, not before @start
 * @next_start: (out): the first day of the cycle after it
 * @next_end: (out): the last day of that one
 *
 * The next cycle begins on the first working day after this one, on the day itself where it is a period of the
 * calendar; it is as long as the preset says, or else as this one.
 */
void
okr_cycle_dates_get_next (OkrCyclePreset  preset,
                          OkrDate         start,
                          OkrDate         end,
                          OkrDate        *next_start,
                          OkrDate        *next_end)
{
  OkrDate after = okr_date_add_days (end, 1);

  g_return_if_fail (end >= start);

  *next_start = okr_cycle_dates_get_end (preset, start) == end && okr_cycle_dates_propose_start (preset, start) == start
                ? okr_cycle_dates_propose_start (preset, after)
                : okr_date_next_workday (after);
  *next_end = okr_cycle_dates_get_end (preset, *next_start);
  if (*next_end == OKR_DATE_NONE)
    *next_end = okr_date_add_days (*next_start, okr_date_days_between (start, end));
}

/**
 * okr_cycle_dates_count_days_left:
 * @end: the last day
 * @today: any day
 *
 * Returns: how many days are left after @today; 0 on the last day and afterwards
 */
int
okr_cycle_dates_count_days_left (OkrDate end,
                                 OkrDate today)
{
  return MAX (okr_date_days_between (today, end), 0);
}

/**
 * okr_cycle_dates_get_first_half_end:
 * @start: the first day
 * @end: the last day, not before @start
 *
 * M49, T15: the first half is the first floor(n / 2) days of n.
 *
 * Returns: its last day; %OKR_DATE_NONE for a cycle of one day, which has no first half
 */
OkrDate
okr_cycle_dates_get_first_half_end (OkrDate start,
                                    OkrDate end)
{
  int n_days = okr_cycle_dates_count_days (start, end);

  return n_days < 2 ? OKR_DATE_NONE : okr_date_add_days (start, n_days / 2 - 1);
}

/**
 * okr_cycle_dates_is_long:
 * @start: the first day
 * @end: the last day
 *
 * M13, T2: a warning of the GTM preset only.
 *
 * Returns: whether the cycle is longer than three months
 */
gboolean
okr_cycle_dates_is_long (OkrDate start,
                         OkrDate end)
{
  return end > okr_cycle_dates_get_end (OKR_CYCLE_PRESET_QUARTER, start);
}

/* The nth of n_checks dates evenly spread so that the last is the end, halves of a day later. */
static OkrDate
spread (OkrDate start,
        int     n_days,
        guint   nth,
        guint   n_checks)
{
  return okr_date_add_days (start, (int) floor ((double) (n_days - 1) * nth / n_checks + 0.5));
}

static gboolean
is_rising (const OkrDate *dates,
           guint          n_dates)
{
  for (guint i = 1; i < n_dates; i++)
    if (dates[i] <= dates[i - 1])
      return FALSE;

  return TRUE;
}

/* Takes every so manieth workday, so that no two checks share one; FALSE when there are too few. */
static gboolean
spread_over_workdays (OkrDate  start,
                      OkrDate  end,
                      guint    n_checks,
                      OkrDate *checks)
{
  guint n_workdays = 0;
  guint n_seen = 0;
  guint n_planned = 0;

  for (OkrDate day = start; day <= end; day++)
    n_workdays += okr_date_is_workday (day);

  if (n_workdays < n_checks)
    return FALSE;

  for (OkrDate day = start; day <= end; day++)
    {
      if (!okr_date_is_workday (day))
        continue;
      n_seen++;
      if (n_seen * n_checks >= (n_planned + 1) * n_workdays)
        checks[n_planned++] = day;
    }

  return TRUE;
}

/**
 * okr_cycle_dates_plan_checks:
 * @start: the first day
 * @end: the last day, not before @start
 * @n_checks: how many, 1 to %OKR_CYCLE_MAX_CHECKS
 * @checks: (out) (array length=n_checks): their dates
 *
 * M46, F6: evenly spread, the last one on the last day, moved to the nearest workday of the cycle.  Checks that
 * would fall on one day are spread over the workdays instead, and over all days where those are too few; a
 * cycle with fewer days than checks has several on one day.
 */
void
okr_cycle_dates_plan_checks (OkrDate  start,
                             OkrDate  end,
                             guint    n_checks,
                             OkrDate *checks)
{
  int n_days = okr_cycle_dates_count_days (start, end);

  g_return_if_fail (n_days > 0);
  g_return_if_fail (n_checks >= 1 && n_checks <= OKR_CYCLE_MAX_CHECKS);

  for (guint i = 0; i < n_checks; i++)
    {
      OkrDate date = spread (start, n_days, i + 1, n_checks);
      OkrDate workday = okr_date_nearest_workday (date);

      if (workday > end)
        workday = okr_date_add_days (workday, G_DATE_FRIDAY - (OKR_DAYS_PER_WEEK + G_DATE_MONDAY));      /* the Friday before */
      if (workday < start)
        workday = okr_date_next_workday (date);

      checks[i] = workday >= start && workday <= end ? workday : date;
    }

  if (is_rising (checks, n_checks) || spread_over_workdays (start, end, n_checks, checks))
    return;

  for (guint i = 0; i < n_checks; i++)
    checks[i] = n_days >= (int) n_checks
                ? okr_date_add_days (start, (int) ((i + 1) * (guint) n_days / n_checks) - 1)
                : spread (start, n_days, i + 1, n_checks);
}

static OkrDate
get_nearest_friday (OkrDate date)
{
  int offset = G_DATE_FRIDAY - okr_date_get_weekday (date);    /* 4 on Monday to -2 on Sunday */

  return okr_date_add_days (date, offset > OKR_DAYS_PER_WEEK / 2 ? offset - OKR_DAYS_PER_WEEK : offset);
}

/**
 * okr_cycle_dates_plan_phases:
 * @start: the first day
 * @end: the last day, not before @start
 * @ends: (out): the last days of discovery, solutions and result
 *
 * F5: no gap, no overlap, discovery at least one day; each phase begins on the day after the one before it.
 * Phases end on Fridays where the cycle is long enough.  In a cycle of one or two days the later phases are
 * empty: they end on the day on which the one before them ends.
 */
void
okr_cycle_dates_plan_phases (OkrDate start,
                             OkrDate end,
                             OkrDate ends[OKR_CYCLE_N_PHASES])
{
  int n_days = okr_cycle_dates_count_days (start, end);

  g_return_if_fail (n_days > 0);

  ends[0] = okr_date_add_days (start, (int) (DISCOVERY_SHARE * n_days) - 1);
  ends[1] = okr_date_add_days (start, (int) (SOLUTIONS_SHARE * n_days) - 1);
  if (n_days >= LEAST_DAYS_FOR_FRIDAYS)
    {
      ends[0] = get_nearest_friday (ends[0]);
      ends[1] = get_nearest_friday (ends[1]);
    }

  ends[0] = MIN (MAX (ends[0], start), MAX (end - 2, start));
  ends[1] = MIN (MAX (ends[1], ends[0] + 1), MAX (end - 1, ends[0] + 1));
  ends[1] = MIN (ends[1], end);
  ends[2] = end;
}
