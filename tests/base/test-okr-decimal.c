/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as people write them, in English, in French and where no locale is installed; and texts.  */

#include "config.h"

#include "base/okr-decimal.h"
#include "base/okr-text.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define NNBSP "\342\200\257"
#define NBSP "\302\240"

/* The tests run in C.UTF-8, where the numbers follow the language of the interface. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
}

#define OK (-1)
#define EMPTY OKR_DECIMAL_ERROR_EMPTY
#define SYNTAX OKR_DECIMAL_ERROR_SYNTAX
#define AMBIGUOUS OKR_DECIMAL_ERROR_AMBIGUOUS
#define RANGE OKR_DECIMAL_ERROR_RANGE

typedef struct
{
  const char *text;
  int         english;          /* OK or the error */
  double      english_value;
  int         french;
  double      french_value;
} ParseCase;

static const ParseCase parse_cases[] = {
  { "0", OK, 0, OK, 0 },
  { "7", OK, 7, OK, 7 },
  { "007", OK, 7, OK, 7 },
  { "0.5", OK, 0.5, OK, 0.5 },
  { "0,5", OK, 0.5, OK, 0.5 },
  { ".5", OK, 0.5, OK, 0.5 },
  { ",5", OK, 0.5, OK, 0.5 },
  { "5.", OK, 5, OK, 5 },
  { "12,5", OK, 12.5, OK, 12.5 },
  { "0,500", OK, 0.5, OK, 0.5 },
  { "0.500", OK, 0.5, OK, 0.5 },
  { "-3", OK, -3, OK, -3 },
  { "\342\210\2223", OK, -3, OK, -3 },          /* U+2212, the minus of typography */
  { "- 3", OK, -3, OK, -3 },
  { "+3", OK, 3, OK, 3 },
  { "-0", OK, 0, OK, 0 },
  { "12 %", OK, 12, OK, 12 },
  { "12%", OK, 12, OK, 12 },
  { "12" NBSP "%", OK, 12, OK, 12 },
  { "  12  ", OK, 12, OK, 12 },
  { "10 000", OK, 10000, OK, 10000 },
  { "10" NNBSP "000", OK, 10000, OK, 10000 },
  { "10" NBSP "000", OK, 10000, OK, 10000 },
  { "10'000", OK, 10000, OK, 10000 },
  { "10000", OK, 10000, OK, 10000 },
  { "1 234,56", OK, 1234.56, OK, 1234.56 },
  { "1 234.56", OK, 1234.56, OK, 1234.56 },
  { "1 234 567,5", OK, 1234567.5, OK, 1234567.5 },
  { "1,234,567", OK, 1234567, OK, 1234567 },
  { "1.234.567", OK, 1234567, OK, 1234567 },
  { "10,000", OK, 10000, OK, 10 },
  { "10.000", OK, 10, AMBIGUOUS, 0 },
  { "1,234.56", OK, 1234.56, AMBIGUOUS, 0 },
  { "1.234,56", AMBIGUOUS, 0, AMBIGUOUS, 0 },
  { "1,234,567.5", OK, 1234567.5, AMBIGUOUS, 0 },
  { "2.5e3", OK, 2500, OK, 2500 },
  { "1e-3", OK, 0.001, OK, 0.001 },
  { "999999999999999", OK, 999999999999999, OK, 999999999999999 },
  { "1e15", OK, 1e15, OK, 1e15 },
  { "1e16", RANGE, 0, RANGE, 0 },
  { "1e308", RANGE, 0, RANGE, 0 },
  { "-1e999", RANGE, 0, RANGE, 0 },
  { NULL, EMPTY, 0, EMPTY, 0 },
  { "", EMPTY, 0, EMPTY, 0 },
  { "   ", EMPTY, 0, EMPTY, 0 },
  { "%", EMPTY, 0, EMPTY, 0 },
  { "nan", SYNTAX, 0, SYNTAX, 0 },
  { "inf", SYNTAX, 0, SYNTAX, 0 },
  { "0x10", SYNTAX, 0, SYNTAX, 0 },
  { "twelve", SYNTAX, 0, SYNTAX, 0 },
  { "12 apples", SYNTAX, 0, SYNTAX, 0 },
  { "1 2", SYNTAX, 0, SYNTAX, 0 },
  { "10 00", SYNTAX, 0, SYNTAX, 0 },
  { "1000 000", SYNTAX, 0, SYNTAX, 0 },
  { "0 000", SYNTAX, 0, SYNTAX, 0 },
  { "1 000,000,000", SYNTAX, 0, SYNTAX, 0 },
  { "1,5,", SYNTAX, 0, SYNTAX, 0 },
  { "1..5", SYNTAX, 0, SYNTAX, 0 },
  { "1.5 6", SYNTAX, 0, SYNTAX, 0 },
  { ".", SYNTAX, 0, SYNTAX, 0 },
  { ",", SYNTAX, 0, SYNTAX, 0 },
  { "-", SYNTAX, 0, SYNTAX, 0 },
  { "--3", SYNTAX, 0, SYNTAX, 0 },
  { "3-", SYNTAX, 0, SYNTAX, 0 },
  { "1e", SYNTAX, 0, SYNTAX, 0 },
  { "e3", SYNTAX, 0, SYNTAX, 0 },
  { "1e3.5", SYNTAX, 0, SYNTAX, 0 },
  { "12 %%", SYNTAX, 0, SYNTAX, 0 },
  { "\331\241\331\242", SYNTAX, 0, SYNTAX, 0 }, /* Arabic digits are not read */
  { "\377", SYNTAX, 0, SYNTAX, 0 },
};

