/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board of tasks over the GTM sample: the second section of the page, what its cards say, and what a move asks.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-workspace-ideas.h"
#include "model/okr-workspace-tasks.h"
#include "ui/board/okr-task-board.h"
#include "ui/board/okr-task-card.h"

static OkrIdea *
find_task (Fixture    *fixture,
           const char *title)
{
  GListModel *ideas = okr_workspace_get_list (fixture->workspace, OKR_TYPE_IDEA);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      if (g_str_equal (okr_idea_get_title (idea), title))
        return idea;
    }

  g_assert_not_reached ();
}

/* Lets the helpers of the fixture see the board of tasks. */
static void
show_tasks (Fixture *fixture)
{
  show_page (fixture, "board.tasks");
  fixture->page = find_widget (fixture->window, OKR_TYPE_TASK_BOARD);
  g_assert_nonnull (fixture->page);
  fixture->view = find_widget (fixture->page, OKR_TYPE_BOARD_VIEW);
}

static void
move_task (Fixture *fixture,
           OkrIdea *task,
           guint    column)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  g_ptr_array_add (tasks, task);
  move_to (fixture, tasks, column, FALSE);
}

static void
test_made_when_it_is_shown (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  OkrBoardPage *key_results = fixture->page;

  g_assert_null (find_widget (fixture->window, OKR_TYPE_TASK_BOARD));
  show_tasks (fixture);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (key_results)));
  g_assert_cmpuint (okr_board_get_n_columns (fixture_board (fixture)), ==, 3);
  g_assert_cmpuint (okr_board_get_n_cards (fixture_board (fixture)), ==, 28);
  g_assert_true (shows (fixture->page, "Doing"));

  /* a key result is shown on its own board */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-key-result", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (key_results)));
  g_assert_true (okr_board_view_get_focused (find_widget (key_results, OKR_TYPE_BOARD_VIEW)) == key_result);
}

static void
test_card_says_all (Fixture       *fixture,
                    gconstpointer  user_data)
{
  OkrIdea *task = find_task (fixture, "Three different quotes drawn at random");
  GtkWidget *card;

  show_tasks (fixture);
  okr_board_view_focus_card (fixture->view, task);
  settle (GTK_WIDGET (fixture->window));
  card = okr_board_view_get_card (fixture->view, task);
  g_assert_true (OKR_IS_TASK_CARD (card));
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_LABEL, "Three different quotes drawn at random");
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Doing, Mission-critical, Djamila Ferhat, Try 3 price grids on 15 quotes each, Understand who will pay, and why, card 3 of 4");

  okr_workspace_set_date_async (fixture->workspace, OKR_ENTITY (task), "due", okr_date_new_ymd (2026, 6, 20), NULL, NULL);
  wait_until (okr_idea_get_due (task) != 0);
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Doing, Mission-critical, Djamila Ferhat, due 20 Jun, 6 days late, Try 3 price grids on 15 quotes each, Understand who will pay, and why, card 3 of 4");

  okr_clock_set_today (fixture->clock, okr_date_new_ymd (2026, 6, 27));
  gtk_test_accessible_assert_property (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Doing, Mission-critical, Djamila Ferhat, due 20 Jun, 7 days late, Try 3 price grids on 15 quotes each, Understand who will pay, and why, card 3 of 4");
}

static void
test_shows_the_tasks_of_one_key_result (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR3");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-tasks", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
  settle (GTK_WIDGET (fixture->window));
  show_tasks (fixture);
  g_assert_cmpint ((int) okr_board_get_n_cards (fixture_board (fixture)), ==, okr_key_result_get_tasks_total (key_result));
  g_assert_cmpuint (okr_board_get_n_total (fixture_board (fixture)), ==, 28);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "board.clear-filter", NULL);
  g_assert_cmpuint (okr_board_get_n_cards (fixture_board (fixture)), ==, 28);
}

