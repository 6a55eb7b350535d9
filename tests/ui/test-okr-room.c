/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a room has in common: one timer, whichever window is looked at, and how it ends; one card before all; who
 * speaks when.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-workspace-ideas.h"
#include "model/okr-workspace-speaking.h"
#include "ui/check/okr-check-screen.h"
#include "ui/room/okr-speaking-dialog.h"
#include "ui/room/okr-spotlight.h"
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
  g_autofree char *left = NULL;
  g_autofree char *more = NULL;

  okr_window_set_workspace (other, fixture->workspace);
  g_assert_false (shows (fixture->window, "5:00"));
  timer = start_timer (fixture);
  g_assert_true (shows (fixture->window, okr_timer_get_text (timer)));
  g_assert_true (shows (other, okr_timer_get_text (timer)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "plan");
  gtk_window_destroy (GTK_WINDOW (other));

  wait_until (g_str_has_prefix (okr_timer_get_text (timer), "1:"));
  activate_app (fixture, "timer-toggle");
  g_assert_cmpint (okr_timer_get_state (timer), ==, OKR_COUNTDOWN_PAUSED);
  left = g_strdup (okr_timer_get_text (timer));
  g_assert_true (shows (fixture->window, left));
  activate_app (fixture, "timer-more");
  more = g_strdup_printf ("2:%s", left + strlen ("1:"));
  g_assert_true (shows (fixture->window, more));
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
  /* on a slow machine a second has passed */
  digits = find_with_text (view, GTK_TYPE_LABEL, okr_timer_get_text (okr_session_get_timer (fixture->session)));
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

/* ---- the end of the timer ---- */

static gint64 passed;           /* how much time the test lets pass at once */

static gint64
tell_time (void)
{
  return g_get_monotonic_time () + passed;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* It ends by the clock, on whatever page, in every window, once; it is marked, said, and put away by Stop. */
static void
test_timer_ends (Fixture       *fixture,
                 gconstpointer  user_data)
{
  OkrWindow *other = OKR_WINDOW (okr_window_new (fixture->application, fixture->session));
  OkrTimer *timer = okr_session_get_timer (fixture->session);
  OkrWindow *windows[] = { fixture->window, other };
  guint n_ended = 0;

  passed = 0;
  okr_timer_set_clock (timer, tell_time);
  okr_window_set_workspace (other, fixture->workspace);
  start_timer (fixture);
  g_signal_connect_swapped (timer, "ended", G_CALLBACK (count_cb), &n_ended);
  gtk_widget_activate_action (GTK_WIDGET (other), "win.show-page", "s", "progress");
  g_assert_false (gtk_widget_has_css_class (find_with_text (fixture->window, GTK_TYPE_LABEL, "2:00"), "timer-over"));

  /* a moment before the end nothing has ended: it looks at the clock once a second */
  passed = G_TIME_SPAN_MINUTE * 2 - 3 * G_TIME_SPAN_SECOND;
  wait_until (g_str_has_prefix (okr_timer_get_text (timer), "0:0"));
  g_assert_cmpint (okr_timer_get_state (timer), ==, OKR_COUNTDOWN_RUNNING);
  g_assert_cmpuint (n_ended, ==, 0);
  wait_until (okr_timer_get_state (timer) == OKR_COUNTDOWN_OVER);
  g_assert_cmpstr (okr_timer_get_text (timer), ==, "0:00");
  g_assert_cmpuint (n_ended, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_assert_true (gtk_widget_has_css_class (find_with_text (windows[i], GTK_TYPE_LABEL, "0:00"), "timer-over"));
      wait_until (shows (windows[i], "Time is up"));
    }

  /* and not again */
  passed += G_TIME_SPAN_HOUR;
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (n_ended, ==, 1);
  activate_app (fixture, "timer-stop");
  g_assert_cmpint (okr_timer_get_state (timer), ==, OKR_COUNTDOWN_IDLE);
  g_assert_null (find_with_text (fixture->window, GTK_TYPE_LABEL, "0:00"));
  gtk_window_destroy (GTK_WINDOW (other));
}

/* One more minute after the end goes on, and the mark goes. */
static void
test_timer_goes_on_after_the_end (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  OkrTimer *timer = okr_session_get_timer (fixture->session);
  GtkWidget *view;

  passed = 0;
  okr_timer_set_clock (timer, tell_time);
  view = okr_timer_view_new (GTK_WINDOW (fixture->window), start_timer (fixture));
  gtk_window_present (GTK_WINDOW (view));
  settle (view);
  passed = G_TIME_SPAN_MINUTE * 2;
  wait_until (okr_timer_get_state (timer) == OKR_COUNTDOWN_OVER);
  g_assert_true (gtk_widget_has_css_class (find_with_text (view, GTK_TYPE_LABEL, "0:00"), "timer-over"));
  activate_app (fixture, "timer-more");
  g_assert_cmpint (okr_timer_get_state (timer), ==, OKR_COUNTDOWN_RUNNING);
  g_assert_false (gtk_widget_has_css_class (find_with_text (view, GTK_TYPE_LABEL, "1:00"), "timer-over"));
  gtk_window_destroy (GTK_WINDOW (view));
}

/* ---- the spotlight ---- */

static OkrSpotlight *
find_spotlight (Fixture *fixture)
{
  return find_widget (fixture->window, OKR_TYPE_SPOTLIGHT);
}

/* The arrows go through the board as it is read, and no further; the card that was shown last has the focus. */
static void
test_spotlight_walks_the_board (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrKeyResult *first = fixture_key_result (fixture, "O1.KR1");
  guint n = okr_board_get_n_cards (fixture_board (fixture));
  g_autofree char *end = g_strdup_printf ("%u of %u", n, n);
  OkrSpotlight *spotlight;
  OkrEntity *shown;

  okr_board_view_focus_card (fixture->view, first);
  settle (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "card.spotlight", NULL);
  settle (GTK_WIDGET (fixture->window));
  spotlight = find_spotlight (fixture);
  g_assert_nonnull (spotlight);
  g_assert_true (okr_spotlight_get_card (spotlight) == first);
  g_assert_true (shows (spotlight, okr_key_result_get_title (first)));
  g_assert_true (shows (spotlight, okr_objective_get_title (okr_key_result_get_objective (first))));

  gtk_widget_activate_action (GTK_WIDGET (spotlight), "spotlight.last", NULL);
  g_assert_true (shows (spotlight, end));
  shown = okr_spotlight_get_card (spotlight);
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (spotlight), "spotlight.next", NULL)
                  && okr_spotlight_get_card (spotlight) != shown);
  g_assert_true (shows (spotlight, okr_entity_get_title (shown)));

  gtk_widget_activate_action (GTK_WIDGET (spotlight), "spotlight.close", NULL);
  wait_until (find_spotlight (fixture) == NULL);
  wait_until (okr_board_view_get_focused (fixture->view) == shown);
}