static void
assert_parse (const char *text,
              int         expected,
              double      expected_value)
{
  g_autoptr (GError) error = NULL;
  double value = 42;
  gboolean read = okr_decimal_parse (text, &value, &error);

  g_test_message ("“%s”", text != NULL && g_utf8_validate (text, -1, NULL) ? text : "?");
  if (expected == OK)
    {
      g_assert_no_error (error);
      g_assert_true (read);
      g_assert_cmpfloat (value, ==, expected_value);
      g_assert_false (signbit (value) && value == 0);
    }
  else
    {
      g_assert_false (read);
      g_assert_error (error, OKR_DECIMAL_ERROR, expected);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpfloat (value, ==, 42);
    }
}

static void
test_parse_english (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    assert_parse (parse_cases[i].text, parse_cases[i].english, parse_cases[i].english_value);
}

static void
test_parse_french (void)
{
  speak ("fr");
  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    assert_parse (parse_cases[i].text, parse_cases[i].french, parse_cases[i].french_value);
  speak ("");
}

static void
test_error_shows_how_to_write (void)
{
  g_autoptr (GError) error = NULL;
  double value;

  speak ("fr");
  g_assert_false (okr_decimal_parse ("1.234,56", &value, &error));
  speak ("");

  g_assert_nonnull (strstr (error->message, "1" NNBSP "234,56"));
}

