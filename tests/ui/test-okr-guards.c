/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Guard metrics in the window: written, read, and an alert where people look.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-workspace-guards.h"
#include "ui/check/okr-check-guards.h"
#include "ui/check/okr-check-step.h"
#include "ui/dialogs/okr-date-row.h"
#include "ui/dialogs/okr-prompt.h"
#include "ui/progress/okr-guard-dialog.h"
#include "ui/progress/okr-guard-list.h"
#include "ui/progress/okr-guard-section.h"
#include "widgets/okr-sparkline.h"

static OkrGuardMetric *
get_guard (Fixture *fixture)
{
  g_autoptr (OkrGuardMetric) guard =
    g_list_model_get_item (okr_workspace_get_list (fixture->workspace, OKR_TYPE_GUARD_METRIC), 0);

  return guard;
}

static OkrGuardMetric *
add_guard (Fixture *fixture)
{
  static const OkrGuardFields nps = { "NPS", NULL, "a bug in the funnel", 10 };

  okr_workspace_add_guard_async (fixture->workspace, &nps, NULL, NULL);
  wait_until (get_guard (fixture) != NULL);

  return get_guard (fixture);
}

static void
read_guard (Fixture        *fixture,
            OkrGuardMetric *guard,
            OkrDate         date,
            double          value)
{
  okr_workspace_record_guard_async (fixture->workspace, guard, date, value, NULL, NULL);
  wait_until (okr_guard_metric_find_reading (guard, date) != NULL);
}

/* An empty section says what a guard metric is, and leads to the first one. */
static void
test_first_guard_is_asked_for_and_shown (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrGuardSection *section;
  AdwAlertDialog *prompt;

  show_page (fixture, "progress.guards");
  section = find_widget (fixture->window, OKR_TYPE_GUARD_SECTION);
  g_assert_nonnull (section);
  g_assert_true (shows (section, "A guard metric is no key result"));

  gtk_widget_activate_action (GTK_WIDGET (section), "guard.add", NULL);
  settle (GTK_WIDGET (fixture->window));
  prompt = find_widget (fixture->window, OKR_TYPE_PROMPT);
  g_assert_nonnull (prompt);
  g_assert_false (adw_alert_dialog_get_response_enabled (prompt, "accept"));
  gtk_editable_set_text (find_widget (prompt, ADW_TYPE_ENTRY_ROW), "NPS");
  g_assert_true (adw_alert_dialog_get_response_enabled (prompt, "accept"));
  g_signal_emit_by_name (prompt, "accepted");

  wait_until (get_guard (fixture) != NULL);
  g_assert_cmpfloat (okr_guard_metric_get_fall_percent (get_guard (fixture)), ==, 10);
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (section, "NPS"));
  g_assert_true (shows (section, "Not read yet"));
  adw_dialog_force_close (ADW_DIALOG (prompt));
}

/* What falls by as much as was said is an alert where people look each week; a better reading ends it. */
static void
test_fall_is_an_alert_where_we_stand (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  OkrDate today = okr_clock_get_today (fixture->clock);
  OkrGuardMetric *guard = add_guard (fixture);
  OkrGuardList *alarms;

  show_page (fixture, "progress.overview");
  alarms = find_widget (fixture->window, OKR_TYPE_GUARD_LIST);
  g_assert_nonnull (alarms);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (alarms)));

  read_guard (fixture, guard, today - 7, 40);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (alarms)));
  read_guard (fixture, guard, today, 30);
  wait_until (gtk_widget_get_visible (GTK_WIDGET (alarms)));
  g_assert_true (shows (alarms, "Alert · 30"));
  g_assert_true (shows (alarms, "25% down from 40"));

  okr_workspace_record_guard_async (fixture->workspace, guard, today, 39, NULL, NULL);
  wait_until (!gtk_widget_get_visible (GTK_WIDGET (alarms)));
}

static graphene_rect_t
bounds_of (GtkWidget *widget,
           gpointer   within)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (within), &bounds));

  return bounds;
}

