/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reminders go to the desktop when somebody has asked for them, each once, and go when they are needless.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-reminders.h"
#include "model/okr-workspace-check.h"
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
  ADD_TEST ("/reminder-watch/workspace-goes-with-its-window", test_workspace_goes_with_its_window);

  return g_test_run ();
}
