/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A calendar day without time or zone, as a plain number.  GDate knows the calendar; here are the rules of
 * writing (strict YYYY-MM-DD, short and long labels) and of moving (months that end early, weekends).  */

#include "config.h"

#include "base/okr-date.h"

#include <glib/gi18n.h>
#include <string.h>

#define LAST_YEAR 9999
#define MONTHS_PER_YEAR 12

/* The months follow the language of the interface, not the C library's LC_TIME: a French window never shows
 * an English month because a locale is not installed. */
static const char * const short_months[] = {
  NC_("month in a short date", "Jan"), NC_("month in a short date", "Feb"), NC_("month in a short date", "Mar"),
  NC_("month in a short date", "Apr"), NC_("month in a short date", "May"), NC_("month in a short date", "Jun"),
  NC_("month in a short date", "Jul"), NC_("month in a short date", "Aug"), NC_("month in a short date", "Sep"),
  NC_("month in a short date", "Oct"), NC_("month in a short date", "Nov"), NC_("month in a short date", "Dec"),
};

static const char * const long_months[] = {
  NC_("month in a long date", "January"), NC_("month in a long date", "February"),
  NC_("month in a long date", "March"), NC_("month in a long date", "April"),
  NC_("month in a long date", "May"), NC_("month in a long date", "June"),
  NC_("month in a long date", "July"), NC_("month in a long date", "August"),
  NC_("month in a long date", "September"), NC_("month in a long date", "October"),
  NC_("month in a long date", "November"), NC_("month in a long date", "December"),
};

G_DEFINE_QUARK (okr-date-error-quark, okr_date_error)

/* GDate takes any gint32 as a day number but its year ends at 65535; Okr's dates end where four digits do. */
static void
to_gdate (OkrDate  date,
          GDate   *gdate)
{
  g_date_clear (gdate, 1);
  g_date_set_julian (gdate, (guint32) date);
}

static OkrDate
from_gdate (const GDate *gdate)
{
  return (OkrDate) g_date_get_julian (gdate);
}

/**
 * okr_date_new_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, or %OKR_DATE_NONE when no calendar has it (31 February, month 13, year 0)
 */
OkrDate
okr_date_new_ymd (int year,
                  int month,
                  int day)
{
  GDate gdate;

  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return OKR_DATE_NONE;

  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return from_gdate (&gdate);
}

/**
 * okr_date_new_local:
 * @time: microseconds since the epoch
 *
 * Returns: the day of that moment in the local time zone
 */
OkrDate
okr_date_new_local (gint64 time)
{
  g_autoptr (GDateTime) date_time = g_date_time_new_from_unix_local_usec (time);

  if (date_time == NULL)
    return OKR_DATE_NONE;

  return okr_date_new_ymd (g_date_time_get_year (date_time),
                           g_date_time_get_month (date_time),
                           g_date_time_get_day_of_month (date_time));
}

static gint64
get_local_time (OkrDate date,
                int     hour,
                int     minute,
                double  second)
{
  int year, month, day;
  g_autoptr (GDateTime) date_time = NULL;

  okr_date_get_ymd (date, &year, &month, &day);
  date_time = g_date_time_new_local (year, month, day, hour, minute, second);

  return date_time != NULL ? g_date_time_to_unix_usec (date_time) : 0;
}

/**
 * okr_date_get_local_start:
 * @date: a valid date
 *
 * Returns: the moment at which the day begins in the local time zone, in microseconds since the epoch: mostly midnight,
 *   an hour later where the clocks go forward just then
 */
gint64
okr_date_get_local_start (OkrDate date)
{
  gint64 start;

  g_return_val_if_fail (okr_date_is_valid (date), 0);

  start = get_local_time (date, 0, 0, 0);
  /* a midnight that is left out may be found in the day before, and one that comes twice the second time */
  if (okr_date_new_local (start) < date)
    start += G_TIME_SPAN_HOUR;
  else if (okr_date_new_local (start - G_TIME_SPAN_HOUR) == date)
    start -= G_TIME_SPAN_HOUR;

  return start;
}

/**
 * okr_date_move_local_time:
 * @time: a moment, in microseconds since the epoch
 * @date: a valid date
 *
 * Returns: the moment of the same time of day on @date in the local time zone.  It is of that day even where clocks are
 *   changed between the two or on it, which a number of whole days is not.
 */
gint64
okr_date_move_local_time (gint64  time,
                          OkrDate date)
{
  g_autoptr (GDateTime) of_day = g_date_time_new_from_unix_local_usec (time);
  gint64 moved;

  g_return_val_if_fail (okr_date_is_valid (date), time);

  moved = get_local_time (date, g_date_time_get_hour (of_day), g_date_time_get_minute (of_day),
                          g_date_time_get_seconds (of_day));

  return MAX (moved, okr_date_get_local_start (date));
}

