/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether two texts are about the same thing.  */

#include "config.h"

#include "logic/okr-similar.h"

static void
test_similar (void)
{
  static const struct
  {
    const char *a, *b;
    double      similarity;
  } cases[] = {
    { NULL, NULL, 0 },
    { "", "Boxes", 0 },
    { "of the and", "of the and", 0 },                  /* no word that says anything */
    { "Boxes", "Boxes", 1 },
    { "Boxes", "boxés!", 1 },                           /* whatever the case and the accents */
    { "Restaurant", "Restaurants", 1 },                 /* one word, many forms */
    { "Sorting decides loyalty", "Loyalty decides", 0.8 },
    { "Sorting decides loyalty", "Chains pay more", 0 },
    { "Make the first month easy", "Make the first month easy", 1 },
    { "Comprendre qui est prêt à payer", "Payer ou comprendre", 0.8 },
    { "month month month", "month", 1 },                /* each word once */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s / %s", cases[i].a, cases[i].b);
      g_assert_cmpfloat_with_epsilon (okr_similar_get (cases[i].a, cases[i].b), cases[i].similarity, 1e-9);
      g_assert_cmpfloat_with_epsilon (okr_similar_get (cases[i].b, cases[i].a), cases[i].similarity, 1e-9);
    }
}

static void
test_enough (void)
{
  g_assert_cmpfloat (okr_similar_get ("Make kitchens talk about their first month", "The kitchens that stay past the first month talk"), >=,
                     OKR_SIMILAR_ENOUGH);
  g_assert_cmpfloat (okr_similar_get ("Understand who will pay, and why", "Evening collection alone"), <, OKR_SIMILAR_ENOUGH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/similar/cases", test_similar);
  g_test_add_func ("/logic/similar/enough", test_enough);

  return g_test_run ();
}
