/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The methods of a workshop in the file: which one runs, what is covered, ballots that replace each other, anchors,
 * parked notes.  Each is one step, and no label tells a secret.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "logic/okr-method.h"
#include "model/okr-idea-group.h"
#include "model/okr-idea-lists.h"
#include "model/okr-idea-spread.h"
#include "model/okr-workspace-ideas.h"
#include "model/okr-workspace-methods.h"

static void
add (OkrWorkspace *workspace,
     guint         n,
     gboolean      covered)
{
  g_autofree OkrNewIdea *ideas = g_new0 (OkrNewIdea, n);
  static const char * const titles[] = { "alpha", "beta", "gamma", "delta" };
  Wait wait = { NULL };

  for (guint i = 0; i < n; i++)
    ideas[i] = (OkrNewIdea) { get_key_result (workspace, "k1"), titles[i] };
  okr_workspace_add_ideas_async (workspace, ideas, n, NULL, covered, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static OkrIdeaLists *
create_lists (OkrWorkspace *workspace)
{
  OkrIdeaLists *lists = okr_idea_lists_new (workspace);

  okr_idea_lists_set_cycle (lists, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"));

  return lists;
}

static void
set_method (OkrWorkspace *workspace,
            OkrIdeaLists *lists,
            const char   *text)
{
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (lists, FALSE);
  OkrMethod method;
  Wait wait = { NULL };

  okr_method_parse (text, &method);
  okr_workspace_set_method_async (workspace, &method, ideas, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
vote (OkrWorkspace *workspace,
      OkrIdeaLists *lists,
      const char   *person,
      const guint  *dots)
{
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (lists, FALSE);
  Wait wait = { NULL };

  okr_workspace_cast_votes_async (workspace, get_person (workspace, person), ideas, dots, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
assert_votes (OkrIdeaLists *lists,
              const guint  *votes)
{
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (lists, FALSE);

  for (guint i = 0; i < ideas->len; i++)
    g_assert_cmpuint (okr_idea_count_votes (ideas->pdata[i]), ==, votes[i]);
}

static void
test_words_of_a_method (Fixture       *fixture,
                        gconstpointer  user_data)
{
  static const struct
  {
    const char *text;
    OkrMethod   method;
    const char *written;
  } cases[] = {
    { NULL, { OKR_METHOD_NONE, 3, FALSE }, NULL },
    { "", { OKR_METHOD_NONE, 3, FALSE }, NULL },
    { "yoga", { OKR_METHOD_NONE, 3, FALSE }, NULL },
    { "cover", { OKR_METHOD_COVER, 3, FALSE }, "cover" },
    { "vote", { OKR_METHOD_VOTE, 3, FALSE }, "vote 3" },
    { "vote 5 once", { OKR_METHOD_VOTE, 5, TRUE }, "vote 5 once" },
    { "tally 5 once", { OKR_METHOD_TALLY, 5, TRUE }, "tally 5 once" },
    { "vote 0", { OKR_METHOD_VOTE, 3, FALSE }, "vote 3" },
    { "vote 21", { OKR_METHOD_VOTE, 3, FALSE }, "vote 3" },
    { "impact", { OKR_METHOD_IMPACT, 3, FALSE }, "impact" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      OkrMethod method;
      g_autofree char *written = NULL;

      okr_method_parse (cases[i].text, &method);
      g_assert_cmpint (method.step, ==, cases[i].method.step);
      g_assert_cmpuint (method.dots, ==, cases[i].method.dots);
      g_assert_cmpint (method.once, ==, cases[i].method.once);
      written = okr_method_to_text (&method);
      g_assert_cmpstr (written, ==, cases[i].written);
    }

  g_assert_cmpuint (okr_method_count_left (&cases[5].method, (guint[]) { 1, 0, 3 }, 3), ==, 1);
  g_assert_cmpuint (okr_method_count_left (&cases[5].method, (guint[]) { 4, 4 }, 2), ==, 0);
}

static void
test_method_is_in_the_file (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  g_autofree char *undone = NULL;
  OkrMethod method;

  import_small (workspace);
  lists = create_lists (workspace);
  set_method (workspace, lists, "vote 5 once");
  okr_workspace_get_method (workspace, &method);
  g_assert_cmpint (method.step, ==, OKR_METHOD_VOTE);
  g_assert_cmpuint (method.dots, ==, 5);
  assert_as_in_file (fixture);

  set_method (workspace, lists, "");
  okr_workspace_get_method (workspace, &method);
  g_assert_cmpint (method.step, ==, OKR_METHOD_NONE);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "End the method");
  okr_workspace_get_method (workspace, &method);
  g_assert_cmpint (method.step, ==, OKR_METHOD_VOTE);
}

/* F52: in the tray, found by no search, told by no label.  */
static void
test_covered_ideas_keep_their_secret (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  g_autoptr (GPtrArray) covered = NULL;
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  Wait gone = { NULL };
  Wait revealed = { NULL };

  import_small (workspace);
  lists = create_lists (workspace);
  add (workspace, 3, TRUE);
  g_assert_null (strstr (okr_workspace_get_undo_label (workspace), "alpha"));
  g_assert_cmpuint (okr_idea_lists_get_n_covered (lists), ==, 3);
  okr_idea_lists_set_text (lists, "alpha");
  g_assert_cmpuint (g_list_model_get_n_items (okr_idea_lists_get_tray (lists)), ==, 0);
  okr_idea_lists_set_text (lists, NULL);

  covered = okr_idea_lists_dup_covered (lists);
  okr_workspace_delete_async (workspace, covered->pdata[1], on_done_cb, &gone);
  wait_for_verb (workspace, &gone);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Delete “covered idea”");

  g_ptr_array_add (one, covered->pdata[0]);
  okr_workspace_reveal_ideas_async (workspace, one, on_done_cb, &revealed);
  wait_for_verb (workspace, &revealed);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Reveal 1 idea");
  g_assert_cmpuint (okr_idea_lists_get_n_covered (lists), ==, 1);
  okr_idea_lists_set_text (lists, "alpha");
  g_assert_cmpuint (g_list_model_get_n_items (okr_idea_lists_get_tray (lists)), ==, 1);
  assert_as_in_file (fixture);
}

/* Not even one that has a place is on the plane, or in the order of work.  */
static void
test_covered_ideas_wait_in_the_tray (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  g_autoptr (GPtrArray) covered = NULL;
  g_autoptr (GPtrArray) open = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  lists = create_lists (workspace);
  add (workspace, 1, TRUE);
  covered = okr_idea_lists_dup_covered (lists);
  okr_workspace_place_idea_async (workspace, covered->pdata[0], 9, 2, FALSE, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpuint (g_list_model_get_n_items (okr_idea_lists_get_tray (lists)), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (okr_idea_lists_get_placed (lists)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (okr_idea_lists_get_order (lists)), ==, 0);
  open = okr_idea_lists_dup_open (lists, TRUE);
  g_assert_cmpuint (open->len, ==, 0);
}

static void
test_votes_replace_each_other (Fixture       *fixture,
                               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  g_autofree char *undone = NULL;

  import_small (workspace);
  lists = create_lists (workspace);
  add (workspace, 3, FALSE);
  set_method (workspace, lists, "vote 3");
  vote (workspace, lists, "ines", (guint[]) { 2, 0, 1 });
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Vote of Inès");
  vote (workspace, lists, "malo", (guint[]) { 1, 1, 1 });
  assert_votes (lists, (guint[]) { 3, 1, 2 });
  vote (workspace, lists, "ines", (guint[]) { 0, 3, 0 });
  assert_votes (lists, (guint[]) { 1, 4, 1 });
  assert_as_in_file (fixture);
  undone = undo (workspace);
  assert_votes (lists, (guint[]) { 3, 1, 2 });

  /* the next vote begins with none, and Undo brings them back */
  set_method (workspace, lists, "vote 3");
  assert_votes (lists, (guint[]) { 0, 0, 0 });
  g_free (undone);
  undone = undo (workspace);
  assert_votes (lists, (guint[]) { 3, 1, 2 });
}

static void
score (OkrWorkspace *workspace,
       OkrIdeaLists *lists,
       const char   *person,
       const double *impacts,
       const double *efforts)
{
  g_autoptr (GPtrArray) ideas = okr_idea_lists_dup_open (lists, FALSE);
  Wait wait = { NULL };

  okr_workspace_score_ideas_async (workspace, get_person (workspace, person), ideas, impacts, efforts, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
test_scores_and_places (Fixture       *fixture,
                        gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  g_autoptr (GPtrArray) ideas = NULL;
  g_autofree char *undone = NULL;
  OkrIdeaSpread spread;
  Wait placed = { NULL };
  Wait bad = { NULL };

  import_small (workspace);
  lists = create_lists (workspace);
  add (workspace, 2, FALSE);
  ideas = okr_idea_lists_dup_open (lists, FALSE);
  score (workspace, lists, "ines", (double[]) { 7, NAN }, (double[]) { 2, NAN });
  score (workspace, lists, "malo", (double[]) { 10, 4 }, (double[]) { 3, NAN });
  score (workspace, lists, "ines", (double[]) { 8, NAN }, (double[]) { 2, NAN });

  spread = okr_idea_compute_spread (ideas->pdata[0]);
  g_assert_cmpfloat (spread.impact.median, ==, 9);
  g_assert_cmpfloat (spread.effort.median, ==, 2.5);
  g_assert_true (spread.impact.wide);
  g_assert_false (spread.effort.wide);
  g_assert_true (okr_idea_spread_is_wide (&spread));
  spread = okr_idea_compute_spread (ideas->pdata[1]);
  g_assert_cmpuint (spread.impact.n, ==, 1);
  g_assert_cmpuint (spread.effort.n, ==, 0);
  assert_as_in_file (fixture);

  g_ptr_array_set_size (ideas, 1);
  okr_workspace_place_ideas_async (workspace, ideas, (double[]) { 9 }, (double[]) { 2.5 }, on_done_cb, &placed);
  wait_for_verb (workspace, &placed);
  g_assert_cmpfloat (okr_idea_get_effort (ideas->pdata[0]), ==, 2.5);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Place 1 idea");

  okr_workspace_place_ideas_async (workspace, ideas, (double[]) { NAN }, (double[]) { 2 }, on_done_cb, &bad);
  wait_for_error (workspace, &bad, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

/* F55: what is judged on one axis stays on the other.  */
static void
test_passes_and_anchors (Fixture       *fixture,
                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  g_autoptr (GPtrArray) ideas = NULL;
  g_autofree char *undone = NULL;
  OkrIdea *idea;
  Wait waits[5] = { { NULL } };

  import_small (workspace);
  lists = create_lists (workspace);
  add (workspace, 2, FALSE);
  ideas = okr_idea_lists_dup_open (lists, FALSE);
  idea = ideas->pdata[0];
  okr_workspace_judge_idea_async (workspace, idea, OKR_AXIS_EFFORT, 4, on_done_cb, &waits[0]);
  wait_for_verb (workspace, &waits[0]);
  g_assert_cmpfloat (okr_idea_get_effort (idea), ==, 4);
  g_assert_true (isnan (okr_idea_get_impact (idea)));
  g_assert_cmpuint (g_list_model_get_n_items (okr_idea_lists_get_placed (lists)), ==, 0);
  okr_workspace_judge_idea_async (workspace, idea, OKR_AXIS_IMPACT, 8, on_done_cb, &waits[1]);
  wait_for_verb (workspace, &waits[1]);
  g_assert_cmpuint (g_list_model_get_n_items (okr_idea_lists_get_placed (lists)), ==, 1);
  okr_workspace_judge_idea_async (workspace, idea, OKR_AXIS_IMPACT, 11, on_done_cb, &waits[2]);
  wait_for_error (workspace, &waits[2], OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  okr_workspace_set_anchor_async (workspace, idea, OKR_AXIS_EFFORT, TRUE, on_done_cb, &waits[3]);
  wait_for_verb (workspace, &waits[3]);
  okr_workspace_set_anchor_async (workspace, ideas->pdata[1], OKR_AXIS_EFFORT, TRUE, on_done_cb, &waits[4]);
  wait_for_verb (workspace, &waits[4]);
  g_assert_true (okr_workspace_is_anchor (workspace, idea, OKR_AXIS_EFFORT));
  g_assert_true (okr_workspace_is_anchor (workspace, ideas->pdata[1], OKR_AXIS_EFFORT));
  g_assert_false (okr_workspace_is_anchor (workspace, idea, OKR_AXIS_IMPACT));
  assert_as_in_file (fixture);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Make “beta” an anchor");
  g_assert_false (okr_workspace_is_anchor (workspace, ideas->pdata[1], OKR_AXIS_EFFORT));
}

static void
test_parked_notes (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  GListModel *notes = okr_workspace_get_list (workspace, OKR_TYPE_PARKING_NOTE);
  g_autoptr (OkrParkingNote) note = NULL;
  Wait waits[3] = { { NULL } };

  okr_workspace_park_async (workspace, "Who pays?", on_done_cb, &waits[0]);
  wait_for_verb (workspace, &waits[0]);
  okr_workspace_park_async (workspace, "And when?", on_done_cb, &waits[1]);
  wait_for_verb (workspace, &waits[1]);
  okr_workspace_park_async (workspace, " ", on_done_cb, &waits[2]);
  wait_for_error (workspace, &waits[2], OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);

  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 2);
  note = g_list_model_get_item (notes, 1);
  g_assert_cmpstr (okr_parking_note_get_text (note), ==, "And when?");
  g_assert_cmpint (okr_parking_note_get_date (note), ==, MODEL_TODAY);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Park “And when?”");
  assert_as_in_file (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/methods/words-of-a-method", test_words_of_a_method);
  ADD_TEST ("/model/methods/method-is-in-the-file", test_method_is_in_the_file);
  ADD_TEST ("/model/methods/covered-ideas-keep-their-secret", test_covered_ideas_keep_their_secret);
  ADD_TEST ("/model/methods/covered-ideas-wait-in-the-tray", test_covered_ideas_wait_in_the_tray);
  ADD_TEST ("/model/methods/votes-replace-each-other", test_votes_replace_each_other);
  ADD_TEST ("/model/methods/scores-and-places", test_scores_and_places);
  ADD_TEST ("/model/methods/passes-and-anchors", test_passes_and_anchors);
  ADD_TEST ("/model/methods/parked-notes", test_parked_notes);

  return g_test_run ();
}
