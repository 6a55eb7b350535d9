/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Accountability checks: whose turn it is, what was said, and one step for each act.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-check-turns.h"
#include "model/okr-trajectory.h"
#include "model/okr-workspace-check.h"
#include "model/okr-workspace-discovery.h"

/* The small plan with an owner for two of its three key results, two checks, two milestones and a hypothesis. */
static void
import_checks (OkrWorkspace *workspace)
{
  static const char * const dates[] = { "2026-04-14", "2026-05-04" };
  OkrEdit *edit = okr_edit_new ("More", NULL);

  import_small (workspace);
  for (int i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("check%d", i + 1);

      put_check (edit, id, i + 1, dates[i]);
      okr_edit_insert (edit, "milestone", i == 0 ? "m1" : "m2");
      okr_edit_put_text (edit, "key_result", "k3");
      okr_edit_put_text (edit, "title", i == 0 ? "First" : "Second");
      okr_edit_put_text (edit, "rank", i == 0 ? "A" : "B");
    }
  okr_edit_set (edit, "key_result", "k1");
  okr_edit_put_text (edit, "owner", "malo");
  okr_edit_set (edit, "key_result", "k2");
  okr_edit_put_text (edit, "owner", "ines");
  okr_edit_set (edit, "key_result", "k3");
  okr_edit_put_text (edit, "kind", "milestone");
  okr_edit_put_text (edit, "owner", NULL);
  okr_edit_insert (edit, "hypothesis", "h");
  okr_edit_put_text (edit, "objective", "o");
  okr_edit_put_text (edit, "text", "Evening collection is enough");
  import (workspace, edit);
}

static OkrAccountabilityCheck *
get_check (OkrWorkspace *workspace,
           const char   *id)
{
  return okr_workspace_lookup (workspace, OKR_TYPE_ACCOUNTABILITY_CHECK, id);
}

static char *
dup_order (OkrWorkspace *workspace)
{
  g_autoptr (GPtrArray) turns = okr_check_dup_turns (get_check (workspace, "check2"));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < turns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", okr_entity_get_id (turns->pdata[i]));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_order (OkrWorkspace *workspace,
              const char   *expected)
{
  g_autofree char *order = dup_order (workspace);

  g_assert_cmpstr (order, ==, expected);
}

static void
call_at (OkrWorkspace       *workspace,
         const char         *check,
         const char         *person,
         OkrAttendanceState  state)
{
  Wait wait = { NULL };

  okr_workspace_set_attendance_async (workspace, get_check (workspace, check),
                                      okr_workspace_lookup (workspace, OKR_TYPE_PERSON, person), state, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
call (OkrWorkspace       *workspace,
      const char         *person,
      OkrAttendanceState  state)
{
  call_at (workspace, "check2", person, state);
}

static void
test_absent_speak_last (Fixture       *fixture,
                        gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *undone = NULL;

  import_checks (workspace);
  assert_order (workspace, "k2 k1 k3");

  call (workspace, "ines", OKR_ATTENDANCE_STATE_ABSENT);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Inès is absent");
  assert_order (workspace, "k1 k3 k2");
  g_assert_true (okr_check_is_absent (get_check (workspace, "check2"), get_key_result (workspace, "k2")));

  /* one row a person, and somebody who is spoken for has their turn */
  call (workspace, "ines", OKR_ATTENDANCE_STATE_PROXY);
  assert_order (workspace, "k2 k1 k3");
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_ATTENDANCE)), ==, 1);

  undone = undo (workspace);
  assert_order (workspace, "k1 k3 k2");
  call (workspace, "ines", OKR_ATTENDANCE_STATE_NONE);
  assert_order (workspace, "k2 k1 k3");
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_ATTENDANCE)), ==, 0);
  assert_as_in_file (fixture);
}

