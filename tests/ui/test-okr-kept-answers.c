/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was answered when it cannot be saved: the question comes back with the answer and says why, and the same answer
 * is kept as soon as it can be.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "exchange/okr-own-template.h"
#include "model/okr-next-cycle.h"
#include "model/okr-workspace-cycle.h"
#include "model/okr-workspace-ideas.h"
#include "ui/board/okr-task-board.h"
#include "ui/check/okr-check-rounds.h"
#include "ui/check/okr-secret-round.h"
#include "ui/ideas/okr-ideas-page.h"
#include "widgets/okr-scale.h"

#include <glib/gstdio.h>

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static void
press (gpointer    dialog,
       const char *label)
{
  GtkWidget *button = find_with_text (dialog, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* The answer is kept now, and the question let go. */
static void
press_for_good (AdwDialog  *dialog,
                const char *label)
{
  gpointer watched = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &watched);
  press (dialog, label);
  wait_until (watched == NULL);
}

/* Somebody else closes the cycle meanwhile, and opens it again. */
static void
set_closed (Fixture  *fixture,
            gboolean  closed)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);

  if (closed)
    okr_workspace_archive_cycle_async (fixture->workspace, cycle, NULL, NULL);
  else
    okr_workspace_reopen_cycle_async (fixture->workspace, cycle, "It went too fast", NULL, NULL);
  wait_until ((okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED) == closed);
}

static OkrIdea *
find_in_state (Fixture      *fixture,
               OkrIdeaState  state)
{
  GListModel *ideas = okr_workspace_get_list (fixture->workspace, OKR_TYPE_IDEA);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      if (okr_idea_get_state (idea) == state && okr_idea_get_state_reason (idea) == NULL)
        return idea;
    }

  g_assert_not_reached ();
}

/* The question of why is shown: answers it in a closed cycle, then in an open one. */
static void
answer_twice (Fixture      *fixture,
              const char   *accept,
              OkrIdea      *idea,
              OkrIdeaState  state)
{
  AdwDialog *dialog = get_dialog (fixture);
  OkrIdeaState before = okr_idea_get_state (idea);
  GtkWidget *entry;

  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  entry = adw_alert_dialog_get_extra_child (ADW_ALERT_DIALOG (dialog));
  gtk_editable_set_text (GTK_EDITABLE (entry), "They ask for it");
  set_closed (fixture, TRUE);
  press (dialog, accept);
  wait_until (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "nothing in it can be changed") != NULL);
  wait_until (get_dialog (fixture) == dialog && gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "They ask for it");
  g_assert_cmpint (okr_idea_get_state (idea), ==, before);

  set_closed (fixture, FALSE);
  press_for_good (dialog, accept);
  g_assert_cmpint (okr_idea_get_state (idea), ==, state);
  g_assert_cmpstr (okr_idea_get_state_reason (idea), ==, "They ask for it");
}

static OkrIdea *
make_doubtful (Fixture      *fixture,
               OkrIdeaState  state)
{
  OkrIdea *idea = find_in_state (fixture, state);

  okr_workspace_place_idea_async (fixture->workspace, idea, 2, 9, FALSE, NULL, NULL);
  wait_until (okr_idea_get_effort (idea) == 9);

  return idea;
}

static void
show_tasks (Fixture *fixture,
            OkrIdea *task)
{
  show_page (fixture, "board.tasks");
  fixture->page = find_widget (fixture->window, OKR_TYPE_TASK_BOARD);
  fixture->view = find_widget (fixture->page, OKR_TYPE_BOARD_VIEW);
  okr_board_view_focus_card (fixture->view, task);
  settle (GTK_WIDGET (fixture->window));
}

static void
test_why_a_task_is_begun (Fixture       *fixture,
                          gconstpointer  user_data)
{
  OkrIdea *task = make_doubtful (fixture, OKR_IDEA_STATE_TO_DO);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  show_tasks (fixture, task);
  g_ptr_array_add (tasks, task);
  move_to (fixture, tasks, 1, FALSE);
  answer_twice (fixture, "Start", task, OKR_IDEA_STATE_DOING);
}

