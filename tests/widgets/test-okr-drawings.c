/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ring, the zone bar, avatars, trends and the palette: what they say and where they draw. */

#include "config.h"

#include "widgets/okr-avatar-view.h"
#include "widgets/okr-avatar.h"
#include "widgets/okr-palette.h"
#include "widgets/okr-ring.h"
#include "widgets/okr-trend.h"
#include "widgets/okr-widgets.h"
#include "widgets/okr-zone-bar.h"

#include "okr-test-window.h"

#include <adwaita.h>
#include <math.h>

static void
test_initials (void)
{
  static const struct
  {
    const char *name;
    const char *initials;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "   ", "" },
    { "-", "" },
    { "ada", "A" },
    { "Ada Lovelace", "AL" },
    { "  Ada   King\tLovelace ", "AL" },
    { "(ada) [bob]", "AB" },
    { "Ada -", "A" },
    { "- Ada", "A" },
    { "élodie Ångström", "ÉÅ" },
    { "e\xcc\x81lodie", "É" },
    { "n\xcc\x84\xcc\xa3 x", "\xe1\xb9\x86\xcc\x84X" },
    { "ß", "SS" },
    { "山田 太郎", "山太" },
    { "محمد علي", "مع" },
    { "7 of 9", "79" },
    { "A\xff", "A" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *initials = okr_avatar_dup_initials (cases[i].name);

      g_test_message ("case %u", i);
      g_assert_cmpstr (initials, ==, cases[i].initials);
    }
}

static void
test_avatar_colours (void)
{
  const GdkRGBA white = { 1, 1, 1, 1 };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (gdk_rgba_hash, gdk_rgba_equal, g_free, NULL);
  GdkRGBA first, again;

  for (guint i = 0; i < OKR_AVATAR_N_COLOURS; i++)
    {
      GdkRGBA colour;

      okr_avatar_get_colour (i, &colour);
      g_assert_cmpfloat (okr_palette_get_contrast (&colour, &white), >=, 4.5);
      g_hash_table_add (seen, g_memdup2 (&colour, sizeof colour));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, OKR_AVATAR_N_COLOURS);

  okr_avatar_get_colour (3, &first);
  okr_avatar_get_colour (3 + OKR_AVATAR_N_COLOURS, &again);
  g_assert_true (gdk_rgba_equal (&first, &again));
}

/* Nobody has no circle: an empty one looks like somebody. */
static void
test_avatar_view (void)
{
  GtkWidget *view = okr_avatar_view_new ("Ada Lovelace", 3);
  GtkWindow *window = okr_test_window_new (view, 100, 100);
  int width;

  g_assert_true (gtk_widget_get_visible (view));
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, ==, 28);
  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  okr_test_frame (view);
  okr_avatar_view_set_person (OKR_AVATAR_VIEW (view), NULL, 0);
  g_assert_false (gtk_widget_get_visible (view));
  okr_avatar_view_set_person (OKR_AVATAR_VIEW (view), "Bob", 1);
  g_assert_true (gtk_widget_get_visible (view));
  okr_test_frame (view);

  gtk_window_destroy (window);
}

static void
test_palette_contrast (void)
{
  static const char * const light[] = { "#ffffff", "#f5f5f5" };
  static const char * const dark[] = { "#343438", "#222226" };

  for (guint i = 0; i < OKR_PALETTE_N_COLOURS; i++)
    for (guint j = 0; j < G_N_ELEMENTS (light); j++)
      {
        GdkRGBA colour, background;

        okr_palette_get_colour (i, FALSE, &colour);
        g_assert_true (gdk_rgba_parse (&background, light[j]));
        g_assert_cmpfloat (okr_palette_get_contrast (&colour, &background), >=, 3);
        okr_palette_get_colour (i, TRUE, &colour);
        g_assert_true (gdk_rgba_parse (&background, dark[j]));
        g_assert_cmpfloat (okr_palette_get_contrast (&colour, &background), >=, 3);
      }
}

