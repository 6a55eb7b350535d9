/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where nothing can be changed, in a file that can only be read, in the past and in a closed cycle, nobody is asked for
 * what could not be kept: each action that asks says why not instead.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-next-cycle.h"
#include "model/okr-workspace-cycle.h"
#include "model/okr-workspace-discovery.h"
#include "ui/board/okr-board-card.h"
#include "ui/board/okr-task-board.h"
#include "ui/ideas/okr-ideas-page.h"
#include "ui/okr-reply.h"
#include "ui/past/okr-time-bar.h"
#include "ui/plan/okr-discovery-page.h"
#include "ui/plan/outline/okr-outline-edits.h"
#include "ui/plan/outline/okr-outline-line.h"
#include "ui/plan/outline/okr-outline-section.h"
#include "ui/plan/outline/okr-outline-view.h"
#include "ui/progress/okr-guard-prompts.h"

typedef struct
{
  const char *page;
  GType     (*get_type) (void); /* of the widget that is asked; NULL: the window */
  const char *action;
  const char *format;           /* of the parameter; NULL: none */
  const char *ref;              /* what the parameter is about; NULL: the empty text */
  gboolean    greyed;           /* cannot even be chosen in a file that can only be read */
} Question;

static const Question questions[] = {
  { "board.key-results", okr_key_result_board_get_type, "card.rename", NULL, NULL, FALSE },
  { "board.key-results", okr_key_result_board_get_type, "card.record", NULL, NULL, FALSE },
  { "board.key-results", okr_key_result_board_get_type, "card.move-objective", NULL, NULL, TRUE },
  { "board.key-results", okr_key_result_board_get_type, "card.replace", NULL, NULL, TRUE },
  { "board.key-results", okr_key_result_board_get_type, "card.drop", NULL, NULL, TRUE },
  { "board.tasks", okr_task_board_get_type, "card.rename", NULL, NULL, FALSE },
  { "board.tasks", okr_task_board_get_type, "card.due", NULL, NULL, FALSE },
  { "board.tasks", okr_task_board_get_type, "card.drop", NULL, NULL, FALSE },
  { "board.tasks", okr_task_board_get_type, "task.add", NULL, NULL, FALSE },
  { "board.tasks", NULL, "win.add-objective", NULL, NULL, TRUE },
  { "board.tasks", NULL, "win.add-key-result", NULL, NULL, TRUE },
  { "board.tasks", NULL, "win.add-task", NULL, NULL, TRUE },
  { "board.tasks", NULL, "win.start-check", NULL, NULL, TRUE },
  { "board.tasks", NULL, "win.choose-check", NULL, NULL, TRUE },
  { "board.tasks", NULL, "win.start-review", NULL, NULL, FALSE },
  { "board.tasks", NULL, "win.start-talk", "s", NULL, FALSE },
  { "board.tasks", NULL, "win.use-template", "s", NULL, TRUE },
  { "board.tasks", NULL, "win.move-key-result", "(ss)", "O1.KR1", TRUE },
  { "board.tasks", NULL, "win.replace-key-result", "s", "O1.KR1", TRUE },
  { "board.tasks", NULL, "win.drop-key-result", "s", "O1.KR1", TRUE },
  { "ideas", okr_ideas_page_get_type, "idea.rename", "s", "O1.I01", FALSE },
  { "ideas", okr_ideas_page_get_type, "idea.place", "s", "O1.I01", FALSE },
  { "ideas", okr_ideas_page_get_type, "idea.choose-merge", "s", "O1.I01", FALSE },
  { "plan.outline", okr_outline_section_get_type, "plan.launch", NULL, NULL, FALSE },
  { "plan.outline", okr_outline_line_get_type, "line.owner", NULL, NULL, FALSE },
  { "plan.discovery", okr_discovery_page_get_type, "discovery.add-evidence", "s", NULL, FALSE },
};

/* Of the whole file, not of a cycle. */
static const Question of_the_file[] = {
  { "board.tasks", okr_task_board_get_type, "task.limits", NULL, NULL, FALSE },
  { "board.tasks", NULL, "win.add-cycle", NULL, NULL, TRUE },
  { "ideas", okr_ideas_page_get_type, "method.start-vote", NULL, NULL, FALSE },
};