/* What is covered stays so, and what somebody deletes meanwhile is passed over. */
static void
test_spotlight_tells_no_secret (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  GListModel *ideas = okr_key_result_get_ideas (key_result);
  guint n = g_list_model_get_n_items (ideas);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);
  OkrSpotlight *spotlight;

  okr_workspace_add_ideas_async (fixture->workspace, (OkrNewIdea[]) { { key_result, "Brass band" }, { key_result, "Own ovens" } },
                                 2, NULL, TRUE, NULL, NULL);
  wait_until (g_list_model_get_n_items (ideas) == n + 2);
  g_ptr_array_add (cards, g_list_model_get_item (ideas, n));
  g_ptr_array_add (cards, g_list_model_get_item (ideas, n + 1));
  spotlight = okr_spotlight_new (fixture->workspace, cards, cards->pdata[0]);
  adw_dialog_present (ADW_DIALOG (spotlight), GTK_WIDGET (fixture->window));
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (spotlight, "Covered idea"));
  g_assert_false (shows (spotlight, "Brass"));
  g_assert_false (shows (spotlight, okr_key_result_get_title (key_result)));

  okr_workspace_delete_async (fixture->workspace, cards->pdata[0], NULL, NULL);
  wait_until (shows (spotlight, "1 of 1"));
  g_assert_true (okr_spotlight_get_card (spotlight) == cards->pdata[1]);
  okr_workspace_delete_async (fixture->workspace, cards->pdata[1], NULL, NULL);
  wait_until (find_spotlight (fixture) == NULL);
}

/* ---- the speaking order ---- */

static void
speak (Fixture    *fixture,
       gpointer    dialog,
       const char *action)
{
  g_autofree char *label = g_strdup (okr_workspace_get_undo_label (fixture->workspace));

  gtk_widget_activate_action (dialog, action, NULL);
  wait_until (g_strcmp0 (okr_workspace_get_undo_label (fixture->workspace), label) != 0);
  settle (GTK_WIDGET (fixture->window));
}

