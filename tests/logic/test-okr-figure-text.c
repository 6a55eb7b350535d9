/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures as they are said in a room, in both languages.  */

#include "config.h"

#include "logic/okr-figure-text.h"

#include "base/okr-decimal.h"

#include <math.h>

typedef struct
{
  const char       *text;
  double            base;
  OkrKeyResultKind  kind;
  double            start;
  double            target;
  const char       *unit;
  OkrPeriod         period;
  const char       *wording;
} Case;

#define NUMBER OKR_KEY_RESULT_KIND_NUMBER
#define PERCENT OKR_KEY_RESULT_KIND_PERCENT
#define MONEY OKR_KEY_RESULT_KIND_MONEY

static const Case cases[] = {
  /* a start and a target */
  { "from 15 % to 7 %", NAN, PERCENT, 15, 7, NULL, OKR_PERIOD_NONE, NULL },
  { "de 15 % à 7 %", NAN, PERCENT, 15, 7, NULL, OKR_PERIOD_NONE, NULL },
  { "De 15\302\240% à 7\302\240%", NAN, PERCENT, 15, 7, NULL, OKR_PERIOD_NONE, NULL },
  { "from 15 to 7%", NAN, PERCENT, 15, 7, NULL, OKR_PERIOD_NONE, NULL },
  { "15 % → 7 %", NAN, PERCENT, 15, 7, NULL, OKR_PERIOD_NONE, NULL },
  { "15->7", NAN, NUMBER, 15, 7, NULL, OKR_PERIOD_NONE, NULL },
  { "1200 to 6000 readers", NAN, NUMBER, 1200, 6000, "readers", OKR_PERIOD_NONE, NULL },
  { "passer de 3 à 12 jours", NAN, NUMBER, 3, 12, "jours", OKR_PERIOD_NONE, NULL },
  { "de -5 à 20 points de NPS", NAN, NUMBER, -5, 20, "points de NPS", OKR_PERIOD_NONE, NULL },
  { "from 12 bugs to 0 bugs", NAN, NUMBER, 12, 0, "bugs", OKR_PERIOD_NONE, NULL },
  { "from 0.5 to 0.9", NAN, NUMBER, 0.5, 0.9, NULL, OKR_PERIOD_NONE, NULL },
  /* a target */
  { "10 000 abonnés", NAN, NUMBER, 0, 10000, "abonnés", OKR_PERIOD_NONE, NULL },
  { "10\342\200\257000 abonnés", NAN, NUMBER, 0, 10000, "abonnés", OKR_PERIOD_NONE, NULL },
  { "10,000 followers", NAN, NUMBER, 0, 10000, "followers", OKR_PERIOD_NONE, NULL },
  { "10k followers", NAN, NUMBER, 0, 10000, "followers", OKR_PERIOD_NONE, NULL },
  { "au moins 40 entretiens", NAN, NUMBER, 0, 40, "entretiens", OKR_PERIOD_NONE, NULL },
  { "25", 10, NUMBER, 10, 25, NULL, OKR_PERIOD_NONE, NULL },
  { "to 7 %", 15, PERCENT, 15, 7, NULL, OKR_PERIOD_NONE, NULL },
  { "0 bugs", 12, NUMBER, 12, 0, "bugs", OKR_PERIOD_NONE, NULL },
  { "20 🎉", NAN, NUMBER, 0, 20, "🎉", OKR_PERIOD_NONE, NULL },
  { "20 <b>fans</b>", NAN, NUMBER, 0, 20, "<b>fans</b>", OKR_PERIOD_NONE, NULL },
  { "30 לקוחות", NAN, NUMBER, 0, 30, "לקוחות", OKR_PERIOD_NONE, NULL },
  /* money */
  { "€10,000", NAN, MONEY, 0, 10000, "€", OKR_PERIOD_NONE, NULL },
  { "12 k€", NAN, MONEY, 0, 12000, "€", OKR_PERIOD_NONE, NULL },
  { "1.5 M€", NAN, MONEY, 0, 1500000, "€", OKR_PERIOD_NONE, NULL },
  { "de 12 k€ à 30 k€ par mois", NAN, MONEY, 12000, 30000, "€", OKR_PERIOD_MONTH, NULL },
  { "$500 per week", NAN, MONEY, 0, 500, "$", OKR_PERIOD_WEEK, NULL },
  /* shares and periods */
  { "3 % MQL/base par mois", NAN, PERCENT, 0, 3, "% MQL/base", OKR_PERIOD_MONTH, NULL },
  { "20 visites/semaine", NAN, NUMBER, 0, 20, "visites", OKR_PERIOD_WEEK, NULL },
  /* relations */
  { "half", 4000, NUMBER, 4000, 2000, NULL, OKR_PERIOD_NONE, "half" },
  { "la moitié", 15, NUMBER, 15, 7.5, NULL, OKR_PERIOD_NONE, "la moitié" },
  { "-50 %", 15, NUMBER, 15, 7.5, NULL, OKR_PERIOD_NONE, "-50 %" },
  { "−50 %", 15, NUMBER, 15, 7.5, NULL, OKR_PERIOD_NONE, "-50 %" },
  { "+20 %", 10, NUMBER, 10, 12, NULL, OKR_PERIOD_NONE, "+20 %" },
  { "20 % de plus", 10, NUMBER, 10, 12, NULL, OKR_PERIOD_NONE, "20 % de plus" },
  { "x2", 10, NUMBER, 10, 20, NULL, OKR_PERIOD_NONE, "x2" },
  { "×2", 10, NUMBER, 10, 20, NULL, OKR_PERIOD_NONE, "x2" },
  { "2x", 10, NUMBER, 10, 20, NULL, OKR_PERIOD_NONE, "2x" },
  { "doubler", 10, NUMBER, 10, 20, NULL, OKR_PERIOD_NONE, "doubler" },
  { "diviser par 3", 9, NUMBER, 9, 3, NULL, OKR_PERIOD_NONE, "diviser par 3" },
  { "3 fois plus", 9, NUMBER, 9, 27, NULL, OKR_PERIOD_NONE, "3 fois plus" },
  { "from 15 % to half", NAN, PERCENT, 15, 7.5, NULL, OKR_PERIOD_NONE, "half" },
  { "de 120 tickets à la moitié", NAN, NUMBER, 120, 60, "tickets", OKR_PERIOD_NONE, "la moitié" },
  { "half of 4000", NAN, NUMBER, 4000, 2000, NULL, OKR_PERIOD_NONE, "half" },
  { "la moitié de 15 %", NAN, PERCENT, 15, 7.5, NULL, OKR_PERIOD_NONE, "la moitié" },
  /* B67: a level */
  { "7 %", NAN, PERCENT, 0, 7, NULL, OKR_PERIOD_NONE, NULL },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      g_auto (OkrFigureText) figures = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", c->text);
      okr_figure_text_parse (c->text, c->base, &figures, &error);
      g_assert_no_error (error);
      g_assert_cmpint (figures.kind, ==, c->kind);
      g_assert_cmpfloat (figures.start, ==, c->start);
      g_assert_cmpfloat (figures.target, ==, c->target);
      g_assert_cmpstr (figures.unit, ==, c->unit);
      g_assert_cmpint (figures.period, ==, c->period);
      g_assert_cmpstr (figures.wording, ==, c->wording);
    }
}

