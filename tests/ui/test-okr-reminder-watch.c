/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reminders go to the desktop when somebody has asked for them, each once, and go when they are needless.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-reminders.h"
#include "model/okr-workspace-check.h"
#include "ui/okr-reminder-answer.h"
#include "ui/okr-reminder-watch.h"

/* What reached the desktop: "+title (body) -> table" or "-". */
static void
take (const OkrReminderNote *note,
      gpointer               user_data)
{
  GPtrArray *notes = user_data;

  g_ptr_array_add (notes, note->title == NULL ? g_strdup ("-")
                                              : g_strdup_printf ("+%s (%s) -> %s", note->title, note->body, note->table));
}

static void
reset (Fixture *fixture)
{
  g_settings_reset (okr_session_get_settings (fixture->session), "reminders");
  g_settings_reset (okr_session_get_settings (fixture->session), "reminded");
}

/* The check of the last day, and no key result: those of the sample were read on that day. */
static void
make_check_open (Fixture *fixture)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  GListModel *checks = okr_cycle_get_checks (cycle);
  g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, g_list_model_get_n_items (checks) - 1);
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  OkrCheckIn *last = okr_key_result_get_last_check_in (key_result);

  okr_workspace_set_date_async (fixture->workspace, OKR_ENTITY (check), "held-on", OKR_DATE_NONE, NULL, NULL);
  wait_until (okr_accountability_check_get_held_on (check) == OKR_DATE_NONE);
  okr_workspace_delete_async (fixture->workspace, OKR_ENTITY (last), NULL, NULL);
  wait_until (okr_key_result_get_last_check_in (key_result) != last);
}

static void
test_silent_until_asked_for (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);

  reset (fixture);
  okr_reminder_watch_set_sink (okr_session_get_reminders (fixture->session), take, notes);
  make_check_open (fixture);
  g_assert_cmpuint (notes->len, ==, 0);

  g_settings_set_boolean (okr_session_get_settings (fixture->session), "reminders", TRUE);
  g_assert_cmpuint (notes->len, >, 0);
  g_assert_cmpstr (notes->pdata[0], ==,
                   "+Accountability check 6 is today (Some key results have no new reading yet.) -> accountability_check");
  reset (fixture);
}

/* Another start is another watch: what was given stays given; what became needless is taken back where it was given. */
static void
test_given_once_and_taken_back (Fixture       *fixture,
                                gconstpointer  user_data)
{
  GSettings *settings = okr_session_get_settings (fixture->session);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func (g_free);
  OkrReading reading = OKR_READING_INIT;
  OkrReminderWatch *second;
  guint n;

  reset (fixture);
  okr_reminder_watch_set_sink (okr_session_get_reminders (fixture->session), take, notes);
  make_check_open (fixture);
  g_settings_set_boolean (settings, "reminders", TRUE);
  n = notes->len;
  g_assert_cmpuint (n, >, 0);

  second = okr_reminder_watch_new (settings, fixture->clock);
  okr_reminder_watch_set_sink (second, take, later);
  okr_reminder_watch_add_workspace (second, fixture->workspace);
  g_assert_cmpuint (later->len, ==, 0);

  reading.value = 20;
  okr_workspace_record_check_in_async (fixture->workspace, fixture_key_result (fixture, "O1.KR1"), &reading, NULL, NULL, NULL, NULL);
  wait_until (notes->len > n);
  g_assert_cmpstr (notes->pdata[n], ==, "-");
  g_assert_cmpuint (later->len, ==, 0);

  g_assert_finalize_object (second);
  reset (fixture);
}

static guint
count_given (GPtrArray *notes)
{
  guint n = 0;

  for (guint i = 0; i < notes->len; i++)
    n += *(const char *) notes->pdata[i] == '+';

  return n;
}

/* Something new comes on the day after, and the clock is put back: what was given on the first day stays given. */
static void
test_nothing_comes_twice_when_the_clock_goes_back (Fixture       *fixture,
                                                   gconstpointer  user_data)
{
  OkrDate today = okr_clock_get_today (fixture->clock);
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  OkrDate due = okr_date_add_days (today, 4);
  guint first;
  guint both;

  reset (fixture);
  okr_reminder_watch_set_sink (okr_session_get_reminders (fixture->session), take, notes);
  make_check_open (fixture);
  okr_workspace_set_date_async (fixture->workspace, OKR_ENTITY (key_result), "due", due, NULL, NULL);
  wait_until (okr_key_result_get_due (key_result) == due);
  g_settings_set_boolean (okr_session_get_settings (fixture->session), "reminders", TRUE);
  first = count_given (notes);
  g_assert_cmpuint (first, >, 0);

  okr_clock_set_today (fixture->clock, okr_date_add_days (today, 1));
  both = count_given (notes);
  g_assert_cmpuint (both, >, first);

  okr_clock_set_today (fixture->clock, today);
  okr_clock_set_today (fixture->clock, okr_date_add_days (today, -1));
  okr_clock_set_today (fixture->clock, okr_date_add_days (today, 1));
  g_assert_cmpuint (count_given (notes), ==, both);
  reset (fixture);
}

