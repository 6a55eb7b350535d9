/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The review: each verb is one step with a label, a closed cycle stays as it is, and the next cycle carries over
 * what its plan says and nothing else.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-lessons.h"
#include "model/okr-next-cycle.h"
#include "model/okr-review-rows.h"
#include "model/okr-sorted-list.h"
#include "model/okr-workspace-ideas.h"
#include "model/okr-workspace-review.h"

static void
grade (OkrWorkspace *workspace,
       const char   *key_result,
       const char   *person,
       double        value)
{
  Wait wait = { NULL };

  okr_workspace_grade_async (workspace, get_key_result (workspace, key_result),
                             person != NULL ? get_person (workspace, person) : NULL, value, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
contribute (OkrWorkspace *workspace,
            const char   *key_result,
            int           contribution)
{
  Wait wait = { NULL };

  okr_workspace_set_contribution_async (workspace, get_key_result (workspace, key_result), contribution, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
decide (OkrWorkspace *workspace,
        const char   *objective,
        OkrVerdict    verdict)
{
  Wait wait = { NULL };

  okr_workspace_set_verdict_async (workspace, get_objective (workspace, objective), verdict, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static guint
count (OkrWorkspace *workspace,
       GType         type)
{
  return g_list_model_get_n_items (okr_workspace_get_list (workspace, type));
}

/* Undone, done again, and in the file: the text of all that there is comes back each time. */
static void
assert_reversible (Fixture    *fixture,
                   const char *label)
{
  g_autofree char *after = dump (fixture->workspace);
  g_autofree char *undone = undo (fixture->workspace);
  g_autofree char *redone = redo (fixture->workspace);
  g_autofree char *again = dump (fixture->workspace);

  g_assert_cmpstr (undone, ==, label);
  g_assert_cmpstr (redone, ==, label);
  g_assert_cmpstr (again, ==, after);
  assert_as_in_file (fixture);
}

/* ---- grades and contributions ---- */

static void
test_one_grade_per_person (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  Wait wait = { NULL };

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");
  g_assert_false (okr_key_result_has_grade_gap (key_result));
  grade (workspace, "k1", "ines", 0.6);
  grade (workspace, "k1", "malo", 0.7);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_grades (key_result)), ==, 2);
  g_assert_false (okr_key_result_has_grade_gap (key_result));
  grade (workspace, "k1", "malo", 0.8);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_grades (key_result)), ==, 2);
  g_assert_cmpfloat (okr_review_grade_get_grade (okr_key_result_find_grade (key_result, get_person (workspace, "malo"))), ==, 0.8);
  g_assert_true (okr_key_result_has_grade_gap (key_result));
  assert_reversible (fixture, "Grade “k1”");

  grade (workspace, "k1", "malo", NAN);
  g_assert_null (okr_key_result_find_grade (key_result, get_person (workspace, "malo")));
  g_assert_false (okr_key_result_has_grade_gap (key_result));
  record (workspace, "k1", 17);         /* 0.9 against a grade of 0.6 */
  g_assert_true (okr_key_result_has_grade_gap (key_result));
  grade (workspace, "k1", NULL, 0.9);
  g_assert_nonnull (okr_key_result_find_grade (key_result, NULL));

  okr_workspace_grade_async (workspace, key_result, NULL, 1.1, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

static void
test_grades_are_shown_together (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  Wait wait = { NULL };

  import_small (workspace);
  g_assert_false (okr_cycle_get_grades_shown (get_cycle (workspace)));
  okr_workspace_show_grades_async (workspace, get_cycle (workspace), TRUE, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_true (okr_cycle_get_grades_shown (get_cycle (workspace)));
  assert_reversible (fixture, "Show the grades");

  okr_workspace_show_grades_async (workspace, get_cycle (workspace), FALSE, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_false (okr_cycle_get_grades_shown (get_cycle (workspace)));
}

static void
test_contribution_never_changes_a_score (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *objective;
  Wait wait = { NULL };

  import_small (workspace);
  objective = get_objective (workspace, "o");
  record (workspace, "k1", 20);
  record (workspace, "k2", 10);
  g_assert_true (isnan (okr_objective_get_contribution (objective)));
  contribute (workspace, "k1", 0);
  contribute (workspace, "k2", 3);
  g_assert_cmpfloat (okr_objective_get_contribution (objective), ==, 1.5);
  g_assert_cmpfloat (okr_objective_get_score (objective), ==, 0.75);
  g_assert_cmpint (okr_key_result_get_use (get_key_result (workspace, "k1")), ==, OKR_USE_REACHED_FOR_NOTHING);
  g_assert_cmpint (okr_key_result_get_use (get_key_result (workspace, "k2")), ==, OKR_USE_MISSED_BUT_USEFUL);
  assert_reversible (fixture, "Rate the contribution of “k2”");

  contribute (workspace, "k1", -1);
  g_assert_cmpfloat (okr_objective_get_contribution (objective), ==, 3);
  okr_workspace_set_contribution_async (workspace, get_key_result (workspace, "k1"), 4, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

/* ---- notes ---- */

static char *
join_notes (OkrWorkspace      *workspace,
            OkrReviewNoteKind  kind)
{
  GListModel *notes = okr_cycle_get_review_notes (get_cycle (workspace));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (OkrReviewNote) note = g_list_model_get_item (notes, i);

      if (okr_review_note_get_kind (note) == kind)
        g_string_append (text, okr_review_note_get_text (note));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static OkrReviewNote *
find_note (OkrWorkspace *workspace,
           const char   *text)
{
  GListModel *notes = okr_workspace_get_list (workspace, OKR_TYPE_REVIEW_NOTE);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (OkrReviewNote) note = g_list_model_get_item (notes, i);

      if (g_str_equal (okr_review_note_get_text (note), text))
        return note;
    }

  return NULL;
}

static void
place (OkrWorkspace      *workspace,
       const char        *text,
       OkrReviewNoteKind  kind,
       const char        *after)
{
  Wait wait = { NULL };

  okr_workspace_place_review_note_async (workspace, find_note (workspace, text), kind,
                                         after != NULL ? find_note (workspace, after) : NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
assert_notes (OkrWorkspace *workspace,
              const char   *worked,
              const char   *did_not_work)
{
  g_autofree char *first = join_notes (workspace, OKR_REVIEW_NOTE_KIND_WORKED);
  g_autofree char *second = join_notes (workspace, OKR_REVIEW_NOTE_KIND_DID_NOT_WORK);

  g_assert_cmpstr (first, ==, worked);
  g_assert_cmpstr (second, ==, did_not_work);
}

static void
test_notes (Fixture       *fixture,
            gconstpointer  user_data)
{
  const char * const many[] = { "a", "b", "c", NULL };
  const char * const one[] = { "d", NULL };
  const char * const empty[] = { "e", " ", NULL };
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  Wait wait = { NULL };

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");
  okr_workspace_add_review_notes_async (workspace, get_cycle (workspace), OKR_REVIEW_NOTE_KIND_WORKED, NULL, many,
                                        on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_notes (workspace, "abc", "");
  assert_reversible (fixture, "Add 3 notes");
  okr_workspace_add_review_notes_async (workspace, get_cycle (workspace), OKR_REVIEW_NOTE_KIND_DID_NOT_WORK, NULL, one,
                                        on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_notes (workspace, "abc", "d");

  place (workspace, "c", OKR_REVIEW_NOTE_KIND_WORKED, NULL);
  assert_notes (workspace, "cab", "d");
  place (workspace, "c", OKR_REVIEW_NOTE_KIND_WORKED, "a");
  assert_notes (workspace, "acb", "d");
  place (workspace, "a", OKR_REVIEW_NOTE_KIND_DID_NOT_WORK, "d");
  assert_notes (workspace, "cb", "da");
  place (workspace, "a", OKR_REVIEW_NOTE_KIND_DID_NOT_WORK, NULL);
  assert_notes (workspace, "cb", "ad");
  assert_reversible (fixture, "Move the note “a”");

  okr_workspace_add_review_notes_async (workspace, get_cycle (workspace), OKR_REVIEW_NOTE_KIND_WORKED, NULL, empty,
                                        on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_notes (workspace, "cb", "ad");

  g_assert_null (okr_key_result_find_learning (key_result));
  okr_workspace_add_review_notes_async (workspace, get_cycle (workspace), OKR_REVIEW_NOTE_KIND_LEARNED, key_result, one,
                                        on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpstr (okr_review_note_get_text (okr_key_result_find_learning (key_result)), ==, "d");
}

static void
test_missed_by_type (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;

  import_small (workspace);
  g_assert_false (okr_key_result_is_missed (get_key_result (workspace, "k1")));
  g_assert_cmpint (okr_objective_get_outcome (get_objective (workspace, "o")), ==, OKR_OUTCOME_NONE);
  record (workspace, "k1", 19);
  g_assert_true (okr_key_result_is_missed (get_key_result (workspace, "k1")));
  g_assert_cmpint (okr_objective_get_outcome (get_objective (workspace, "o")), ==, OKR_OUTCOME_NOT_KEPT);
  record (workspace, "k1", 20);
  g_assert_false (okr_key_result_is_missed (get_key_result (workspace, "k1")));
  g_assert_cmpint (okr_objective_get_outcome (get_objective (workspace, "o")), ==, OKR_OUTCOME_KEPT);
}

/* ---- the next cycle ---- */

/* "o" with three key results, one of them reached; "p" with a proposal and with rows of every kind that must not be
 * carried over; "q" that is dropped; "w" that waits. */
static void
import_review (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("More", NULL);

  import_small (workspace);
  okr_edit_set (edit, "key_result", "k1");
  okr_edit_put_text (edit, "title", "Sign 20 restaurants");
  okr_edit_put_text (edit, "owner", "ines");
  okr_edit_put_text (edit, "unit", "restaurants");
  okr_edit_put_integer (edit, "contribution", 3);
  okr_edit_set (edit, "key_result", "k3");
  okr_edit_put_text (edit, "state", "dropped");
  put_check_in (edit, "i1", "k1", "2026-05-01", 16);
  put_check_in (edit, "i2", "k2", "2026-05-01", 22);
  put_objective (edit, "p", "c", "W", "inspiration");
  okr_edit_put_text (edit, "owner", "malo");
  okr_edit_put_text (edit, "resources", "Two vans");
  put_key_result (edit, "k4", "p", 12, 4);
  okr_edit_put_text (edit, "kind", "percent");
  put_check_in (edit, "i4", "k4", "2026-05-01", 9);
  okr_edit_insert (edit, "idea", "idea");
  okr_edit_put_text (edit, "key_result", "k4");
  okr_edit_put_text (edit, "title", "An idea");
  okr_edit_insert (edit, "hypothesis", "h");
  okr_edit_put_text (edit, "objective", "p");
  okr_edit_put_text (edit, "text", "A hypothesis");
  okr_edit_insert (edit, "next_step", "s");
  okr_edit_put_text (edit, "objective", "p");
  okr_edit_put_text (edit, "verdict", "reuse");
  okr_edit_put_text (edit, "title", "Down to 3 % of errors");
  okr_edit_put_text (edit, "harder_than", "k4");
  put_objective (edit, "q", "c", "X", "learning");
  put_key_result (edit, "k5", "q", 0, 5);
  put_objective (edit, "w", NULL, "V", NULL);
  import (workspace, edit);
}

static OkrNextCycle *
propose (OkrWorkspace *workspace)
{
  OkrNextCycle *next;

  decide (workspace, "o", OKR_VERDICT_CONTINUE);
  decide (workspace, "q", OKR_VERDICT_DROP);
  next = okr_next_cycle_propose (get_cycle (workspace));
  next->name = g_strdup ("Summer");
  g_ptr_array_add (next->parked, g_object_ref (get_objective (workspace, "w")));

  return next;
}

static OkrNextKeyResult *
get_line (OkrNextCycle *next,
          guint         i)
{
  g_assert_cmpuint (i, <, next->key_results->len);

  return next->key_results->pdata[i];
}

static void
assert_line (OkrNextCycle *next,
             guint         i,
             const char   *title,
             double        start,
             double        target)
{
  OkrNextKeyResult *line = get_line (next, i);

  g_assert_cmpstr (line->title, ==, title);
  g_assert_cmpfloat (line->start, ==, start);
  g_assert_cmpfloat (line->target, ==, target);
  g_assert_true (line->included);
  g_assert_cmpint (okr_next_key_result_get_hardness (line), ==, OKR_HARDNESS_HARDER);
}

static void
test_proposal (Fixture       *fixture,
               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrNextCycle) next = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  import_review (workspace);
  g_assert_cmpint (okr_objective_get_next_verdict (get_objective (workspace, "o")), ==, OKR_VERDICT_NONE);
  g_assert_cmpint (okr_objective_get_next_verdict (get_objective (workspace, "p")), ==, OKR_VERDICT_REUSE);
  next = propose (workspace);

  start = okr_date_to_iso (next->start);
  end = okr_date_to_iso (next->end);
  g_assert_cmpstr (start, ==, "2026-06-29");
  g_assert_cmpstr (end, ==, "2026-09-25");
  g_assert_cmpuint (next->objectives->len, ==, 2);
  g_assert_cmpuint (next->key_results->len, ==, 3);
  assert_line (next, 0, "Sign 24 restaurants", 16, 24);
  assert_line (next, 1, "k2", 22, 26);
  assert_line (next, 2, "Down to 3 % of errors", 9, 3);
}

static OkrCycle *
start_next (OkrWorkspace *workspace,
            OkrNextCycle *next)
{
  Wait wait = { NULL };

  okr_workspace_start_next_cycle_async (workspace, next, on_done_cb, &wait);

  return wait_for_added (workspace, &wait);
}

static void
test_next_cycle_carries_over_what_was_planned (Fixture       *fixture,
                                               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrNextCycle) next = NULL;
  OkrObjective *objective;
  OkrKeyResult *key_result;
  GListModel *objectives;
  OkrCycle *cycle;

  import_review (workspace);
  next = propose (workspace);
  get_line (next, 1)->included = FALSE;
  cycle = start_next (workspace, next);

  g_assert_cmpstr (okr_cycle_get_name (cycle), ==, "Summer");
  g_assert_cmpint (okr_cycle_get_state (cycle), ==, OKR_CYCLE_STATE_PREPARED);
  g_assert_cmpuint (g_list_model_get_n_items (okr_cycle_get_checks (cycle)), ==, 6);
  g_assert_cmpuint (g_list_model_get_n_items (okr_cycle_get_phases (cycle)), ==, 3);
  g_assert_cmpint (okr_cycle_get_state (get_cycle (workspace)), ==, OKR_CYCLE_STATE_CLOSED);
  g_assert_nonnull (okr_cycle_find_decision (get_cycle (workspace), OKR_DECISION_CLOSED));

  objectives = okr_cycle_get_objectives (cycle);
  g_assert_cmpuint (g_list_model_get_n_items (objectives), ==, 3);
  g_assert_true (okr_sorted_list_get (OKR_SORTED_LIST (objectives), 2) == (gpointer) get_objective (workspace, "w"));
  objective = okr_sorted_list_get (OKR_SORTED_LIST (objectives), 0);
  g_assert_cmpstr (okr_objective_get_title (objective), ==, "o");
  g_assert_cmpint (okr_objective_get_state (objective), ==, OKR_OBJECTIVE_STATE_DRAFT);
  g_assert_cmpuint (g_list_model_get_n_items (okr_objective_get_key_results (objective)), ==, 1);
  key_result = okr_sorted_list_get (OKR_SORTED_LIST (okr_objective_get_key_results (objective)), 0);
  g_assert_cmpstr (okr_key_result_get_title (key_result), ==, "Sign 24 restaurants");
  g_assert_cmpstr (okr_key_result_get_unit (key_result), ==, "restaurants");
  g_assert_true (okr_key_result_get_owner (key_result) == get_person (workspace, "ines"));
  g_assert_cmpint (okr_key_result_get_contribution (key_result), ==, -1);
  g_assert_cmpfloat (okr_key_result_get_start (key_result), ==, 16);
  g_assert_cmpfloat (okr_key_result_get_target (key_result), ==, 24);

  objective = okr_sorted_list_get (OKR_SORTED_LIST (objectives), 1);
  g_assert_cmpstr (okr_objective_get_resources (objective), ==, "Two vans");
  key_result = okr_sorted_list_get (OKR_SORTED_LIST (okr_objective_get_key_results (objective)), 0);
  g_assert_cmpint (okr_key_result_get_kind (key_result), ==, OKR_KEY_RESULT_KIND_PERCENT);
  g_assert_cmpfloat (okr_key_result_get_target (key_result), ==, 3);
  /* M61: nothing else */
  g_assert_cmpuint (count (workspace, OKR_TYPE_CHECK_IN), ==, 3);
  g_assert_cmpuint (count (workspace, OKR_TYPE_IDEA), ==, 1);
  g_assert_cmpuint (count (workspace, OKR_TYPE_HYPOTHESIS), ==, 1);
  g_assert_cmpuint (count (workspace, OKR_TYPE_NEXT_STEP), ==, 1);
  assert_reversible (fixture, "Prepare the cycle “Summer”");
}

static void
test_milestones_that_are_open_go_on (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Milestones", NULL);
  g_autoptr (OkrNextCycle) next = NULL;
  OkrObjective *objective;
  OkrKeyResult *key_result;
  GListModel *milestones;

  import_review (workspace);
  okr_edit_set (edit, "key_result", "k1");
  okr_edit_put_text (edit, "kind", "milestone");
  okr_edit_insert (edit, "milestone", "m1");
  okr_edit_put_text (edit, "key_result", "k1");
  okr_edit_put_text (edit, "title", "ticked");
  okr_edit_put_text (edit, "done_on", "2026-05-01");
  okr_edit_insert (edit, "milestone", "m2");
  okr_edit_put_text (edit, "key_result", "k1");
  okr_edit_put_text (edit, "title", "open");
  import (workspace, edit);

  next = propose (workspace);
  g_assert_true (get_line (next, 0)->included);
  objective = okr_sorted_list_get (OKR_SORTED_LIST (okr_cycle_get_objectives (start_next (workspace, next))), 0);
  key_result = okr_sorted_list_get (OKR_SORTED_LIST (okr_objective_get_key_results (objective)), 0);
  milestones = okr_key_result_get_milestones (key_result);
  g_assert_cmpuint (g_list_model_get_n_items (milestones), ==, 1);
  g_assert_cmpstr (okr_milestone_get_title (okr_sorted_list_get (OKR_SORTED_LIST (milestones), 0)), ==, "open");
}

static void
assert_refused (OkrWorkspace *workspace,
                OkrNextCycle *next,
                int           code)
{
  g_autofree char *before = dump (workspace);
  g_autofree char *after = NULL;
  Wait wait = { NULL };

  okr_workspace_start_next_cycle_async (workspace, next, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, code);
  after = dump (workspace);
  g_assert_cmpstr (after, ==, before);
}

static void
test_plan_is_checked (Fixture       *fixture,
                      gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrNextCycle) next = NULL;
  OkrDate end;

  import_review (workspace);
  next = propose (workspace);
  get_line (next, 0)->target = 16;      /* M61: no harder than the last result */
  assert_refused (workspace, next, OKR_WORKSPACE_ERROR_INVALID);
  get_line (next, 0)->target = 18;      /* harder than the result: people may aim lower than they did */
  get_line (next, 2)->target = 9;
  assert_refused (workspace, next, OKR_WORKSPACE_ERROR_INVALID);
  get_line (next, 2)->included = FALSE; /* what does not go on is not asked */
  end = next->end;
  next->end = next->start - 1;
  assert_refused (workspace, next, OKR_WORKSPACE_ERROR_INVALID);
  next->end = end;
  next->start = okr_cycle_get_end (get_cycle (workspace));
  assert_refused (workspace, next, OKR_WORKSPACE_ERROR_INVALID);
  next->start = next->start + 1;
  g_set_str (&next->name, " ");
  assert_refused (workspace, next, OKR_WORKSPACE_ERROR_INVALID);
  g_set_str (&next->name, "Summer");
  g_assert_nonnull (start_next (workspace, next));
  assert_refused (workspace, next, OKR_WORKSPACE_ERROR_CYCLE_CLOSED);
}

/* ---- a closed cycle ---- */

static void
test_closed_cycle_stays_as_it_is (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  const char * const texts[] = { "a", NULL };
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrNextCycle) next = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  OkrReading reading = OKR_READING_INIT;
  OkrKeyResultDraft draft = { "x", OKR_KEY_RESULT_KIND_NUMBER, 0, 1, NULL, NULL, OKR_DATE_NONE };
  OkrNewIdea idea = { .title = "a" };
  OkrObjective *reused;
  Wait wait = { NULL };

  import_review (workspace);
  next = propose (workspace);
  reused = okr_sorted_list_get (OKR_SORTED_LIST (okr_cycle_get_objectives (start_next (workspace, next))), 0);
  before = dump (workspace);
  idea.key_result = get_key_result (workspace, "k1");

#define ASSERT_CLOSED wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_CYCLE_CLOSED)
  okr_workspace_set_text_async (workspace, OKR_ENTITY (get_cycle (workspace)), "name", "x", on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_set_text_async (workspace, OKR_ENTITY (get_objective (workspace, "o")), "title", "x", on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_delete_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_CHECK_IN, "i1"), on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_delete_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_HYPOTHESIS, "h"), on_done_cb, &wait);
  ASSERT_CLOSED;
  reading.value = 17;
  okr_workspace_record_check_in_async (workspace, get_key_result (workspace, "k1"), &reading, NULL, NULL, on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_add_ideas_async (workspace, &idea, 1, NULL, FALSE, on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_set_idea_state_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_IDEA, "idea"), OKR_IDEA_STATE_DONE,
                                      NULL, on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_add_objective_async (workspace, get_cycle (workspace), "x", OKR_OBJECTIVE_TYPE_NONE, NULL,
                                     OKR_OBJECTIVE_STATE_DRAFT, on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_add_key_result_async (workspace, get_objective (workspace, "o"), &draft, on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_add_review_notes_async (workspace, get_cycle (workspace), OKR_REVIEW_NOTE_KIND_WORKED, NULL, texts,
                                        on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_grade_async (workspace, get_key_result (workspace, "k1"), NULL, 0.5, on_done_cb, &wait);
  ASSERT_CLOSED;
  okr_workspace_set_reference_async (workspace, OKR_ENTITY (reused), "cycle", OKR_ENTITY (get_cycle (workspace)),
                                     on_done_cb, &wait);
  ASSERT_CLOSED;
#undef ASSERT_CLOSED
  after = dump (workspace);
  g_assert_cmpstr (after, ==, before);

  /* what only names it is free, and so are people */
  okr_workspace_set_reference_async (workspace, OKR_ENTITY (reused), "contributes-to", OKR_ENTITY (get_objective (workspace, "o")),
                                     on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  okr_workspace_set_text_async (workspace, OKR_ENTITY (get_person (workspace, "ines")), "name", "Inès D.", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
test_reopened_with_a_trace (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrNextCycle) next = NULL;
  OkrDecision *decision;
  Wait wait = { NULL };

  import_review (workspace);
  next = propose (workspace);
  start_next (workspace, next);

  okr_workspace_reopen_cycle_async (workspace, get_cycle (workspace), " ", on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_reopen_cycle_async (workspace, get_cycle (workspace), "A reading was wrong", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_cycle_get_state (get_cycle (workspace)), ==, OKR_CYCLE_STATE_RUNNING);
  decision = okr_cycle_find_decision (get_cycle (workspace), OKR_DECISION_REOPENED);
  g_assert_cmpstr (okr_decision_get_evidence (decision), ==, "A reading was wrong");
  g_assert_cmpint (okr_decision_get_date (decision), ==, MODEL_TODAY);
  assert_reversible (fixture, "Reopen the cycle “c”");
  record (workspace, "k1", 18);
}

static void
test_steps_are_proposed (Fixture       *fixture,
                         gconstpointer  user_data)
{
  const char * const titles[] = { "Sign 30", "Keep 10", NULL };
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *objective;
  Wait wait = { NULL };

  import_small (workspace);
  objective = get_objective (workspace, "o");
  okr_workspace_add_next_steps_async (workspace, objective, titles, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpuint (g_list_model_get_n_items (okr_objective_get_next_steps (objective)), ==, 2);
  g_assert_cmpint (okr_objective_get_next_verdict (objective), ==, OKR_VERDICT_REUSE);
  assert_reversible (fixture, "Propose 2 key results for the next cycle");
  decide (workspace, "o", OKR_VERDICT_DROP);
  g_assert_cmpint (okr_objective_get_next_verdict (objective), ==, OKR_VERDICT_DROP);
  assert_reversible (fixture, "Decide what becomes of “o”");
}

/* ---- what all cycles taught ---- */

static void
assert_lessons (GPtrArray  *lessons,
                const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lessons->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", okr_entity_get_title (lessons->pdata[i]));
  g_assert_cmpstr (text->str, ==, expected);
  g_ptr_array_unref (lessons);
}

static void
put_note (OkrEdit    *edit,
          const char *cycle,
          const char *key_result,
          const char *text)
{
  okr_edit_insert (edit, "review_note", NULL);
  okr_edit_put_text (edit, "cycle", cycle);
  okr_edit_put_text (edit, "key_result", key_result);
  okr_edit_put_text (edit, "kind", "learned");
  okr_edit_put_text (edit, "text", text);
}

static void
test_lessons_of_all_cycles (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Lessons", NULL);

  import_review (workspace);
  put_cycle (edit, "before", "2026-01-05", "2026-03-27", "closed");
  put_note (edit, "before", NULL, "Sorting decides loyalty");
  put_note (edit, "c", "k1", "Deposits bring boxes back");
  okr_edit_insert (edit, "evidence", "e");
  okr_edit_put_text (edit, "objective", "o");
  okr_edit_put_text (edit, "kind", "qualitative");
  okr_edit_put_text (edit, "text", "Cooks forget boxes");
  okr_edit_set (edit, "objective", "o");
  okr_edit_put_text (edit, "title", "Serve restaurants");
  import (workspace, edit);

  /* the newest cycle first */
  assert_lessons (okr_lessons_search (workspace, NULL),
                  "Deposits bring boxes back|Cooks forget boxes|A hypothesis|Sorting decides loyalty");
  assert_lessons (okr_lessons_search (workspace, "BOXES back"), "Deposits bring boxes back");
  assert_lessons (okr_lessons_search (workspace, "restaurants"), "Deposits bring boxes back|Cooks forget boxes");
  assert_lessons (okr_lessons_search (workspace, "nothing of the kind"), "");

  assert_lessons (okr_lessons_find_similar (workspace, "Make loyalty last by sorting", NULL, 5), "Sorting decides loyalty");
  /* what was learned for a similar objective, whatever its words */
  assert_lessons (okr_lessons_find_similar (workspace, "Serve more restaurants", NULL, 5), "Deposits bring boxes back|Cooks forget boxes");
  assert_lessons (okr_lessons_find_similar (workspace, "Serve more restaurants", NULL, 1), "Deposits bring boxes back");
  assert_lessons (okr_lessons_find_similar (workspace, "", NULL, 5), "");
  /* who writes it knows its own */
  assert_lessons (okr_lessons_find_similar (workspace, "Serve more restaurants",
                                            okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o"), 5), "");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/review/one-grade-per-person", test_one_grade_per_person);
  ADD_TEST ("/review/grades-are-shown-together", test_grades_are_shown_together);
  ADD_TEST ("/review/contribution-never-changes-a-score", test_contribution_never_changes_a_score);
  ADD_TEST ("/review/notes", test_notes);
  ADD_TEST ("/review/missed-by-type", test_missed_by_type);
  ADD_TEST ("/review/proposal", test_proposal);
  ADD_TEST ("/review/next-cycle-carries-over-what-was-planned", test_next_cycle_carries_over_what_was_planned);
  ADD_TEST ("/review/milestones-that-are-open-go-on", test_milestones_that_are_open_go_on);
  ADD_TEST ("/review/plan-is-checked", test_plan_is_checked);
  ADD_TEST ("/review/closed-cycle-stays-as-it-is", test_closed_cycle_stays_as_it_is);
  ADD_TEST ("/review/reopened-with-a-trace", test_reopened_with_a_trace);
  ADD_TEST ("/review/steps-are-proposed", test_steps_are_proposed);
  ADD_TEST ("/review/lessons-of-all-cycles", test_lessons_of_all_cycles);

  return g_test_run ();
}
