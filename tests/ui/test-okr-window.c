/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window while things happen under it: the import is undone, somebody else writes, what it shows is
 * deleted, its file can only be read.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/board/okr-value-popover.h"
#include "ui/check/okr-check-page.h"
#include "ui/dialogs/okr-prompt.h"
#include "ui/okr-objective-row.h"
#include "ui/okr-page-stack.h"
#include "ui/okr-sidebar.h"
#include "ui/okr-welcome-page.h"
#include "ui/plan/okr-plan-page.h"
#include "ui/plan/outline/okr-outline-chip-bar.h"
#include "ui/progress/okr-progress-chart.h"
#include "widgets/okr-text-bin.h"

#include <glib/gstdio.h>

static guint
count_cards (Fixture *fixture)
{
  return okr_board_get_n_cards (fixture_board (fixture));
}

static void
activate (Fixture    *fixture,
          const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
}

static void
on_result_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
record (OkrWorkspace *workspace,
        const char   *ref,
        double        value)
{
  OkrReading reading = OKR_READING_INIT;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  reading.value = value;
  okr_workspace_record_check_in_async (workspace, okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, ref),
                                       &reading, NULL, NULL, on_result_cb, &result);
  wait_until (result != NULL);
  okr_workspace_finish (workspace, result, &error);
  g_assert_no_error (error);
}

static void
rename_to (OkrWorkspace *workspace,
           const char   *title)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  okr_workspace_set_text_async (workspace, okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, "O1.KR1"),
                                "title", title, on_result_cb, &result);
  wait_until (result != NULL);
  okr_workspace_finish (workspace, result, &error);
  g_assert_no_error (error);
}

static void
delete (OkrWorkspace *workspace,
        gpointer      entity)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  okr_workspace_delete_async (workspace, entity, on_result_cb, &result);
  wait_until (result != NULL);
  okr_workspace_finish (workspace, result, &error);
  g_assert_no_error (error);
}

static gboolean
shows_toast (Fixture    *fixture,
             const char *text)
{
  GtkWidget *button = find_with_text (find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY), GTK_TYPE_BUTTON, text);

  return button != NULL && gtk_widget_get_mapped (button);
}

static AdwAlertDialog *
get_question (Fixture *fixture)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));

  return ADW_IS_ALERT_DIALOG (dialog) ? ADW_ALERT_DIALOG (dialog) : NULL;
}

/* ---- history ---- */

