/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts after the launch: refused by the day, done in one step, and the old key result stays.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-decision-list.h"
#include "model/okr-workspace-acts.h"
#include "model/okr-workspace-check.h"
#include "model/okr-workspace-plan.h"

#define EVIDENCE "31 answers of 500 and no price named"

static const OkrKeyResultDraft draft = { "Test 3 price grids", OKR_KEY_RESULT_KIND_NUMBER, 0, 3, "grids", NULL, 0 };

/* The small plan with a check today, at which Inès is and Malo is not. */
static void
import_acts (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("More", NULL);

  import_small (workspace);
  put_check (edit, "check2", 2, "2026-05-04");
  for (int i = 0; i < 2; i++)
    {
      okr_edit_insert (edit, "attendance", NULL);
      okr_edit_put_text (edit, "person", i == 0 ? "ines" : "malo");
      okr_edit_put_text (edit, "accountability_check", "check2");
      okr_edit_put_text (edit, "state", i == 0 ? "present" : "absent");
    }
  import (workspace, edit);
}

static OkrDecision *
get_decision (OkrWorkspace *workspace)
{
  GListModel *decisions = okr_workspace_get_list (workspace, OKR_TYPE_DECISION);
  g_autoptr (OkrDecision) decision = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (decisions), ==, 1);
  decision = g_list_model_get_item (decisions, 0);

  return decision;
}

/* As the list of decisions and the description of the format name it. */
static void
assert_decided (OkrWorkspace *workspace,
                OkrDecided    expected)
{
  static const char * const words[] = {
    [OKR_DECIDED_REPLACED] = "replaced", [OKR_DECIDED_ADDED] = "added", [OKR_DECIDED_DROPPED] = "dropped",
  };
  g_autoptr (GArray) things = okr_workspace_list_decided (workspace);

  g_assert_cmpint (g_array_index (things, OkrDecidedThing, 0).kind, ==, expected);
  g_assert_cmpstr (okr_decision_get_kind (get_decision (workspace)), ==, words[expected]);
}

