/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates as people write them: "16 Oct", "16 octobre 2026", "Oct 16", "16/10/26", "2026-10-16".  */

#include "config.h"

#include "base/okr-date.h"

#include "base/okr-text.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

/* No date has more words. */
#define MAX_PARTS 3

/* A word of a date: a number, or the month that it names. */
typedef struct
{
  int      number;
  int      n_digits;            /* 0: a month by name */
} Part;

static gboolean
is_month (const char *folded,
          int         month)
{
  for (int form = 0; form < 4; form++)
    {
      g_autofree char *name = okr_text_fold (okr_date_get_month_name (month, form % 2 == 1, form < 2));

      if (g_str_has_prefix (name, folded))
        return TRUE;
    }

  return FALSE;
}

/* The months by name, as dates are shown and in English, so that what is copied from a document is understood. */
static int
find_month (const char *word)
{
  g_autofree char *folded = okr_text_fold (word);
  gsize length = strlen (folded);
  int found = 0;

  if (length > 0 && folded[length - 1] == '.')
    folded[--length] = '\0';
  if (length < 3)
    return 0;

  for (int month = 1; month <= 12; month++)
    if (is_month (folded, month))
      {
        if (found != 0)
          return 0;     /* "jui" could be two */
        found = month;
      }

  return found;
}

static gboolean
read_part (const char *word,
           Part       *part)
{
  gsize length = strlen (word);
  guint64 number;

  if (length <= 4 && strspn (word, "0123456789") == length)
    {
      number = g_ascii_strtoull (word, NULL, 10);
      *part = (Part) { (int) number, (int) length };
      return TRUE;
    }

  /* the French first of a month */
  if (g_str_equal (word, "1er"))
    {
      *part = (Part) { 1, 1 };
      return TRUE;
    }

  *part = (Part) { find_month (word), 0 };

  return part->number > 0;
}

/* Whether the language writes the month before the day. */
static gboolean
is_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *month = strstr (format, "%m");
  const char *day = strpbrk (format, "de") != NULL ? strstr (format, "%d") : NULL;

  return g_str_equal (format, "%D") || (month != NULL && day != NULL && month < day && !g_str_has_prefix (format, "%Y"));
}

static void
swap (int *a,
      int *b)
{
  int kept = *a;

  *a = *b;
  *b = kept;
}

/* Which part is the year, the month and the day; a year that is not said is 0. */
static gboolean
arrange (const Part *parts,
         guint       n_parts,
         int        *year,
         int        *month,
         int        *day)
{
  int last = n_parts == 3 ? parts[2].number : 0;

  if (n_parts < 2)
    return FALSE;

  if (parts[0].n_digits == 4)
    {
      *year = parts[0].number;
      *month = parts[1].number;
      *day = last;
      return n_parts == 3;
    }

  if (n_parts == 3)
    *year = parts[2].n_digits == 2 ? 2000 + last : last;
  *day = parts[0].number;
  *month = parts[1].number;
  if (parts[0].n_digits == 0 || (parts[1].n_digits != 0 && is_month_first ()))
    swap (day, month);

  return n_parts == 2 || parts[2].n_digits == 2 || parts[2].n_digits == 4;
}

static gboolean
refuse (GError     **error,
        int          code,
        const char  *format,
        const char  *text)
{
  g_autofree char *line = okr_text_dup_line (text, 40);
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", line, 1);
  g_set_error_literal (error, OKR_DATE_ERROR, code, message->str);

  return FALSE;
}

/* Without a year: the one that brings it nearest to the reference. */
static OkrDate
get_nearest (OkrDate reference,
             int     month,
             int     day)
{
  OkrDate nearest = OKR_DATE_NONE;
  int year;

  okr_date_get_ymd (reference, &year, NULL, NULL);
  for (int i = year - 1; i <= year + 1; i++)
    {
      OkrDate date = okr_date_new_ymd (i, month, day);

      if (date != OKR_DATE_NONE
          && (nearest == OKR_DATE_NONE || ABS (date - reference) < ABS (nearest - reference)))
        nearest = date;
    }

  return nearest;
}

/**
 * okr_date_parse:
 * @text: what somebody typed, with or without the year, the month as a number or by its name in the language of the
 *   interface or in English
 * @reference: a valid date; a date without a year is the one nearest to it
 * @date: (out): the day; untouched on failure
 * @error: %OKR_DATE_ERROR
 *
 * Returns: whether @text is a day of the calendar
 */
gboolean
okr_date_parse (const char  *text,
                OkrDate      reference,
                OkrDate     *date,
                GError     **error)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  Part parts[MAX_PARTS];
  guint n_parts = 0;
  int year = 0, month, day;
  OkrDate parsed;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (okr_date_is_valid (reference), FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  folded = okr_text_fold (text);
  words = g_strsplit_set (folded, " /-.,", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (n_parts == MAX_PARTS || !read_part (words[i], &parts[n_parts++]))
        return refuse (error, OKR_DATE_ERROR_SYNTAX, _("“%s” is not a date; write it as 16 Oct 2026 or 2026-10-16"), text);
    }

  if (!arrange (parts, n_parts, &year, &month, &day))
    return refuse (error, OKR_DATE_ERROR_SYNTAX, _("“%s” is not a date; write it as 16 Oct 2026 or 2026-10-16"), text);

  parsed = year != 0 ? okr_date_new_ymd (year, month, day) : get_nearest (reference, month, day);
  if (parsed == OKR_DATE_NONE)
    return refuse (error, OKR_DATE_ERROR_NOT_A_DAY, _("“%s” is not a day of the calendar"), text);

  *date = parsed;

  return TRUE;
}