/* The lines of the readings are as wide as each other; where the words need the room they are below them. */
static void
test_lines_leave_room_for_the_words (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrDate today = okr_clock_get_today (fixture->clock);
  OkrGuardMetric *guard = add_guard (fixture);
  GtkWidget *section, *list, *line, *name, *menu;

  read_guard (fixture, guard, today - 7, 40);
  read_guard (fixture, guard, today, 41);
  show_page (fixture, "progress.guards");
  settle (GTK_WIDGET (fixture->window));
  section = find_widget (fixture->window, OKR_TYPE_GUARD_SECTION);
  list = find_widget (section, OKR_TYPE_GUARD_LIST);
  line = find_widget (list, OKR_TYPE_SPARKLINE);
  name = find_with_text (list, GTK_TYPE_LABEL, "NPS");
  menu = find_widget (list, GTK_TYPE_MENU_BUTTON);
  g_assert_true (gtk_widget_get_mapped (line));
  g_assert_cmpfloat (bounds_of (line, list).size.width, ==, 130);
  g_assert_cmpfloat (bounds_of (line, list).origin.y, <, bounds_of (menu, list).origin.y + bounds_of (menu, list).size.height);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  wait_until (gtk_widget_get_width (section) < 400);
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpfloat (bounds_of (line, list).size.width, >, 200);
  g_assert_cmpfloat (bounds_of (line, list).origin.y, >=, bounds_of (menu, list).origin.y + bounds_of (menu, list).size.height);
  g_assert_cmpfloat (bounds_of (name, list).origin.x, <, bounds_of (line, list).origin.x + 8);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  wait_until (gtk_widget_get_width (section) > 500);
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpfloat (bounds_of (line, list).size.width, ==, 130);
}

/* A value that is typed is of today; nonsense is said and kept to be mended. */
static void
test_reading_is_typed (Fixture       *fixture,
                       gconstpointer  user_data)
{
  OkrGuardMetric *guard = add_guard (fixture);
  OkrDate today = okr_clock_get_today (fixture->clock);
  AdwDialog *dialog = okr_guard_dialog_new (fixture->workspace, guard);
  AdwEntryRow *value;

  okr_workspace_set_text_async (fixture->workspace, OKR_ENTITY (guard), "unit", "points", NULL, NULL);
  wait_until (okr_guard_metric_get_unit (guard) != NULL);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  value = find_widget (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (value), "many");
  g_signal_emit_by_name (value, "apply");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value)), ==, "many");
  g_assert_null (okr_guard_metric_find_reading (guard, today));

  gtk_editable_set_text (GTK_EDITABLE (value), "38.5 points");
  g_signal_emit_by_name (value, "apply");
  wait_until (okr_guard_metric_find_reading (guard, today) != NULL);
  g_assert_cmpfloat (okr_guard_reading_get_value (okr_guard_metric_find_reading (guard, today)), ==, 38.5);
  settle (GTK_WIDGET (fixture->window));
  g_assert_true (shows (dialog, "38.5"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value)), ==, "");

  /* Enter ends it in the row of its day, too */
  gtk_editable_set_text (GTK_EDITABLE (value), "41");
  okr_date_row_set_date (find_widget (dialog, OKR_TYPE_DATE_ROW), today - 7);
  g_signal_emit_by_name (find_widget (dialog, OKR_TYPE_DATE_ROW), "entry-activated");
  wait_until (okr_guard_metric_find_reading (guard, today - 7) != NULL);

  /* it goes with what it is about */
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  okr_workspace_delete_async (fixture->workspace, OKR_ENTITY (guard), NULL, NULL);
  wait_until (dialog == NULL || adw_dialog_get_can_close (dialog));
  wait_until (g_list_model_get_n_items (okr_workspace_get_list (fixture->workspace, OKR_TYPE_GUARD_METRIC)) == 0);
}

/* At a check each is asked once: nonsense keeps it there, what is empty is not read, what was said is not said twice. */
static void
test_check_asks_each_once (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrGuardMetric *guard = add_guard (fixture);
  OkrDate today = okr_clock_get_today (fixture->clock);
  g_autoptr (GtkWidget) step = g_object_ref_sink (g_object_new (OKR_TYPE_CHECK_GUARDS, NULL));
  AdwEntryRow *row;

  g_assert_true (okr_check_guards_is_needed (fixture->workspace));
  okr_check_step_show (OKR_CHECK_STEP (step), fixture->workspace, NULL);
  row = find_widget (step, ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "NPS · Not read yet");
  g_assert_true (okr_check_guards_save (OKR_CHECK_GUARDS (step)));
  g_assert_null (okr_guard_metric_find_reading (guard, today));

  gtk_editable_set_text (GTK_EDITABLE (row), "a lot");
  g_assert_false (okr_check_guards_save (OKR_CHECK_GUARDS (step)));
  gtk_editable_set_text (GTK_EDITABLE (row), "41");
  g_assert_true (okr_check_guards_save (OKR_CHECK_GUARDS (step)));
  g_assert_true (okr_check_guards_save (OKR_CHECK_GUARDS (step)));
  wait_until (okr_guard_metric_find_reading (guard, today) != NULL);
  g_assert_cmpfloat (okr_guard_reading_get_value (okr_guard_metric_find_reading (guard, today)), ==, 41);
  g_assert_cmpuint (g_list_model_get_n_items (okr_guard_metric_get_readings (guard)), ==, 1);

  okr_check_step_show (OKR_CHECK_STEP (step), fixture->workspace, NULL);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "NPS · 41 on "));
}