/* A list without lines says why: the words of an empty list were gone with its last line. */
static void
test_empty_history_says_why (Fixture       *fixture,
                             gconstpointer  user_data)
{
  GtkWidget *dialog;
  GtkEditable *search;

  activate (fixture, "win.history");
  dialog = GTK_WIDGET (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  search = find_widget (dialog, GTK_TYPE_SEARCH_ENTRY);
  wait_until (shows (dialog, "Replaced: Collect 500 online survey answers"));

  gtk_editable_set_text (search, "no such thing");
  wait_until (shows (dialog, "Nothing Found"));
  gtk_editable_set_text (search, "");
  wait_until (shows (dialog, "Replaced: Collect 500 online survey answers"));
  close_dialog (dialog);
}

/* ---- the first start ---- */

/* Preferences, shortcuts and the licence are there before there is a workspace; F10 opens the menu that is seen. */
static void
test_welcome_has_a_menu (Fixture       *fixture,
                         gconstpointer  user_data)
{
  OkrWelcomePage *page;
  GtkMenuButton *button;

  activate (fixture, "win.new-workspace");
  settle (GTK_WIDGET (fixture->window));
  page = find_widget (fixture->window, OKR_TYPE_WELCOME_PAGE);
  g_assert_nonnull (page);
  button = find_widget (page, GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (button);
  wait_until (shows (gtk_menu_button_get_popover (button), "Preferences"));
  g_assert_true (shows (gtk_menu_button_get_popover (button), "About Okr"));
  gtk_menu_button_popdown (button);
}

/* ---- the left pane ---- */

static void
test_left_pane (Fixture       *fixture,
                gconstpointer  user_data)
{
  OkrSidebar *sidebar = find_widget (fixture->window, OKR_TYPE_SIDEBAR);
  OkrCardList *list = find_widget (sidebar, OKR_TYPE_CARD_LIST);
  OkrObjective *objective = okr_workspace_lookup_ref (fixture->workspace, OKR_TYPE_OBJECTIVE, "O3");
  GtkWidget *row = okr_card_list_get_widget_for (list, objective);

  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Objectives");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, okr_objective_get_title (objective));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.select-objective", "s", okr_entity_get_id (OKR_ENTITY (objective)));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_cmpuint (count_cards (fixture), ==, 3);
  g_assert_true (shows (sidebar, "4 objectives"));
  g_assert_true (shows (sidebar, "13 key results"));
}

/* ---- sections ---- */

static void
test_sections_by_key (Fixture       *fixture,
                      gconstpointer  user_data)
{
  OkrPageStack *plan;

  show_page (fixture, "plan.discovery");
  plan = find_widget (fixture->window, OKR_TYPE_PLAN_PAGE);
  g_assert_cmpstr (okr_page_stack_get_title (plan), ==, "Discovery");

  activate (fixture, "win.next-section");
  g_assert_cmpstr (okr_page_stack_get_title (plan), ==, "Dependencies");
  activate (fixture, "win.next-section");
  activate (fixture, "win.next-section");
  /* not around the end */
  g_assert_cmpstr (okr_page_stack_get_title (plan), ==, "Agreement");
  activate (fixture, "win.previous-section");
  g_assert_cmpstr (okr_page_stack_get_title (plan), ==, "Dependencies");

  /* a page that has none stays */
  show_page (fixture, "ideas");
  activate (fixture, "win.next-section");
  g_assert_cmpstr (okr_page_stack_get_title (plan), ==, "Dependencies");
}

/* The chips of a line go on below each other: a warning that the outline is too wide would end the test. */
static void
test_outline_in_a_narrow_window (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  GtkWidget *chips, *viewport;
  int minimum;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "plan.outline");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 600);
  settle (GTK_WIDGET (fixture->window));
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->window)) <= 400);
  chips = find_widget (fixture->window, OKR_TYPE_OUTLINE_CHIP_BAR);
  viewport = gtk_widget_get_ancestor (chips, GTK_TYPE_VIEWPORT);
  wait_until (ADW_IS_WRAP_LAYOUT (gtk_widget_get_layout_manager (chips)));
  gtk_widget_measure (viewport, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* ---- undo ---- */

static void
test_import_is_undone (Fixture       *fixture,
                       gconstpointer  user_data)
{
  AdwBanner *banner = find_widget (fixture->window, ADW_TYPE_BANNER);

  g_assert_true (adw_banner_get_revealed (banner));
  activate (fixture, "win.undo");
  wait_until (okr_workspace_get_undo_label (fixture->workspace) == NULL);
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_cards (fixture), ==, 0);
  g_assert_true (shows (fixture->page, "Nothing to Follow Yet"));
  g_assert_true (shows (fixture->window, "No cycle yet"));
  g_assert_false (adw_banner_get_revealed (banner));

  /* nothing is added that nobody would see, and that would take redo away */
  activate (fixture, "win.add-objective");
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows_toast (fixture, "New Cycle"));
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));

  activate (fixture, "win.redo");
  wait_until (okr_workspace_get_redo_label (fixture->workspace) == NULL);
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_cards (fixture), ==, 13);
  g_assert_false (shows (fixture->page, "Nothing to Follow Yet"));
  g_assert_true (shows (fixture->window, "Spring 2026, thirteen weeks"));
}