static GVariant *
create_parameter (OkrWorkspace   *workspace,
                  const Question *question)
{
  OkrEntity *entity = NULL;

  if (question->format == NULL)
    return NULL;
  if (question->ref != NULL)
    entity = okr_workspace_lookup_ref (workspace, strchr (question->ref, 'K') != NULL ? OKR_TYPE_KEY_RESULT : OKR_TYPE_IDEA,
                                       question->ref);
  g_assert_true (question->ref == NULL || entity != NULL);

  return g_str_equal (question->format, "s") ? g_variant_new_string (entity != NULL ? okr_entity_get_id (entity) : "")
                                             : g_variant_new ("(ss)", okr_entity_get_id (entity), "");
}

/* A popover in which something can be written is a question, too. */
static gboolean
asks_something (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget)
      && (find_widget (widget, GTK_TYPE_ENTRY) != NULL || find_widget (widget, GTK_TYPE_SPIN_BUTTON) != NULL
          || find_widget (widget, GTK_TYPE_LIST_BOX) != NULL))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (asks_something (child))
      return TRUE;

  return FALSE;
}

static void
focus_card (Fixture  *fixture,
            gpointer  board)
{
  OkrBoardView *view = find_widget (board, OKR_TYPE_BOARD_VIEW);
  GtkWidget *card = find_widget (view, OKR_TYPE_BOARD_CARD);

  g_assert_nonnull (card);
  okr_board_view_focus_card (view, okr_board_card_get_entity (OKR_BOARD_CARD (card)));
}

static void
ask (Fixture        *fixture,
     const Question *question,
     const char     *sentence,
     gboolean        silent)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *asked = window;
  GVariant *parameter = create_parameter (fixture->workspace, question);

  g_test_message ("%s", question->action);
  gtk_widget_activate_action (window, "win.show-page", "s", question->page);
  settle (window);
  if (question->get_type != NULL)
    asked = find_widget (window, question->get_type ());
  g_assert_nonnull (asked);
  if (OKR_IS_BOARD_PAGE (asked))
    focus_card (fixture, asked);
  adw_toast_overlay_dismiss_all (find_widget (window, ADW_TYPE_TOAST_OVERLAY));
  wait_until (!shows (find_widget (window, ADW_TYPE_TOAST_OVERLAY), sentence));

  gtk_widget_activate_action_variant (asked, question->action, parameter);
  settle (window);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)));
  g_assert_false (asks_something (window));
  g_assert_true (silent || shows (find_widget (window, ADW_TYPE_TOAST_OVERLAY), sentence));
}

static void
ask_all (Fixture    *fixture,
         const char *sentence,
         gboolean    read_only)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    ask (fixture, &questions[i], sentence, read_only && questions[i].greyed);
  for (guint i = 0; i < G_N_ELEMENTS (of_the_file) && read_only; i++)
    ask (fixture, &of_the_file[i], sentence, of_the_file[i].greyed);
}

static void
test_file_that_can_only_be_read (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) reader = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "app");

  okr_window_set_workspace (fixture->window, reader);
  ask_all (fixture, "can only be read: nothing can be changed in it", TRUE);
  okr_window_set_workspace (fixture->window, fixture->workspace);
  settle (GTK_WIDGET (fixture->window));
  okr_workspace_close (reader);
}

static void
test_past (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.time-machine", NULL);
  wait_until (find_widget (fixture->window, OKR_TYPE_TIME_BAR) != NULL);
  settle (GTK_WIDGET (fixture->window));
  ask_all (fixture, "This is the past", TRUE);
}

static void
test_closed_cycle (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);

  okr_workspace_archive_cycle_async (fixture->workspace, cycle, NULL, NULL);
  wait_until (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED);
  ask_all (fixture, "is closed: nothing in it can be changed", FALSE);
}

