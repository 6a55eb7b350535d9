/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ideas: each verb is one step with a label, and the lists of the page follow.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-idea-group.h"
#include "model/okr-idea-lists.h"
#include "model/okr-workspace-ideas.h"

static char *
join (GListModel *ideas)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", okr_idea_get_title (idea));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_list (GListModel *ideas,
             const char *expected)
{
  g_autofree char *found = join (ideas);

  g_assert_cmpstr (found, ==, expected);
}

static void
add (OkrWorkspace *workspace,
     const char   *key_result,
     const char   *titles)
{
  g_auto (GStrv) list = g_strsplit (titles, " ", -1);
  g_autofree OkrNewIdea *ideas = g_new0 (OkrNewIdea, g_strv_length (list));
  Wait wait = { NULL };

  for (guint i = 0; list[i] != NULL; i++)
    ideas[i] = (OkrNewIdea) { get_key_result (workspace, key_result), list[i] };
  okr_workspace_add_ideas_async (workspace, ideas, g_strv_length (list), NULL, FALSE, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static OkrIdea *
find (OkrWorkspace *workspace,
      const char   *title)
{
  GListModel *ideas = okr_workspace_get_list (workspace, OKR_TYPE_IDEA);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      if (g_str_equal (okr_idea_get_title (idea), title))
        return idea;
    }

  g_assert_not_reached ();
}

static void
place (OkrWorkspace *workspace,
       const char   *title,
       double        impact,
       double        effort,
       gboolean      nudged)
{
  Wait wait = { NULL };

  okr_workspace_place_idea_async (workspace, find (workspace, title), impact, effort, nudged, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
set_state (OkrWorkspace *workspace,
           const char   *title,
           OkrIdeaState  state,
           const char   *reason)
{
  Wait wait = { NULL };

  okr_workspace_set_idea_state_async (workspace, find (workspace, title), state, reason, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
test_many_are_one_step_in_order (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  import_small (workspace);
  add (workspace, "k1", "a");
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Add the idea “a”");
  add (workspace, "k1", "b c d");
  assert_list (okr_key_result_get_ideas (get_key_result (workspace, "k1")), "a b c d");
  g_assert_cmpint (okr_idea_get_state (find (workspace, "c")), ==, OKR_IDEA_STATE_IDEA);

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Add 3 ideas");
  assert_list (okr_key_result_get_ideas (get_key_result (workspace, "k1")), "a");
  redone = redo (workspace);
  assert_list (okr_key_result_get_ideas (get_key_result (workspace, "k1")), "a b c d");
  assert_as_in_file (fixture);
}

static void
test_one_without_a_name_adds_none (Fixture       *fixture,
                                   gconstpointer  user_data)
{
  OkrKeyResult *key_result;
  Wait wait = { NULL };

  import_small (fixture->workspace);
  key_result = get_key_result (fixture->workspace, "k1");
  okr_workspace_add_ideas_async (fixture->workspace, (OkrNewIdea[]) { { key_result, "a" }, { key_result, "  " } }, 2,
                                 NULL, FALSE, on_done_cb, &wait);
  wait_for_error (fixture->workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (fixture->workspace, OKR_TYPE_IDEA)), ==, 0);
}

/* A tag sends some lines of one paste to another key result.  */
static void
test_many_key_results_are_one_step (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrPerson *ines;
  OkrKeyResult *first, *second;
  Wait wait = { NULL };
  g_autofree char *undone = NULL;

  import_small (workspace);
  add (workspace, "k1", "a");
  ines = okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines");
  first = get_key_result (workspace, "k1");
  second = get_key_result (workspace, "k2");
  okr_workspace_add_ideas_async (workspace, (OkrNewIdea[]) { { first, "b" }, { second, "c" }, { first, "d" } }, 3, ines, TRUE,
                                 on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_list (okr_key_result_get_ideas (first), "a b d");
  assert_list (okr_key_result_get_ideas (second), "c");
  g_assert_true (okr_idea_get_author (find (workspace, "c")) == ines);
  g_assert_true (okr_idea_get_covered (find (workspace, "d")));
  assert_as_in_file (fixture);

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Add 3 covered ideas");
  assert_list (okr_key_result_get_ideas (first), "a");
}

static void
test_place_is_one_step (Fixture       *fixture,
                        gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *undone = NULL;

  import_small (workspace);
  add (workspace, "k1", "a");
  place (workspace, "a", 7, 3.5, FALSE);
  g_assert_cmpfloat (okr_idea_get_impact (find (workspace, "a")), ==, 7);
  g_assert_cmpfloat (okr_idea_get_effort (find (workspace, "a")), ==, 3.5);
  place (workspace, "a", NAN, NAN, FALSE);
  g_assert_true (isnan (okr_idea_get_impact (find (workspace, "a"))));
  assert_as_in_file (fixture);

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Take “a” off the matrix");
  g_assert_cmpfloat (okr_idea_get_effort (find (workspace, "a")), ==, 3.5);
}

static void
test_nudges_are_one_step (Fixture       *fixture,
                          gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *undone = NULL;

  import_small (workspace);
  add (workspace, "k1", "a");
  place (workspace, "a", 5, 5, FALSE);
  place (workspace, "a", 6, 5, TRUE);
  place (workspace, "a", 7, 5, TRUE);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Place “a”");
  g_assert_cmpfloat (okr_idea_get_impact (find (workspace, "a")), ==, 5);
}

static void
test_place_off_the_scale_is_refused (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  static const double bad[][2] = { { 0.5, 5 }, { 5, 10.5 }, { NAN, 5 }, { 5, NAN }, { INFINITY, 5 } };

  import_small (fixture->workspace);
  add (fixture->workspace, "k1", "a");
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      Wait wait = { NULL };

      okr_workspace_place_idea_async (fixture->workspace, find (fixture->workspace, "a"), bad[i][0], bad[i][1], FALSE,
                                      on_done_cb, &wait);
      wait_for_error (fixture->workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
    }
}

/* M57: tasks done are a fact of the key result, and no score.  */
static void
test_state_tells_the_key_result_and_no_score (Fixture       *fixture,
                                              gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  g_autofree char *undone = NULL;

  import_small (workspace);
  record (workspace, "k1", 5);
  key_result = get_key_result (workspace, "k1");
  add (workspace, "k1", "a b");

  set_state (workspace, "a", OKR_IDEA_STATE_TO_DO, "it was promised");
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Make “a” a task");
  g_assert_cmpstr (okr_idea_get_state_reason (find (workspace, "a")), ==, "it was promised");
  g_assert_cmpint (okr_key_result_get_tasks_total (key_result), ==, 1);

  set_state (workspace, "a", OKR_IDEA_STATE_DONE, NULL);
  g_assert_cmpint (okr_idea_get_done_on (find (workspace, "a")), ==, MODEL_TODAY);
  g_assert_cmpstr (okr_idea_get_state_reason (find (workspace, "a")), ==, "it was promised");
  g_assert_cmpint (okr_key_result_get_tasks_done (key_result), ==, 1);
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, 0.25);

  set_state (workspace, "a", OKR_IDEA_STATE_TO_DO, NULL);
  g_assert_cmpint (okr_idea_get_done_on (find (workspace, "a")), ==, OKR_DATE_NONE);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Put “a” back to do");
  g_assert_cmpint (okr_idea_get_state (find (workspace, "a")), ==, OKR_IDEA_STATE_DONE);
  assert_as_in_file (fixture);
}

static OkrIdeaLists *
create_lists (OkrWorkspace *workspace)
{
  OkrIdeaLists *lists = okr_idea_lists_new (workspace);

  okr_idea_lists_set_cycle (lists, okr_workspace_get_current_cycle (workspace));

  return lists;
}

static void
test_lists_follow (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  guint n_changed = 0;

  import_small (workspace);
  lists = create_lists (workspace);
  g_signal_connect_swapped (lists, "changed", G_CALLBACK (count_cb), &n_changed);
  add (workspace, "k1", "bet win avoid fill better");
  g_assert_cmpuint (n_changed, ==, 1);
  assert_list (okr_idea_lists_get_tray (lists), "bet win avoid fill better");

  place (workspace, "win", 7, 3, FALSE);
  place (workspace, "better", 9, 3, FALSE);
  place (workspace, "bet", 10, 9, FALSE);
  place (workspace, "avoid", 2, 9, FALSE);
  assert_list (okr_idea_lists_get_tray (lists), "fill");
  place (workspace, "fill", 2, 2, FALSE);
  assert_list (okr_idea_lists_get_placed (lists), "bet win avoid fill better");
  assert_list (okr_idea_lists_get_order (lists), "better win");
  g_assert_cmpuint (okr_idea_lists_get_n_left_out (lists), ==, 1);
  g_assert_cmpuint (okr_idea_lists_get_n_waiting (lists), ==, 1);

  okr_idea_lists_set_resources (lists, TRUE);
  assert_list (okr_idea_lists_get_order (lists), "better win bet");
  g_assert_cmpuint (okr_idea_lists_get_n_waiting (lists), ==, 0);

  set_state (workspace, "better", OKR_IDEA_STATE_DROPPED, NULL);
  assert_list (okr_idea_lists_get_order (lists), "win bet");
  assert_list (okr_idea_lists_get_placed (lists), "bet win avoid fill");
}

static void
test_lists_filter (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;

  import_small (workspace);
  lists = create_lists (workspace);
  add (workspace, "k1", "café tea");
  add (workspace, "k2", "cake");

  okr_idea_lists_set_text (lists, "CAFE");
  assert_list (okr_idea_lists_get_tray (lists), "café");
  g_assert_cmpuint (okr_idea_lists_get_n_hidden (lists), ==, 2);
  okr_idea_lists_set_text (lists, NULL);
  okr_idea_lists_set_key_result (lists, get_key_result (workspace, "k2"));
  assert_list (okr_idea_lists_get_tray (lists), "cake");
  okr_idea_lists_set_key_result (lists, NULL);
  okr_idea_lists_set_cycle (lists, NULL);
  assert_list (okr_idea_lists_get_tray (lists), "");
}

/* A list tells of what differs only: the widgets of the others stay.  */
static void
test_lists_tell_of_differences (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  guint n_told = 0;

  import_small (workspace);
  lists = create_lists (workspace);
  add (workspace, "k1", "a b c");
  g_signal_connect_swapped (okr_idea_lists_get_tray (lists), "items-changed", G_CALLBACK (count_cb), &n_told);
  record (workspace, "k1", 5);
  g_assert_cmpuint (n_told, ==, 0);
  place (workspace, "b", 5, 5, FALSE);
  g_assert_cmpuint (n_told, ==, 1);
  place (workspace, "b", 6, 5, FALSE);
  g_assert_cmpuint (n_told, ==, 1);
}

static void
test_lists_filter_by_doer (Fixture       *fixture,
                           gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  OkrPerson *ines;
  Wait doer = { NULL };
  Wait gone = { NULL };

  import_small (workspace);
  lists = create_lists (workspace);
  add (workspace, "k1", "a b");
  ines = okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines");
  okr_workspace_set_reference_async (workspace, OKR_ENTITY (find (workspace, "b")), "doer", OKR_ENTITY (ines), on_done_cb, &doer);
  wait_for_verb (workspace, &doer);

  okr_idea_lists_set_doer (lists, ines);
  assert_list (okr_idea_lists_get_tray (lists), "b");
  g_assert_cmpuint (okr_idea_lists_get_n_hidden (lists), ==, 1);

  /* nobody filters by somebody who is gone */
  okr_workspace_delete_async (workspace, OKR_ENTITY (ines), on_done_cb, &gone);
  wait_for_verb (workspace, &gone);
  g_assert_null (okr_idea_lists_get_doer (lists));
  assert_list (okr_idea_lists_get_tray (lists), "a b");
}

/* ---- groups ---- */

static void
merge (OkrWorkspace *workspace,
       const char   *title,
       const char   *into)
{
  Wait wait = { NULL };

  okr_workspace_merge_ideas_async (workspace, find (workspace, title), find (workspace, into), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
test_groups_are_flat (Fixture       *fixture,
                      gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrIdeaLists) lists = NULL;
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  import_small (workspace);
  lists = create_lists (workspace);
  add (workspace, "k1", "a b c d");
  place (workspace, "a", 7, 3, FALSE);
  merge (workspace, "a", "b");
  assert_list (okr_idea_lists_get_tray (lists), "b c d");
  assert_list (okr_idea_lists_get_placed (lists), "");

  /* members come along, and a member stands for its leader */
  merge (workspace, "b", "c");
  assert_list (okr_idea_get_members (find (workspace, "c")), "a b");
  merge (workspace, "d", "a");
  assert_list (okr_idea_get_members (find (workspace, "c")), "a b d");
  assert_list (okr_idea_lists_get_tray (lists), "c");
  assert_as_in_file (fixture);

  okr_workspace_ungroup_idea_async (workspace, find (workspace, "c"), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_list (okr_idea_lists_get_tray (lists), "b c d");
  assert_list (okr_idea_lists_get_placed (lists), "a");
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Ungroup “c”");
  assert_list (okr_idea_get_members (find (workspace, "c")), "a b d");
}

static void
test_bad_groups_are_refused (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrIdea *a, *b;
  Wait waits[3] = { { NULL } };

  import_small (workspace);
  add (workspace, "k1", "a b c");
  a = find (workspace, "a");
  b = find (workspace, "b");
  okr_workspace_merge_ideas_async (workspace, a, a, on_done_cb, &waits[0]);
  wait_for_error (workspace, &waits[0], OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP);
  merge (workspace, "a", "b");
  okr_workspace_merge_ideas_async (workspace, b, a, on_done_cb, &waits[1]);
  wait_for_error (workspace, &waits[1], OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP);

  set_state (workspace, "c", OKR_IDEA_STATE_TO_DO, NULL);
  okr_workspace_merge_ideas_async (workspace, find (workspace, "c"), b, on_done_cb, &waits[2]);
  wait_for_error (workspace, &waits[2], OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  merge (workspace, "b", "c");
  assert_list (okr_idea_get_members (find (workspace, "c")), "a b");
}

static void
put_vote (OkrEdit    *edit,
          OkrIdea    *idea,
          const char *person,
          int         dots)
{
  okr_edit_insert (edit, "vote", NULL);
  okr_edit_put_text (edit, "idea", okr_entity_get_id (OKR_ENTITY (idea)));
  okr_edit_put_text (edit, "person", person);
  okr_edit_put_integer (edit, "dots", dots);
}

/* F58: votes add, and nobody counts twice.  */
static void
test_votes_of_a_group (Fixture       *fixture,
                       gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit;

  import_small (workspace);
  add (workspace, "k1", "a b");
  edit = okr_edit_new ("Vote", NULL);
  put_vote (edit, find (workspace, "a"), "ines", 1);
  put_vote (edit, find (workspace, "b"), "ines", 2);
  put_vote (edit, find (workspace, "b"), "malo", 1);
  import (workspace, edit);

  g_assert_cmpuint (okr_idea_count_votes (find (workspace, "a")), ==, 1);
  g_assert_cmpuint (okr_idea_count_votes (find (workspace, "b")), ==, 3);
  merge (workspace, "a", "b");
  g_assert_cmpuint (okr_idea_count_votes (find (workspace, "b")), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/ideas/many-are-one-step-in-order", test_many_are_one_step_in_order);
  ADD_TEST ("/model/ideas/one-without-a-name-adds-none", test_one_without_a_name_adds_none);
  ADD_TEST ("/model/ideas/many-key-results-are-one-step", test_many_key_results_are_one_step);
  ADD_TEST ("/model/ideas/place-is-one-step", test_place_is_one_step);
  ADD_TEST ("/model/ideas/nudges-are-one-step", test_nudges_are_one_step);
  ADD_TEST ("/model/ideas/place-off-the-scale-is-refused", test_place_off_the_scale_is_refused);
  ADD_TEST ("/model/ideas/state-tells-the-key-result-and-no-score", test_state_tells_the_key_result_and_no_score);
  ADD_TEST ("/model/ideas/lists-follow", test_lists_follow);
  ADD_TEST ("/model/ideas/lists-filter", test_lists_filter);
  ADD_TEST ("/model/ideas/lists-tell-of-differences", test_lists_tell_of_differences);

  ADD_TEST ("/model/ideas/lists-filter-by-doer", test_lists_filter_by_doer);
  ADD_TEST ("/model/ideas/groups-are-flat", test_groups_are_flat);
  ADD_TEST ("/model/ideas/bad-groups-are-refused", test_bad_groups_are_refused);
  ADD_TEST ("/model/ideas/votes-of-a-group", test_votes_of_a_group);

  return g_test_run ();
}