/* M40: it is begun with a word, which is kept; without one nothing happens. */
static void
test_asks_why (Fixture       *fixture,
               gconstpointer  user_data)
{
  OkrIdea *task = find_task (fixture, "Two-minute set-up video");
  AdwDialog *dialog;

  show_tasks (fixture);
  okr_workspace_place_idea_async (fixture->workspace, task, 2, 9, FALSE, NULL, NULL);
  wait_until (okr_idea_get_effort (task) == 9);

  move_task (fixture, task, 1);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  g_signal_emit_by_name (dialog, "response::cancel", "cancel");
  adw_dialog_force_close (dialog);
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (okr_idea_get_state (task), ==, OKR_IDEA_STATE_TO_DO);

  move_task (fixture, task, 1);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  gtk_editable_set_text (find_widget (adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog)), GTK_TYPE_TEXT), "They ask for it");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "accept"));
  g_signal_emit_by_name (dialog, "response::accept", "accept");
  adw_dialog_force_close (dialog);
  wait_until (okr_idea_get_state (task) == OKR_IDEA_STATE_DOING);
  g_assert_cmpstr (okr_idea_get_state_reason (task), ==, "They ask for it");
  g_assert_cmpstr (okr_workspace_get_undo_label (fixture->workspace), ==, "Start “Two-minute set-up video”");
}

static void
test_refuses_another_objective (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrIdea *task = find_task (fixture, "Two-minute set-up video");
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  OkrBoardAim aim;

  show_tasks (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "board.rows", "s", "objective");
  settle (GTK_WIDGET (fixture->window));
  g_ptr_array_add (tasks, task);
  g_assert_true (okr_board_view_find (fixture->view, task, &aim));
  aim.lane = OKR_LANE_VIEW (gtk_widget_get_next_sibling (GTK_WIDGET (aim.lane)));
  aim.position = 0;
  okr_board_view_move (fixture->view, tasks, &aim, FALSE);
  wait_until (shows (fixture->window, "A task goes with its key result"));

  /* a row of another key result takes it */
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "board.rows", "s", "key-result");
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (okr_board_view_find (fixture->view, task, &aim));
  aim.lane = OKR_LANE_VIEW (gtk_widget_get_prev_sibling (GTK_WIDGET (aim.lane)));
  aim.position = 0;
  okr_board_view_move (fixture->view, tasks, &aim, FALSE);
  wait_until (okr_idea_get_key_result (task) != fixture_key_result (fixture, "O1.KR3"));
  g_assert_true (okr_board_lane_get_entity (okr_lane_view_get_lane (aim.lane)) == OKR_ENTITY (okr_idea_get_key_result (task)));
}

/* The limit is for all, whatever a filter shows. */
static void
test_limit_is_for_all_under_a_filter (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  const OkrTaskLimits limits = { .most = { 0, 3, 0 } };
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR3");
  guint shown, total;
  g_autofree char *filtered = NULL;

  show_tasks (fixture);
  okr_workspace_set_task_limits_async (fixture->workspace, &limits, NULL, NULL);
  wait_until (okr_board_get_limit (fixture_board (fixture), 1) == 3);
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (fixture->page, "4 / 3"));
  g_assert_true (shows (fixture->page, "1 over the limit"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-tasks", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
  settle (GTK_WIDGET (fixture->window));
  okr_board_get_column_count (fixture_board (fixture), 1, &shown, &total);
  g_assert_cmpuint (shown, <, 3);
  g_assert_cmpuint (total, ==, 4);
  filtered = g_strdup_printf ("%u of 4 / 3", shown);
  g_assert_true (shows (fixture->page, filtered));
  g_assert_true (shows (fixture->page, "1 over the limit"));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/task-board/made-when-it-is-shown", test_made_when_it_is_shown);
  ADD_TEST ("/task-board/card-says-all", test_card_says_all);
  ADD_TEST ("/task-board/shows-the-tasks-of-one-key-result", test_shows_the_tasks_of_one_key_result);
  ADD_TEST ("/task-board/asks-why", test_asks_why);
  ADD_TEST ("/task-board/limit-is-for-all-under-a-filter", test_limit_is_for_all_under_a_filter);
  ADD_TEST ("/task-board/refuses-another-objective", test_refuses_another_objective);

  return g_test_run ();
}