/* Normal sight, then without red, green and blue cones: Machado et al., 2009, severity 1. */
static const double sights[4][3][3] = {
  { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

static double
get_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static void
get_oklab (const GdkRGBA *colour,
           const double   sight[3][3],
           double         lab[3])
{
  double linear[3] = { get_linear ((double) colour->red), get_linear ((double) colour->green),
                       get_linear ((double) colour->blue) };
  double seen[3], l, m, s;

  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (sight[i][0] * linear[0] + sight[i][1] * linear[1] + sight[i][2] * linear[2], 0, 1);
  l = cbrt (0.4122214708 * seen[0] + 0.5363325363 * seen[1] + 0.0514459929 * seen[2]);
  m = cbrt (0.2119034982 * seen[0] + 0.6806995451 * seen[1] + 0.1073969566 * seen[2]);
  s = cbrt (0.0883024619 * seen[0] + 0.2817188376 * seen[1] + 0.6299787005 * seen[2]);
  lab[0] = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
  lab[1] = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  lab[2] = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
}

static void
test_palette_is_told_apart (void)
{
  for (guint dark = 0; dark < 2; dark++)
    for (guint sight = 0; sight < G_N_ELEMENTS (sights); sight++)
      for (guint i = 0; i < OKR_PALETTE_N_COLOURS; i++)
        for (guint j = 0; j < i; j++)
          {
            GdkRGBA first, second;
            double a[3], b[3];

            okr_palette_get_colour (i, dark == 1, &first);
            okr_palette_get_colour (j, dark == 1, &second);
            get_oklab (&first, sights[sight], a);
            get_oklab (&second, sights[sight], b);
            g_test_message ("dark %u, sight %u, colours %u and %u", dark, sight, i, j);
            g_assert_cmpfloat (hypot (hypot (a[0] - b[0], a[1] - b[1]), a[2] - b[2]), >=, 0.1);
          }
}

static void
test_zone_bounds (void)
{
  const graphene_rect_t bar = GRAPHENE_RECT_INIT (10, 20, 100, 10);
  static const struct
  {
    double low, high;
    gboolean rtl;
    float x, width;
  } cases[] = {
    { 0.3, 0.7, FALSE, 40, 40 },
    { 0.3, 0.8, TRUE, 30, 50 },
    { 1, 1, FALSE, 106, 4 },
    { 1, 1, TRUE, 10, 4 },
    { 0, 0, FALSE, 10, 4 },
    { 0.5, 0.5, FALSE, 58, 4 },
    { 0, 1, FALSE, 10, 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_rect_t zone;

      g_test_message ("case %u", i);
      okr_zone_bar_get_zone_bounds (&bar, cases[i].low, cases[i].high, cases[i].rtl, &zone);
      g_assert_cmpfloat_with_epsilon (zone.origin.x, cases[i].x, 0.01f);
      g_assert_cmpfloat_with_epsilon (zone.size.width, cases[i].width, 0.01f);
    }
}

static void
test_trend_points (void)
{
  const graphene_rect_t square = GRAPHENE_RECT_INIT (0, 0, 20, 20);

  for (guint rtl = 0; rtl < 2; rtl++)
    for (int trend = OKR_TREND_DOWN; trend <= OKR_TREND_UP; trend++)
      {
        g_autoptr (GskPath) path = okr_trend_create_path ((OkrTrend) trend, &square, rtl == 1);
        g_autoptr (GskPathMeasure) measure = gsk_path_measure_new (path);
        graphene_rect_t bounds;
        graphene_point_t start;
        GskPathPoint point;

        g_assert_true (gsk_path_get_bounds (path, &bounds));
        g_assert_true (graphene_rect_contains_rect (&square, &bounds));
        g_assert_true (gsk_path_get_start_point (path, &point));
        gsk_path_point_get_position (&point, path, &start);
        g_assert_true (rtl == 1 ? start.x > 10 : start.x < 10);
        if (trend == OKR_TREND_UP)
          g_assert_cmpfloat (start.y, >, 10);
        else if (trend == OKR_TREND_DOWN)
          g_assert_cmpfloat (start.y, <, 10);
        else
          g_assert_cmpfloat (start.y, ==, 10);
      }
}

static void
test_ring (void)
{
  GtkWidget *ring = okr_ring_new ();
  GdkRGBA blue, colour;
  GtkWindow *window;
  int small, large;

  okr_palette_get_colour (0, FALSE, &blue);
  okr_meter_set_colour (OKR_METER (ring), &blue);
  okr_meter_set_value (OKR_METER (ring), 0.62);
  okr_ring_set_text (OKR_RING (ring), "0.62");
  okr_meter_get_colour (OKR_METER (ring), &colour);
  g_assert_true (gdk_rgba_equal (&blue, &colour));
  window = okr_test_window_new (ring, 100, 100);

  gtk_test_accessible_assert_role (ring, GTK_ACCESSIBLE_ROLE_METER);
  g_assert_true (GTK_IS_ACCESSIBLE_RANGE (ring));
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.62);
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0);
  gtk_test_accessible_assert_property (ring, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "0.62");

  gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, &small, NULL, NULL, NULL);
  okr_ring_set_text (OKR_RING (ring), "0.62 of 1.00");
  gtk_widget_measure (ring, GTK_ORIENTATION_HORIZONTAL, -1, &large, NULL, NULL, NULL);
  g_assert_cmpint (small, >=, 36);
  g_assert_cmpint (large, >, small);

  okr_meter_set_value (OKR_METER (ring), 7);
  g_assert_cmpfloat (okr_meter_get_value (OKR_METER (ring)), ==, 1);
  okr_test_settle (ring);
  okr_meter_set_value (OKR_METER (ring), 0);
  okr_test_settle (ring);

  g_object_add_weak_pointer (G_OBJECT (ring), (gpointer *) &ring);
  gtk_window_destroy (window);
  g_assert_null (ring);
}