/* Undo and redo of everything, with the rows of the board by each thing that goes. */
static void
test_import_is_undone_under_rows (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  static const char * const rows[] = { "objective", "owner", "team" };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "board.rows", "s", rows[i]);
      settle (GTK_WIDGET (fixture->window));
      test_import_is_undone (fixture, user_data);
    }
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) other = NULL;
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");

  rename_to (fixture->workspace, "Mine");
  other = fixture_open (fixture, OKR_STORE_OPEN_DEFAULT, "other");
  rename_to (other, "Theirs");
  okr_workspace_close (other);
  okr_workspace_catch_up (fixture->workspace);
  wait_until (g_str_equal (okr_key_result_get_title (key_result), "Theirs"));

  activate (fixture, "win.undo");
  wait_until (get_question (fixture) != NULL);
  g_signal_emit_by_name (get_question (fixture), "response", "cancel");
  adw_dialog_force_close (ADW_DIALOG (get_question (fixture)));
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (okr_key_result_get_title (key_result), ==, "Theirs");

  activate (fixture, "win.undo");
  wait_until (get_question (fixture) != NULL);
  g_signal_emit_by_name (get_question (fixture), "response", "force");
  adw_dialog_force_close (ADW_DIALOG (get_question (fixture)));
  wait_until (g_str_equal (okr_key_result_get_title (key_result), "Sign 20 paying restaurants"));
}

/* The question was about one workspace; the answer comes when the window shows another. */
static void
test_conflict_answered_late (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) other = NULL;
  g_autoptr (OkrWorkspace) next = fixture_import (fixture);
  g_autofree char *next_path = g_strdup (okr_workspace_get_path (next));
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");

  rename_to (fixture->workspace, "Mine");
  other = fixture_open (fixture, OKR_STORE_OPEN_DEFAULT, "other");
  rename_to (other, "Theirs");
  okr_workspace_close (other);
  okr_workspace_catch_up (fixture->workspace);
  wait_until (g_str_equal (okr_key_result_get_title (key_result), "Theirs"));
  activate (fixture, "win.undo");
  wait_until (get_question (fixture) != NULL);

  okr_window_set_workspace (fixture->window, next);
  g_signal_emit_by_name (get_question (fixture), "response", "force");
  adw_dialog_force_close (ADW_DIALOG (get_question (fixture)));
  wait_until (g_str_equal (okr_key_result_get_title (key_result), "Sign 20 paying restaurants"));
  /* the other one still has its import */
  g_assert_nonnull (okr_workspace_get_undo_label (next));

  okr_window_set_workspace (fixture->window, fixture->workspace);
  settle (GTK_WIDGET (fixture->window));
  okr_workspace_close (next);
  g_unlink (next_path);
}

/* ---- others ---- */

static void
test_foreign_change (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) other = fixture_open (fixture, OKR_STORE_OPEN_DEFAULT, "other");
  OkrKeyResult *key_result = fixture_key_result (fixture, "O4.KR3");

  record (other, "O4.KR3", 10);
  okr_workspace_catch_up (fixture->workspace);
  wait_until (okr_board_get_column_of (fixture_board (fixture), key_result) == 4);
  settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (okr_board_view_get_card (fixture->view, key_result));
  okr_workspace_close (other);
}

/* Said for as long as it is so: what was asked for neither shows nor fails before.  A store that is being read lets
 * nobody commit. */
static void
test_other_holds_file (Fixture       *fixture,
                       gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  OkrStore *other = okr_store_open (fixture->path, OKR_STORE_OPEN_NO_BACKUP, "other", &error);
  OkrReading reading = OKR_READING_INIT;

  g_assert_no_error (error);
  reading.value = 10;
  okr_workspace_record_check_in_async (fixture->workspace, fixture_key_result (fixture, "O4.KR3"), &reading,
                                       NULL, NULL, NULL, NULL);
  wait_until (shows (fixture->window, "Waiting for another program"));
  g_object_unref (other);
  wait_until (!shows (fixture->window, "Waiting for another program"));
  wait_until (okr_board_get_column_of (fixture_board (fixture), fixture_key_result (fixture, "O4.KR3")) == 4);
}

/* The card whose value is being asked, and its row with it, go meanwhile. */
static void
test_asked_card_is_deleted (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O4.KR3");
  OkrObjective *objective = okr_workspace_lookup_ref (fixture->workspace, OKR_TYPE_OBJECTIVE, "O4");
  OkrValuePopover *popover;

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "board.rows", "s", "objective");
  settle (GTK_WIDGET (fixture->window));
  move_one (fixture, key_result, 4, FALSE);
  settle (GTK_WIDGET (fixture->window));
  popover = find_widget (fixture->page, OKR_TYPE_VALUE_POPOVER);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (popover)));

  delete (fixture->workspace, objective);
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_cards (fixture), ==, 10);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (popover)));
}