/* The menu of the cycle takes it out of the archive again, and keeps why. */
static void
test_closed_cycle_is_reopened_for_a_reason (Fixture       *fixture,
                                            gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  AdwAlertDialog *dialog;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.archive-cycle", NULL);
  wait_until (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.archive-cycle", NULL);
  settle (GTK_WIDGET (fixture->window));
  dialog = ADW_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_assert_false (adw_alert_dialog_get_response_enabled (dialog, "accept"));
  gtk_editable_set_text (GTK_EDITABLE (adw_alert_dialog_get_extra_child (dialog)), "A reading was wrong");
  g_signal_emit_by_name (dialog, "response", "accept");
  wait_until (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_RUNNING);
  close_dialog (dialog);
}

/* The line at the end is for writing, and there only when something can be written. */
static void
test_closed_cycle_has_no_line_to_write_in (Fixture       *fixture,
                                           gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  OkrOutlineView *view;

  show_page (fixture, "plan.outline");
  settle (GTK_WIDGET (fixture->window));
  view = find_widget (fixture->window, OKR_TYPE_OUTLINE_VIEW);
  g_assert_null (okr_outline_line_get_entity (okr_outline_view_get_last (view)));

  okr_workspace_archive_cycle_async (fixture->workspace, cycle, NULL, NULL);
  wait_until (okr_outline_line_get_entity (okr_outline_view_get_last (view)) != NULL);
  okr_workspace_reopen_cycle_async (fixture->workspace, cycle, "A reading was wrong", NULL, NULL);
  wait_until (okr_outline_line_get_entity (okr_outline_view_get_last (view)) == NULL);
}

/* ---- drags ---- */

/* How many widgets of a page can be dragged, if somebody began in their corner; boards: on their first card. */
static guint
count_drags (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GtkWidget *card = find_widget (widget, OKR_TYPE_BOARD_CARD);
  graphene_point_t point = GRAPHENE_POINT_INIT (5, 5);
  guint n = 0;

  if (card != NULL)
    g_assert_true (gtk_widget_compute_point (card, widget, &GRAPHENE_POINT_INIT (5, 5), &point));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      g_autoptr (GdkContentProvider) provider = NULL;

      if (GTK_IS_DRAG_SOURCE (controller))
        g_signal_emit_by_name (controller, "prepare", (double) point.x, (double) point.y, &provider);
      n += provider != NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      n += count_drags (child);

  return n;
}

static void
test_no_drag_begins (Fixture       *fixture,
                     gconstpointer  user_data)
{
  static const char *pages[] = { "board.key-results", "board.tasks", "ideas", "plan.discovery" };
  const OkrMetricFields fields = { "Quotes a week", OKR_FOCUS_USER, -1, -1, FALSE };
  g_autoptr (OkrWorkspace) reader = NULL;

  okr_workspace_add_metric_async (fixture->workspace, NULL, &fields, NULL, NULL);
  wait_until (g_list_model_get_n_items (okr_workspace_get_list (fixture->workspace, OKR_TYPE_METRIC)) > 0);
  reader = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "app");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("%s", pages[i]);
      show_page (fixture, pages[i]);
      g_assert_cmpuint (count_drags (GTK_WIDGET (fixture->window)), >, 0);
    }
  okr_window_set_workspace (fixture->window, reader);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("%s", pages[i]);
      show_page (fixture, pages[i]);
      g_assert_cmpuint (count_drags (GTK_WIDGET (fixture->window)), ==, 0);
    }
  okr_window_set_workspace (fixture->window, fixture->workspace);
  settle (GTK_WIDGET (fixture->window));
  okr_workspace_close (reader);
}

/* The arrows go on from the line that was clicked, though it is not edited. */
static void
test_click_takes_the_focus (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  g_autoptr (GListModel) controllers = NULL;
  OkrOutlineView *view;
  GtkWidget *line;

  okr_workspace_archive_cycle_async (fixture->workspace, cycle, NULL, NULL);
  wait_until (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED);
  show_page (fixture, "plan.outline");
  settle (GTK_WIDGET (fixture->window));
  view = find_widget (fixture->window, OKR_TYPE_OUTLINE_VIEW);
  line = GTK_WIDGET (okr_outline_view_get_next (okr_outline_view_get_first (view)));
  controllers = gtk_widget_observe_controllers (find_widget (line, GTK_TYPE_OVERLAY));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, 2.0, 2.0);
    }
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == line);
}

/* Somebody else closes the cycle while this window is about to delete. */
static void
test_only_what_is_done_is_said_to_be (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  GtkWidget *overlay = find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY);
  OkrOutlineView *view;

  show_page (fixture, "plan.outline");
  settle (GTK_WIDGET (fixture->window));
  view = find_widget (fixture->window, OKR_TYPE_OUTLINE_VIEW);
  okr_workspace_archive_cycle_async (fixture->workspace, cycle, NULL, NULL);
  wait_until (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED);
  okr_outline_edits_delete (view, okr_outline_view_get_first (view));
  wait_until (shows (overlay, "nothing in it can be changed"));
  g_assert_false (shows (overlay, "deleted"));
}