/* Reads exactly n_digits ASCII digits. */
static gboolean
read_digits (const char *text,
             int         n_digits,
             int        *number)
{
  *number = 0;
  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

/**
 * okr_date_parse_iso:
 * @text: (nullable): a date written YYYY-MM-DD, nothing before or after
 * @date: (out): the day; untouched on failure
 * @error: %OKR_DATE_ERROR
 *
 * Returns: whether @text is a day of the calendar
 */
gboolean
okr_date_parse_iso (const char  *text,
                    OkrDate     *date,
                    GError     **error)
{
  int year, month, day;
  OkrDate parsed;

  g_return_val_if_fail (date != NULL, FALSE);

  if (text == NULL || strlen (text) != 10 ||
      !read_digits (text, 4, &year) || text[4] != '-' ||
      !read_digits (text + 5, 2, &month) || text[7] != '-' ||
      !read_digits (text + 8, 2, &day))
    {
      g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

      g_set_error (error, OKR_DATE_ERROR, OKR_DATE_ERROR_SYNTAX,
                   _("“%.40s” is not a date written YYYY-MM-DD, such as 2026-03-31"), valid);
      return FALSE;
    }

  parsed = okr_date_new_ymd (year, month, day);
  if (parsed == OKR_DATE_NONE)
    {
      g_set_error (error, OKR_DATE_ERROR, OKR_DATE_ERROR_NOT_A_DAY,
                   _("“%s” is not a day of the calendar"), text);
      return FALSE;
    }

  *date = parsed;

  return TRUE;
}

/**
 * okr_date_to_iso:
 * @date: a date
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, or %NULL for %OKR_DATE_NONE
 */
char *
okr_date_to_iso (OkrDate date)
{
  int year, month, day;

  if (date == OKR_DATE_NONE)
    return NULL;

  g_return_val_if_fail (okr_date_is_valid (date), NULL);

  okr_date_get_ymd (date, &year, &month, &day);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * okr_date_is_valid:
 * @date: any number
 *
 * Returns: whether @date is a day of the years 1 to 9999; %OKR_DATE_NONE is not
 */
gboolean
okr_date_is_valid (OkrDate date)
{
  return date >= OKR_DATE_MIN && date <= OKR_DATE_MAX;
}

/**
 * okr_date_get_ymd:
 * @date: a valid date
 * @year: (out) (optional): 1 to 9999
 * @month: (out) (optional): 1 to 12
 * @day: (out) (optional): 1 to 31
 */
void
okr_date_get_ymd (OkrDate  date,
                  int     *year,
                  int     *month,
                  int     *day)
{
  GDate gdate;

  g_return_if_fail (okr_date_is_valid (date));

  to_gdate (date, &gdate);
  if (year != NULL)
    *year = g_date_get_year (&gdate);
  if (month != NULL)
    *month = (int) g_date_get_month (&gdate);
  if (day != NULL)
    *day = g_date_get_day (&gdate);
}

/**
 * okr_date_add_days:
 * @date: a valid date
 * @n_days: how many days later; negative for earlier
 *
 * Returns: that day, held within the years 1 to 9999
 */
OkrDate
okr_date_add_days (OkrDate date,
                   int     n_days)
{
  g_return_val_if_fail (okr_date_is_valid (date), OKR_DATE_NONE);

  return (OkrDate) CLAMP ((gint64) date + n_days, OKR_DATE_MIN, OKR_DATE_MAX);
}

/**
 * okr_date_add_months:
 * @date: a valid date
 * @n_months: how many months later; negative for earlier
 *
 * F2: a month that is too short gives its last day, so 31 January and a month is 28 or 29 February.
 *
 * Returns: that day, held within the years 1 to 9999
 */
OkrDate
okr_date_add_months (OkrDate date,
                     int     n_months)
{
  int year, month, day;
  gint64 months;

  g_return_val_if_fail (okr_date_is_valid (date), OKR_DATE_NONE);

  okr_date_get_ymd (date, &year, &month, &day);
  months = (gint64) year * MONTHS_PER_YEAR + (month - 1) + n_months;
  if (months < MONTHS_PER_YEAR)
    return OKR_DATE_MIN;
  if (months >= (LAST_YEAR + 1) * MONTHS_PER_YEAR)
    return OKR_DATE_MAX;

  year = (int) (months / MONTHS_PER_YEAR);
  month = (int) (months % MONTHS_PER_YEAR) + 1;
  day = MIN (day, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));

  return okr_date_new_ymd (year, month, day);
}

/**
 * okr_date_days_between:
 * @from: a valid date
 * @to: a valid date
 *
 * Returns: how many days @to is after @from; 0 on the same day, negative before it
 */
int
okr_date_days_between (OkrDate from,
                       OkrDate to)
{
  g_return_val_if_fail (okr_date_is_valid (from), 0);
  g_return_val_if_fail (okr_date_is_valid (to), 0);

  return to - from;
}

/**
 * okr_date_get_weekday:
 * @date: a valid date
 *
 * Returns: 1 for Monday to 7 for Sunday (ISO 8601), as in #GDateWeekday
 */
int
okr_date_get_weekday (OkrDate date)
{
  g_return_val_if_fail (okr_date_is_valid (date), 1);

  /* Day 1, 1 January of the year 1, is a Monday. */
  return (date - 1) % OKR_DAYS_PER_WEEK + G_DATE_MONDAY;
}

/**
 * okr_date_is_workday:
 * @date: a valid date
 *
 * Returns: whether it is Monday to Friday; holidays are not known
 */
gboolean
okr_date_is_workday (OkrDate date)
{
  return okr_date_get_weekday (date) <= G_DATE_FRIDAY;
}

/**
 * okr_date_next_workday:
 * @date: a valid date
 *
 * Returns: @date itself from Monday to Friday, the Monday after it at the weekend
 */
OkrDate
okr_date_next_workday (OkrDate date)
{
  int weekday = okr_date_get_weekday (date);

  return weekday <= G_DATE_FRIDAY ? date : okr_date_add_days (date, OKR_DAYS_PER_WEEK + G_DATE_MONDAY - weekday);
}

/**
 * okr_date_nearest_workday:
 * @date: a valid date
 *
 * Returns: @date itself from Monday to Friday, the Friday before a Saturday, the Monday after a Sunday
 */
OkrDate
okr_date_nearest_workday (OkrDate date)
{
  switch (okr_date_get_weekday (date))
    {
    case G_DATE_SATURDAY:
      return okr_date_add_days (date, -1);
    case G_DATE_SUNDAY:
      return okr_date_add_days (date, 1);
    default:
      return date;
    }
}

/**
 * okr_date_dup_label:
 * @date: a date
 * @reference: a date, most often today; %OKR_DATE_NONE always shows the year
 *
 * Returns: (transfer full): the short form in the language of the interface, "31 Mar", or "31 Mar 2027" when
 *   the year is not that of @reference; empty for %OKR_DATE_NONE
 */
char *
okr_date_dup_label (OkrDate date,
                    OkrDate reference)
{
  int year, month, day;
  int reference_year = 0;
  const char *month_name;

  if (date == OKR_DATE_NONE)
    return g_strdup ("");

  g_return_val_if_fail (okr_date_is_valid (date), NULL);

  okr_date_get_ymd (date, &year, &month, &day);
  if (okr_date_is_valid (reference))
    okr_date_get_ymd (reference, &reference_year, NULL, NULL);

  month_name = g_dpgettext2 (NULL, "month in a short date", short_months[month - 1]);

  if (year == reference_year)
    return g_strdup_printf (day == 1 ? /* Translators: a short date such as "1 Mar", always the first day of a month */
                                       C_("short date of a first day", "%1$d %2$s")
                                     : /* Translators: a short date such as "31 Mar": day of the month, short month */
                                       C_("short date", "%1$d %2$s"),
                            day, month_name);

  return g_strdup_printf (day == 1 ? /* Translators: a short date such as "1 Mar 2027", always the first day of a month */
                                     C_("short date of a first day", "%1$d %2$s %3$d")
                                   : /* Translators: a short date such as "31 Mar 2027": day of the month, short month, year */
                                     C_("short date", "%1$d %2$s %3$d"),
                          day, month_name, year);
}

/**
 * okr_date_dup_long_label:
 * @date: a date
 *
 * Returns: (transfer full): the long form in the language of the interface, "31 March 2026"; empty for
 *   %OKR_DATE_NONE
 */
char *
okr_date_dup_long_label (OkrDate date)
{
  int year, month, day;

  if (date == OKR_DATE_NONE)
    return g_strdup ("");

  g_return_val_if_fail (okr_date_is_valid (date), NULL);

  okr_date_get_ymd (date, &year, &month, &day);

  return g_strdup_printf (day == 1 ? /* Translators: a long date such as "1 March 2026", always the first day of a month */
                                     C_("long date of a first day", "%1$d %2$s %3$d")
                                   : /* Translators: a long date such as "31 March 2026": day of the month, month, year */
                                     C_("long date", "%1$d %2$s %3$d"),
                          day, g_dpgettext2 (NULL, "month in a long date", long_months[month - 1]), year);
}

/**
 * okr_date_dup_month_label:
 * @date: a valid date
 *
 * Returns: (transfer full): its month in the language of the interface, "March 2026"
 */
char *
okr_date_dup_month_label (OkrDate date)
{
  int year, month;

  g_return_val_if_fail (okr_date_is_valid (date), NULL);

  okr_date_get_ymd (date, &year, &month, NULL);

  /* Translators: a month of a year such as "March 2026" */
  return g_strdup_printf (C_("month of a year", "%1$s %2$d"),
                          g_dpgettext2 (NULL, "month in a long date", long_months[month - 1]), year);
}