/* ---- what is shown goes ---- */

static void
test_shown_objective_is_deleted (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrObjective *objective = okr_workspace_lookup_ref (fixture->workspace, OKR_TYPE_OBJECTIVE, "O4");

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.select-objective", "s", okr_entity_get_id (OKR_ENTITY (objective)));
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_cards (fixture), ==, 3);
  delete (fixture->workspace, objective);
  settle (GTK_WIDGET (fixture->window));
  /* the others come back: nobody asked for an empty board */
  g_assert_cmpuint (count_cards (fixture), ==, 10);
  g_assert_false (okr_board_get_filtered (fixture_board (fixture)));
}

static void
test_shown_cycle_is_deleted (Fixture       *fixture,
                             gconstpointer  user_data)
{
  delete (fixture->workspace, okr_workspace_get_current_cycle (fixture->workspace));
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (fixture->page, "Nothing to Follow Yet"));
  g_assert_true (shows (fixture->window, "No cycle yet"));
  activate (fixture, "win.undo");
  wait_until (count_cards (fixture) == 13);
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (fixture->window, "Spring 2026, thirteen weeks"));
}

static void
test_workspaces_are_switched (Fixture       *fixture,
                              gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) next = fixture_import (fixture);
  g_autofree char *next_path = g_strdup (okr_workspace_get_path (next));

  record (next, "O1.KR1", 0);
  for (int i = 0; i < 3; i++)
    {
      move_one (fixture, fixture_key_result (fixture, "O4.KR3"), 4, FALSE);
      okr_window_set_workspace (fixture->window, next);
      settle (GTK_WIDGET (fixture->window));
      g_assert_cmpuint (okr_board_get_column_of (fixture_board (fixture),
                                                 okr_workspace_lookup_ref (next, OKR_TYPE_KEY_RESULT, "O1.KR1")), ==, 0);
      okr_window_set_workspace (fixture->window, fixture->workspace);
      settle (GTK_WIDGET (fixture->window));
      g_assert_cmpuint (okr_board_get_column_of (fixture_board (fixture), fixture_key_result (fixture, "O1.KR1")), ==, 4);
    }
  okr_page_set_workspace (OKR_PAGE (fixture->page), NULL);
  settle (GTK_WIDGET (fixture->window));
  g_assert_null (fixture_board (fixture));
  okr_workspace_close (next);
  g_unlink (next_path);
}

/* A narrow window puts the pane away; a wide one that comes later has it again. */
static void
test_narrow_window_forgets_nothing (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  AdwOverlaySplitView *split_view = find_widget (fixture->window, ADW_TYPE_OVERLAY_SPLIT_VIEW);

  g_assert_true (adw_overlay_split_view_get_show_sidebar (split_view));
  adw_overlay_split_view_set_collapsed (split_view, TRUE);
  settle (GTK_WIDGET (fixture->window));
  g_assert_false (adw_overlay_split_view_get_show_sidebar (split_view));
  g_assert_true (g_settings_get_boolean (settings, "sidebar-visible"));
  adw_overlay_split_view_set_collapsed (split_view, FALSE);
  settle (GTK_WIDGET (fixture->window));

  activate (fixture, "win.toggle-sidebar");
  g_assert_false (g_settings_get_boolean (settings, "sidebar-visible"));
  activate (fixture, "win.toggle-sidebar");
  g_assert_true (g_settings_get_boolean (settings, "sidebar-visible"));
}

