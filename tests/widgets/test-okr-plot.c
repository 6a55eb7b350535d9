/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plot: where its points are, what the cursor says, which line a click means, and that it draws in every
 * style without a complaint.  */

#include "config.h"

#include "widgets/okr-plot.h"
#include "widgets/okr-plot-mark.h"
#include "widgets/okr-widgets.h"

#include "okr-test-window.h"

#include <adwaita.h>

/* Two lines over ten days; the second one is twice as steep and begins later. */
static GtkWidget *
create_plot (void)
{
  GtkWidget *plot = okr_plot_new ();
  OkrPlot *self = OKR_PLOT (plot);

  okr_plot_set_range (self, 100, 110);
  okr_plot_add_y_tick (self, 0, "0.0");
  okr_plot_add_y_tick (self, 1, "1.0");
  okr_plot_add_x_tick (self, 100, "start");
  okr_plot_add_x_tick (self, 105, "check 1");
  okr_plot_add_x_tick (self, 110, "check 2");
  okr_plot_add_upright (self, 108, "today");
  okr_plot_add_guide (self, OKR_PLOT_NEUTRAL, 100, 0, 110, 1);
  okr_plot_add_guide (self, 1, 100, 0, 110, 0.5);
  g_assert_cmpuint (okr_plot_add_series (self, 0, "Trust"), ==, 0);
  okr_plot_add_point (self, 0, 100, 0, "start: 0.0");
  okr_plot_add_point (self, 0, 105, 0.25, "check 1: 0.3");
  okr_plot_add_point (self, 0, 110, 0.5, "check 2: 0.5");
  g_assert_cmpuint (okr_plot_add_series (self, 1, "Returns"), ==, 1);
  okr_plot_add_point (self, 1, 105, 0.5, "check 1: 0.5");
  okr_plot_add_point (self, 1, 110, 1, "check 2: 1.0");
  okr_plot_set_summary (self, "Two lines");

  return plot;
}

/* The controllers of keys are asked directly: an event needs a focused window, which a display without a window
 * manager does not give. */
static gboolean
press (GtkWidget *widget,
       guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

static void
assert_cursor (GtkWidget *plot,
               guint      series,
               guint      point)
{
  guint at_series, at_point;

  g_assert_true (okr_plot_get_cursor (OKR_PLOT (plot), &at_series, &at_point));
  g_assert_cmpuint (at_series, ==, series);
  g_assert_cmpuint (at_point, ==, point);
}

static void
test_points_are_placed (void)
{
  GtkWidget *plot = create_plot ();
  GtkWindow *window = okr_test_window_new (plot, 500, 300);
  graphene_point_t start, middle, end, top;

  g_assert_true (okr_plot_get_position (OKR_PLOT (plot), 0, 0, &start));
  g_assert_true (okr_plot_get_position (OKR_PLOT (plot), 0, 1, &middle));
  g_assert_true (okr_plot_get_position (OKR_PLOT (plot), 0, 2, &end));
  g_assert_true (okr_plot_get_position (OKR_PLOT (plot), 1, 1, &top));
  g_assert_false (okr_plot_get_position (OKR_PLOT (plot), 1, 2, &top));
  g_assert_false (okr_plot_get_position (OKR_PLOT (plot), 2, 0, &top));

  g_assert_cmpfloat (start.x, >, 0);
  g_assert_cmpfloat (end.x, <, 500);
  g_assert_cmpfloat_with_epsilon (middle.x, (start.x + end.x) / 2, 0.1f);
  g_assert_cmpfloat_with_epsilon (middle.y, (start.y + end.y) / 2, 0.1f);
  g_assert_cmpfloat (top.y, >, 0);
  g_assert_cmpfloat (start.y, <, 300);
  g_assert_cmpfloat (top.y, <, end.y);

  gtk_widget_set_direction (plot, GTK_TEXT_DIR_RTL);
  okr_test_settle (plot);
  g_assert_true (okr_plot_get_position (OKR_PLOT (plot), 0, 0, &start));
  g_assert_true (okr_plot_get_position (OKR_PLOT (plot), 0, 2, &end));
  g_assert_cmpfloat (start.x, >, end.x);

  gtk_window_destroy (window);
}

/* On a wide screen it is higher, in a narrow one not too low to be read. */
static void
test_height_follows_width (void)
{
  static const struct { int width, height; } cases[] = { { 300, 420 }, { 715, 420 }, { 1000, 580 }, { 2000, 640 } };
  GtkWidget *plot = g_object_ref_sink (create_plot ());

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int natural;

      gtk_widget_measure (plot, GTK_ORIENTATION_VERTICAL, cases[i].width, NULL, &natural, NULL, NULL);
      g_assert_cmpint (natural, ==, cases[i].height);
    }
  g_assert_finalize_object (plot);
}

