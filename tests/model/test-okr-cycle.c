/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of cycles: phases without gap, checks on workdays, other dates, a copy without what happened.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-workspace-cycle.h"

static OkrCycle *
add_cycle (OkrWorkspace   *workspace,
           OkrCyclePreset  preset,
           const char     *start,
           const char     *end)
{
  OkrDate first, last = OKR_DATE_NONE;
  Wait wait = { NULL };

  g_assert_true (okr_date_parse_iso (start, &first, NULL));
  if (end != NULL)
    g_assert_true (okr_date_parse_iso (end, &last, NULL));
  okr_workspace_add_cycle_async (workspace, "Autumn", preset, first, last, on_done_cb, &wait);

  return wait_for_added (workspace, &wait);
}

/* "2026-10-01 2026-10-10, ..." */
static char *
join_phases (OkrCycle *cycle)
{
  GListModel *phases = okr_cycle_get_phases (cycle);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (phases); i++)
    {
      g_autoptr (OkrPhase) phase = g_list_model_get_item (phases, i);
      g_autofree char *start = okr_date_to_iso (okr_phase_get_start (phase));
      g_autofree char *end = okr_date_to_iso (okr_phase_get_end (phase));

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", start, end);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static char *
join_checks (OkrCycle *cycle)
{
  GListModel *checks = okr_cycle_get_checks (cycle);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);
      g_autofree char *date = okr_date_to_iso (okr_accountability_check_get_date (check));

      g_string_append_printf (text, "%s%d: %s", i > 0 ? ", " : "", okr_accountability_check_get_number (check), date + 5);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_text (char       *found,
             const char *expected)
{
  g_assert_cmpstr (found, ==, expected);
  g_free (found);
}

static void
test_edges_of_phases (Fixture       *fixture,
                      gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrCycle *cycle = add_cycle (workspace, OKR_CYCLE_PRESET_FREE, "2026-10-01", "2026-10-31");
  static const OkrDate no_days[] = { -1, 0 };
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  okr_workspace_set_phase_end_async (workspace, cycle, OKR_PHASE_KIND_DISCOVERY, okr_cycle_get_start (cycle), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  okr_workspace_set_phase_end_async (workspace, cycle, OKR_PHASE_KIND_SOLUTIONS, okr_cycle_get_start (cycle) + 1, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_text (join_phases (cycle), "2026-10-01 2026-10-01, 2026-10-02 2026-10-02, 2026-10-03 2026-10-31");
  assert_as_in_file (fixture);

  /* discovery has a day at least, and so have the others */
  for (gsize i = 0; i < G_N_ELEMENTS (no_days); i++)
    {
      okr_workspace_set_phase_end_async (workspace, cycle, OKR_PHASE_KIND_DISCOVERY, okr_cycle_get_start (cycle) - 1 + 2 * (int) i,
                                         on_done_cb, &wait);
      wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
    }
  okr_workspace_set_phase_end_async (workspace, cycle, OKR_PHASE_KIND_SOLUTIONS, okr_cycle_get_end (cycle), on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Move the end of a phase of “Autumn”");
}

static void
test_checks_are_planned_and_moved (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrCycle *cycle = add_cycle (workspace, OKR_CYCLE_PRESET_QUARTER, "2026-10-01", NULL);
  g_autoptr (OkrAccountabilityCheck) first = NULL;
  Wait wait = { NULL };

  assert_text (join_checks (cycle), "1: 10-16, 2: 10-30, 3: 11-16, 4: 12-01, 5: 12-16, 6: 12-31");
  first = g_list_model_get_item (okr_cycle_get_checks (cycle), 0);
  okr_workspace_move_check_async (workspace, first, okr_date_new_ymd (2026, 10, 15), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  okr_workspace_move_check_async (workspace, first, okr_date_new_ymd (2027, 1, 1), on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  /* what was held stays, whatever is planned */
  okr_workspace_set_date_async (workspace, OKR_ENTITY (first), "held-on", okr_date_new_ymd (2026, 10, 15), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  okr_workspace_plan_checks_async (workspace, cycle, 3, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_text (join_checks (cycle), "1: 10-15, 2: 12-01, 3: 12-31");
  okr_workspace_plan_checks_async (workspace, cycle, 26, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpuint (g_list_model_get_n_items (okr_cycle_get_checks (cycle)), ==, 26);
  assert_as_in_file (fixture);
  okr_workspace_plan_checks_async (workspace, cycle, 27, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_plan_checks_async (workspace, cycle, 0, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

static void
test_other_dates (Fixture       *fixture,
                  gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrCycle *cycle = add_cycle (workspace, OKR_CYCLE_PRESET_QUARTER, "2026-10-01", NULL);
  g_autofree char *before = join_phases (cycle);
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  okr_workspace_set_cycle_dates_async (workspace, cycle, OKR_CYCLE_PRESET_MONTH, okr_date_new_ymd (2027, 1, 31), OKR_DATE_NONE,
                                       on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_cycle_get_end (cycle), ==, okr_date_new_ymd (2027, 2, 28));
  g_assert_cmpint (okr_cycle_get_preset (cycle), ==, OKR_CYCLE_PRESET_MONTH);
  g_assert_cmpuint (g_list_model_get_n_items (okr_cycle_get_checks (cycle)), ==, 6);
  assert_as_in_file (fixture);

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Change the dates of “Autumn”");
  assert_text (join_phases (cycle), before);

  /* what people chose for the phases stays while it can */
  okr_workspace_set_cycle_dates_async (workspace, cycle, OKR_CYCLE_PRESET_FREE, okr_date_new_ymd (2026, 10, 1),
                                       okr_date_new_ymd (2027, 1, 15), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  {
    g_autofree char *after = join_phases (cycle);

    g_assert_cmpint (strncmp (before, after, strlen ("2026-10-01 2026-10-26, 2026-10-27 2026-12-")), ==, 0);
    g_assert_true (g_str_has_suffix (after, "2027-01-15"));
  }

  okr_workspace_set_cycle_dates_async (workspace, cycle, OKR_CYCLE_PRESET_FREE, okr_date_new_ymd (2026, 10, 1),
                                       okr_date_new_ymd (2026, 9, 30), on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

static void
set_dates (OkrWorkspace *workspace,
           OkrCycle     *cycle,
           const char   *start,
           const char   *end)
{
  OkrDate first, last;
  Wait wait = { NULL };

  g_assert_true (okr_date_parse_iso (start, &first, NULL));
  g_assert_true (okr_date_parse_iso (end, &last, NULL));
  okr_workspace_set_cycle_dates_async (workspace, cycle, OKR_CYCLE_PRESET_FREE, first, last, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

/* "Q3 2026" would be wrong from October on; what somebody wrote is theirs. */
static void
test_proposed_name_goes_with_the_dates (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrCycle *cycle = add_cycle (workspace, OKR_CYCLE_PRESET_QUARTER, "2026-07-01", NULL);
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  set_dates (workspace, cycle, "2026-10-01", "2026-12-31");
  g_assert_cmpstr (okr_cycle_get_name (cycle), ==, "Autumn");

  okr_workspace_set_text_async (workspace, OKR_ENTITY (cycle), "name", "Q4 2026", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  set_dates (workspace, cycle, "2027-01-01", "2027-03-31");
  g_assert_cmpstr (okr_cycle_get_name (cycle), ==, "Q1 2027");
  assert_as_in_file (fixture);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Change the dates of “Q4 2026”");
  g_assert_cmpstr (okr_cycle_get_name (cycle), ==, "Q4 2026");
}

static void
test_copy_has_no_readings (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrCycle *cycle, *copy;
  g_autoptr (OkrObjective) objective = NULL;
  g_autoptr (OkrKeyResult) key_result = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  record (workspace, "k1", 5);
  cycle = okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c");
  before = dump (workspace);
  okr_workspace_duplicate_cycle_async (workspace, cycle, "Next", okr_date_add_days (okr_cycle_get_end (cycle), 1), on_done_cb, &wait);
  copy = wait_for_added (workspace, &wait);

  g_assert_cmpstr (okr_cycle_get_name (copy), ==, "Next");
  g_assert_cmpint (okr_cycle_get_state (copy), ==, OKR_CYCLE_STATE_PREPARED);
  g_assert_cmpint (okr_date_days_between (okr_cycle_get_start (copy), okr_cycle_get_end (copy)), ==,
                   okr_date_days_between (okr_cycle_get_start (cycle), okr_cycle_get_end (cycle)));
  g_assert_cmpuint (g_list_model_get_n_items (okr_cycle_get_objectives (copy)), ==, 1);
  objective = g_list_model_get_item (okr_cycle_get_objectives (copy), 0);
  g_assert_cmpint (okr_objective_get_state (objective), ==, OKR_OBJECTIVE_STATE_DRAFT);
  g_assert_cmpuint (g_list_model_get_n_items (okr_objective_get_key_results (objective)), ==, 3);
  key_result = g_list_model_get_item (okr_objective_get_key_results (objective), 0);
  g_assert_cmpfloat (okr_key_result_get_target (key_result), ==, 20);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (key_result)), ==, 0);
  assert_as_in_file (fixture);

  undone = undo (workspace);
  after = dump (workspace);
  g_assert_cmpstr (before, ==, after);
}

static void
test_archive (Fixture       *fixture,
              gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrCycle *cycle;
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  cycle = okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c");
  okr_workspace_archive_cycle_async (workspace, cycle, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_cycle_get_state (cycle), ==, OKR_CYCLE_STATE_CLOSED);
  undone = undo (workspace);
  g_assert_cmpint (okr_cycle_get_state (cycle), ==, OKR_CYCLE_STATE_RUNNING);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/cycle/edges-of-phases", test_edges_of_phases);
  ADD_TEST ("/model/cycle/checks-are-planned-and-moved", test_checks_are_planned_and_moved);
  ADD_TEST ("/model/cycle/other-dates", test_other_dates);
  ADD_TEST ("/model/cycle/proposed-name-goes-with-the-dates", test_proposed_name_goes_with_the_dates);
  ADD_TEST ("/model/cycle/copy-has-no-readings", test_copy_has_no_readings);
  ADD_TEST ("/model/cycle/archive", test_archive);

  return g_test_run ();
}
