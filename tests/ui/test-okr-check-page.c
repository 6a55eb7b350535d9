/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The run of a check, and of a talk: its frame in a narrow window, and what it says at the end.  */

#include "config.h"

#include "okr-ui-fixture.h"

#include "model/okr-check-turns.h"
#include "model/okr-workspace-check.h"
#include "ui/check/okr-check-page.h"

static void
assert_whole (GtkWidget *page,
              const char *text)
{
  GtkWidget *label = find_with_text (page, GTK_TYPE_LABEL, text);

  g_assert_nonnull (label);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

/* Between the buttons it was cut before it said which. */
static void
test_title_is_whole_in_a_narrow_window (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  OkrPerson *owner = okr_key_result_get_owner (fixture_key_result (fixture, "O1.KR1"));
  GtkWidget *page;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 760);
  wait_until (gtk_widget_get_width (GTK_WIDGET (fixture->window)) <= 360);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-talk", "s", okr_entity_get_id (OKR_ENTITY (owner)));
  settle (GTK_WIDGET (fixture->window));
  page = find_widget (fixture->window, OKR_TYPE_CHECK_PAGE);
  g_assert_nonnull (page);
  assert_whole (page, "Talk with");
  assert_whole (page, "Key result 1 of 2");
  /* and the window can be closed now, and the talk goes with it */
}

/* The sample's last check, where everything was said. */
static void
test_proxy_is_told_at_the_end (Fixture       *fixture,
                               gconstpointer  user_data)
{
  OkrPerson *owner = okr_key_result_get_owner (fixture_key_result (fixture, "O1.KR1"));
  GListModel *checks = okr_cycle_get_checks (okr_workspace_get_current_cycle (fixture->workspace));
  g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, g_list_model_get_n_items (checks) - 1);
  g_autofree char *text = g_strdup_printf ("%s (by proxy)", okr_person_get_name (owner));

  okr_workspace_set_attendance_async (fixture->workspace, check, owner, OKR_ATTENDANCE_STATE_PROXY, NULL, NULL);
  wait_until (okr_check_get_attendance (check, owner) != NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-check", NULL);
  settle (GTK_WIDGET (fixture->window));
  for (int i = 0; i < 3 && !shows (fixture->window, text); i++)
    {
      gtk_widget_activate_action (find_widget (fixture->window, OKR_TYPE_CHECK_PAGE), "check.next", NULL);
      settle (GTK_WIDGET (fixture->window));
    }
  g_assert_true (shows (fixture->window, text));
}

/* Activates an action of the page until what is looked for is there. */
#define activate_until(page, action, condition) \
  G_STMT_START { \
    for (int i_ = 0; i_ < 40 && !(condition); i_++) \
      { \
        gtk_widget_activate_action (page, action, NULL); \
        settle (page); \
      } \
    g_assert_true (condition); \
  } G_STMT_END

/* What was said before is said still, and corrected rather than said once more; it is held on the day on which it ends. */
static void
test_midnight_passes (Fixture       *fixture,
                      gconstpointer  user_data)
{
  GListModel *checks = okr_cycle_get_checks (okr_workspace_get_current_cycle (fixture->workspace));
  g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, g_list_model_get_n_items (checks) - 1);
  g_autoptr (GPtrArray) turns = okr_check_dup_turns (check);
  OkrKeyResult *last = turns->pdata[turns->len - 1];
  OkrDate today = okr_clock_get_today (fixture->clock), tomorrow = okr_date_add_days (today, 1);
  OkrCheckIn *said = okr_check_get_reading (check, last, OKR_DATE_NONE, today);
  GtkWidget *page;

  g_assert_nonnull (said);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-check", NULL);
  settle (GTK_WIDGET (fixture->window));
  page = find_widget (fixture->window, OKR_TYPE_CHECK_PAGE);
  activate_until (page, "check.back", shows (page, "Said at this check"));

  okr_clock_set_today (fixture->clock, tomorrow);
  settle (page);
  g_assert_true (shows (page, "Said at this check"));
  gtk_widget_activate_action (page, "check.save", NULL);
  wait_until (!shows (page, "Said at this check"));
  g_assert_true (okr_check_get_reading (check, last, OKR_DATE_NONE, tomorrow) == said);

  activate_until (page, "check.next", shows (page, "What came out of it"));
  gtk_widget_activate_action (page, "check.next", NULL);
  wait_until (okr_accountability_check_get_held_on (check) != OKR_DATE_NONE);
  g_assert_cmpint (okr_accountability_check_get_held_on (check), ==, tomorrow);
}

