/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads days.  A day that no calendar has is told apart from what is no day at all.  */

#include "config.h"

#include "logic/okr-date-text.h"

#include "base/okr-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* Folded; three or more letters of one are enough, where no other begins so. */
static const char * const months[][2] = {
  { "january", "janvier" }, { "february", "fevrier" }, { "march", "mars" }, { "april", "avril" }, { "may", "mai" },
  { "june", "juin" }, { "july", "juillet" }, { "august", "aout" }, { "september", "septembre" },
  { "october", "octobre" }, { "november", "novembre" }, { "december", "decembre" },
};

static int
find_month (const char *word)
{
  int found = 0;

  if (strlen (word) < 3)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (g_str_has_prefix (months[i][0], word) || g_str_has_prefix (months[i][1], word))
      {
        if (found != 0)
          return 0;     /* "jui" */
        found = (int) i + 1;
      }

  return found;
}

/* "30", "1st", "1er", "2nd"; -1: no number */
static int
read_number (const char *word)
{
  char *end;
  long number = strtol (word, &end, 10);

  if (end == word || *word == '-' || *word == '+' || number < 0 || number > 9999)
    return -1;
  if (*end != '\0' && !g_str_equal (end, "st") && !g_str_equal (end, "nd") && !g_str_equal (end, "rd")
      && !g_str_equal (end, "th") && !g_str_equal (end, "er"))
    return -1;

  return (int) number;
}

/* The parts of a day: 30 6 2026, with a month by number or by name; year 0: not said. */
static gboolean
read_parts (char     **words,
            guint      n_words,
            gboolean   month_first,
            int       *year,
            int       *month,
            int       *day)
{
  int numbers[3] = { 0 };
  guint n = 0;

  *month = 0;
  if (n_words < 2 || n_words > 3)
    return FALSE;

  for (guint i = 0; i < n_words; i++)
    {
      int number = read_number (words[i]);

      if (number >= 0)
        numbers[n++] = number;
      else if (*month != 0 || (*month = find_month (words[i])) == 0)
        return FALSE;
    }

  if (*month != 0)
    {
      *day = numbers[0];
      *year = n > 1 ? numbers[1] : 0;
      return n >= 1;
    }
  if (numbers[0] > 99)
    {
      *year = numbers[0];
      *month = numbers[1];
      *day = numbers[2];
      return n == 3;
    }

  *month = numbers[month_first ? 0 : 1];
  *day = numbers[month_first ? 1 : 0];
  *year = n > 2 ? numbers[2] : 0;

  return TRUE;
}

/**
 * okr_date_text_parse:
 * @text: what somebody typed
 * @from: a day without a year is the first one from here on
 * @month_first: whether 6/30 is 30 June, as in American English
 * @date: (out): the day
 * @error: %OKR_DATE_ERROR
 *
 * Returns: whether it is a day
 */
gboolean
okr_date_text_parse (const char  *text,
                     OkrDate      from,
                     gboolean     month_first,
                     OkrDate     *date,
                     GError     **error)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) pieces = NULL;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  int year, month, day, from_year, from_month, from_day;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  folded = okr_text_fold (text);
  pieces = g_strsplit_set (folded, " /.-,\t", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*pieces[i] != '\0')
      g_ptr_array_add (words, pieces[i]);

  if (!read_parts ((char **) words->pdata, words->len, month_first, &year, &month, &day))
    {
      g_set_error (error, OKR_DATE_ERROR, OKR_DATE_ERROR_SYNTAX, _("“%.40s” is no day: write it like “30 June” or 2026-06-30"), text);
      return FALSE;
    }

  okr_date_get_ymd (from, &from_year, &from_month, &from_day);
  if (year > 0 && year < 100)
    year += 2000;
  *date = okr_date_new_ymd (year > 0 ? year : from_year, month, day);
  if (year == 0 && *date != OKR_DATE_NONE && *date < from)
    *date = okr_date_new_ymd (from_year + 1, month, day);
  /* 29 February of the next leap year */
  for (int i = 1; i < 8 && year == 0 && *date == OKR_DATE_NONE && month == 2 && day == 29; i++)
    *date = okr_date_new_ymd (from_year + i, month, day);
  if (*date != OKR_DATE_NONE)
    return TRUE;

  g_set_error (error, OKR_DATE_ERROR, OKR_DATE_ERROR_NOT_A_DAY, _("No calendar has a day “%.40s”"), text);

  return FALSE;
}