static const char *
get_speaker (OkrWorkspace *workspace,
             guint         ahead)
{
  g_autoptr (OkrSpeaking) speaking = okr_workspace_dup_speaking (workspace);

  return okr_person_get_name (okr_workspace_lookup (workspace, OKR_TYPE_PERSON, okr_speaking_get_speaker (speaking, ahead)));
}

/* All of a round, from the draw to who begins the next one; what cannot be is not offered. */
static void
test_everybody_speaks (Fixture       *fixture,
                       gconstpointer  user_data)
{
  g_autoptr (GPtrArray) group = okr_workspace_dup_group (fixture->workspace, okr_workspace_get_current_cycle (fixture->workspace));
  g_autofree char *second = NULL;
  GtkWidget *dialog, *next;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.speaking-order", NULL);
  settle (GTK_WIDGET (fixture->window));
  dialog = find_widget (fixture->window, OKR_TYPE_SPEAKING_DIALOG);
  g_assert_true (shows (dialog, "Who Speaks When?"));
  speak (fixture, dialog, "speaking.draw");
  g_assert_true (shows (dialog, get_speaker (fixture->workspace, 0)));
  second = g_strdup (get_speaker (fixture->workspace, 1));
  next = find_with_text (dialog, GTK_TYPE_BUTTON, "_Next");
  g_assert_true (gtk_root_get_focus (gtk_widget_get_root (dialog)) == next);

  for (guint i = 0; i + 1 < group->len; i++)
    speak (fixture, dialog, "speaking.next");
  g_assert_true (shows (dialog, "the last one of this round"));
  g_assert_false (gtk_widget_is_sensitive (find_with_text (dialog, GTK_TYPE_BUTTON, "_Pass")));
  speak (fixture, dialog, "speaking.next");
  g_assert_true (shows (dialog, "All Have Spoken"));
  g_assert_true (shows (dialog, second));
  speak (fixture, dialog, "speaking.round");
  g_assert_cmpstr (get_speaker (fixture->workspace, 0), ==, second);
  g_assert_true (shows (dialog, "Round 2 · 0 of"));
}

/* What was said already leaves the name of the objective its lines. */
static void
test_mark_of_a_turn_leaves_room (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrCheckScreen *screen;
  GtkWidget *name, *mark;
  graphene_rect_t name_bounds, mark_bounds;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-check", NULL);
  settle (GTK_WIDGET (fixture->window));
  screen = find_widget (fixture->window, OKR_TYPE_CHECK_SCREEN);
  while (!gtk_widget_get_mapped (GTK_WIDGET (screen)))
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (screen), "check.back", NULL));
      settle (GTK_WIDGET (fixture->window));
    }
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 760);
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->window)) <= 360);
  settle (GTK_WIDGET (screen));
  mark = find_with_text (screen, GTK_TYPE_LABEL, "Said at this check");
  g_assert_nonnull (mark);
  name = gtk_widget_get_prev_sibling (mark);
  g_assert_true (gtk_widget_compute_bounds (name, GTK_WIDGET (screen), &name_bounds));
  g_assert_true (gtk_widget_compute_bounds (mark, GTK_WIDGET (screen), &mark_bounds));
  g_assert_cmpfloat (mark_bounds.origin.y, >=, name_bounds.origin.y + name_bounds.size.height);
  g_assert_cmpfloat (name_bounds.size.width, >, 180);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/room/timer-lives-across-windows", test_timer_lives_across_windows);
  ADD_TEST ("/ui/room/timer-offers-what-it-can", test_timer_offers_what_it_can);
  ADD_TEST ("/ui/room/timer-is-large", test_timer_is_large);
  ADD_TEST ("/ui/room/timer-ends", test_timer_ends);
  ADD_TEST ("/ui/room/timer-goes-on-after-the-end", test_timer_goes_on_after_the_end);
  ADD_TEST ("/ui/room/spotlight-walks-the-board", test_spotlight_walks_the_board);
  ADD_TEST ("/ui/room/spotlight-tells-no-secret", test_spotlight_tells_no_secret);
  ADD_TEST ("/ui/room/everybody-speaks", test_everybody_speaks);
  ADD_TEST ("/ui/room/mark-of-a-turn-leaves-room", test_mark_of_a_turn_leaves_room);

  return g_test_run ();
}
