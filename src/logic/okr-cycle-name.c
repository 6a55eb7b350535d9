/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The name that is proposed for a cycle: the month, quarter or half-year that it is, give or take a week at either end,
 * as many quarters begin on a Monday; else its two days.  */

#include "config.h"

#include "logic/okr-cycle-name.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#define TOLERANCE 7

/* Whether a cycle is so many months of the calendar, of which they number a whole share of the year. */
static gboolean
is_period (OkrDate  start,
           OkrDate  end,
           int      n_months,
           OkrDate *first)
{
  int year, month;

  /* a cycle that begins in the last days of a month is the next one's */
  okr_date_get_ymd (okr_date_add_days (start, TOLERANCE), &year, &month, NULL);
  if ((month - 1) % n_months != 0)
    return FALSE;

  *first = okr_date_new_ymd (year, month, 1);

  return abs (okr_date_days_between (*first, start)) <= TOLERANCE
         && abs (okr_date_days_between (okr_date_add_days (okr_date_add_months (*first, n_months), -1), end)) <= TOLERANCE;
}

/**
 * okr_cycle_name_propose:
 * @start: the first day
 * @end: the last day
 *
 * Returns: (transfer full): "Q1 2027", "H1 2027", "January 2027", or "4 Jan to 14 Feb 2027"
 */
char *
okr_cycle_name_propose (OkrDate start,
                        OkrDate end)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  OkrDate first;
  int year, month;

  g_return_val_if_fail (okr_date_is_valid (start) && okr_date_is_valid (end), NULL);

  if (is_period (start, end, 1, &first))
    return okr_date_dup_month_label (first);

  if (is_period (start, end, 3, &first))
    {
      okr_date_get_ymd (first, &year, &month, NULL);
      /* Translators: the name of a cycle: the number of the quarter and the year, "Q1 2027" */
      return g_strdup_printf (_("Q%d %d"), month / 3 + 1, year);
    }
  if (is_period (start, end, 6, &first))
    {
      okr_date_get_ymd (first, &year, &month, NULL);
      /* Translators: the name of a cycle: the number of the half-year and the year, "H1 2027" */
      return g_strdup_printf (_("H%d %d"), month / 6 + 1, year);
    }

  from = okr_date_dup_label (start, end);
  to = okr_date_dup_label (end, OKR_DATE_NONE);

  /* Translators: the name of a cycle: its first and its last day. */
  return g_strdup_printf (_("%s to %s"), from, to);
}