/* ---- what was typed when it cannot be saved ---- */

static void
press_accept (gpointer dialog)
{
  GtkWidget *button = find_with_text (dialog, GTK_TYPE_BUTTON, "Add");

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}

/* As often as it takes. */
static void
test_question_is_asked_again (Fixture       *fixture,
                              gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) reader = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "app");
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (fixture->window);
  AdwDialog *dialog;
  GtkWidget *name;

  okr_guard_ask_metric (GTK_WIDGET (window), reader, NULL);
  settle (GTK_WIDGET (window));
  dialog = adw_application_window_get_visible_dialog (window);
  name = find_widget (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (name), "NPS");
  for (guint i = 0; i < 2; i++)
    {
      adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog), "");
      press_accept (dialog);
      wait_until (g_str_has_suffix (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "nothing can be changed in it"));
      wait_until (adw_application_window_get_visible_dialog (window) == dialog && gtk_widget_get_mapped (GTK_WIDGET (dialog)));
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "NPS");
    }
  close_dialog (dialog);
  okr_workspace_close (reader);
}

/* It closes when what was typed in it is saved. */
static void
test_popover_stays_open (Fixture       *fixture,
                         gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) reader = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "app");
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_set_parent (popover, find_widget (fixture->window, GTK_TYPE_LABEL));
  gtk_popover_popup (GTK_POPOVER (popover));
  okr_workspace_set_text_async (reader, okr_workspace_lookup_ref (reader, OKR_TYPE_KEY_RESULT, "O1.KR1"), "title", "Another name",
                                okr_reply_cb, okr_reply_new_for_popover (GTK_POPOVER (popover)));
  wait_until (shows (find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY), "nothing can be changed in it"));
  g_assert_true (gtk_widget_get_visible (popover));

  okr_workspace_set_text_async (fixture->workspace, OKR_ENTITY (fixture_key_result (fixture, "O1.KR1")), "title", "Another name",
                                okr_reply_cb, okr_reply_new_for_popover (GTK_POPOVER (popover)));
  wait_until (!gtk_widget_get_visible (popover));
  gtk_widget_unparent (popover);
  okr_workspace_close (reader);
}

/* Without any key result it is no advice to mark one. */
static void
test_no_key_result_to_look_at (Fixture       *fixture,
                               gconstpointer  user_data)
{
  GListModel *key_results = okr_workspace_get_list (fixture->workspace, OKR_TYPE_KEY_RESULT);
  GtkWidget *overlay = find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY);

  while (g_list_model_get_n_items (key_results) > 0)
    {
      g_autoptr (OkrEntity) first = g_list_model_get_item (key_results, 0);

      okr_workspace_delete_async (fixture->workspace, first, NULL, NULL);
      wait_until (okr_entity_get_removed (first));
    }
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-review", NULL);
  settle (overlay);
  g_assert_true (shows (overlay, "There is no key result to speak of yet"));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/refusals/file-that-can-only-be-read", test_file_that_can_only_be_read);
  ADD_TEST ("/ui/refusals/past", test_past);
  ADD_TEST ("/ui/refusals/closed-cycle", test_closed_cycle);
  ADD_TEST ("/ui/refusals/closed-cycle-is-reopened-for-a-reason", test_closed_cycle_is_reopened_for_a_reason);
  ADD_TEST ("/ui/refusals/closed-cycle-has-no-line-to-write-in", test_closed_cycle_has_no_line_to_write_in);
  ADD_TEST ("/ui/refusals/no-drag-begins", test_no_drag_begins);
  ADD_TEST ("/ui/refusals/click-takes-the-focus", test_click_takes_the_focus);
  ADD_TEST ("/ui/refusals/only-what-is-done-is-said-to-be", test_only_what_is_done_is_said_to_be);
  ADD_TEST ("/ui/refusals/question-is-asked-again", test_question_is_asked_again);
  ADD_TEST ("/ui/refusals/popover-stays-open", test_popover_stays_open);
  ADD_TEST ("/ui/refusals/no-key-result-to-look-at", test_no_key_result_to_look_at);

  return g_test_run ();
}
