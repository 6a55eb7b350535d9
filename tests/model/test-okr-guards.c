/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Guard metrics: kept, read, corrected and given up, each in one step.  */

#include "config.h"

#include "model/okr-sorted-list.h"
#include "model/okr-workspace-guards.h"
#include "okr-model-fixture.h"

static const OkrGuardFields nps = { "NPS", NULL, "a bug in the funnel", 10 };

static OkrGuardMetric *
add_guard (OkrWorkspace         *workspace,
           const OkrGuardFields *fields)
{
  Wait wait = { 0 };

  okr_workspace_add_guard_async (workspace, fields, on_done_cb, &wait);

  return wait_for_added (workspace, &wait);
}

static void
read_guard (OkrWorkspace   *workspace,
            OkrGuardMetric *guard,
            OkrDate         date,
            double          value)
{
  Wait wait = { 0 };

  okr_workspace_record_guard_async (workspace, guard, date, value, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

/* "1:40 3:30" in days after the first of May 2026 */
static char *
describe (OkrGuardMetric *guard)
{
  g_autoptr (GArray) points = okr_guard_metric_dup_points (guard);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const OkrGuardPoint *point = &g_array_index (points, OkrGuardPoint, i);

      g_string_append_printf (text, "%s%d:%g", i > 0 ? " " : "",
                              okr_date_days_between (okr_date_new_ymd (2026, 5, 1), point->date), point->value);
    }

  return g_string_free (text, FALSE);
}

static void
assert_points (OkrGuardMetric *guard,
               const char     *expected)
{
  g_autofree char *text = describe (guard);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_guard_is_added_edited_and_undone (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  static const OkrGuardFields edited = { "Satisfaction", "points", "", NAN };
  OkrWorkspace *workspace = fixture->workspace;
  OkrGuardMetric *guard = add_guard (workspace, &nps);
  g_autofree char *label = NULL;
  Wait wait = { 0 };

  g_assert_cmpstr (okr_guard_metric_get_name (guard), ==, "NPS");
  g_assert_null (okr_guard_metric_get_unit (guard));
  g_assert_cmpstr (okr_guard_metric_get_alert_when (guard), ==, "a bug in the funnel");
  g_assert_cmpfloat (okr_guard_metric_get_fall_percent (guard), ==, 10);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Guard “NPS”");
  assert_as_in_file (fixture);

  okr_workspace_edit_guard_async (workspace, guard, &edited, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpstr (okr_guard_metric_get_name (guard), ==, "Satisfaction");
  g_assert_cmpstr (okr_guard_metric_get_unit (guard), ==, "points");
  g_assert_null (okr_guard_metric_get_alert_when (guard));
  g_assert_true (isnan (okr_guard_metric_get_fall_percent (guard)));
  assert_as_in_file (fixture);

  label = undo (workspace);
  g_assert_cmpstr (label, ==, "Edit the guard metric “Satisfaction”");
  g_assert_cmpstr (okr_guard_metric_get_name (guard), ==, "NPS");
  assert_as_in_file (fixture);
}

static void
test_guards_stay_in_order (Fixture       *fixture,
                           gconstpointer  user_data)
{
  static const OkrGuardFields margin = { "Margin", "%", NULL, 5 };
  OkrWorkspace *workspace = fixture->workspace;
  OkrGuardMetric *first = add_guard (workspace, &nps);
  OkrGuardMetric *second = add_guard (workspace, &margin);
  OkrSortedList *guards = OKR_SORTED_LIST (okr_workspace_get_list (workspace, OKR_TYPE_GUARD_METRIC));

  g_assert_true (okr_sorted_list_get (guards, 0) == first);
  g_assert_true (okr_sorted_list_get (guards, 1) == second);
}

static void
test_wrong_guards_are_refused (Fixture       *fixture,
                               gconstpointer  user_data)
{
  static const OkrGuardFields wrong[] = {
    { " ", NULL, NULL, 10 },
    { "NPS", NULL, NULL, 0 },
    { "NPS", NULL, NULL, -3 },
    { "NPS", NULL, NULL, INFINITY },
  };
  OkrWorkspace *workspace = fixture->workspace;
  OkrGuardMetric *guard;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      Wait wait = { 0 };

      okr_workspace_add_guard_async (workspace, &wrong[i], on_done_cb, &wait);
      wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
    }
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_GUARD_METRIC)), ==, 0);

  guard = add_guard (workspace, &nps);
  {
    Wait wait = { 0 };

    okr_workspace_record_guard_async (workspace, guard, MODEL_TODAY, NAN, on_done_cb, &wait);
    wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  }
  assert_points (guard, "");
}