/* Held on another day, a check begins with who is there: what was said then stays, and what is said now stands beside it. */
static void
test_once_more_begins_at_the_roll_call (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  GListModel *checks = okr_cycle_get_checks (okr_workspace_get_current_cycle (fixture->workspace));
  g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, g_list_model_get_n_items (checks) - 1);
  g_autoptr (GPtrArray) turns = okr_check_dup_turns (check);
  OkrKeyResult *first = turns->pdata[0];
  OkrDate today = okr_clock_get_today (fixture->clock);
  guint n = g_list_model_get_n_items (okr_key_result_get_check_ins (first));
  GtkWidget *page;

  okr_workspace_hold_check_async (fixture->workspace, check, today, NULL, NULL);
  wait_until (okr_accountability_check_get_held_on (check) == today);
  okr_clock_set_today (fixture->clock, okr_date_add_days (today, 1));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-check", NULL);
  settle (GTK_WIDGET (fixture->window));
  page = find_widget (fixture->window, OKR_TYPE_CHECK_PAGE);
  g_assert_true (shows (page, "Who is here?"));

  gtk_widget_activate_action (page, "check.next", NULL);
  settle (page);
  g_assert_true (shows (page, okr_key_result_get_title (first)));
  g_assert_false (shows (page, "Said at this check"));
  gtk_widget_activate_action (page, "check.save", NULL);
  wait_until (g_list_model_get_n_items (okr_key_result_get_check_ins (first)) == n + 1);

  /* nobody needs to say the others again */
  activate_until (page, "check.next", shows (page, "What came out of it"));
  g_assert_true (shows (page, "What Changed"));
  g_assert_false (shows (page, "Not Said"));
}

/* Over midnight a talk goes on with what was said in it. */
static void
test_talk_goes_on_over_midnight (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrPerson *owner = okr_key_result_get_owner (fixture_key_result (fixture, "O1.KR1"));
  OkrDate today = okr_clock_get_today (fixture->clock);
  GtkWidget *page;

  okr_clock_set_today (fixture->clock, okr_date_add_days (today, 1));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-talk", "s", okr_entity_get_id (OKR_ENTITY (owner)));
  settle (GTK_WIDGET (fixture->window));
  page = find_widget (fixture->window, OKR_TYPE_CHECK_PAGE);
  gtk_widget_activate_action (page, "check.save", NULL);
  wait_until (shows (page, "Key result 2 of 2"));
  gtk_widget_activate_action (page, "check.back", NULL);
  wait_until (shows (page, "Said today"));
  okr_clock_set_today (fixture->clock, okr_date_add_days (today, 2));
  settle (page);
  gtk_widget_activate_action (page, "check.next", NULL);
  gtk_widget_activate_action (page, "check.back", NULL);
  settle (page);
  g_assert_true (shows (page, "Said today"));
}

/* A word without an end took Pango half a minute for each measure, and a long title filled the screens of the others;
 * what is written from right to left took the figures beside it along. */