static void
test_why_a_task_is_dropped (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrIdea *task = find_in_state (fixture, OKR_IDEA_STATE_TO_DO);

  show_tasks (fixture, task);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "card.drop", NULL);
  answer_twice (fixture, "Drop", task, OKR_IDEA_STATE_DROPPED);
}

static void
test_why_an_idea_becomes_a_task (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrIdea *idea = make_doubtful (fixture, OKR_IDEA_STATE_IDEA);

  show_page (fixture, "ideas");
  settle (GTK_WIDGET (fixture->window));
  gtk_widget_activate_action (find_widget (fixture->window, OKR_TYPE_IDEAS_PAGE), "idea.set-state", "(si)",
                              okr_entity_get_id (OKR_ENTITY (idea)), (int) OKR_IDEA_STATE_TO_DO);
  answer_twice (fixture, "Make It a Task", idea, OKR_IDEA_STATE_TO_DO);
}

/* Nobody answers a second time. */
static void
test_pulse (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (okr_cycle_get_checks (okr_workspace_get_current_cycle (fixture->workspace)), 0);
  GListModel *pulses = okr_workspace_get_list (fixture->workspace, OKR_TYPE_PULSE);
  guint n_before = g_list_model_get_n_items (pulses);
  AdwDialog *dialog;
  GtkWidget *keep;
  guint n_answers;

  okr_check_rounds_ask_pulse (GTK_WIDGET (fixture->window), fixture->workspace, check);
  settle (GTK_WIDGET (fixture->window));
  dialog = get_dialog (fixture);
  g_assert_true (OKR_IS_SECRET_ROUND (dialog));
  keep = find_with_text (dialog, GTK_TYPE_BUTTON, "Keep the Answers");
  for (n_answers = 0; !gtk_widget_get_mapped (keep); n_answers++)
    {
      press (dialog, "Ready");
      okr_scale_set_value (find_widget (dialog, OKR_TYPE_SCALE), 4);
      press (dialog, "Hide and Pass On");
      settle (GTK_WIDGET (fixture->window));
    }
  g_assert_cmpuint (n_answers, >, 1);

  set_closed (fixture, TRUE);
  press (dialog, "Keep the Answers");
  wait_until (get_dialog (fixture) == dialog && gtk_widget_get_mapped (GTK_WIDGET (dialog)) && shows (dialog, "nothing in it can be changed"));
  g_assert_cmpuint (g_list_model_get_n_items (pulses), ==, n_before);

  set_closed (fixture, FALSE);
  press_for_good (dialog, "Keep the Answers");
  g_assert_cmpuint (g_list_model_get_n_items (pulses), ==, n_before + n_answers);
}

/* A file stands where the folder of the templates would be made. */
static void
test_name_of_a_template (Fixture       *fixture,
                         gconstpointer  user_data)
{
  g_autofree char *path = okr_own_template_dup_path ("Pilots");
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *library = g_path_get_dirname (folder);
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;
  GtkWidget *name;

  g_assert_cmpint (g_mkdir_with_parents (library, 0700), ==, 0);
  g_rmdir (folder);
  g_assert_true (g_file_set_contents (folder, "", 0, &error));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.save-template", NULL);
  settle (GTK_WIDGET (fixture->window));
  dialog = get_dialog (fixture);
  name = find_widget (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (name), "Pilots");
  press (dialog, "Save");
  wait_until (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), folder) != NULL);
  wait_until (get_dialog (fixture) == dialog && gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Pilots");

  g_assert_cmpint (g_unlink (folder), ==, 0);
  press_for_good (dialog, "Save");
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  g_unlink (path);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/kept-answers/why-a-task-is-begun", test_why_a_task_is_begun);
  ADD_TEST ("/ui/kept-answers/why-a-task-is-dropped", test_why_a_task_is_dropped);
  ADD_TEST ("/ui/kept-answers/why-an-idea-becomes-a-task", test_why_an_idea_becomes_a_task);
  ADD_TEST ("/ui/kept-answers/pulse", test_pulse);
  ADD_TEST ("/ui/kept-answers/name-of-a-template", test_name_of_a_template);

  return g_test_run ();
}
