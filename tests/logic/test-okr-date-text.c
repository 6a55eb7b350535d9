/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Days as they are typed.  */

#include "config.h"

#include "logic/okr-date-text.h"

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    gboolean    month_first;
    int         year, month, day;
  } cases[] = {
    { "2026-06-30", FALSE, 2026, 6, 30 },
    { "30 June", FALSE, 2026, 6, 30 },
    { "June 30", FALSE, 2026, 6, 30 },
    { "June 30, 2027", TRUE, 2027, 6, 30 },
    { "30 juin 2026", FALSE, 2026, 6, 30 },
    { "1er août", FALSE, 2026, 8, 1 },
    { "1st of", FALSE, 0, 0, 0 },
    { "30/06", FALSE, 2026, 6, 30 },
    { "30/6/26", FALSE, 2026, 6, 30 },
    { "30.06.2026", FALSE, 2026, 6, 30 },
    { "6/30", TRUE, 2026, 6, 30 },
    { "6/7", TRUE, 2026, 6, 7 },
    { "6/7", FALSE, 2026, 7, 6 },
    /* the first from 6 April 2026 on */
    { "5 avril", FALSE, 2027, 4, 5 },
    { "6 apr", FALSE, 2026, 4, 6 },
    { "29 février", FALSE, 2028, 2, 29 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      OkrDate date;
      gboolean is_day = okr_date_text_parse (cases[i].text, okr_date_new_ymd (2026, 4, 6), cases[i].month_first, &date, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (is_day, ==, cases[i].year != 0);
      if (is_day)
        g_assert_cmpint (date, ==, okr_date_new_ymd (cases[i].year, cases[i].month, cases[i].day));
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    int         code;
  } cases[] = {
    { "31 February", OKR_DATE_ERROR_NOT_A_DAY },
    { "31 février 2026", OKR_DATE_ERROR_NOT_A_DAY },
    { "2026-02-31", OKR_DATE_ERROR_NOT_A_DAY },
    { "2026-13-01", OKR_DATE_ERROR_NOT_A_DAY },
    { "0/0", OKR_DATE_ERROR_NOT_A_DAY },
    { "", OKR_DATE_ERROR_SYNTAX },
    { "soon", OKR_DATE_ERROR_SYNTAX },
    { "12", OKR_DATE_ERROR_SYNTAX },
    { "3 jui", OKR_DATE_ERROR_SYNTAX },
    { "1 2 3 4", OKR_DATE_ERROR_SYNTAX },
    { "12345678901234567890 June", OKR_DATE_ERROR_SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      OkrDate date;

      g_test_message ("%s", cases[i].text);
      g_assert_false (okr_date_text_parse (cases[i].text, okr_date_new_ymd (2026, 4, 6), FALSE, &date, &error));
      g_assert_error (error, OKR_DATE_ERROR, cases[i].code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/date-text/read", test_read);
  g_test_add_func ("/logic/date-text/refused", test_refused);

  return g_test_run ();
}
