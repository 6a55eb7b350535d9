/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet on paper: five objectives of five key results are one page that can be read, nothing is clipped, and what is
 * too much goes on over more pages.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/print/okr-print.h"

#include <string.h>

#define A4_WIDTH (595.0 - 85)
#define A4_HEIGHT (842.0 - 85)

static OkrSheet *
create_sheet (guint n_objectives,
              guint n_key_results)
{
  OkrSheet *sheet = okr_sheet_new ("Autumn");

  okr_sheet_append (sheet, OKR_SHEET_TITLE, "Autumn", "1 July 2026 – 30 September 2026");
  okr_sheet_append (sheet, OKR_SHEET_LEAD, "Because nobody should have to choose between a warm meal and a clean street.", NULL);
  for (guint i = 0; i < n_objectives; i++)
    {
      okr_sheet_append (sheet, OKR_SHEET_HEADING, "Become the first zero-waste reflex for food delivery in the city",
                        "Inspiration · moon shot · Théo Nakache");
      for (guint k = 0; k < n_key_results; k++)
        {
          okr_sheet_append (sheet, OKR_SHEET_ITEM,
                            "Bring the share of boxes that come back within a week from 62 to 90 % without a single reminder",
                            "Malo Tanguy · 19 Jun");
          okr_sheet_append (sheet, OKR_SHEET_DETAIL, "62 % → 90 %", NULL);
        }
    }

  return sheet;
}

static PangoContext *
create_context (void)
{
  return pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

static void
test_five_by_five_is_one_page (void)
{
  g_autoptr (OkrSheet) sheet = create_sheet (5, 5);
  PangoContext *context = create_context ();

  g_assert_cmpuint (okr_sheet_paginate (sheet, context, A4_WIDTH, A4_HEIGHT), ==, 1);
  g_assert_cmpfloat (okr_sheet_get_size (sheet), >=, 8);
  assert_ink_inside (sheet, 0, A4_WIDTH, A4_HEIGHT);

  /* with more room it is larger */
  g_assert_cmpuint (okr_sheet_paginate (sheet, context, A4_WIDTH * 1.5, A4_HEIGHT * 1.5), ==, 1);
  g_assert_cmpfloat (okr_sheet_get_size (sheet), >=, 11);
  assert_ink_inside (sheet, 0, A4_WIDTH * 1.5, A4_HEIGHT * 1.5);
  g_object_unref (context);
}

static void
test_much_goes_on (void)
{
  g_autoptr (OkrSheet) sheet = create_sheet (20, 8);
  PangoContext *context = create_context ();
  guint n_pages = okr_sheet_paginate (sheet, context, A4_WIDTH, A4_HEIGHT);

  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 0; i < n_pages; i++)
    assert_ink_inside (sheet, i, A4_WIDTH, A4_HEIGHT);
  g_object_unref (context);
}

/* Texts of any length, with blanks, without, of many lines, go on over as many pages as they need. */
static void
test_text_without_an_end (void)
{
  g_autoptr (OkrSheet) sheet = okr_sheet_new ("Autumn");
  g_autofree char *word = g_strnfill (10000, 'W');
  g_autofree char *lines = g_strnfill (5000, '\n');
  g_autofree char *text = g_strconcat (lines, "end", NULL);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) people = g_string_new (NULL);
  PangoContext *context = create_context ();
  guint n_pages;

  for (guint i = 0; i < 2000; i++)
    g_string_append (words, "much ");
  for (guint i = 0; i < 400; i++)
    g_string_append (people, "\360\237\221\251\342\200\215\360\237\221\247");
  for (guint i = 0; i < 3; i++)
    {
      okr_sheet_append (sheet, OKR_SHEET_HEADING, word, word);
      okr_sheet_append (sheet, OKR_SHEET_ITEM, words->str, words->str);
      okr_sheet_append (sheet, OKR_SHEET_DETAIL, people->str, NULL);
    }
  okr_sheet_append (sheet, OKR_SHEET_ITEM, text, NULL);
  n_pages = okr_sheet_paginate (sheet, context, A4_WIDTH, A4_HEIGHT);
  g_assert_cmpuint (n_pages, >, 6);
  for (guint i = 0; i < n_pages; i++)
    assert_ink_inside (sheet, i, A4_WIDTH, A4_HEIGHT);
  g_object_unref (context);
}

static void
test_little_is_large (void)
{
  g_autoptr (OkrSheet) sheet = create_sheet (1, 1);
  PangoContext *context = create_context ();

  g_assert_cmpuint (okr_sheet_paginate (sheet, context, A4_WIDTH, A4_HEIGHT), ==, 1);
  g_assert_cmpfloat (okr_sheet_get_size (sheet), ==, 16);
  g_object_unref (context);
}

static void
test_pdf (gconstpointer paper)
{
  g_autoptr (OkrSheet) sheet = create_sheet (5, 5);
  g_autoptr (GBytes) bytes = okr_print_to_pdf (sheet, paper);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_cmpuint (size, >, 2000);
  g_assert_cmpmem (data, 5, "%PDF-", 5);
  g_assert_nonnull (g_strrstr_len (data + size - 16, 16, "%%EOF"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/five-by-five-is-one-page", test_five_by_five_is_one_page);
  g_test_add_func ("/sheet/much-goes-on", test_much_goes_on);
  g_test_add_func ("/sheet/text-without-an-end", test_text_without_an_end);
  g_test_add_func ("/sheet/little-is-large", test_little_is_large);
  g_test_add_data_func ("/sheet/pdf-a4", GTK_PAPER_NAME_A4, test_pdf);
  g_test_add_data_func ("/sheet/pdf-a3", GTK_PAPER_NAME_A3, test_pdf);

  return g_test_run ();
}
