/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The time machine in the window: what it shows of a day, that nothing can be changed there, and the ways out of it.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-workspace-past.h"
#include "ui/dialogs/okr-key-result-dialog.h"
#include "ui/okr-sidebar.h"
#include "ui/past/okr-time-bar.h"
#include "ui/progress/okr-progress-overview.h"
#include "ui/progress/okr-progress-row.h"
#include "ui/progress/okr-progress-table.h"

static OkrDate
get_check (Fixture *fixture,
           guint    number)
{
  GListModel *checks = okr_cycle_get_checks (okr_workspace_get_current_cycle (fixture->workspace));
  g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, number - 1);

  return okr_accountability_check_get_date (check);
}

static GtkWidget *
get_bar (Fixture *fixture)
{
  return find_widget (fixture->window, OKR_TYPE_TIME_BAR);
}

static gboolean
activate (gpointer    widget,
          const char *action)
{
  return gtk_widget_activate_action (widget, action, NULL);
}

static void
enter (Fixture *fixture)
{
  g_assert_true (activate (fixture->window, "win.time-machine"));
  wait_until (get_bar (fixture) != NULL);
}

static void
go_to (Fixture *fixture,
       OkrDate  day)
{
  gtk_range_set_value (find_widget (get_bar (fixture), GTK_TYPE_SCALE), day);
}

/* What the Progress page says of an objective. */
static gboolean
page_shows (Fixture    *fixture,
            const char *figure)
{
  return shows (find_widget (fixture->window, OKR_TYPE_PROGRESS_OVERVIEW), figure);
}

static void
test_days (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkWidget *scale;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "progress");
  enter (fixture);
  scale = find_widget (get_bar (fixture), GTK_TYPE_SCALE);
  g_assert_true (gtk_widget_has_focus (scale));
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_LABEL, "Day");
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "26 June 2026 · check 6");
  g_assert_true (shows (get_bar (fixture), "As it is now"));
  g_assert_true (page_shows (fixture, "0.97"));

  go_to (fixture, get_check (fixture, 2));
  wait_until (page_shows (fixture, "0.05"));
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "28 April 2026 · check 2");
  g_assert_true (shows (get_bar (fixture), "What was known on 26 June 2026"));

  go_to (fixture, get_check (fixture, 2) + 1);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "29 April 2026 · 1 day after check 2");
  go_to (fixture, get_check (fixture, 1) - 1);
  gtk_test_accessible_assert_property (scale, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "13 April 2026 · before the first check");
  wait_until (!page_shows (fixture, "0.05"));
}

static void
test_checks (Fixture       *fixture,
             gconstpointer  user_data)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  GtkWidget *bar;
  GtkRange *range;

  enter (fixture);
  bar = get_bar (fixture);
  range = find_widget (bar, GTK_TYPE_SCALE);
  for (guint number = 5; number >= 1; number--)
    {
      activate (bar, "time.previous-check");
      g_assert_cmpfloat (gtk_range_get_value (range), ==, get_check (fixture, number));
    }
  activate (bar, "time.previous-check");
  g_assert_cmpfloat (gtk_range_get_value (range), ==, okr_cycle_get_start (cycle));
  activate (bar, "time.next-check");
  g_assert_cmpfloat (gtk_range_get_value (range), ==, get_check (fixture, 1));
}

/* Each day is seen on the way to the last, where it stops. */
static void
test_play (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkWidget *bar;
  GtkRange *range;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "progress");
  enter (fixture);
  bar = get_bar (fixture);
  range = find_widget (bar, GTK_TYPE_SCALE);
  go_to (fixture, get_check (fixture, 6) - 2);
  activate (bar, "time.play");
  wait_until (gtk_range_get_value (range) == get_check (fixture, 6));
  wait_until (shows (bar, "As it is now"));

  /* from the beginning, until somebody takes the slider */
  activate (bar, "time.play");
  wait_until (gtk_range_get_value (range) > okr_cycle_get_start (okr_workspace_get_current_cycle (fixture->workspace)));
  go_to (fixture, get_check (fixture, 4));
  wait_until (page_shows (fixture, "0.7"));
  settle (GTK_WIDGET (fixture->window));
  g_assert_cmpfloat (gtk_range_get_value (range), ==, get_check (fixture, 4));
}

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(gboolean *) user_data = TRUE;
}

