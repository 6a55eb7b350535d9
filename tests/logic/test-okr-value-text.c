/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values as they are said at a check.  */

#include "config.h"

#include "logic/okr-value-text.h"

#include "base/okr-decimal.h"

#include <math.h>

#define REFUSED NAN

static const struct
{
  const char *text;
  const char *unit;
  double      value;
} cases[] = {
  { "8", NULL, 8 },
  { "8", "restaurants", 8 },
  { "8 restaurants", "restaurants", 8 },
  { "8 Restaurants ", "restaurants", 8 },
  { "8restaurants", "restaurants", 8 },
  { "1 restaurant", "restaurants", 1 },
  { "2 days", "day", 2 },
  { "0.5 days", "days", 0.5 },
  { "1 200 abonnés", "abonnés", 1200 },
  { "1\302\240200\302\240abonnés", "abonnés", 1200 },
  { "-3 points de NPS", "points de NPS", -3 },
  { "12 €", "€", 12 },
  { "€12", "€", 12 },
  { "€ 12", "€", 12 },
  { "12 k€", "k€", 12 },
  { "12 k€", "€", 12000 },
  { "1.5 M€", "€", 1500000 },
  { "10k", NULL, 10000 },
  { "10k followers", "followers", 10000 },
  { "10 K followers", "followers", 10000 },
  { "0.2k", "k", 0.2 },
  { "12 %", "%", 12 },
  { "12%", NULL, 12 },
  /* a number alone is one, whatever the unit is */
  { "42", "2", 42 },
  { "1 200", "200", 1200 },
  { "2e3", "e3", 2000 },
  /* what is not of the key result is not taken for it */
  { "8 bars", "restaurants", REFUSED },
  { "8 restaurants", NULL, REFUSED },
  { "restaurants", "restaurants", REFUSED },
  { "many restaurants", "restaurants", REFUSED },
  { "k", NULL, REFUSED },
  { "1e15k", NULL, REFUSED },
  { "8 m", NULL, REFUSED },
  { "1.234,56 €", "€", REFUSED },
  { "", "restaurants", REFUSED },
  { "\303\251", "\303\251\303\251", REFUSED },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double value = NAN;
      gboolean read = okr_value_text_parse (cases[i].text, cases[i].unit, &value, &error);

      g_test_message ("“%s” of “%s”", cases[i].text, cases[i].unit != NULL ? cases[i].unit : "");
      if (isnan (cases[i].value))
        {
          g_assert_false (read);
          g_assert_true (error != NULL && error->domain == OKR_DECIMAL_ERROR);
          continue;
        }
      g_assert_no_error (error);
      g_assert_true (read);
      g_assert_cmpfloat_with_epsilon (value, cases[i].value, 1e-9);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/value-text/read", test_read);

  return g_test_run ();
}