static void
test_texts_of_any_kind (Fixture       *fixture,
                        gconstpointer  user_data)
{
  g_autofree char *word = g_strnfill (10000, 'W');
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  OkrPerson *owner = okr_key_result_get_owner (key_result);
  GtkWidget *page, *title;

  okr_workspace_set_text_async (fixture->workspace, OKR_ENTITY (key_result), "title", word, NULL, NULL);
  okr_workspace_set_text_async (fixture->workspace, OKR_ENTITY (owner), "name", "نورة", NULL, NULL);
  wait_until (g_str_equal (okr_person_get_name (owner), "نورة"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-talk", "s", okr_entity_get_id (OKR_ENTITY (owner)));
  settle (GTK_WIDGET (fixture->window));
  page = find_widget (fixture->window, OKR_TYPE_CHECK_PAGE);
  g_assert_nonnull (find_with_text (page, GTK_TYPE_LABEL, "\u200e\u2068نورة\u2069 · "));
  title = find_with_text (page, GTK_TYPE_LABEL, "WWW");
  g_assert_nonnull (title);
  g_assert_cmpint (g_utf8_strlen (gtk_label_get_text (GTK_LABEL (title)), -1), ==, 500);
}

/* What is shown is made anew when anything changes, and the focus went to its first line. */
static void
test_focus_stays_at_the_end (Fixture       *fixture,
                             gconstpointer  user_data)
{
  GListModel *checks = okr_cycle_get_checks (okr_workspace_get_current_cycle (fixture->workspace));
  g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, g_list_model_get_n_items (checks) - 1);
  const int answers[] = { 4, 2 };
  GtkWidget *page, *ask;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-check", NULL);
  settle (GTK_WIDGET (fixture->window));
  page = find_widget (fixture->window, OKR_TYPE_CHECK_PAGE);
  for (int i = 0; i < 3 && find_row (page, "Ask Everybody in Turn…") == NULL; i++)
    {
      gtk_widget_activate_action (page, "check.next", NULL);
      settle (page);
    }
  ask = find_row (page, "Ask Everybody in Turn…");
  g_assert_true (gtk_widget_grab_focus (ask));

  okr_workspace_add_pulse_async (fixture->workspace, check, answers, G_N_ELEMENTS (answers), NULL, NULL);
  wait_until (find_row (page, "Ask Everybody in Turn…") == NULL);
  settle (page);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                         gtk_widget_get_ancestor (find_row (page, "2 answers: shown from 3 on"), ADW_TYPE_PREFERENCES_GROUP)));
}

/* The button does nothing until then, and the words in an empty entry go with the first letter. */
static void
test_reason_of_a_drop_says_how_long (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrKeyResult *key_result = fixture_key_result (fixture, "O1.KR1");
  AdwDialog *dialog;
  GtkEntry *entry;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.drop-key-result", "s",
                              okr_entity_get_id (OKR_ENTITY (key_result)));
  settle (GTK_WIDGET (fixture->window));
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  entry = find_widget (dialog, GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "too short");
  settle (GTK_WIDGET (dialog));
  g_assert_true (shows (dialog, "Ten characters at least"));
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "drop"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "long enough");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "drop"));
  close_dialog (dialog);
}

int
main (int    argc,
      char **argv)
{
  ui_test_init (&argc, &argv);

  ADD_TEST ("/ui/check/title-is-whole-in-a-narrow-window", test_title_is_whole_in_a_narrow_window);
  ADD_TEST ("/ui/check/proxy-is-told-at-the-end", test_proxy_is_told_at_the_end);
  ADD_TEST ("/ui/check/midnight-passes", test_midnight_passes);
  ADD_TEST ("/ui/check/once-more-begins-at-the-roll-call", test_once_more_begins_at_the_roll_call);
  ADD_TEST ("/ui/check/talk-goes-on-over-midnight", test_talk_goes_on_over_midnight);
  ADD_TEST ("/ui/check/texts-of-any-kind", test_texts_of_any_kind);
  ADD_TEST ("/ui/check/focus-stays-at-the-end", test_focus_stays_at_the_end);
  ADD_TEST ("/ui/check/reason-of-a-drop-says-how-long", test_reason_of_a_drop_says_how_long);

  return g_test_run ();
}
