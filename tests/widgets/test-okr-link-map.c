/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The map of links: the same input gives the same picture, nothing lies on anything else, and nodes are buttons with
 * names.  */

#include "config.h"

#include "widgets/okr-link-map-layout.h"
#include "widgets/okr-link-map.h"
#include "widgets/okr-widgets.h"

#include "okr-test-window.h"

#include <adwaita.h>
#include <string.h>

#define N_TEAMS 24

/* Three tribes of eight teams, and links of each with the next ones. */
static const guint tribes[N_TEAMS] = { 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3 };
static const OkrLinkMapLink many_links[] = {
  { 0, 2, 50, 20 }, { 8, 9, 50, 20 }, { 8, 10, 50, 20 }, { 0, 10, 50, 20 }, { 3, 20, 50, 20 }, { 23, 1, 50, 20 },
  { 12, 5, 50, 20 }, { 7, 16, 50, 20 }, { 16, 7, 50, 20 }, { 15, 22, 50, 20 },
};

static void
test_same_input_same_picture (void)
{
  const OkrLinkMapSpace space = { 1000, 40, FALSE };
  OkrLinkMapPlace places[2][N_TEAMS];
  OkrLinkMapCurve curves[2][G_N_ELEMENTS (many_links)];

  memset (places, 0, sizeof places);
  memset (curves, 0, sizeof curves);
  for (guint i = 0; i < 2; i++)
    {
      okr_link_map_layout_nodes (&space, tribes, N_TEAMS, places[i]);
      okr_link_map_layout_links (&space, places[i], many_links, G_N_ELEMENTS (many_links), curves[i]);
    }
  g_assert_cmpmem (places[0], sizeof places[0], places[1], sizeof places[1]);
  g_assert_cmpmem (curves[0], sizeof curves[0], curves[1], sizeof curves[1]);
}

/* At any width that a window can have. */
static void
test_nothing_lies_on_a_node (void)
{
  for (float width = 320; width <= 1600; width += 160)
    for (guint rtl = 0; rtl < 2; rtl++)
      {
        const OkrLinkMapSpace space = { width, 40, rtl == 1 };
        OkrLinkMapPlace places[N_TEAMS];
        OkrLinkMapCurve curves[G_N_ELEMENTS (many_links)];
        float height = okr_link_map_layout_nodes (&space, tribes, N_TEAMS, places);

        okr_link_map_layout_links (&space, places, many_links, G_N_ELEMENTS (many_links), curves);
        for (guint i = 0; i < N_TEAMS; i++)
          {
            g_assert_cmpfloat (places[i].bounds.origin.x, >=, 0);
            g_assert_cmpfloat (places[i].bounds.origin.x + places[i].bounds.size.width, <=, width);
            g_assert_cmpfloat (places[i].bounds.origin.y + places[i].bounds.size.height, <=, height);
            for (guint j = 0; j < i; j++)
              {
                g_assert_false (graphene_rect_intersection (&places[i].bounds, &places[j].bounds, NULL));
                g_assert_false (places[j].heading.size.height > 0
                                && graphene_rect_intersection (&places[i].bounds, &places[j].heading, NULL));
              }
            for (guint k = 0; k < G_N_ELEMENTS (many_links); k++)
              g_assert_false (width >= 480 && graphene_rect_intersection (&places[i].bounds, &curves[k].label, NULL));
          }
        for (guint k = 0; width >= 640 && k < G_N_ELEMENTS (many_links); k++)
          for (guint l = 0; l < k; l++)
            g_assert_false (graphene_rect_intersection (&curves[k].label, &curves[l].label, NULL));
      }
}