/* Whatever the order in which they are typed; a day has one reading. */
static void
test_readings_are_by_date_and_one_a_day (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrGuardMetric *guard = add_guard (workspace, &nps);
  OkrGuardVerdict verdict;
  g_autofree char *label = NULL;

  read_guard (workspace, guard, MODEL_TODAY, 30);
  read_guard (workspace, guard, MODEL_TODAY - 2, 40);
  assert_points (guard, "1:40 3:30");
  okr_guard_metric_judge (guard, MODEL_TODAY, &verdict);
  g_assert_true (verdict.alarmed);
  g_assert_cmpfloat (verdict.fall, ==, 25);
  okr_guard_metric_judge (guard, MODEL_TODAY - 1, &verdict);
  g_assert_false (verdict.alarmed);

  read_guard (workspace, guard, MODEL_TODAY, 39);
  assert_points (guard, "1:40 3:39");
  okr_guard_metric_judge (guard, MODEL_TODAY, &verdict);
  g_assert_false (verdict.alarmed);
  assert_as_in_file (fixture);

  label = undo (workspace);
  g_assert_cmpstr (label, ==, "Read “NPS”");
  assert_points (guard, "1:40 3:30");
  assert_as_in_file (fixture);
}

/* Moved to a day that has one, it takes its place; undo brings both back. */
static void
test_reading_is_corrected (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrGuardMetric *guard = add_guard (workspace, &nps);
  g_autofree char *label = NULL;
  Wait wait = { 0 };

  read_guard (workspace, guard, MODEL_TODAY - 2, 40);
  read_guard (workspace, guard, MODEL_TODAY, 30);
  okr_workspace_edit_guard_reading_async (workspace, okr_guard_metric_find_reading (guard, MODEL_TODAY), MODEL_TODAY - 2, 38,
                                          on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_points (guard, "1:38");
  assert_as_in_file (fixture);

  label = undo (workspace);
  g_assert_cmpstr (label, ==, "Correct a reading of “NPS”");
  assert_points (guard, "1:40 3:30");
  assert_as_in_file (fixture);
}

static void
test_guard_goes_with_its_readings (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrGuardMetric *guard = add_guard (workspace, &nps);
  g_autofree char *label = NULL;
  Wait wait = { 0 };

  read_guard (workspace, guard, MODEL_TODAY, 30);
  okr_workspace_delete_async (workspace, OKR_ENTITY (guard), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_GUARD_METRIC)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_GUARD_READING)), ==, 0);
  assert_as_in_file (fixture);

  label = undo (workspace);
  g_assert_cmpstr (label, ==, "Delete “NPS”");
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (workspace, OKR_TYPE_GUARD_READING)), ==, 1);
  assert_as_in_file (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/guards/added-edited-undone", test_guard_is_added_edited_and_undone);
  ADD_TEST ("/guards/in-order", test_guards_stay_in_order);
  ADD_TEST ("/guards/wrong-ones-are-refused", test_wrong_guards_are_refused);
  ADD_TEST ("/guards/readings-by-date", test_readings_are_by_date_and_one_a_day);
  ADD_TEST ("/guards/reading-is-corrected", test_reading_is_corrected);
  ADD_TEST ("/guards/go-with-readings", test_guard_goes_with_its_readings);

  return g_test_run ();
}