static void
test_keys_go_from_point_to_point (void)
{
  GtkWidget *plot = create_plot ();
  GtkWindow *window = okr_test_window_new (plot, 500, 300);
  guint series, point;

  gtk_test_accessible_assert_role (plot, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Two lines");
  g_assert_true (gtk_widget_get_focusable (plot));
  g_assert_false (okr_plot_get_cursor (OKR_PLOT (plot), &series, &point));
  g_assert_false (press (plot, GDK_KEY_Return));
  g_assert_false (press (plot, GDK_KEY_Escape));
  g_assert_false (press (plot, GDK_KEY_Tab));

  g_assert_true (press (plot, GDK_KEY_Left));
  assert_cursor (plot, 0, 2);
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Trust, check 2: 0.5");
  press (plot, GDK_KEY_Right);
  assert_cursor (plot, 0, 2);
  press (plot, GDK_KEY_Left);
  assert_cursor (plot, 0, 1);
  press (plot, GDK_KEY_Down);
  assert_cursor (plot, 1, 0);
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Returns, check 1: 0.5");
  press (plot, GDK_KEY_Down);
  assert_cursor (plot, 0, 1);
  press (plot, GDK_KEY_Home);
  assert_cursor (plot, 0, 0);
  press (plot, GDK_KEY_Left);
  assert_cursor (plot, 0, 0);
  press (plot, GDK_KEY_Up);
  assert_cursor (plot, 1, 0);
  press (plot, GDK_KEY_End);
  assert_cursor (plot, 1, 1);
  okr_test_settle (plot);

  gtk_widget_set_direction (plot, GTK_TEXT_DIR_RTL);
  press (plot, GDK_KEY_Right);
  assert_cursor (plot, 1, 0);
  okr_test_settle (plot);

  g_assert_true (press (plot, GDK_KEY_Escape));
  g_assert_false (okr_plot_get_cursor (OKR_PLOT (plot), &series, &point));
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Two lines");

  gtk_window_destroy (window);
}

static void
on_activated_cb (OkrPlot *plot,
                 guint    series,
                 guint   *activated)
{
  *activated = series;
}

static void
test_a_line_is_picked (void)
{
  GtkWidget *plot = create_plot ();
  GtkWindow *window = okr_test_window_new (plot, 500, 300);
  graphene_point_t from, to;
  guint series = 9, activated = 9;

  g_signal_connect (plot, "series-activated", G_CALLBACK (on_activated_cb), &activated);
  okr_plot_get_position (OKR_PLOT (plot), 1, 0, &from);
  okr_plot_get_position (OKR_PLOT (plot), 1, 1, &to);
  g_assert_true (okr_plot_pick (OKR_PLOT (plot), (from.x + to.x) / 2, (from.y + to.y) / 2 + 3, &series));
  g_assert_cmpuint (series, ==, 1);
  g_assert_true (okr_plot_pick (OKR_PLOT (plot), from.x, from.y, &series));
  g_assert_cmpuint (series, ==, 1);
  g_assert_false (okr_plot_pick (OKR_PLOT (plot), from.x - 40, from.y, &series));

  press (plot, GDK_KEY_Right);
  g_assert_true (press (plot, GDK_KEY_Return));
  g_assert_cmpuint (activated, ==, 0);

  gtk_window_destroy (window);
}

static void
test_filled_anew_keeps_the_cursor (void)
{
  GtkWidget *plot = create_plot ();
  GtkWindow *window = okr_test_window_new (plot, 500, 300);
  guint series, point;

  press (plot, GDK_KEY_Right);
  press (plot, GDK_KEY_Home);
  okr_plot_clear (OKR_PLOT (plot));
  okr_plot_add_series (OKR_PLOT (plot), 0, "Trust");
  okr_plot_add_point (OKR_PLOT (plot), 0, 100, 0.1, "start: 0.1");
  okr_plot_set_summary (OKR_PLOT (plot), "One line");
  assert_cursor (plot, 0, 0);
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Trust, start: 0.1");

  okr_plot_clear (OKR_PLOT (plot));
  okr_plot_set_summary (OKR_PLOT (plot), "Nothing");
  g_assert_false (okr_plot_get_cursor (OKR_PLOT (plot), &series, &point));
  gtk_test_accessible_assert_property (plot, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Nothing");
  g_assert_false (press (plot, GDK_KEY_Left));
  okr_test_settle (plot);

  g_object_add_weak_pointer (G_OBJECT (plot), (gpointer *) &plot);
  gtk_window_destroy (window);
  g_assert_null (plot);
}

static void
test_shapes_differ (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkWidget *mark = okr_plot_mark_new (3);
  GtkWindow *window = okr_test_window_new (mark, 40, 40);

  for (guint i = 0; i < OKR_PLOT_N_SHAPES; i++)
    {
      g_autoptr (GskPath) path = okr_plot_mark_create_path (i, &GRAPHENE_POINT_INIT (10, 10), 4);
      graphene_rect_t bounds;

      g_assert_true (gsk_path_get_bounds (path, &bounds));
      g_assert_true (graphene_rect_contains_rect (&GRAPHENE_RECT_INIT (4, 4, 12, 12), &bounds));
      g_assert_true (g_hash_table_add (seen, gsk_path_to_string (path)));
    }

  okr_plot_mark_set_index (OKR_PLOT_MARK (mark), 11);
  okr_test_settle (mark);
  gtk_window_destroy (window);
}

static void
test_draws_in_every_style (void)
{
  GtkWidget *plot = create_plot ();
  GtkWindow *window = okr_test_window_new (plot, 500, 300);

  press (plot, GDK_KEY_Right);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  okr_test_settle (plot);
  gtk_window_set_default_size (window, 220, 200);
  okr_test_settle (plot);
  press (plot, GDK_KEY_Down);
  okr_test_settle (plot);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  okr_widgets_init ();

  g_test_add_func ("/plot/points-are-placed", test_points_are_placed);
  g_test_add_func ("/plot/height-follows-width", test_height_follows_width);
  g_test_add_func ("/plot/keys-go-from-point-to-point", test_keys_go_from_point_to_point);
  g_test_add_func ("/plot/a-line-is-picked", test_a_line_is_picked);
  g_test_add_func ("/plot/filled-anew-keeps-the-cursor", test_filled_anew_keeps_the_cursor);
  g_test_add_func ("/plot/shapes-differ", test_shapes_differ);
  g_test_add_func ("/plot/draws-in-every-style", test_draws_in_every_style);

  return g_test_run ();
}