static void
rename_to (OkrWorkspace *workspace,
           OkrKeyResult *key_result,
           const char   *title)
{
  gboolean done = FALSE;

  okr_workspace_set_text_async (workspace, OKR_ENTITY (key_result), "title", title, on_done_cb, &done);
  wait_until (done);
}

static void
count_cb (guint *count)
{
  ++*count;
}

static void
test_nothing_can_be_changed (Fixture       *fixture,
                             gconstpointer  user_data)
{
  static const char * const actions[] = {
    "win.undo", "win.add-objective", "win.add-key-result", "win.add-task", "win.add-cycle", "win.start-check", "win.archive-cycle",
    "win.history", "win.save-copy",
  };
  OkrWorkspace *present = fixture->workspace;
  OkrKeyResult *key_result = okr_workspace_lookup_ref (present, OKR_TYPE_KEY_RESULT, "O1.KR2");
  g_autofree char *label = NULL;
  OkrWorkspace *past;
  guint changes = 0;

  rename_to (present, key_result, "Changed");
  label = g_strdup (okr_workspace_get_undo_label (present));
  g_assert_nonnull (label);
  enter (fixture);
  g_assert_true (okr_window_get_workspace (fixture->window) == present);

  g_signal_connect_swapped (present, "changed", G_CALLBACK (count_cb), &changes);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      activate (fixture->window, actions[i]);
      settle (GTK_WIDGET (fixture->window));
      g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
      g_assert_nonnull (get_bar (fixture));
    }
  /* a card that is dropped elsewhere */
  past = okr_board_get_workspace (fixture_board (fixture));
  g_assert_true (okr_workspace_is_past (past));
  move_one (fixture, okr_workspace_lookup_ref (past, OKR_TYPE_KEY_RESULT, "O1.KR2"), 0, TRUE);
  wait_until (shows (fixture->window, "This is the past: it can be looked at, not changed"));

  g_assert_cmpuint (changes, ==, 0);
  g_assert_cmpstr (okr_workspace_get_undo_label (present), ==, label);
  g_signal_handlers_disconnect_by_data (present, &changes);
}

static void
test_ways_out (Fixture       *fixture,
               gconstpointer  user_data)
{
  OkrWorkspace *other;

  enter (fixture);
  g_assert_true (activate (fixture->window, "win.leave-time-machine"));
  g_assert_null (get_bar (fixture));
  g_assert_true (okr_window_get_workspace (fixture->window) == fixture->workspace);
  /* there is nothing to leave */
  activate (fixture->window, "win.leave-time-machine");
  g_assert_true (okr_window_get_workspace (fixture->window) == fixture->workspace);

  /* the same key enters and leaves */
  enter (fixture);
  g_assert_true (activate (fixture->window, "win.time-machine"));
  g_assert_null (get_bar (fixture));

  /* another workspace has a past of its own */
  enter (fixture);
  other = fixture_import (fixture);
  okr_window_set_workspace (fixture->window, other);
  g_assert_null (get_bar (fixture));
  g_assert_true (okr_window_get_workspace (fixture->window) == other);
  okr_window_set_workspace (fixture->window, fixture->workspace);
  okr_workspace_close (other);
  g_object_unref (other);

  /* and a window may be closed wherever it is */
  enter (fixture);
  go_to (fixture, get_check (fixture, 3));
  fixture_close_window (fixture);
}

static void
test_selection_stays (Fixture       *fixture,
                      gconstpointer  user_data)
{
  OkrObjective *objective = okr_workspace_lookup_ref (fixture->workspace, OKR_TYPE_OBJECTIVE, "O3");
  OkrSidebar *sidebar = find_widget (fixture->window, OKR_TYPE_SIDEBAR);
  const char *id = okr_entity_get_id (OKR_ENTITY (objective));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.select-objective", "s", id);
  enter (fixture);
  g_assert_true (okr_sidebar_get_objective (sidebar) != objective);
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_sidebar_get_objective (sidebar))), ==, id);
  activate (fixture->window, "win.leave-time-machine");
  g_assert_true (okr_sidebar_get_objective (sidebar) == objective);
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* Goes there, and sees it. */
static void
see_day (Fixture *fixture,
         OkrDate  day)
{
  OkrClock *clock = okr_workspace_get_clock (okr_board_get_workspace (fixture_board (fixture)));

  go_to (fixture, day);
  wait_until (okr_clock_get_today (clock) == day);
  settle (GTK_WIDGET (fixture->window));
}

static guint
find_place (GPtrArray  *rows,
            const char *title)
{
  guint i = 0;

  while (i < rows->len && !shows (rows->pdata[i], title))
    i++;

  return i;
}

