/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Edge scrolling: the curve as a table, and a real scrolled window that follows it. */

#include "config.h"

#include "widgets/okr-edge-scroller.h"
#include "widgets/okr-edge-speed.h"

#include "okr-test-window.h"

static void
test_speed (void)
{
  static const struct
  {
    double position, extent;
    double share; /* of the greatest speed */
  } cases[] = {
    { 300, 600, 0 },
    { 64, 600, 0 },
    { 536, 600, 0 },
    { 32, 600, -0.25 },
    { 568, 600, 0.25 },
    { 0, 600, -1 },
    { 600, 600, 1 },
    { -500, 600, -1 },
    { 5000, 600, 1 },
    { 45, 90, 0 },
    { 30, 90, 0 },
    { 15, 90, -0.25 },
    { 75, 90, 0.25 },
    { 0, 0, 0 },
    { 10, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      g_assert_cmpfloat_with_epsilon (okr_edge_speed (cases[i].position, cases[i].extent),
                                      cases[i].share * OKR_EDGE_MAX_SPEED, 0.001);
    }

  for (int i = 1; i <= 64; i++)
    {
      g_assert_cmpfloat (okr_edge_speed (64 - i, 600), <, okr_edge_speed (65 - i, 600));
      g_assert_cmpfloat_with_epsilon (okr_edge_speed (64 - i, 600), -okr_edge_speed (536 + i, 600), 0.001);
    }
}

static GtkWidget *
new_canvas (void)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_widget_set_size_request (content, 3000, 3000);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);

  return scrolled;
}

/* Waits until @adjustment has moved beyond @value, towards which @sign says. */
static void
wait_for_value (GtkWidget     *widget,
                GtkAdjustment *adjustment,
                double         value,
                double         sign)
{
  for (guint i = 0; i < 600 && (gtk_adjustment_get_value (adjustment) - value) * sign <= 0; i++)
    okr_test_frame (widget);
  g_assert_cmpfloat ((gtk_adjustment_get_value (adjustment) - value) * sign, >, 0);
}

static void
test_scrolls_both_ways (void)
{
  GtkWidget *scrolled = new_canvas ();
  GtkAdjustment *horizontal = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  OkrEdgeScroller *scroller = okr_edge_scroller_new (GTK_SCROLLED_WINDOW (scrolled));
  GtkWindow *window = okr_test_window_new (scrolled, 400, 400);
  double value;

  okr_edge_scroller_point (scroller, 200, 200);
  g_assert_false (okr_edge_scroller_is_running (scroller));

  okr_edge_scroller_point (scroller, 395, 390);
  g_assert_true (okr_edge_scroller_is_running (scroller));
  wait_for_value (scrolled, horizontal, 100, 1);
  wait_for_value (scrolled, vertical, 100, 1);

  okr_edge_scroller_stop (scroller);
  g_assert_false (okr_edge_scroller_is_running (scroller));
  value = gtk_adjustment_get_value (vertical);
  okr_test_settle (scrolled);
  g_assert_cmpfloat (gtk_adjustment_get_value (vertical), ==, value);

  okr_edge_scroller_point (scroller, 5, 200);
  wait_for_value (scrolled, horizontal, 1, -1);
  g_assert_cmpfloat (gtk_adjustment_get_value (vertical), ==, value);

  gtk_window_destroy (window);
  g_assert_finalize_object (scroller);
}

static void
test_rests_at_the_end (void)
{
  GtkWidget *scrolled = new_canvas ();
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  OkrEdgeScroller *scroller = okr_edge_scroller_new (GTK_SCROLLED_WINDOW (scrolled));
  GtkWindow *window = okr_test_window_new (scrolled, 400, 400);

  gtk_adjustment_set_value (vertical, 40);
  okr_edge_scroller_point (scroller, 200, 0);
  wait_for_value (scrolled, vertical, 0.001, -1);
  okr_test_settle (scrolled);
  g_assert_false (okr_edge_scroller_is_running (scroller));

  gtk_window_destroy (window);
  g_assert_finalize_object (scroller);
}

static void
test_dies_while_scrolling (void)
{
  GtkWidget *scrolled = new_canvas ();
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  OkrEdgeScroller *scroller = okr_edge_scroller_new (GTK_SCROLLED_WINDOW (scrolled));
  GtkWindow *window = okr_test_window_new (scrolled, 400, 400);
  double value;

  okr_edge_scroller_point (scroller, 200, 399);
  wait_for_value (scrolled, vertical, 10, 1);
  g_assert_finalize_object (scroller);
  value = gtk_adjustment_get_value (vertical);
  okr_test_settle (scrolled);
  g_assert_cmpfloat (gtk_adjustment_get_value (vertical), ==, value);

  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edge-scroller/speed-grows-to-the-edge", test_speed);
  g_test_add_func ("/edge-scroller/scrolls-both-ways", test_scrolls_both_ways);
  g_test_add_func ("/edge-scroller/rests-at-the-end", test_rests_at_the_end);
  g_test_add_func ("/edge-scroller/dies-while-scrolling", test_dies_while_scrolling);

  return g_test_run ();
}
