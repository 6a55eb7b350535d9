/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each page, dialog and popover is made and goes again, with nothing left of it.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/board/okr-board-filter-bar.h"
#include "ui/board/okr-value-popover.h"
#include "ui/check/okr-secret-round.h"
#include "ui/dialogs/okr-cycle-dialog.h"
#include "ui/dialogs/okr-key-result-dialog.h"
#include "ui/dialogs/okr-new-key-result-dialog.h"
#include "ui/dialogs/okr-objective-dialog.h"
#include "ui/dialogs/okr-objective-editor.h"
#include "ui/dialogs/okr-shortcuts-dialog.h"
#include "ui/okr-objective-row.h"
#include "ui/okr-problem-page.h"
#include "ui/okr-sidebar.h"
#include "ui/okr-welcome-page.h"

static void
assert_goes (GtkWidget *widget)
{
  g_assert_nonnull (widget);
  g_object_ref_sink (widget);
  g_assert_finalize_object (widget);
}

static void
test_parts_alone (void)
{
  assert_goes (g_object_new (OKR_TYPE_KEY_RESULT_BOARD, NULL));
  assert_goes (g_object_new (OKR_TYPE_BOARD_FILTER_BAR, NULL));
  assert_goes (g_object_new (OKR_TYPE_SIDEBAR, NULL));
  assert_goes (okr_objective_row_new ());
  assert_goes (okr_value_popover_new ());
  assert_goes (okr_welcome_page_new (FALSE));
  assert_goes (okr_welcome_page_new (TRUE));
}

static void
test_problem_page (void)
{
  g_autoptr (GError) error = g_error_new_literal (OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED, "<b>5 & 6</b>");
  GtkWidget *page = g_object_ref_sink (okr_problem_page_new ("/nowhere/at-all.okr", error));
  AdwStatusPage *status = find_widget (page, ADW_TYPE_STATUS_PAGE);

  /* the text of an error is no markup */
  g_assert_cmpstr (adw_status_page_get_description (status), ==, "&lt;b&gt;5 &amp; 6&lt;/b&gt;");
  g_assert_finalize_object (page);
}

/* Shown and closed by hand, as a person does; then nothing holds it. */
static void
assert_dialog_goes (Fixture   *fixture,
                    AdwDialog *dialog)
{
  gpointer watched = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &watched);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  g_assert_cmpstr (adw_dialog_get_title (dialog), !=, "");
  adw_dialog_force_close (dialog);
  wait_until (watched == NULL);
}

static void
test_dialogs (Fixture       *fixture,
              gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  const char * const names[] = { "Inès", NULL };

  assert_dialog_goes (fixture, okr_cycle_dialog_new (fixture->workspace, NULL));
  assert_dialog_goes (fixture, okr_cycle_dialog_new (fixture->workspace, cycle));
  assert_dialog_goes (fixture, okr_objective_dialog_new (fixture->workspace, cycle));
  assert_dialog_goes (fixture, okr_objective_editor_new (fixture->workspace,
                                                         okr_key_result_get_objective (fixture_key_result (fixture, "O1.KR1"))));
  assert_dialog_goes (fixture, okr_new_key_result_dialog_new (fixture->workspace, cycle));
  assert_dialog_goes (fixture, okr_new_key_result_dialog_new_replacing (fixture->workspace, fixture_key_result (fixture, "O1.KR1"), NULL));
  assert_dialog_goes (fixture, okr_shortcuts_dialog_new ());
  assert_dialog_goes (fixture, okr_secret_round_new ("Round", "How sure?", names, 0, 10));
  assert_dialog_goes (fixture, okr_key_result_dialog_new (fixture->workspace, fixture_key_result (fixture, "O1.KR1")));
  assert_dialog_goes (fixture, okr_key_result_dialog_new (fixture->workspace, fixture_key_result (fixture, "O3.KR2")));
}

/* What is typed finds titles, keys and whole sections; what finds nothing says so. */
static void
test_shortcuts_are_found (Fixture       *fixture,
                          gconstpointer  user_data)
{
  AdwDialog *dialog = okr_shortcuts_dialog_new ();
  GtkEditable *search;

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  settle (GTK_WIDGET (fixture->window));
  search = find_widget (dialog, GTK_TYPE_SEARCH_ENTRY);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_WIDGET (search)));
  g_assert_true (shows (dialog, "Undo"));
  g_assert_true (shows (dialog, "Speaking order"));

  gtk_editable_set_text (search, "ctrl+shift+z");
  wait_until (!shows (dialog, "Undo"));
  g_assert_true (shows (dialog, "General"));
  g_assert_true (shows (dialog, "Redo"));
  g_assert_false (shows (dialog, "Speaking order"));

  gtk_editable_set_text (search, "SPEAKING");
  wait_until (!shows (dialog, "General"));
  g_assert_true (shows (dialog, "Start a round"));

  gtk_editable_set_text (search, "no such key");
  wait_until (shows (dialog, "No Keys Found"));
  g_assert_false (shows (dialog, "Start a round"));

  gtk_editable_set_text (search, "");
  wait_until (shows (dialog, "Undo"));
  g_assert_false (shows (dialog, "No Keys Found"));
}

static void
test_window_goes (Fixture       *fixture,
                  gconstpointer  user_data)
{
  gpointer watched = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &watched);
  fixture_close_window (fixture);
  wait_until (watched == NULL);
}

/* The details are open when the window closes. */
static void
test_window_goes_with_dialog (Fixture       *fixture,
                              gconstpointer  user_data)
{
  gpointer watched = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (fixture->window), &watched);
  adw_dialog_present (okr_key_result_dialog_new (fixture->workspace, fixture_key_result (fixture, "O1.KR1")),
                      GTK_WIDGET (fixture->window));
  settle (GTK_WIDGET (fixture->window));
  fixture_close_window (fixture);
  wait_until (watched == NULL);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/ui/templates/parts-alone", test_parts_alone);
  g_test_add_func ("/ui/templates/problem-page", test_problem_page);
  ADD_TEST ("/ui/templates/dialogs", test_dialogs);
  ADD_TEST ("/ui/templates/shortcuts-are-found", test_shortcuts_are_found);
  ADD_TEST ("/ui/templates/window", test_window_goes);
  ADD_TEST ("/ui/templates/window-with-dialog", test_window_goes_with_dialog);

  return g_test_run ();
}