static void
test_what_is_said_carries_the_check (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrAccountabilityCheck *check;
  OkrKeyResult *key_result;
  OkrReading reading = OKR_READING_INIT;
  OkrCheckIn *said;
  Wait wait = { NULL };
  g_autofree char *undone = NULL;

  import_checks (workspace);
  record (workspace, "k1", 2);
  key_result = get_key_result (workspace, "k1");

  /* held late: the reading names the check of another day */
  check = get_check (workspace, "check1");
  g_assert_null (okr_check_get_reading (check, key_result, OKR_DATE_NONE, MODEL_TODAY));
  reading.value = 8;
  reading.confidence = 7;
  reading.check = check;
  reading.help = "A van";
  reading.helper = okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines");
  okr_workspace_record_check_in_async (workspace, key_result, &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  said = okr_check_get_reading (check, key_result, OKR_DATE_NONE, MODEL_TODAY);
  g_assert_nonnull (said);
  g_assert_cmpfloat (okr_check_in_get_value (said), ==, 8);
  g_assert_cmpstr (okr_check_in_get_help (said), ==, "A van");
  g_assert_true (okr_check_in_get_helper (said) == reading.helper);
  g_assert_cmpfloat (okr_check_get_value_before (check, key_result, OKR_DATE_NONE, MODEL_TODAY), ==, 2);
  g_assert_null (okr_check_get_reading (check, key_result, OKR_DATE_NONE, MODEL_TODAY - 1));

  /* a correction stays at the check and says all of it again */
  reading.value = 9;
  reading.help = NULL;
  reading.helper = NULL;
  wait = (Wait) { NULL };
  okr_workspace_edit_check_in_async (workspace, said, &reading, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_true (okr_check_get_reading (check, key_result, OKR_DATE_NONE, MODEL_TODAY) == said);
  g_assert_null (okr_check_in_get_help (said));

  undone = undo (workspace);
  g_assert_cmpstr (okr_check_in_get_help (said), ==, "A van");
  assert_as_in_file (fixture);
}

static void
test_milestones_are_ticked_by_name (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrReading reading = OKR_READING_INIT;
  OkrMilestone *first, *second;
  Wait wait = { NULL };
  g_autofree char *undone = NULL;

  import_checks (workspace);
  first = okr_workspace_lookup (workspace, OKR_TYPE_MILESTONE, "m1");
  second = okr_workspace_lookup (workspace, OKR_TYPE_MILESTONE, "m2");
  reading.value = 1;
  reading.check = get_check (workspace, "check2");
  reading.ticked = g_ptr_array_new ();
  g_ptr_array_add (reading.ticked, second);
  okr_workspace_record_check_in_async (workspace, get_key_result (workspace, "k3"), &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_milestone_get_done_on (first), ==, OKR_DATE_NONE);
  g_assert_cmpint (okr_milestone_get_done_on (second), ==, MODEL_TODAY);
  g_assert_cmpfloat (okr_key_result_get_score (get_key_result (workspace, "k3")), ==, 0.5);

  undone = undo (workspace);
  g_assert_cmpint (okr_milestone_get_done_on (second), ==, OKR_DATE_NONE);
  g_ptr_array_unref (reading.ticked);
  assert_as_in_file (fixture);
}

static void
test_hypothesis_is_dated_by_the_check (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrHypothesis *hypothesis;
  Wait wait = { NULL };
  g_autofree char *undone = NULL;

  import_checks (workspace);
  hypothesis = okr_workspace_lookup (workspace, OKR_TYPE_HYPOTHESIS, "h");
  okr_workspace_set_hypothesis_status_async (workspace, hypothesis, OKR_HYPOTHESIS_STATUS_REFUTED,
                                             get_check (workspace, "check2"), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_hypothesis_get_status (hypothesis), ==, OKR_HYPOTHESIS_STATUS_REFUTED);
  g_assert_true (okr_hypothesis_get_accountability_check (hypothesis) == get_check (workspace, "check2"));

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Refute the hypothesis “Evening collection is enough”");
  g_assert_cmpint (okr_hypothesis_get_status (hypothesis), ==, OKR_HYPOTHESIS_STATUS_OPEN);
  g_assert_null (okr_hypothesis_get_accountability_check (hypothesis));
  assert_as_in_file (fixture);
}

static void
test_held_late_and_twice (Fixture       *fixture,
                          gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrAccountabilityCheck *check;
  g_autofree char *undone = NULL;

  import_checks (workspace);
  check = okr_check_choose (okr_workspace_get_current_cycle (workspace), MODEL_TODAY);
  g_assert_true (check == get_check (workspace, "check2"));
  for (int i = 0; i < 2; i++)
    {
      Wait wait = { NULL };

      okr_workspace_hold_check_async (workspace, check, MODEL_TODAY + i, on_done_cb, &wait);
      wait_for_verb (workspace, &wait);
      g_assert_cmpint (okr_accountability_check_get_held_on (check), ==, MODEL_TODAY + i);
      g_assert_true (okr_check_choose (okr_workspace_get_current_cycle (workspace), MODEL_TODAY + i) == check);
    }

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Hold check 2");
  g_assert_cmpint (okr_accountability_check_get_held_on (check), ==, MODEL_TODAY);
  assert_as_in_file (fixture);
}

static void
say (OkrWorkspace           *workspace,
     OkrAccountabilityCheck *check,
     OkrDate                 date,
     double                  value)
{
  OkrReading reading = OKR_READING_INIT;
  Wait wait = { NULL };

  reading.value = value;
  reading.date = date;
  reading.check = check;
  okr_workspace_record_check_in_async (workspace, get_key_result (workspace, "k1"), &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
hold (OkrWorkspace           *workspace,
      OkrAccountabilityCheck *check,
      OkrDate                 day)
{
  Wait wait = { NULL };

  okr_workspace_hold_check_async (workspace, check, day, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

/* A document does not say that a check was held, and all was said at it: the next one is meant from the day after, unless
 * somebody was called, which is how a check begins that is left and goes on. */
static void
test_what_is_all_said_was_held (Fixture       *fixture,
                                gconstpointer  user_data)
{
  static const char * const ids[] = { "k1", "k2", "k3" };
  OkrWorkspace *workspace = fixture->workspace;
  OkrDate day = okr_date_new_ymd (2026, 4, 14);
  OkrCycle *cycle;
  OkrAccountabilityCheck *check;

  import_checks (workspace);
  cycle = okr_workspace_get_current_cycle (workspace);
  check = get_check (workspace, "check1");
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      OkrReading reading = OKR_READING_INIT;
      Wait wait = { NULL };

      g_assert_true (okr_check_choose (cycle, day + 1) == check);
      reading.note = "As before";
      reading.date = day;
      reading.check = check;
      okr_workspace_record_check_in_async (workspace, get_key_result (workspace, ids[i]), &reading, NULL, NULL, on_done_cb, &wait);
      wait_for_verb (workspace, &wait);
    }

  g_assert_true (okr_check_choose (cycle, day - 1) == check);
  g_assert_true (okr_check_choose (cycle, day) == check);
  g_assert_true (okr_check_choose (cycle, day + 1) == get_check (workspace, "check2"));

  call_at (workspace, "check1", "ines", OKR_ATTENDANCE_STATE_PRESENT);
  g_assert_true (okr_check_choose (cycle, day + 1) == check);
}

/* The figure of a check in the trajectory of k1, and the day at which it stands. */
static double
get_point (OkrWorkspace *workspace,
           int           check,
           OkrDate      *day)
{
  g_autoptr (GArray) points = okr_key_result_dup_trajectory (get_key_result (workspace, "k1"));

  for (guint i = 0; i < points->len; i++)
    {
      const OkrTrajectoryPoint *point = &g_array_index (points, OkrTrajectoryPoint, i);

      *day = point->date;
      if (point->check == check)
        return point->score;
    }

  return NAN;
}

/* Its figures are those that were said at it, and not those of the day for which it was planned. */
static void
test_late_check_has_what_was_said_at_it (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrDate planned = okr_date_new_ymd (2026, 4, 14), late = okr_date_new_ymd (2026, 4, 20), day;
  OkrKeyResult *key_result;
  OkrAccountabilityCheck *check;

  import_checks (workspace);
  check = get_check (workspace, "check1");
  key_result = get_key_result (workspace, "k1");
  say (workspace, NULL, okr_date_new_ymd (2026, 4, 10), 2);
  say (workspace, check, late, 8);
  g_assert_cmpfloat (get_point (workspace, 1, &day), ==, 0.1);
  g_assert_cmpint (day, ==, planned);

  hold (workspace, check, late);
  g_assert_cmpfloat (get_point (workspace, 1, &day), ==, 0.4);
  g_assert_cmpint (day, ==, late);

  /* once more, on a later day: all is asked again, and what was said stands beside it */
  g_assert_cmpint (okr_check_get_since (check, MODEL_TODAY), ==, okr_date_add_days (late, 1));
  g_assert_null (okr_check_get_reading (check, key_result, okr_check_get_since (check, MODEL_TODAY), MODEL_TODAY));
  g_assert_cmpfloat (okr_check_get_value_before (check, key_result, okr_check_get_since (check, MODEL_TODAY), MODEL_TODAY), ==, 8);
  say (workspace, check, okr_date_new_ymd (2026, 4, 28), 12);
  g_assert_cmpfloat (okr_check_in_get_value (okr_check_get_reading (check, key_result, okr_check_get_since (check, MODEL_TODAY),
                                                                    MODEL_TODAY)), ==, 12);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (key_result)), ==, 3);
  hold (workspace, check, okr_date_new_ymd (2026, 4, 28));
  g_assert_cmpfloat (get_point (workspace, 1, &day), ==, 0.6);
  g_assert_cmpint (day, ==, okr_date_new_ymd (2026, 4, 28));

  /* when the next one is due already it keeps its own day */
  hold (workspace, check, MODEL_TODAY);
  g_assert_cmpfloat (get_point (workspace, 1, &day), ==, 0.1);
  g_assert_cmpint (day, ==, planned);
}

static void
test_pulse_keeps_no_order (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  const int answers[] = { 5, 1, 3 };
  const int wrong[] = { 3, 6 };
  GListModel *pulses;
  Wait wait = { NULL };

  import_checks (workspace);
  okr_workspace_add_pulse_async (workspace, get_check (workspace, "check2"), answers, G_N_ELEMENTS (answers), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  pulses = okr_workspace_get_list (workspace, OKR_TYPE_PULSE);
  g_assert_cmpuint (g_list_model_get_n_items (pulses), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (OkrPulse) pulse = g_list_model_get_item (pulses, i);

      g_assert_cmpint (okr_pulse_get_answer (pulse), ==, 2 * (int) i + 1);
    }

  wait = (Wait) { NULL };
  okr_workspace_add_pulse_async (workspace, get_check (workspace, "check2"), wrong, G_N_ELEMENTS (wrong), on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  g_assert_cmpuint (g_list_model_get_n_items (pulses), ==, 3);
  assert_as_in_file (fixture);
}

static void
assert_talk (OkrWorkspace *workspace,
             const char   *owner,
             const char   *expected)
{
  OkrPerson *person = owner != NULL ? okr_workspace_lookup (workspace, OKR_TYPE_PERSON, owner) : NULL;
  g_autoptr (GPtrArray) turns = okr_talk_dup_turns (okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"), person);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < turns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", okr_entity_get_id (turns->pdata[i]));
  g_assert_cmpstr (text->str, ==, expected);
}

/* B39, B41: what an owner has, or what is marked as main; never what is out of play. */
static void
test_talk_is_of_an_owner_or_of_the_main_ones (Fixture       *fixture,
                                              gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Mark", NULL);

  import_checks (workspace);
  assert_talk (workspace, "ines", "k2");
  assert_talk (workspace, NULL, "");

  okr_edit_set (edit, "key_result", "k1");
  okr_edit_put_integer (edit, "main_for_review", 1);
  okr_edit_set (edit, "key_result", "k2");
  okr_edit_put_integer (edit, "main_for_review", 1);
  import (workspace, edit);
  assert_talk (workspace, NULL, "k2 k1");

  apply (workspace, "key_result", "k2", "state", "dropped");
  assert_talk (workspace, NULL, "k1");
  assert_talk (workspace, "ines", "");
}

/* Without a check what is said is of today, wherever it was said. */
static void
test_talk_knows_what_was_said_today (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Earlier", NULL);
  OkrKeyResult *key_result;

  import_checks (workspace);
  key_result = get_key_result (workspace, "k1");
  put_check_in (edit, "r", "k1", "2026-05-01", 2);
  import (workspace, edit);
  g_assert_null (okr_check_get_reading (NULL, key_result, MODEL_TODAY, MODEL_TODAY));
  g_assert_cmpfloat (okr_check_get_value_before (NULL, key_result, MODEL_TODAY, MODEL_TODAY), ==, 2);

  /* check 2 is today: the reading is of it */
  record (workspace, "k1", 5);
  g_assert_nonnull (okr_check_get_reading (NULL, key_result, MODEL_TODAY, MODEL_TODAY));
  g_assert_cmpfloat (okr_check_in_get_value (okr_check_get_reading (NULL, key_result, MODEL_TODAY, MODEL_TODAY)), ==, 5);
  g_assert_cmpfloat (okr_check_get_value_before (NULL, key_result, MODEL_TODAY, MODEL_TODAY), ==, 2);

  /* over midnight it is said still, for as long as the talk goes on */
  g_assert_nonnull (okr_check_get_reading (NULL, key_result, MODEL_TODAY, MODEL_TODAY + 1));
  g_assert_null (okr_check_get_reading (NULL, key_result, MODEL_TODAY + 1, MODEL_TODAY + 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/check/absent-speak-last", test_absent_speak_last);
  ADD_TEST ("/check/what-is-said-carries-the-check", test_what_is_said_carries_the_check);
  ADD_TEST ("/check/milestones-are-ticked-by-name", test_milestones_are_ticked_by_name);
  ADD_TEST ("/check/hypothesis-is-dated-by-the-check", test_hypothesis_is_dated_by_the_check);
  ADD_TEST ("/check/held-late-and-twice", test_held_late_and_twice);
  ADD_TEST ("/check/what-is-all-said-was-held", test_what_is_all_said_was_held);
  ADD_TEST ("/check/late-check-has-what-was-said-at-it", test_late_check_has_what_was_said_at_it);
  ADD_TEST ("/check/pulse-keeps-no-order", test_pulse_keeps_no_order);

  ADD_TEST ("/check/talk-is-of-an-owner-or-of-the-main-ones", test_talk_is_of_an_owner_or_of_the_main_ones);
  ADD_TEST ("/check/talk-knows-what-was-said-today", test_talk_knows_what_was_said_today);

  return g_test_run ();
}
