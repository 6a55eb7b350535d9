/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The arithmetic of the card list, as tables: edges first. */

#include "config.h"

#include "widgets/okr-card-geometry.h"

static const OkrCardGeometry ten = { .row_height = 90, .spacing = 10, .n_items = 10 };
static const OkrCardGeometry none = { .row_height = 90, .spacing = 10, .n_items = 0 };
static const OkrCardGeometry many = { .row_height = 150, .spacing = 10, .n_items = 10000 };

static void
test_heights (void)
{
  g_assert_cmpint (okr_card_geometry_get_height (&none), ==, 0);
  g_assert_cmpint (okr_card_geometry_get_height (&ten), ==, 1000);
  g_assert_cmpint (okr_card_geometry_get_height (&many), ==, 1600000);
  g_assert_cmpint (okr_card_geometry_get_row_y (&ten, 0), ==, 5);
  g_assert_cmpint (okr_card_geometry_get_row_y (&ten, 9), ==, 905);
}

static void
test_range (void)
{
  static const struct
  {
    const OkrCardGeometry *geometry;
    double top, bottom;
    guint margin, first, end;
  } cases[] = {
    { &none, 0, 500, 2, 0, 0 },
    { &ten, 0, 0, 2, 0, 0 },
    { &ten, -500, 0, 2, 0, 0 },
    { &ten, 1000, 1500, 2, 0, 0 },
    { &ten, -500, 1, 0, 0, 1 },
    { &ten, -500, 1, 2, 0, 3 },
    { &ten, 0, 100, 0, 0, 1 },
    { &ten, 0, 100.5, 0, 0, 2 },
    { &ten, 99.5, 300, 0, 0, 3 },
    { &ten, 100, 300, 0, 1, 3 },
    { &ten, 100, 300, 1, 0, 4 },
    { &ten, 999, 5000, 0, 9, 10 },
    { &ten, 999, 5000, 3, 6, 10 },
    { &ten, -100, 5000, 3, 0, 10 },
    { &many, 800000, 800900, 2, 4998, 5008 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint first, end;

      g_test_message ("case %u", i);
      okr_card_geometry_get_range (cases[i].geometry, cases[i].top, cases[i].bottom,
                                   cases[i].margin, &first, &end);
      g_assert_cmpuint (first, ==, cases[i].first);
      g_assert_cmpuint (end, ==, cases[i].end);
    }
}

static void
test_insertion (void)
{
  static const struct
  {
    const OkrCardGeometry *geometry;
    double y;
    guint position;
    gboolean after;
  } cases[] = {
    { &none, 0, 0, FALSE },
    { &none, 300, 0, FALSE },
    { &ten, -20, 0, FALSE },
    { &ten, 0, 0, FALSE },
    { &ten, 49, 0, FALSE },
    { &ten, 50, 1, TRUE },
    { &ten, 99, 1, TRUE },
    { &ten, 100, 1, FALSE },
    { &ten, 949, 9, FALSE },
    { &ten, 950, 10, TRUE },
    { &ten, 1000, 10, TRUE },
    { &ten, 9000, 10, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean after;

      g_test_message ("case %u", i);
      g_assert_cmpuint (okr_card_geometry_get_insertion (cases[i].geometry, cases[i].y, &after),
                        ==, cases[i].position);
      g_assert_cmpint (after, ==, cases[i].after);
    }
}

static void
test_page (void)
{
  g_assert_cmpuint (okr_card_geometry_get_page (&ten, 0), ==, 1);
  g_assert_cmpuint (okr_card_geometry_get_page (&ten, 250), ==, 1);
  g_assert_cmpuint (okr_card_geometry_get_page (&ten, 799), ==, 6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/card-geometry/heights-are-exact", test_heights);
  g_test_add_func ("/card-geometry/range-holds-what-is-in-view", test_range);
  g_test_add_func ("/card-geometry/insertion-goes-by-half-row", test_insertion);
  g_test_add_func ("/card-geometry/page-keeps-one-row", test_page);

  return g_test_run ();
}
