/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed and cannot be saved stays where it was typed.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "ui/board/okr-rename-popover.h"
#include "ui/progress/okr-guard-prompts.h"

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

static void
test_new_name_stays_where_it_was_typed (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) reader = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "app");
  OkrEntity *key_result = okr_workspace_lookup_ref (reader, OKR_TYPE_KEY_RESULT, "O1.KR1");
  GtkWidget *view = GTK_WIDGET (fixture->view);
  GtkWidget *entry, *popover;

  okr_rename_popover_popup (view, &GRAPHENE_RECT_INIT (0, 0, 10, 10), reader, key_result);
  settle (GTK_WIDGET (fixture->window));
  entry = GTK_WIDGET (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (GTK_IS_TEXT (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Another name");
  g_signal_emit_by_name (gtk_widget_get_parent (entry), "activate");
  wait_until (shows (find_widget (fixture->window, ADW_TYPE_TOAST_OVERLAY), "nothing can be changed in it"));
  g_assert_true (gtk_widget_get_mapped (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Another name");
  popover = gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER);
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *) &popover);
  gtk_popover_popdown (GTK_POPOVER (popover));
  /* it goes when there is nothing else to do, which waiting alone would never leave */
  wait_until ((settle (GTK_WIDGET (fixture->window)), popover == NULL));
  okr_workspace_close (reader);
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/refusals/closed-cycle-is-reopened-for-a-reason", test_closed_cycle_is_reopened_for_a_reason);
  ADD_TEST ("/ui/refusals/question-is-asked-again", test_question_is_asked_again);
  ADD_TEST ("/ui/refusals/new-name-stays-where-it-was-typed", test_new_name_stays_where_it_was_typed);

  return g_test_run ();
}