/* Undo takes what was kept out of the row, so that the same can be said again; what is being typed stays. */
static void
test_check_follows_undo (Fixture       *fixture,
                         gconstpointer  user_data)
{
  OkrGuardMetric *guard = add_guard (fixture);
  OkrDate today = okr_clock_get_today (fixture->clock);
  OkrCheckGuards *guards = OKR_CHECK_GUARDS (g_object_ref_sink (g_object_new (OKR_TYPE_CHECK_GUARDS, NULL)));
  g_autoptr (GtkWidget) step = GTK_WIDGET (guards);
  GtkEditable *row;

  okr_check_step_show (OKR_CHECK_STEP (step), fixture->workspace, NULL);
  row = find_widget (step, ADW_TYPE_ENTRY_ROW);
  for (guint i = 0; i < 2; i++)
    {
      gtk_editable_set_text (row, "41");
      g_assert_true (okr_check_guards_save (guards));
      wait_until (okr_guard_metric_find_reading (guard, today) != NULL);
      okr_check_step_show (OKR_CHECK_STEP (step), fixture->workspace, NULL);
      g_assert_cmpstr (gtk_editable_get_text (row), ==, "41");

      okr_workspace_undo_async (fixture->workspace, FALSE, OKR_CONFLICT_REFUSE, NULL, NULL);
      wait_until (okr_guard_metric_find_reading (guard, today) == NULL);
      okr_check_step_show (OKR_CHECK_STEP (step), fixture->workspace, NULL);
      g_assert_cmpstr (gtk_editable_get_text (row), ==, "");
    }

  gtk_editable_set_text (row, "4");
  okr_workspace_redo_async (fixture->workspace, FALSE, OKR_CONFLICT_REFUSE, NULL, NULL);
  wait_until (okr_guard_metric_find_reading (guard, today) != NULL);
  okr_check_step_show (OKR_CHECK_STEP (step), fixture->workspace, NULL);
  g_assert_cmpstr (gtk_editable_get_text (row), ==, "4");
}

/* A value that cannot be saved stays where it was typed, with the reason below it. */
static void
test_value_is_not_lost (Fixture       *fixture,
                        gconstpointer  user_data)
{
  OkrGuardMetric *guard = add_guard (fixture);
  g_autoptr (OkrWorkspace) reader = fixture_open (fixture, OKR_STORE_OPEN_READ_ONLY, "app");
  AdwDialog *dialog = okr_guard_dialog_new (reader, okr_workspace_lookup (reader, OKR_TYPE_GUARD_METRIC,
                                                                          okr_entity_get_id (OKR_ENTITY (guard))));
  AdwEntryRow *value;

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  value = find_widget (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (value), "38.5");
  g_signal_emit_by_name (value, "apply");
  wait_until (shows (dialog, "can only be read"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (value)), ==, "38.5");
  close_dialog (dialog);
  okr_workspace_close (reader);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/guards/first-one-is-asked-for", test_first_guard_is_asked_for_and_shown);
  ADD_TEST ("/guards/fall-is-an-alert", test_fall_is_an_alert_where_we_stand);
  ADD_TEST ("/guards/lines-leave-room-for-the-words", test_lines_leave_room_for_the_words);
  ADD_TEST ("/guards/reading-is-typed", test_reading_is_typed);
  ADD_TEST ("/guards/value-is-not-lost", test_value_is_not_lost);
  ADD_TEST ("/guards/check-asks-each-once", test_check_asks_each_once);
  ADD_TEST ("/guards/check-follows-undo", test_check_follows_undo);

  return g_test_run ();
}