static void
test_zone_bar (void)
{
  GtkWidget *bar = okr_zone_bar_new ();
  GtkWindow *window;
  double low, high;

  okr_meter_set_value (OKR_METER (bar), 0.5);
  okr_zone_bar_set_zone (OKR_ZONE_BAR (bar), 0.3, 0.8);
  okr_zone_bar_get_zone (OKR_ZONE_BAR (bar), &low, &high);
  g_assert_cmpfloat (low, ==, 0.3);
  g_assert_cmpfloat (high, ==, 0.8);
  window = okr_test_window_new (bar, 200, 60);

  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_METER);
  g_assert_true (GTK_IS_ACCESSIBLE_RANGE (bar));
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.5);
  okr_meter_set_value (OKR_METER (bar), 2);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 1.0);
  okr_test_settle (bar);

  g_object_add_weak_pointer (G_OBJECT (bar), (gpointer *) &bar);
  gtk_window_destroy (window);
  g_assert_null (bar);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  okr_widgets_init ();
  okr_widgets_init ();

  g_test_add_func ("/drawings/initials-in-any-script", test_initials);
  g_test_add_func ("/drawings/avatar-colours-carry-white-text", test_avatar_colours);
  g_test_add_func ("/drawings/avatar-view-shows-somebody", test_avatar_view);
  g_test_add_func ("/drawings/palette-has-contrast", test_palette_contrast);
  g_test_add_func ("/drawings/palette-is-told-apart-by-everybody", test_palette_is_told_apart);
  g_test_add_func ("/drawings/zone-is-marked-inside-the-bar", test_zone_bounds);
  g_test_add_func ("/drawings/trend-points-along-reading", test_trend_points);
  g_test_add_func ("/drawings/ring-says-its-value", test_ring);
  g_test_add_func ("/drawings/zone-bar-says-its-value", test_zone_bar);

  return g_test_run ();
}