static void
test_replaced_one_stays_with_its_lineage (Fixture       *fixture,
                                          gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *old, *new;
  OkrObjective *objective;
  GListModel *people;
  Wait wait = { NULL };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;

  import_acts (workspace);
  record (workspace, "k1", 5);
  old = get_key_result (workspace, "k1");
  objective = okr_key_result_get_objective (old);
  before = dump (workspace);
  okr_workspace_replace_key_result_async (workspace, old, &draft, EVIDENCE, NULL, on_done_cb, &wait);
  new = wait_for_added (workspace, &wait);

  g_assert_cmpint (okr_key_result_get_state (old), ==, OKR_KEY_RESULT_STATE_REPLACED);
  g_assert_true (okr_key_result_get_replaced_by (old) == new);
  g_assert_true (okr_key_result_get_replaces (new) == old);
  g_assert_cmpstr (okr_key_result_get_state_reason (old), ==, EVIDENCE);
  g_assert_cmpstr (okr_key_result_get_title (new), ==, "Test 3 price grids");
  /* nobody has read it yet: it is as old as the decision */
  g_assert_cmpint (okr_key_result_get_age (new), ==, 0);
  g_assert_cmpint (okr_key_result_get_aging (new), ==, OKR_AGING_FRESH);
  g_assert_cmpint (okr_objective_get_of (objective), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (old)), ==, 1);
  g_assert_true (okr_decision_get_old_key_result (get_decision (workspace)) == old);
  g_assert_true (okr_decision_get_new_key_result (get_decision (workspace)) == new);
  assert_decided (workspace, OKR_DECIDED_REPLACED);
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_decision_get_accountability_check (get_decision (workspace)))), ==, "check2");
  people = okr_workspace_get_list (workspace, OKR_TYPE_DECISION_PERSON);
  g_assert_cmpuint (g_list_model_get_n_items (people), ==, 1);

  /* what is out of play cannot be replaced again */
  wait = (Wait) { NULL };
  okr_workspace_replace_key_result_async (workspace, old, &draft, EVIDENCE, NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_as_in_file (fixture);

  label = undo (workspace);
  g_assert_cmpstr (label, ==, "Replace “k1”");
  after = dump (workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
test_evidence_is_asked_for (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  Wait waits[3] = { { NULL } };

  import_acts (workspace);
  key_result = get_key_result (workspace, "k1");
  before = dump (workspace);
  okr_workspace_replace_key_result_async (workspace, key_result, &draft, " too few ", NULL, on_done_cb, &waits[0]);
  okr_workspace_add_on_evidence_async (workspace, okr_key_result_get_objective (key_result), &draft, NULL, NULL, on_done_cb, &waits[1]);
  okr_workspace_drop_key_result_async (workspace, key_result, "", NULL, on_done_cb, &waits[2]);
  for (guint i = 0; i < G_N_ELEMENTS (waits); i++)
    wait_for_error (workspace, &waits[i], OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  after = dump (workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
add (OkrWorkspace *workspace,
     Wait         *wait)
{
  okr_workspace_add_on_evidence_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o"), &draft,
                                       EVIDENCE, NULL, on_done_cb, wait);
}

static void
test_sixth_is_refused (Fixture       *fixture,
                       gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *objective;

  import_acts (workspace);
  objective = okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o");
  for (int i = 3; i < 5; i++)
    {
      Wait wait = { NULL };

      add (workspace, &wait);
      wait_for_verb (workspace, &wait);
      g_assert_cmpint (okr_objective_get_of (objective), ==, i + 1);
    }

  Wait wait = { NULL };

  add (workspace, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  g_assert_cmpint (okr_objective_get_of (objective), ==, 5);
  assert_as_in_file (fixture);
}

/* A second objective with one key result. */
static void
import_other (OkrWorkspace *workspace,
              const char   *state)
{
  OkrEdit *edit = okr_edit_new ("Other", NULL);

  put_objective (edit, "p", "c", "W", "commitment");
  okr_edit_set (edit, "objective", "p");
  okr_edit_put_text (edit, "state", state);
  put_key_result (edit, "k9", "p", 0, 20);
  import (workspace, edit);
}

/* M49: wherever it comes from, what is launched gets another key result on evidence only. */
static void
test_moves_into_what_is_launched_on_evidence (Fixture       *fixture,
                                              gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *mover;
  OkrObjective *launched;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *label = NULL;
  Wait waits[3] = { { NULL } };

  import_acts (workspace);
  import_other (workspace, "draft");
  record (workspace, "k1", 5);
  mover = get_key_result (workspace, "k9");
  launched = okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o");
  before = dump (workspace);
  okr_workspace_move_key_result_async (workspace, mover, launched, NULL, on_done_cb, &waits[0]);
  wait_for_error (workspace, &waits[0], OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_move_on_evidence_async (workspace, mover, launched, "because", NULL, on_done_cb, &waits[1]);
  wait_for_error (workspace, &waits[1], OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  after = dump (workspace);
  g_assert_cmpstr (after, ==, before);

  okr_workspace_move_on_evidence_async (workspace, mover, launched, EVIDENCE, NULL, on_done_cb, &waits[2]);
  wait_for_verb (workspace, &waits[2]);
  g_assert_true (okr_key_result_get_objective (mover) == launched);
  g_assert_cmpstr (okr_key_result_get_rank (mover), >, okr_key_result_get_rank (get_key_result (workspace, "k3")));
  g_assert_true (okr_decision_get_new_key_result (get_decision (workspace)) == mover);
  assert_decided (workspace, OKR_DECIDED_ADDED);
  g_assert_cmpstr (okr_decision_get_evidence (get_decision (workspace)), ==, EVIDENCE);
  assert_as_in_file (fixture);

  label = undo (workspace);
  g_assert_cmpstr (label, ==, "Move “k9” to another objective");
  g_free (after);
  after = dump (workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
test_moves_freely_between_drafts (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *draft_objective;
  Wait wait = { NULL };

  import_acts (workspace);
  import_other (workspace, "draft");
  draft_objective = okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "p");
  okr_workspace_move_key_result_async (workspace, get_key_result (workspace, "k1"), draft_objective, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_true (okr_key_result_get_objective (get_key_result (workspace, "k1")) == draft_objective);
  assert_as_in_file (fixture);
}

static void
test_after_half_time_it_is_only_dropped (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  OkrEdit *edit = okr_edit_new ("Earlier", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = NULL;
  Wait wait = { NULL };

  /* of 42 days, 21 are the first half: until 1 May, three days ago */
  import_acts (workspace);
  okr_edit_set (edit, "cycle", "c");
  okr_edit_put_text (edit, "start", "2026-04-11");
  okr_edit_put_text (edit, "end", "2026-05-22");
  import (workspace, edit);

  key_result = get_key_result (workspace, "k1");
  g_assert_false (okr_workspace_check_act (workspace, OKR_ACT_REPLACE, okr_key_result_get_objective (key_result), &error));
  g_assert_nonnull (strstr (error->message, "ended 3 days ago, on "));
  g_assert_nonnull (strstr (error->message, "With 18 days left"));
  okr_workspace_replace_key_result_async (workspace, key_result, &draft, EVIDENCE, NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  wait = (Wait) { NULL };
  add (workspace, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  wait = (Wait) { NULL };
  okr_workspace_drop_key_result_async (workspace, key_result, EVIDENCE, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_key_result_get_state (key_result), ==, OKR_KEY_RESULT_STATE_DROPPED);
  g_assert_null (okr_key_result_get_replaced_by (key_result));
  assert_decided (workspace, OKR_DECIDED_DROPPED);
  g_assert_cmpstr (okr_decision_get_evidence (get_decision (workspace)), ==, EVIDENCE);
  assert_as_in_file (fixture);

  label = undo (workspace);
  g_assert_cmpstr (label, ==, "Drop “k1”");
  g_assert_cmpint (okr_key_result_get_state (key_result), ==, OKR_KEY_RESULT_STATE_ACTIVE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/acts/replaced-one-stays-with-its-lineage", test_replaced_one_stays_with_its_lineage);
  ADD_TEST ("/acts/evidence-is-asked-for", test_evidence_is_asked_for);
  ADD_TEST ("/acts/sixth-is-refused", test_sixth_is_refused);
  ADD_TEST ("/acts/moves-into-what-is-launched-on-evidence", test_moves_into_what_is_launched_on_evidence);
  ADD_TEST ("/acts/moves-freely-between-drafts", test_moves_freely_between_drafts);
  ADD_TEST ("/acts/after-half-time-it-is-only-dropped", test_after_half_time_it_is_only_dropped);

  return g_test_run ();
}