/* A toast leaves the bar of the pages free, and the buttons of the check. */
static void
test_toasts_are_above_the_bar (Fixture       *fixture,
                               gconstpointer  user_data)
{
  GtkWidget *toasts = find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY);
  AdwViewSwitcherBar *bar = find_widget (fixture->window, ADW_TYPE_VIEW_SWITCHER_BAR);

  g_assert_false (gtk_widget_has_css_class (toasts, "above-bar"));
  adw_view_switcher_bar_set_reveal (bar, TRUE);
  wait_until (gtk_widget_has_css_class (toasts, "above-bar"));
  adw_view_switcher_bar_set_reveal (bar, FALSE);
  wait_until (!gtk_widget_has_css_class (toasts, "above-bar"));

  activate (fixture, "win.start-check");
  wait_until (gtk_widget_has_css_class (toasts, "above-bar"));
  activate (fixture, "win.leave-check");
  wait_until (!gtk_widget_has_css_class (toasts, "above-bar"));
}

/* The sentence of an error is read to its end. */
static void
test_long_messages_are_shown_in_full (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  static const char message[] = "A sentence that says which file could not be read, where it is wrong and what to do";
  GtkWidget *label;
  int least;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toast", "(sb)", message, FALSE);
  settle (GTK_WIDGET (fixture->window));
  label = find_with_text (find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY), GTK_TYPE_LABEL, message);
  g_assert_nonnull (label);
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (label)));
  g_assert_cmpint (gtk_label_get_lines (GTK_LABEL (label)), >, 1);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 760);
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->window)) <= 360);
  settle (GTK_WIDGET (fixture->window));
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (label), &least, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_width (label), <, 300);
  g_assert_cmpint (gtk_widget_get_height (label), >=, least);
}

/* ... and what can be done about it is beside it, also when the window has become narrow below it. */
static void
test_long_messages_leave_room_for_their_button (Fixture       *fixture,
                                                gconstpointer  user_data)
{
  static const char message[] = "A sentence that says which file could not be read, where it is wrong and what to do";
  static const char short_message[] = "Deleted “Get 90% of boxes back within a week”";
  GtkWidget *overlay = find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY);
  GtkWidget *button;
  GtkLabel *label;
  graphene_rect_t bounds;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toast", "(sb)", message, TRUE);
  settle (overlay);
  button = find_with_text (overlay, GTK_TYPE_BUTTON, "_Undo");
  g_assert_nonnull (button);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 760);
  wait_until (gtk_widget_get_width (overlay) <= 360);
  settle (overlay);
  g_assert_true (gtk_widget_compute_bounds (button, overlay, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (overlay));

  /* a shorter one is read to its end too */
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.toast", "(sb)", short_message, TRUE);
  settle (overlay);
  label = find_with_text (overlay, GTK_TYPE_LABEL, short_message);
  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
}

/* Whatever a narrow window changes in a page, a wide one takes back: an icon in the place of words stayed, with a warning. */
static void
test_pages_become_narrow_and_wide_again (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  static const char * const pages[] = {
    "plan.agreement", "board", "ideas", "progress.overview", "progress.follow-up", "progress.guards", "progress.rhythm",
    "review.overview",
  };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *page = show_page (fixture, pages[i]);
      int wide = gtk_widget_get_width (page);

      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 760);
      wait_until (gtk_widget_get_width (page) <= 360);
      settle (page);
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 760);
      wait_until (gtk_widget_get_width (page) == wide);
      settle (page);
    }
}

static void
assert_whole (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    assert_whole (child);
}

/* A screen of 1024 pixels had "Bo…" and "Id…". */
static void
test_names_of_pages_are_whole (Fixture       *fixture,
                               gconstpointer  user_data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  static const int widths[] = { 1250, 1200, 1100, 1024, 990, 800, 360 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_test_message ("%d pixels", widths[i]);
      gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 760);
      /* less its frame */
      wait_until (ABS (gtk_widget_get_width (window) - widths[i]) <= 10);
      settle (window);
      assert_whole (find_widget (window, ADW_TYPE_VIEW_SWITCHER));
      assert_whole (find_widget (window, ADW_TYPE_VIEW_SWITCHER_BAR));
    }
}

/* Words that had too little room beside the switch went on over the lines. */
static void
test_words_of_the_chart_have_room (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  GtkWidget *page = show_page (fixture, "progress.overview");
  GtkWidget *chart = find_widget (page, OKR_TYPE_PROGRESS_CHART);
  GtkWidget *words = find_widget (chart, OKR_TYPE_TEXT_BIN);
  GtkWidget *switcher = find_widget (chart, ADW_TYPE_TOGGLE_GROUP);
  int least;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 760);
  wait_until (gtk_widget_get_width (page) <= 360);
  settle (page);
  gtk_widget_measure (words, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (words), &least, NULL, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (words), >=, least);
  g_assert_cmpint (gtk_widget_get_width (words), >, gtk_widget_get_width (switcher));
}