static void
assert_refused (const char *text,
                double      base,
                GQuark      domain,
                int         code)
{
  g_auto (OkrFigureText) figures = { 0 };
  g_autoptr (GError) error = NULL;

  g_test_message ("%.60s", text);
  g_assert_false (okr_figure_text_parse (text, base, &figures, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
test_refused (void)
{
  g_autofree char *long_text = g_strnfill (10000, 'a');

  assert_refused ("", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_EMPTY);
  assert_refused ("  ", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_EMPTY);
  assert_refused ("more", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_SYNTAX);
  assert_refused ("% of 3", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_SYNTAX);
  assert_refused (long_text, NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_SYNTAX);
  assert_refused ("from 7 to 7", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_SAME);
  assert_refused ("15", 15, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_SAME);
  assert_refused ("x1", 15, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_SAME);
  assert_refused ("0", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_ZERO);
  assert_refused ("0 %", 0, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_ZERO);
  assert_refused ("-5", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_NEGATIVE);
  assert_refused ("-5", 10, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_NEGATIVE);
  assert_refused ("half", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_NO_BASE);
  assert_refused ("doubler", 0, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_NO_BASE);
  assert_refused ("from 3 days to 4 €", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_UNITS);
  assert_refused ("from 3 days to 4 weeks", NAN, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_UNITS);
  assert_refused ("1e308", NAN, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_RANGE);
  assert_refused ("x1000000", 1e12, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_RANGE);
  assert_refused ("1.234,56", NAN, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_AMBIGUOUS);
  assert_refused ("from 1.234,56 to 3", NAN, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_AMBIGUOUS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/figure-text/read", test_read);
  g_test_add_func ("/logic/figure-text/refused", test_refused);

  return g_test_run ();
}