static void
test_sides (void)
{
  static const guint loose[] = { 0, 0, 0, 0 };
  static const guint two[] = { 1, 1, 1, 2, 2 };
  const OkrLinkMapSpace space = { 800, 40, FALSE };
  OkrLinkMapPlace places[5];

  g_assert_cmpfloat (okr_link_map_layout_nodes (&space, loose, 0, places), ==, 0);
  g_assert_cmpfloat (okr_link_map_layout_nodes (&space, loose, 1, places), ==, 40);
  g_assert_cmpfloat (places[0].bounds.origin.x, ==, 0);
  g_assert_cmpfloat (places[0].heading.size.height, ==, 0);

  g_assert_cmpfloat (okr_link_map_layout_nodes (&space, loose, 4, places), ==, 80);
  g_assert_cmpfloat (places[1].bounds.origin.x, ==, 0);
  g_assert_cmpfloat (places[2].bounds.origin.x, >, 400);

  /* groups stay whole, each under its name */
  g_assert_cmpfloat (okr_link_map_layout_nodes (&space, two, 5, places), ==, 160);
  g_assert_cmpfloat (places[2].bounds.origin.x, ==, 0);
  g_assert_cmpfloat (places[3].bounds.origin.x, >, 400);
  g_assert_cmpfloat (places[0].heading.size.height, >, 0);
  g_assert_cmpfloat (places[1].heading.size.height, ==, 0);
  g_assert_cmpfloat (places[3].heading.size.height, >, 0);
}

static void
on_node_activated_cb (OkrLinkMap *map,
                      guint       node,
                      guint      *activated)
{
  *activated = node;
}

static GtkWidget *
create_map (void)
{
  GtkWidget *map = okr_link_map_new ();
  OkrLinkMap *self = OKR_LINK_MAP (map);

  g_assert_cmpuint (okr_link_map_add_node (self, "Alone", NULL, "No dependency", FALSE), ==, 0);
  g_assert_cmpuint (okr_link_map_add_group (self, "Tribe"), ==, 1);
  g_assert_cmpuint (okr_link_map_add_node (self, "Sales", NULL, "Needs Tech 60 %", FALSE), ==, 1);
  g_assert_cmpuint (okr_link_map_add_node (self, "Tech", "105 %", "Serves Sales 60 %", TRUE), ==, 2);
  okr_link_map_add_link (self, 1, 2, "60 %", 0.6, TRUE);
  okr_link_map_add_link (self, 0, 2, "45 %", 0.45, FALSE);

  return map;
}

static void
test_nodes_are_buttons (void)
{
  g_autoptr (GtkWidget) map = g_object_ref_sink (create_map ());
  GtkWindow *window = okr_test_window_new (map, 700, 400);
  GtkWidget *tech = okr_link_map_get_node (OKR_LINK_MAP (map), 2);
  guint activated = 99;

  okr_test_settle (map);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (tech), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (tech), GTK_ACCESSIBLE_PROPERTY_LABEL, "Tech"));
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (tech), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                                     "Serves Sales 60 %"));
  g_assert_true (gtk_widget_get_focusable (tech));

  g_signal_connect (map, "node-activated", G_CALLBACK (on_node_activated_cb), &activated);
  g_signal_emit_by_name (tech, "clicked");
  g_assert_cmpuint (activated, ==, 2);

  okr_link_map_clear (OKR_LINK_MAP (map));
  g_assert_null (gtk_widget_get_first_child (map));
  okr_test_settle (map);
  gtk_window_destroy (window);
}

/* Filled again it keeps the focus where it was. */
static void
test_focus_survives (void)
{
  g_autoptr (GtkWidget) map = g_object_ref_sink (create_map ());
  GtkWindow *window = okr_test_window_new (map, 700, 400);

  okr_test_settle (map);
  gtk_widget_grab_focus (okr_link_map_get_node (OKR_LINK_MAP (map), 1));
  okr_test_frame (map);
  okr_link_map_clear (OKR_LINK_MAP (map));
  okr_link_map_add_node (OKR_LINK_MAP (map), "Alone", NULL, NULL, FALSE);
  okr_link_map_add_node (OKR_LINK_MAP (map), "Sales", NULL, NULL, FALSE);
  g_assert_true (gtk_window_get_focus (window) == okr_link_map_get_node (OKR_LINK_MAP (map), 1));
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  okr_widgets_init ();
  g_test_add_func ("/link-map/same-input-same-picture", test_same_input_same_picture);
  g_test_add_func ("/link-map/nothing-lies-on-a-node", test_nothing_lies_on_a_node);
  g_test_add_func ("/link-map/sides", test_sides);
  g_test_add_func ("/link-map/nodes-are-buttons", test_nodes_are_buttons);
  g_test_add_func ("/link-map/focus-survives", test_focus_survives);

  return g_test_run ();
}