static void
test_label (void)
{
  static const struct
  {
    double      value;
    int         max_decimals;
    const char *english, *french;
  } cases[] = {
    { 0, 2, "0", "0" }, { -0.0, 2, "0", "0" }, { -0.001, 2, "0", "0" }, { 0.5, 2, "0.5", "0,5" },
    { 0.50, 1, "0.5", "0,5" }, { 20, 2, "20", "20" }, { 999, 0, "999", "999" }, { 1000, 0, "1" NNBSP "000", "1" NNBSP "000" },
    { 10000, 2, "10" NNBSP "000", "10" NNBSP "000" }, { -1234567.891, 2, "-1" NNBSP "234" NNBSP "567.89", "-1" NNBSP "234" NNBSP "567,89" },
    { 2.675, 2, "2.68", "2,68" }, { 0.125, 2, "0.13", "0,13" }, { -0.125, 2, "-0.13", "-0,13" }, { 2.5, 0, "3", "3" },
    { 0.1 + 0.2, 3, "0.3", "0,3" }, { 99.999, 2, "100", "100" }, { 7.5, 0, "8", "8" },
    { 1e15, 2, "1" NNBSP "000" NNBSP "000" NNBSP "000" NNBSP "000" NNBSP "000", "1" NNBSP "000" NNBSP "000" NNBSP "000" NNBSP "000" NNBSP "000" },
    { 1e308, 2, "1e+308", "1e+308" }, { -2.5e16, 2, "-2.5e+16", "-2.5e+16" },
    { NAN, 2, "", "" }, { INFINITY, 2, "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = okr_decimal_dup_label (cases[i].value, cases[i].max_decimals);
      g_autofree char *french = NULL;

      speak ("fr");
      french = okr_decimal_dup_label (cases[i].value, cases[i].max_decimals);
      speak ("");

      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (french, ==, cases[i].french);
    }

  g_assert_cmpuint (strlen (okr_decimal_get_mark ()), ==, 1);
}

/* What an entry shows is read back as the very same number, in both languages. */
static void
test_round_trip (void)
{
  static const double values[] = {
    0, 0.1, 0.5, 1.2, 7.5, 8.6, 1.0 / 3, 20, 10000, 1234.56, -3, -0.25, 0.1 + 0.2, 1e15, 1e-7, 123456789.123, 299792458,
    999999999999999,
  };
  static const char * const languages[] = { "", "fr" };

  for (gsize language = 0; language < G_N_ELEMENTS (languages); language++)
    for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
      {
        g_autofree char *plain = NULL;
        g_autofree char *edit = NULL;
        double value;

        speak (languages[language]);
        plain = okr_decimal_to_c (values[i]);
        edit = okr_decimal_dup_edit (values[i]);
        g_assert_cmpfloat (g_ascii_strtod (plain, NULL), ==, values[i]);
        g_assert_null (strchr (plain, ','));
        g_assert_null (strchr (edit, language == 0 ? ',' : '.'));
        /* An entry never shows 1.234 to a French reader, so what it shows is never ambiguous. */
        g_assert_true (okr_decimal_parse (edit, &value, NULL));
        g_assert_cmpfloat (value, ==, values[i]);
        speak ("");
      }
}

static void
test_shortest (void)
{
  static const struct
  {
    double      value;
    const char *text;
    int         n_decimals;
  } cases[] = {
    { 0, "0", 0 }, { -0.0, "0", 0 }, { 0.5, "0.5", 1 }, { 20, "20", 0 }, { 7.5, "7.5", 1 }, { 1.25, "1.25", 2 },
    { 0.1, "0.1", 1 }, { 10000, "10000", 0 }, { 1e15, "1000000000000000", 0 }, { 1e-7, "0.0000001", 7 },
    { -3.14, "-3.14", 2 }, { 0.1 + 0.2, "0.30000000000000004", 17 },
  };
  g_autofree char *tiny = okr_decimal_to_c (DBL_MIN);
  g_autofree char *huge = okr_decimal_to_c (DBL_MAX);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = okr_decimal_to_c (cases[i].value);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpint (okr_decimal_get_n_decimals (cases[i].value), ==, cases[i].n_decimals);
    }

  g_assert_cmpint (okr_decimal_get_n_decimals (DBL_MIN), ==, -1);
  g_assert_cmpfloat (g_ascii_strtod (tiny, NULL), ==, DBL_MIN);
  g_assert_cmpfloat (g_ascii_strtod (huge, NULL), ==, DBL_MAX);
}

/* Where the locales of the C library are installed they have their say. */
static void
test_locale (void)
{
  double value;

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("de_DE.UTF-8 is not installed");
      return;
    }

  g_assert_true (okr_decimal_parse ("1.234,56", &value, NULL));
  g_assert_cmpfloat (value, ==, 1234.56);
  g_assert_true (okr_decimal_parse ("10.000", &value, NULL));
  g_assert_cmpfloat (value, ==, 10000);
  setlocale (LC_NUMERIC, "C.UTF-8");
}

static void
test_text_matches (void)
{
  static const struct
  {
    const char *haystack, *needle;
    gboolean    matches;
  } cases[] = {
    { "Déployer la démo", "DEMO", TRUE }, { "Déployer la démo", "démo deploy", TRUE }, { "Déployer la démo", "demi", FALSE },
    { "Straße", "STRASSE", TRUE }, { "cœur", "CŒUR", TRUE }, { "10" NNBSP "000", "10 000", TRUE },
    { "anything", "", TRUE }, { "anything", NULL, TRUE }, { "", "a", FALSE }, { NULL, "a", FALSE }, { NULL, NULL, TRUE },
    { "e\314\201t\303\251", "\303\251te", TRUE },       /* composed or not */
    { "anything", "  any   thing ", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s in %s", cases[i].needle, cases[i].haystack);
      g_assert_cmpint (okr_text_matches (cases[i].haystack, cases[i].needle), ==, cases[i].matches);
    }
}

static void
test_text_check (void)
{
  g_autofree char *full = g_strnfill (OKR_TEXT_MAX_LENGTH, 'a');
  g_autofree char *too_long = g_strnfill (OKR_TEXT_MAX_LENGTH + 1, 'a');
  g_autoptr (GString) accents = g_string_new (NULL);
  const struct
  {
    const char *text;
    gssize      n_bytes;
    int         code;
  } cases[] = {
    { "", -1, OK }, { "Un texte\n\tavec « é »", -1, OK }, { full, -1, OK },
    { too_long, -1, OKR_TEXT_ERROR_TOO_LONG },
    { "\377", -1, OKR_TEXT_ERROR_NOT_UTF8 }, { "\303", -1, OKR_TEXT_ERROR_NOT_UTF8 }, { "é", 1, OKR_TEXT_ERROR_NOT_UTF8 },
    { "\355\240\200", -1, OKR_TEXT_ERROR_NOT_UTF8 },    /* half of a surrogate pair */
    { "a\0b", 3, OKR_TEXT_ERROR_CONTROL }, { "a\0\377", 3, OKR_TEXT_ERROR_CONTROL },
    { "a\rb", -1, OKR_TEXT_ERROR_CONTROL }, { "a\033b", -1, OKR_TEXT_ERROR_CONTROL }, { "a\177b", -1, OKR_TEXT_ERROR_CONTROL },
    { "a\302\205b", -1, OKR_TEXT_ERROR_CONTROL },
  };

  speak ("fr");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gboolean good = okr_text_check (cases[i].text, cases[i].n_bytes, &error);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (good, ==, cases[i].code == OK);
      if (!good)
        g_assert_error (error, OKR_TEXT_ERROR, cases[i].code);
      if (cases[i].code == OKR_TEXT_ERROR_TOO_LONG)
        g_assert_nonnull (strstr (error->message, "longer than 10" NNBSP "000 characters"));
    }

  /* Characters are counted, not bytes. */
  for (int i = 0; i < OKR_TEXT_MAX_LENGTH; i++)
    g_string_append (accents, "é");
  g_assert_true (okr_text_check (accents->str, -1, NULL));
}