/* A link or a word without an end, in whatever people write, made the window wider than the screen. */
static void
test_long_words_widen_nothing (Fixture       *fixture,
                               gconstpointer  user_data)
{
  static const char * const pages[] = { "plan", "board", "ideas", "progress", "review" };
  g_autofree char *word = g_strnfill (900, 'W');
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  OkrKeyResult *key_result = okr_workspace_lookup_ref (fixture->workspace, OKR_TYPE_KEY_RESULT, "O1.KR1");
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  struct { gpointer entity; const char *property; } texts[] = {
    { cycle, "name" }, { cycle, "why" }, { objective, "title" }, { key_result, "title" }, { key_result, "unit" },
    { okr_objective_get_owner (objective), "name" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;

      okr_workspace_set_text_async (fixture->workspace, texts[i].entity, texts[i].property, word, on_result_cb, &result);
      wait_until (result != NULL);
      okr_workspace_finish (fixture->workspace, result, &error);
      g_assert_no_error (error);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      int width;

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", pages[i]);
      settle (GTK_WIDGET (fixture->window));
      gtk_widget_measure (find_widget (fixture->window, ADW_TYPE_OVERLAY_SPLIT_VIEW), GTK_ORIENTATION_HORIZONTAL, -1, &width,
                          NULL, NULL, NULL);
      g_test_message ("page %s", pages[i]);
      g_assert_cmpint (width, <=, 1300);
    }
}

/* ---- read-only ---- */

/* What cannot be saved goes back to where it was written. */
static void
test_failed_capture_is_given_back (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) reader = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "app");
  GtkWidget *entry;

  okr_window_set_workspace (fixture->window, reader);
  settle (GTK_WIDGET (fixture->window));
  entry = find_widget (show_page (fixture, "ideas"), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "An idea of the moment");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  wait_until (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0');
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "An idea of the moment");
  g_assert_true (shows (fixture->window, "can only be read"));
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) reader = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "app");
  OkrKeyResult *key_result = okr_workspace_lookup_ref (reader, OKR_TYPE_KEY_RESULT, "O1.KR1");

  okr_window_set_workspace (fixture->window, reader);
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (fixture->window, "This workspace can only be read"));
  g_assert_cmpuint (count_cards (fixture), ==, 13);

  move_one (fixture, key_result, 1, TRUE);
  wait_until (shows (fixture->window, "can only be read"));
  okr_board_view_focus_card (fixture->view, key_result);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "card.delete", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "board.eleven-columns", NULL);
  for (int i = 0; i < 5; i++)
    settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (okr_board_get_column_of (fixture_board (fixture), key_result), ==, 4);
  g_assert_cmpuint (count_cards (fixture), ==, 13);
  g_assert_cmpuint (okr_board_get_n_columns (fixture_board (fixture)), ==, 5);

  okr_window_set_workspace (fixture->window, fixture->workspace);
  settle (GTK_WIDGET (fixture->window));
  g_assert_false (shows (fixture->window, "This workspace can only be read"));
  okr_workspace_close (reader);
}

/* The check that is meant today is proposed; any other can be held, late or once more. */
static void
test_another_check_is_held (Fixture       *fixture,
                            gconstpointer  user_data)
{
  GListModel *checks = okr_cycle_get_checks (okr_workspace_get_current_cycle (fixture->workspace));
  g_autoptr (OkrAccountabilityCheck) second = g_list_model_get_item (checks, 1);
  OkrPrompt *prompt;
  AdwComboRow *row;
  OkrCheckPage *page;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.choose-check", NULL);
  settle (GTK_WIDGET (fixture->window));
  prompt = find_widget (fixture->window, OKR_TYPE_PROMPT);
  g_assert_nonnull (prompt);
  row = find_widget (prompt, ADW_TYPE_COMBO_ROW);
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 5);
  adw_combo_row_set_selected (row, 1);
  g_signal_emit_by_name (prompt, "accepted");
  adw_dialog_force_close (ADW_DIALOG (prompt));
  settle (GTK_WIDGET (fixture->window));
  page = find_widget (fixture->window, OKR_TYPE_CHECK_PAGE);
  g_assert_nonnull (page);
  g_assert_true (okr_check_page_get_check (page) == second);
}