/* A day is no reason to build the page anew: rows show what has come in their place, and the focus goes with what it
 * was on. */
static void
test_rows_stay (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GPtrArray) before = g_ptr_array_new (), after = g_ptr_array_new ();
  GtkWidget *page, *table;
  const char *title;
  GtkWidget *row;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-page", "s", "progress");
  enter (fixture);
  page = find_widget (fixture->window, OKR_TYPE_PROGRESS_OVERVIEW);
  see_day (fixture, get_check (fixture, 3) + 3);
  collect (page, OKR_TYPE_PROGRESS_ROW, before);
  g_assert_cmpuint (before->len, >, 4);
  row = before->pdata[2];
  title = okr_key_result_get_title (okr_progress_row_get_key_result (OKR_PROGRESS_ROW (row)));
  gtk_widget_grab_focus (row);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (find_widget (page, ADW_TYPE_TOGGLE_GROUP)), "table");
  table = find_widget (page, OKR_TYPE_PROGRESS_TABLE);
  g_assert_nonnull (table);
  /* beside the table there is less room: a breakpoint takes the focus for a moment */
  settle (GTK_WIDGET (fixture->window));
  wait_until (gtk_widget_is_focus (row));

  see_day (fixture, get_check (fixture, 3) + 5);
  collect (page, OKR_TYPE_PROGRESS_ROW, after);
  for (guint i = 0; i < MIN (before->len, after->len); i++)
    g_assert_true (g_ptr_array_find (before, after->pdata[i], NULL));
  g_assert_true (find_widget (page, OKR_TYPE_PROGRESS_TABLE) == table);
  g_assert_cmpuint (find_place (after, title), <, after->len);
  g_assert_true (gtk_widget_is_focus (after->pdata[find_place (after, title)]));
}

/* The readings that are listed are those up to the day. */
static void
test_readings_of_the_day (Fixture       *fixture,
                          gconstpointer  user_data)
{
  OkrDate day = get_check (fixture, 3);
  OkrKeyResult *key_result = okr_workspace_lookup_ref (fixture->workspace, OKR_TYPE_KEY_RESULT, "O1.KR1");
  GListModel *readings = okr_key_result_get_check_ins (key_result);
  AdwDialog *dialog;
  GtkListBox *rows;
  guint n_known = 0;

  for (guint i = 0; i < g_list_model_get_n_items (readings); i++)
    {
      g_autoptr (OkrCheckIn) reading = g_list_model_get_item (readings, i);

      n_known += okr_check_in_get_date (reading) <= day;
    }
  g_assert_cmpuint (n_known, <, g_list_model_get_n_items (readings));

  enter (fixture);
  see_day (fixture, day);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-key-result", "s", okr_entity_get_id (OKR_ENTITY (key_result)));
  wait_until ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))) != NULL);
  rows = GTK_LIST_BOX (gtk_widget_get_template_child (GTK_WIDGET (dialog), OKR_TYPE_KEY_RESULT_DIALOG, "history"));
  g_assert_nonnull (gtk_list_box_get_row_at_index (rows, (int) n_known - 1));
  g_assert_null (gtk_list_box_get_row_at_index (rows, (int) n_known));
}

/* What cannot be done looks so. */
static void
test_buttons_that_add_are_insensitive (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  GtkWidget *add = find_with_text (show_page (fixture, "board.tasks"), GTK_TYPE_BUTTON, "New Task…");

  g_assert_nonnull (add);
  g_assert_true (gtk_widget_is_sensitive (add));
  enter (fixture);
  g_assert_false (gtk_widget_is_sensitive (add));
  activate (fixture->window, "win.leave-time-machine");
  g_assert_true (gtk_widget_is_sensitive (add));
}

int
main (int   argc,
      char *argv[])
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/past/days", test_days);
  ADD_TEST ("/past/checks", test_checks);
  ADD_TEST ("/past/play", test_play);
  ADD_TEST ("/past/nothing-can-be-changed", test_nothing_can_be_changed);
  ADD_TEST ("/past/buttons-that-add-are-insensitive", test_buttons_that_add_are_insensitive);
  ADD_TEST ("/past/ways-out", test_ways_out);
  ADD_TEST ("/past/selection-stays", test_selection_stays);
  ADD_TEST ("/past/rows-stay", test_rows_stay);
  ADD_TEST ("/past/readings-of-the-day", test_readings_of_the_day);

  return g_test_run ();
}