static void
test_text_line (void)
{
  static const struct
  {
    const char *text;
    guint       max;
    const char *line;
  } cases[] = {
    { "short", 10, "short" }, { "exactly", 7, "exactly" }, { "too long", 7, "too lo…" }, { "too long", 5, "too…" },
    { " two\n\n  lines\t", 20, "two lines" }, { "été déjà", 3, "ét…" }, { "a", 1, "a" }, { "ab", 1, "…" },
    { "", 5, "" }, { NULL, 5, "" }, { "10" NNBSP "000" NBSP "€", 20, "10" NNBSP "000" NBSP "€" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *line = okr_text_dup_line (cases[i].text, cases[i].max);

      g_assert_cmpstr (line, ==, cases[i].line);
    }
}

static void
test_text_beginning (void)
{
  static const struct
  {
    const char *text;
    guint       max;
    const char *beginning;
  } cases[] = {
    { "short", 10, "short" }, { "exactly", 7, "exactly" }, { "too long", 7, "too lo…" }, { " two  blanks ", 20, " two  blanks " },
    { "été déjà", 3, "ét…" }, { "a", 1, "a" }, { "ab", 1, "…" }, { "", 5, "" }, { "all", G_MAXUINT, "all" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *beginning = okr_text_dup_beginning (cases[i].text, cases[i].max);

      g_assert_cmpstr (beginning, ==, cases[i].beginning);
    }
}

static void
test_text_apart (void)
{
  static const struct
  {
    const char *text;
    guint       max;
    const char *apart;
  } cases[] = {
    { "Inès", 10, "Inès" }, { "", 5, "" }, { "👩 & <b>", 20, "👩 & <b>" }, { "نورة", 10, "\u2068نورة\u2069" },
    { "Dr נועם\n", 10, "\u2068Dr נועם\u2069" }, { "نورة", 2, "\u2068ن…\u2069" }, { "Inès نورة", 3, "In…" },
    { "10% أكثر", 20, "\u206810% أكثر\u2069" }, { "Fula 𞤆𞤵𞤤", 20, "\u2068Fula 𞤆𞤵𞤤\u2069" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *apart = okr_text_dup_apart (cases[i].text, cases[i].max);

      g_assert_cmpstr (apart, ==, cases[i].apart);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/decimal/parse-english", test_parse_english);
  g_test_add_func ("/base/decimal/parse-french", test_parse_french);
  g_test_add_func ("/base/decimal/error-shows-how-to-write", test_error_shows_how_to_write);
  g_test_add_func ("/base/decimal/label", test_label);
  g_test_add_func ("/base/decimal/round-trip", test_round_trip);
  g_test_add_func ("/base/decimal/shortest", test_shortest);
  g_test_add_func ("/base/decimal/locale", test_locale);
  g_test_add_func ("/base/text/matches", test_text_matches);
  g_test_add_func ("/base/text/check", test_text_check);
  g_test_add_func ("/base/text/line", test_text_line);
  g_test_add_func ("/base/text/apart", test_text_apart);
  g_test_add_func ("/base/text/beginning", test_text_beginning);

  return g_test_run ();
}