/* What a screen reader finds in the panel of a tab. */
static void
test_panel_has_its_page_alone (Fixture       *fixture,
                               gconstpointer  user_data)
{
  AdwViewStack *stack = okr_page_stack_get_stack (find_widget (fixture->window, OKR_TYPE_PAGE_STACK));
  g_autoptr (GtkSelectionModel) panels = adw_view_stack_get_pages (stack);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (panels)); i++)
    {
      g_autoptr (AdwViewStackPage) panel = g_list_model_get_item (G_LIST_MODEL (panels), i);
      GtkAccessible *page = GTK_ACCESSIBLE (adw_view_stack_page_get_child (panel));
      g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (page);
      g_autoptr (GtkAccessible) first = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (panel));

      g_assert_true (parent == GTK_ACCESSIBLE (panel));
      g_assert_true (first == page);
      g_assert_null (gtk_accessible_get_next_accessible_sibling (page));
    }
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/window/welcome-has-a-menu", test_welcome_has_a_menu);
  ADD_TEST ("/ui/window/left-pane", test_left_pane);
  ADD_TEST ("/ui/window/empty-history-says-why", test_empty_history_says_why);
  ADD_TEST ("/ui/window/import-is-undone", test_import_is_undone);
  ADD_TEST ("/ui/window/import-is-undone-under-rows", test_import_is_undone_under_rows);
  ADD_TEST ("/ui/window/conflict", test_conflict);
  ADD_TEST ("/ui/window/conflict-answered-late", test_conflict_answered_late);
  ADD_TEST ("/ui/window/foreign-change", test_foreign_change);
  ADD_TEST ("/ui/window/other-holds-file", test_other_holds_file);
  ADD_TEST ("/ui/window/asked-card-is-deleted", test_asked_card_is_deleted);
  ADD_TEST ("/ui/window/shown-objective-is-deleted", test_shown_objective_is_deleted);
  ADD_TEST ("/ui/window/shown-cycle-is-deleted", test_shown_cycle_is_deleted);
  ADD_TEST ("/ui/window/workspaces-are-switched", test_workspaces_are_switched);
  ADD_TEST ("/ui/window/narrow-window-forgets-nothing", test_narrow_window_forgets_nothing);
  ADD_TEST ("/ui/window/sections-by-key", test_sections_by_key);
  ADD_TEST ("/ui/window/toasts-are-above-the-bar", test_toasts_are_above_the_bar);
  ADD_TEST ("/ui/window/long-messages-are-shown-in-full", test_long_messages_are_shown_in_full);
  ADD_TEST ("/ui/window/long-messages-leave-room-for-their-button", test_long_messages_leave_room_for_their_button);
  ADD_TEST ("/ui/window/names-of-pages-are-whole", test_names_of_pages_are_whole);
  ADD_TEST ("/ui/window/pages-become-narrow-and-wide-again", test_pages_become_narrow_and_wide_again);
  ADD_TEST ("/ui/window/words-of-the-chart-have-room", test_words_of_the_chart_have_room);
  ADD_TEST ("/ui/window/long-words-widen-nothing", test_long_words_widen_nothing);
  ADD_TEST ("/ui/window/failed-capture-is-given-back", test_failed_capture_is_given_back);
  ADD_TEST ("/ui/window/outline-in-a-narrow-window", test_outline_in_a_narrow_window);
  ADD_TEST ("/ui/window/read-only", test_read_only);
  ADD_TEST ("/ui/window/another-check-is-held", test_another_check_is_held);
  ADD_TEST ("/ui/window/panel-has-its-page-alone", test_panel_has_its_page_alone);

  return g_test_run ();
}
