/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Discovery: each verb is one step; a candidate counts in nothing until it is adopted; the tree never closes on itself.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-workspace-discovery.h"

static OkrMetric *
add_metric (OkrWorkspace *workspace,
            OkrMetric    *parent,
            const char   *name)
{
  OkrMetricFields fields = OKR_METRIC_FIELDS_INIT;
  Wait wait = { NULL };

  fields.name = name;
  okr_workspace_add_metric_async (workspace, parent, &fields, on_done_cb, &wait);

  return wait_for_added (workspace, &wait);
}

static void
move (OkrWorkspace *workspace,
      OkrMetric    *metric,
      OkrMetric    *parent,
      OkrMetric    *after)
{
  Wait wait = { NULL };

  okr_workspace_move_metric_async (workspace, metric, parent, after, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
assert_tree (OkrWorkspace *workspace,
             const char   *expected)
{
  g_autoptr (GArray) places = okr_workspace_list_metrics (workspace);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      const OkrMetricPlace *place = &g_array_index (places, OkrMetricPlace, i);

      g_string_append_printf (text, "%s%u%s", i > 0 ? " " : "", place->depth, okr_metric_get_name (place->metric));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_tree_is_moved (Fixture       *fixture,
                    gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *undone = NULL;
  OkrMetric *a, *b, *c, *d;
  Wait wait = { NULL };

  import_small (workspace);
  a = add_metric (workspace, NULL, "a");
  b = add_metric (workspace, a, "b");
  c = add_metric (workspace, b, "c");
  d = add_metric (workspace, c, "d");
  add_metric (workspace, a, "e");
  assert_tree (workspace, "0a 1b 2c 3d 1e");

  move (workspace, d, a, b);
  assert_tree (workspace, "0a 1b 2c 1d 1e");
  move (workspace, d, a, NULL);
  assert_tree (workspace, "0a 1d 1b 2c 1e");
  move (workspace, c, NULL, a);
  assert_tree (workspace, "0a 1d 1b 1e 0c");
  assert_as_in_file (fixture);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Move the metric “c”");
  assert_tree (workspace, "0a 1d 1b 2c 1e");

  okr_workspace_move_metric_async (workspace, a, c, NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP);
  assert_tree (workspace, "0a 1d 1b 2c 1e");
}

static void
test_metric_fields (Fixture       *fixture,
                    gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrMetricFields fields = { "a", OKR_FOCUS_USER, 4, 0, TRUE };
  OkrMetric *metric;
  Wait wait = { NULL };

  import_small (workspace);
  metric = add_metric (workspace, NULL, "x");
  okr_workspace_edit_metric_async (workspace, metric, &fields, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_metric_get_team_control (metric), ==, 4);
  g_assert_cmpint (okr_metric_get_independent (metric), ==, 0);
  g_assert_true (okr_metric_get_vanity (metric));
  assert_as_in_file (fixture);

  fields.team_control = 6;
  wait = (Wait) { NULL };
  okr_workspace_edit_metric_async (workspace, metric, &fields, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

/* B60: readings are kept, no score is, and no mean knows of it. */
static void
test_candidate_counts_in_nothing (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrReading reading = OKR_READING_INIT;
  OkrKeyResult *candidate;
  g_autofree char *undone = NULL;
  Wait wait = { NULL };
  double mean;
  int of;

  import_small (workspace);
  record (workspace, "k1", 10);
  mean = okr_objective_get_score (get_objective (workspace, "o"));
  of = okr_objective_get_of (get_objective (workspace, "o"));

  okr_workspace_add_candidate_async (workspace, get_objective (workspace, "o"), "Searches without a click", on_done_cb, &wait);
  candidate = wait_for_added (workspace, &wait);
  g_assert_cmpint (okr_key_result_get_state (candidate), ==, OKR_KEY_RESULT_STATE_CANDIDATE);
  reading.value = 22;
  wait = (Wait) { NULL };
  okr_workspace_record_check_in_async (workspace, candidate, &reading, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (candidate)), ==, 1);
  g_assert_true (isnan (okr_key_result_get_score (candidate)));
  g_assert_cmpfloat (okr_objective_get_score (get_objective (workspace, "o")), ==, mean);
  g_assert_cmpint (okr_objective_get_of (get_objective (workspace, "o")), ==, of);

  wait = (Wait) { NULL };
  okr_workspace_adopt_candidate_async (workspace, candidate, 22, 12, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_key_result_get_state (candidate), ==, OKR_KEY_RESULT_STATE_ACTIVE);
  g_assert_cmpint (okr_key_result_get_direction (candidate), ==, OKR_DIRECTION_DOWN);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (candidate)), ==, 1);
  g_assert_cmpfloat (okr_key_result_get_score (candidate), ==, 0);
  g_assert_cmpint (okr_objective_get_of (get_objective (workspace, "o")), ==, of + 1);
  assert_as_in_file (fixture);

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Adopt “Searches without a click”");
  g_assert_cmpint (okr_objective_get_of (get_objective (workspace, "o")), ==, of);

  wait = (Wait) { NULL };
  okr_workspace_adopt_candidate_async (workspace, candidate, 12, 12, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

static void
test_metric_becomes_a_candidate (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrMetricFields fields = { "Search relevance", OKR_FOCUS_USER, 4, -1, FALSE };
  OkrKeyResult *candidate;
  OkrMetric *metric;
  Wait wait = { NULL };

  import_small (workspace);
  okr_workspace_add_metric_async (workspace, NULL, &fields, on_done_cb, &wait);
  metric = wait_for_added (workspace, &wait);
  wait = (Wait) { NULL };
  okr_workspace_propose_metric_async (workspace, metric, get_objective (workspace, "o"), on_done_cb, &wait);
  candidate = wait_for_added (workspace, &wait);
  g_assert_cmpstr (okr_key_result_get_title (candidate), ==, "Search relevance");
  g_assert_cmpint (okr_key_result_get_focus (candidate), ==, OKR_FOCUS_USER);
  g_assert_cmpint (okr_key_result_get_team_control (candidate), ==, 4);
  g_assert_true (okr_metric_get_key_result (metric) == candidate);
  assert_as_in_file (fixture);
}

static void
test_backed_needs_one_of_each (Fixture       *fixture,
                               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  g_autoptr (GPtrArray) evidence = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");
  okr_workspace_add_evidence_async (workspace, get_objective (workspace, "o"), key_result, OKR_EVIDENCE_KIND_QUALITATIVE,
                                    "Customers say so", MODEL_TODAY, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_workspace_get_backing (workspace, key_result), ==, OKR_BACKING_QUALITATIVE);
  wait = (Wait) { NULL };
  okr_workspace_add_evidence_async (workspace, get_objective (workspace, "o"), key_result, OKR_EVIDENCE_KIND_QUANTITATIVE,
                                    "15 % leave", 0, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_workspace_get_backing (workspace, key_result), ==, OKR_BACKING_BOTH);
  g_assert_cmpint (okr_workspace_get_backing (workspace, get_key_result (workspace, "k2")), ==, OKR_BACKING_NONE);
  evidence = okr_workspace_list_evidence (workspace, get_objective (workspace, "o"));
  g_assert_cmpuint (evidence->len, ==, 2);
  assert_as_in_file (fixture);
}

static void
test_hypothesis_is_tied_to_a_check (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  OkrHypothesis *hypothesis;
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  put_check (edit, "past", 1, "2026-04-14");
  put_check (edit, "future", 2, "2026-05-28");
  import (workspace, edit);

  okr_workspace_add_hypothesis_async (workspace, get_objective (workspace, "o"), "People search in their own words", on_done_cb, &wait);
  hypothesis = wait_for_added (workspace, &wait);
  g_assert_cmpint (okr_hypothesis_get_status (hypothesis), ==, OKR_HYPOTHESIS_STATUS_OPEN);
  wait = (Wait) { NULL };
  okr_workspace_set_hypothesis_status_async (workspace, hypothesis, OKR_HYPOTHESIS_STATUS_REFUTED, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_accountability_check_get_number (okr_hypothesis_get_accountability_check (hypothesis)), ==, 1);
  assert_as_in_file (fixture);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Refute the hypothesis “People search in their own words”");
  g_assert_null (okr_hypothesis_get_accountability_check (hypothesis));
}

static void
test_items_are_ticked (Fixture       *fixture,
                       gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrDiscoveryItem *item;
  g_autoptr (GPtrArray) items = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  okr_workspace_add_discovery_item_async (workspace, get_objective (workspace, "o"), "Ask ten customers", on_done_cb, &wait);
  item = wait_for_added (workspace, &wait);
  wait = (Wait) { NULL };
  okr_workspace_tick_discovery_item_async (workspace, item, TRUE, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_discovery_item_get_done_on (item), ==, MODEL_TODAY);
  wait = (Wait) { NULL };
  okr_workspace_tick_discovery_item_async (workspace, item, FALSE, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_discovery_item_get_done_on (item), ==, 0);
  items = okr_workspace_list_discovery_items (workspace, get_objective (workspace, "o"));
  g_assert_cmpuint (items->len, ==, 1);
  assert_as_in_file (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/discovery/tree-is-moved", test_tree_is_moved);
  ADD_TEST ("/discovery/metric-fields", test_metric_fields);
  ADD_TEST ("/discovery/candidate-counts-in-nothing", test_candidate_counts_in_nothing);
  ADD_TEST ("/discovery/metric-becomes-a-candidate", test_metric_becomes_a_candidate);
  ADD_TEST ("/discovery/backed-needs-one-of-each", test_backed_needs_one_of_each);
  ADD_TEST ("/discovery/hypothesis-is-tied-to-a-check", test_hypothesis_is_tied_to_a_check);
  ADD_TEST ("/discovery/items-are-ticked", test_items_are_ticked);

  return g_test_run ();
}