/* Those of one day come in one notification, which goes when the last of them is read. */
static void
test_what_is_due_on_a_day_comes_together (Fixture       *fixture,
                                          gconstpointer  user_data)
{
  static const char * const due[] = { "O1.KR1", "O1.KR2", "O2.KR1", "O2.KR2" };
  GSettings *settings = okr_session_get_settings (fixture->session);
  OkrDate today = okr_clock_get_today (fixture->clock);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);
  OkrReading reading = OKR_READING_INIT;

  reset (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (due); i++)
    {
      OkrKeyResult *key_result = fixture_key_result (fixture, due[i]);

      while (okr_key_result_get_last_check_in (key_result) != NULL)
        {
          OkrCheckIn *last = okr_key_result_get_last_check_in (key_result);

          okr_workspace_delete_async (fixture->workspace, OKR_ENTITY (last), NULL, NULL);
          wait_until (okr_key_result_get_last_check_in (key_result) != last);
        }
      okr_workspace_set_date_async (fixture->workspace, OKR_ENTITY (key_result), "due", okr_date_add_days (today, 1), NULL, NULL);
      wait_until (okr_key_result_get_due (key_result) == okr_date_add_days (today, 1));
    }

  okr_reminder_watch_set_sink (okr_session_get_reminders (fixture->session), take, notes);
  g_settings_set_boolean (settings, "reminders", TRUE);
  g_assert_true (g_ptr_array_find_with_equal_func (notes,
    "+4 key results are due tomorrow (Sign 20 paying restaurants · Get 90% of boxes back within a week · Gain 10,000 followers"
    " · and 1 more) -> cycle", g_str_equal, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (due); i++)
    {
      OkrKeyResult *key_result = fixture_key_result (fixture, due[i]);

      g_assert_false (g_ptr_array_find_with_equal_func (notes, "-", g_str_equal, NULL));
      reading.value = 1;
      okr_workspace_record_check_in_async (fixture->workspace, key_result, &reading, NULL, NULL, NULL, NULL);
      wait_until (okr_key_result_get_last_check_in (key_result) != NULL);
    }
  wait_until (g_ptr_array_find_with_equal_func (notes, "-", g_str_equal, NULL));
  reset (fixture);
}

/* The key result of the dialog that is open; its title can be edited there. */
static gboolean
shows_details_of (gpointer    window,
                  const char *title)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);
  GtkWidget *row = dialog != NULL ? find_widget (dialog, ADW_TYPE_ENTRY_ROW) : NULL;

  return row != NULL && g_str_equal (gtk_editable_get_text (GTK_EDITABLE (row)), title);
}

static void
answer (Fixture    *fixture,
        const char *path,
        GType       type,
        gpointer    entity)
{
  okr_reminder_answer (fixture->application, fixture->session, path, okr_entity_class_get_table (type),
                       okr_entity_get_id (entity));
  settle (GTK_WIDGET (fixture->window));
}

/* The check that is announced, though one before it was never held. */
static void
test_click_shows_what_is_meant (Fixture       *fixture,
                                gconstpointer  user_data)
{
  const char *path = okr_workspace_get_path (fixture->workspace);
  OkrCycle *cycle = okr_workspace_get_current_cycle (fixture->workspace);
  g_autoptr (OkrAccountabilityCheck) first = g_list_model_get_item (okr_cycle_get_checks (cycle), 0);
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");

  answer (fixture, path, OKR_TYPE_KEY_RESULT, key_result);
  g_assert_true (shows_details_of (fixture->window, okr_key_result_get_title (key_result)));
  close_dialog (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));

  answer (fixture, path, OKR_TYPE_ACCOUNTABILITY_CHECK, first);
  g_assert_true (shows (fixture->window, "Check 1 of 6"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.leave-check", NULL);

  answer (fixture, path, OKR_TYPE_CYCLE, cycle);
  g_assert_true (shows (fixture->window, "Where We Stand"));
}

/* A notification outlives its window. */
static void
test_click_opens_what_is_closed (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  g_autofree char *path = g_strdup (okr_workspace_get_path (fixture->workspace));
  g_autofree char *id = g_strdup (okr_entity_get_id (OKR_ENTITY (fixture_key_result (fixture, "O1.KR1"))));
  GtkWindow *window;

  fixture_close_window (fixture);
  okr_reminder_answer (fixture->application, fixture->session, path, "key_result", id);
  window = gtk_application_get_active_window (GTK_APPLICATION (fixture->application));
  g_assert_nonnull (window);
  wait_until (shows_details_of (window, "Sign 20 paying restaurants"));
  gtk_window_destroy (window);
}

/* It reminds of what is open, and keeps nothing open. */
static void
test_workspace_goes_with_its_window (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_free);

  reset (fixture);
  okr_reminder_watch_set_sink (okr_session_get_reminders (fixture->session), take, notes);
  fixture_close_window (fixture);
  g_settings_set_boolean (okr_session_get_settings (fixture->session), "reminders", TRUE);
  reset (fixture);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/reminder-watch/silent-until-asked-for", test_silent_until_asked_for);
  ADD_TEST ("/reminder-watch/given-once-and-taken-back", test_given_once_and_taken_back);
  ADD_TEST ("/reminder-watch/nothing-comes-twice-when-the-clock-goes-back", test_nothing_comes_twice_when_the_clock_goes_back);
  ADD_TEST ("/reminder-watch/what-is-due-on-a-day-comes-together", test_what_is_due_on_a_day_comes_together);
  ADD_TEST ("/reminder-watch/click-shows-what-is-meant", test_click_shows_what_is_meant);
  ADD_TEST ("/reminder-watch/click-opens-what-is-closed", test_click_opens_what_is_closed);
  ADD_TEST ("/reminder-watch/workspace-goes-with-its-window", test_workspace_goes_with_its_window);

  return g_test_run ();
}
