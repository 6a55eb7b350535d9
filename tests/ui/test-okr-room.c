/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a room has in common: one timer, whichever window is looked at.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/room/okr-timer-view.h"

static void
activate_app (Fixture    *fixture,
              const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), action, NULL);
}

static OkrTimer *
start_timer (Fixture *fixture)
{
  OkrTimer *timer = okr_session_get_timer (fixture->session);

  okr_timer_add_actions (timer, G_ACTION_MAP (fixture->application));
  g_object_set (timer, "minutes", 2, NULL);
  activate_app (fixture, "timer-toggle");
  g_assert_cmpint (okr_timer_get_state (timer), ==, OKR_COUNTDOWN_RUNNING);

  return timer;
}

/* It shows in every window, goes on when one closes, and is put away when it is stopped. */
static void
test_timer_lives_across_windows (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrWindow *other = OKR_WINDOW (okr_window_new (fixture->application, fixture->session));
  OkrTimer *timer;

  okr_window_set_workspace (other, fixture->workspace);
  g_assert_false (shows (fixture->window, "5:00"));
  timer = start_timer (fixture);
  g_assert_true (shows (fixture->window, "2:00"));
  g_assert_true (shows (other, "2:00"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "plan");
  gtk_window_destroy (GTK_WINDOW (other));

  wait_until (g_str_equal (okr_timer_get_text (timer), "1:59"));
  g_assert_true (shows (fixture->window, "1:59"));
  activate_app (fixture, "timer-toggle");
  g_assert_cmpint (okr_timer_get_state (timer), ==, OKR_COUNTDOWN_PAUSED);
  activate_app (fixture, "timer-more");
  g_assert_true (shows (fixture->window, "2:59"));
  activate_app (fixture, "timer-stop");
  g_assert_cmpstr (okr_timer_get_text (timer), ==, "2:00");
  g_assert_false (shows (fixture->window, "2:00"));
}

/* What cannot be done is not offered. */
static void
test_timer_offers_what_it_can (Fixture       *fixture,
                               gconstpointer  user_data)
{
  OkrTimer *timer = start_timer (fixture);
  GActionGroup *actions = G_ACTION_GROUP (fixture->application);

  g_assert_true (g_action_group_get_action_enabled (actions, "timer-less"));
  activate_app (fixture, "timer-less");
  g_assert_false (g_action_group_get_action_enabled (actions, "timer-less"));
  g_assert_true (g_action_group_get_action_enabled (actions, "timer-stop"));
  activate_app (fixture, "timer-stop");
  g_assert_false (g_action_group_get_action_enabled (actions, "timer-stop"));
  g_assert_cmpstr (okr_timer_get_text (timer), ==, "2:00");
  activate_app (fixture, "timer-less");
  g_assert_cmpstr (okr_timer_get_text (timer), ==, "1:00");
  g_assert_false (g_action_group_get_action_enabled (actions, "timer-less"));
}

/* At least 120 pixels, and Escape's action leaves. */
static void
test_timer_is_large (Fixture       *fixture,
                     gconstpointer  user_data)
{
  GtkWidget *view = okr_timer_view_new (GTK_WINDOW (fixture->window), start_timer (fixture));
  GtkLabel *digits;
  PangoRectangle ink;

  gtk_window_present (GTK_WINDOW (view));
  settle (view);
  digits = find_with_text (view, GTK_TYPE_LABEL, "2:00");
  g_assert_nonnull (digits);
  pango_layout_get_pixel_extents (gtk_label_get_layout (digits), &ink, NULL);
  /* a digit is as high as about 0.7 of its size */
  g_assert_cmpint (ink.height, >=, 80);
  gtk_widget_activate_action (find_with_text (view, GTK_TYPE_BUTTON, "Pause"), "app.timer-toggle", NULL);
  g_assert_cmpint (okr_timer_get_state (okr_session_get_timer (fixture->session)), ==, OKR_COUNTDOWN_PAUSED);
  g_assert_true (gtk_widget_is_sensitive (find_with_text (view, GTK_TYPE_BUTTON, "Start")));
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  gtk_widget_activate_action (view, "window.close", NULL);
  wait_until (view == NULL);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/room/timer-lives-across-windows", test_timer_lives_across_windows);
  ADD_TEST ("/ui/room/timer-offers-what-it-can", test_timer_offers_what_it_can);
  ADD_TEST ("/ui/room/timer-is-large", test_timer_is_large);

  return g_test_run ();
}
