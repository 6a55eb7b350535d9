/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outline: each verb is one step with a label, the order is strict, and the list follows.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "base/okr-ulid.h"
#include "model/okr-outline.h"
#include "model/okr-workspace-plan.h"

/* "o k1 k2 | p": an objective with two key results, and one without; by title. */
static char *
join (OkrOutline *outline)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < okr_outline_get_length (outline); i++)
    {
      OkrEntity *entity = okr_outline_get (outline, i);

      g_string_append_printf (text, "%s%s", i == 0 ? "" : OKR_IS_OBJECTIVE (entity) ? " | " : " ", okr_entity_get_title (entity));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_outline (OkrOutline *outline,
                const char *expected)
{
  g_autofree char *found = join (outline);

  g_assert_cmpstr (found, ==, expected);
}

static gpointer
find (OkrWorkspace *workspace,
      GType         type,
      const char   *title)
{
  GListModel *list = okr_workspace_get_list (workspace, type);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrEntity) entity = g_list_model_get_item (list, i);

      if (g_str_equal (okr_entity_get_title (entity), title))
        return entity;
    }

  g_assert_not_reached ();
}

static gpointer
objective (Fixture    *fixture,
           const char *title)
{
  return find (fixture->workspace, OKR_TYPE_OBJECTIVE, title);
}

static gpointer
key_result (Fixture    *fixture,
            const char *title)
{
  return find (fixture->workspace, OKR_TYPE_KEY_RESULT, title);
}

/* "o a b | p c": written in one step below what is there. */
static void
write_lines (Fixture    *fixture,
             gboolean    parked,
             OkrEntity  *after,
             const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (OkrPlanLine));
  OkrPlanPlace place = { parked ? NULL : okr_workspace_get_current_cycle (fixture->workspace), parked, after };
  gboolean is_key_result = FALSE;
  Wait wait = { NULL };

  for (guint i = 0; words[i] != NULL; i++)
    {
      OkrPlanLine line = { NULL, words[i], is_key_result };

      is_key_result = !g_str_equal (words[i], "|");
      if (is_key_result)
        g_array_append_val (lines, line);
    }
  okr_workspace_write_lines_async (fixture->workspace, &place, (const OkrPlanLine *) (gpointer) lines->data, lines->len,
                                   on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
}

/* A cycle with "o a b c | p d | q", all drafts. */
static OkrOutline *
set_up_outline (Fixture *fixture)
{
  OkrEdit *edit = okr_edit_new ("Set up", NULL);
  OkrOutline *outline;

  put_cycle (edit, "c", "2026-04-06", "2026-07-05", "running");
  import (fixture->workspace, edit);
  write_lines (fixture, FALSE, NULL, "o a b c | p d | q");
  outline = okr_outline_new (fixture->workspace, okr_workspace_get_current_cycle (fixture->workspace));
  assert_outline (outline, "o a b c | p d | q");

  return outline;
}

static void
test_first_line_begins_a_quarter (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  OkrPlanPlace place = { NULL, FALSE, NULL };
  OkrPlanLine line = { NULL, "Win", FALSE };
  Wait wait = { NULL };
  g_autofree char *undone = NULL;
  OkrCycle *cycle;

  okr_workspace_write_lines_async (fixture->workspace, &place, &line, 1, on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
  cycle = okr_workspace_get_current_cycle (fixture->workspace);
  g_assert_nonnull (cycle);
  g_assert_cmpint (okr_cycle_get_start (cycle), ==, okr_date_new_ymd (2026, 5, 4));
  g_assert_cmpint (okr_cycle_get_end (cycle), ==, okr_date_new_ymd (2026, 8, 3));
  g_assert_cmpuint (g_list_model_get_n_items (okr_cycle_get_checks (cycle)), ==, 6);
  g_assert_cmpint (okr_objective_get_state (objective (fixture, "Win")), ==, OKR_OBJECTIVE_STATE_DRAFT);
  assert_as_in_file (fixture);

  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Add the objective “Win”");
  g_assert_null (okr_workspace_get_current_cycle (fixture->workspace));
}

static void
test_lines_come_where_they_are_written (Fixture       *fixture,
                                        gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  g_autofree char *undone = NULL;

  write_lines (fixture, FALSE, objective (fixture, "p"), "x y | z");
  assert_outline (outline, "o a b c | p d | x y | z | q");
  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Add 3 lines");
  assert_outline (outline, "o a b c | p d | q");
  assert_as_in_file (fixture);
}

static void
test_key_results_come_below_the_line (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  OkrPlanPlace place = { okr_workspace_get_current_cycle (fixture->workspace), FALSE, key_result (fixture, "a") };
  OkrPlanLine lines[] = { { NULL, "x", TRUE }, { NULL, "y", TRUE } };
  Wait wait = { NULL };

  okr_workspace_write_lines_async (fixture->workspace, &place, lines, 2, on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
  assert_outline (outline, "o a x y b c | p d | q");
  assert_as_in_file (fixture);
}

/* What was pasted into the middle of a line. */
static void
test_broken_line_is_one_step (Fixture       *fixture,
                              gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  OkrKeyResult *broken = key_result (fixture, "a");
  OkrPlanPlace place = { okr_workspace_get_current_cycle (fixture->workspace), FALSE, OKR_ENTITY (broken) };
  OkrPlanLine lines[] = { { NULL, "y", TRUE }, { NULL, "z", TRUE } };
  Wait wait = { NULL };
  Wait bare = { NULL };
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  okr_workspace_break_line_async (fixture->workspace, &place, "x", lines, 2, on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
  assert_outline (outline, "o x y z b c | p d | q");
  g_assert_true (key_result (fixture, "x") == broken);
  assert_as_in_file (fixture);

  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Add 2 lines");
  assert_outline (outline, "o a b c | p d | q");
  assert_as_in_file (fixture);
  redone = redo (fixture->workspace);
  g_assert_cmpstr (redone, ==, undone);
  assert_outline (outline, "o x y z b c | p d | q");

  okr_workspace_break_line_async (fixture->workspace, &place, " ", lines, 2, on_done_cb, &bare);
  wait_for_error (fixture->workspace, &bare, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_outline (outline, "o x y z b c | p d | q");
}

static void
test_typing_on_is_one_step (Fixture       *fixture,
                            gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  g_autofree char *id = okr_ulid_new ();
  OkrPlanPlace place = { okr_workspace_get_current_cycle (fixture->workspace), FALSE, objective (fixture, "q") };
  OkrPlanLine line = { id, "W", FALSE };
  Wait written = { NULL };
  Wait typed = { NULL };
  g_autofree char *undone = NULL;

  okr_workspace_write_lines_async (fixture->workspace, &place, &line, 1, on_done_cb, &written);
  wait_for_verb (fixture->workspace, &written);
  okr_workspace_set_text_async (fixture->workspace, objective (fixture, "W"), "title", "Win", on_done_cb, &typed);
  wait_for_verb (fixture->workspace, &typed);
  assert_outline (outline, "o a b c | p d | q | Win");
  g_assert_cmpstr (okr_entity_get_id (objective (fixture, "Win")), ==, id);

  undone = undo (fixture->workspace);
  assert_outline (outline, "o a b c | p d | q");
}

static void
test_objectives_move_with_their_key_results (Fixture       *fixture,
                                             gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  OkrPlanPlace first = { okr_workspace_get_current_cycle (fixture->workspace), FALSE, NULL };
  OkrPlanPlace last = { first.cycle, FALSE, objective (fixture, "q") };
  Wait up = { NULL };
  Wait down = { NULL };
  g_autofree char *undone = NULL;

  okr_workspace_move_objective_async (fixture->workspace, objective (fixture, "p"), &first, on_done_cb, &up);
  wait_for_verb (fixture->workspace, &up);
  assert_outline (outline, "p d | o a b c | q");
  okr_workspace_move_objective_async (fixture->workspace, objective (fixture, "p"), &last, on_done_cb, &down);
  wait_for_verb (fixture->workspace, &down);
  assert_outline (outline, "o a b c | q | p d");
  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Reorder “p”");
  assert_outline (outline, "p d | o a b c | q");
  assert_as_in_file (fixture);
}

static void
test_key_results_move_into_the_next_objective (Fixture       *fixture,
                                               gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  Wait into = { NULL };
  Wait behind = { NULL };
  g_autofree char *undone = NULL;

  okr_workspace_move_key_result_async (fixture->workspace, key_result (fixture, "c"), objective (fixture, "p"), NULL,
                                       on_done_cb, &into);
  wait_for_verb (fixture->workspace, &into);
  assert_outline (outline, "o a b | p c d | q");
  okr_workspace_move_key_result_async (fixture->workspace, key_result (fixture, "a"), objective (fixture, "o"),
                                       key_result (fixture, "b"), on_done_cb, &behind);
  wait_for_verb (fixture->workspace, &behind);
  assert_outline (outline, "o b a | p c d | q");
  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Reorder “a”");
  g_free (undone);
  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Move “c” to another objective");
  assert_outline (outline, "o a b c | p d | q");
  assert_as_in_file (fixture);
}

/* F31: what shares a rank has none of its own; the next move gives it one. */
static void
test_ties_are_broken (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = NULL;
  Wait wait = { NULL };

  import_small (fixture->workspace);
  outline = okr_outline_new (fixture->workspace, okr_workspace_get_current_cycle (fixture->workspace));
  for (guint i = 0; i < 3; i++)
    {
      OkrEdit *edit = okr_edit_new ("Tie", NULL);
      const char *ids[] = { "k1", "k2", "k3" };

      okr_edit_set (edit, "key_result", ids[i]);
      okr_edit_put_text (edit, "rank", "V");
      import (fixture->workspace, edit);
    }
  okr_workspace_move_key_result_async (fixture->workspace, okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, "k3"),
                                       okr_workspace_lookup (fixture->workspace, OKR_TYPE_OBJECTIVE, "o"),
                                       okr_workspace_lookup (fixture->workspace, OKR_TYPE_KEY_RESULT, "k1"), on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
  g_assert_cmpstr (okr_entity_get_id (okr_outline_get (outline, 1)), ==, "k1");
  g_assert_cmpstr (okr_entity_get_id (okr_outline_get (outline, 2)), ==, "k3");
  g_assert_cmpstr (okr_entity_get_id (okr_outline_get (outline, 3)), ==, "k2");
  for (guint i = 1; i < 3; i++)
    g_assert_cmpstr (okr_key_result_get_rank (OKR_KEY_RESULT (okr_outline_get (outline, i))), <,
                     okr_key_result_get_rank (OKR_KEY_RESULT (okr_outline_get (outline, i + 1))));
}

static void
test_one_becomes_the_other (Fixture       *fixture,
                            gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  g_autofree char *id = okr_ulid_new ();
  OkrPlanLine line = { id, "P", TRUE };
  Wait in = { NULL };
  Wait out = { NULL };
  g_autofree char *undone = NULL;

  okr_workspace_make_key_result_async (fixture->workspace, objective (fixture, "p"), objective (fixture, "o"), &line,
                                       on_done_cb, &in);
  wait_for_verb (fixture->workspace, &in);
  assert_outline (outline, "o a b c P d | q");
  g_assert_cmpstr (okr_entity_get_id (key_result (fixture, "P")), ==, id);
  okr_workspace_make_objective_async (fixture->workspace, key_result (fixture, "b"), NULL, on_done_cb, &out);
  wait_for_verb (fixture->workspace, &out);
  assert_outline (outline, "o a c P d | b | q");
  assert_as_in_file (fixture);

  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Make “b” an objective");
  g_free (undone);
  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Make “P” a key result");
  assert_outline (outline, "o a b c | p d | q");
  assert_as_in_file (fixture);
}

static void
test_what_has_readings_or_was_launched_stays (Fixture       *fixture,
                                              gconstpointer  user_data)
{
  Wait in = { NULL };
  Wait out = { NULL };
  Wait bare = { NULL };
  Wait more = { NULL };
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  OkrPlanPlace place = { okr_workspace_get_current_cycle (fixture->workspace), FALSE, key_result (fixture, "a") };
  OkrPlanLine line = { NULL, "More", TRUE };
  OkrEdit *edit = okr_edit_new ("Launch", NULL);

  okr_edit_set (edit, "objective", okr_entity_get_id (objective (fixture, "o")));
  okr_edit_put_text (edit, "state", "launched");
  put_check_in (edit, "i", okr_entity_get_id (key_result (fixture, "d")), "2026-05-01", 3);
  import (fixture->workspace, edit);

  okr_workspace_make_key_result_async (fixture->workspace, objective (fixture, "o"), objective (fixture, "p"), NULL,
                                       on_done_cb, &in);
  wait_for_error (fixture->workspace, &in, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_make_objective_async (fixture->workspace, key_result (fixture, "a"), NULL, on_done_cb, &out);
  wait_for_error (fixture->workspace, &out, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_write_lines_async (fixture->workspace, &place, &line, 1, on_done_cb, &more);
  wait_for_error (fixture->workspace, &more, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  okr_workspace_make_objective_async (fixture->workspace, key_result (fixture, "d"), NULL, on_done_cb, &bare);
  wait_for_error (fixture->workspace, &bare, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  assert_outline (outline, "o a b c | p d | q");
}

/* B4: what is parked is a draft, in no cycle. */
static void
test_parking (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  g_autoptr (OkrOutline) parking = okr_outline_new (fixture->workspace, NULL);
  OkrPlanPlace parked = { NULL, TRUE, NULL };
  OkrPlanPlace back = { okr_workspace_get_current_cycle (fixture->workspace), FALSE, objective (fixture, "o") };
  Wait away = { NULL };
  Wait again = { NULL };
  g_autofree char *undone = NULL;

  write_lines (fixture, TRUE, NULL, "later");
  okr_workspace_move_objective_async (fixture->workspace, objective (fixture, "p"), &parked, on_done_cb, &away);
  wait_for_verb (fixture->workspace, &away);
  assert_outline (outline, "o a b c | q");
  assert_outline (parking, "p d | later");
  g_assert_cmpstr (okr_workspace_get_undo_label (fixture->workspace), ==, "Put “p” on the parking list");

  okr_workspace_move_objective_async (fixture->workspace, objective (fixture, "later"), &back, on_done_cb, &again);
  wait_for_verb (fixture->workspace, &again);
  assert_outline (outline, "o a b c | later | q");
  assert_outline (parking, "p d");
  assert_as_in_file (fixture);
  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Take “later” into the cycle");
}

static void
test_figures_are_one_step (Fixture       *fixture,
                           gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  OkrKeyResult *a = key_result (fixture, "a");
  g_auto (OkrFigureText) span = { 0 };
  g_auto (OkrFigureText) half = { 0 };
  Wait first = { NULL };
  Wait second = { NULL };
  g_autofree char *undone = NULL;

  g_assert_true (okr_figure_text_parse ("from 12 k€ to 30 k€ per month", NAN, &span, NULL));
  okr_workspace_set_figures_async (fixture->workspace, a, &span, on_done_cb, &first);
  wait_for_verb (fixture->workspace, &first);
  g_assert_cmpint (okr_key_result_get_kind (a), ==, OKR_KEY_RESULT_KIND_MONEY);
  g_assert_cmpstr (okr_key_result_get_unit (a), ==, "€");
  g_assert_cmpint (okr_key_result_get_period (a), ==, OKR_PERIOD_MONTH);

  /* B63: the wording is kept, and says nothing of the unit */
  g_assert_true (okr_figure_text_parse ("half", 12000, &half, NULL));
  okr_workspace_set_figures_async (fixture->workspace, a, &half, on_done_cb, &second);
  wait_for_verb (fixture->workspace, &second);
  g_assert_cmpfloat (okr_key_result_get_target (a), ==, 6000);
  g_assert_cmpint (okr_key_result_get_direction (a), ==, OKR_DIRECTION_DOWN);
  g_assert_cmpstr (okr_key_result_get_target_wording (a), ==, "half");
  g_assert_cmpstr (okr_key_result_get_unit (a), ==, "€");
  g_assert_cmpint (okr_key_result_get_kind (a), ==, OKR_KEY_RESULT_KIND_MONEY);
  assert_as_in_file (fixture);

  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Edit the target of “a”");
  g_assert_cmpfloat (okr_key_result_get_target (a), ==, 30000);
  g_assert_null (okr_key_result_get_target_wording (a));
}

static void
test_new_owner_is_one_step (Fixture       *fixture,
                            gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  Wait wait = { NULL };
  g_autofree char *undone = NULL;

  okr_workspace_set_new_owner_async (fixture->workspace, key_result (fixture, "a"), "Inès", on_done_cb, &wait);
  wait_for_verb (fixture->workspace, &wait);
  g_assert_cmpstr (okr_person_get_name (okr_key_result_get_owner (key_result (fixture, "a"))), ==, "Inès");
  assert_as_in_file (fixture);
  undone = undo (fixture->workspace);
  g_assert_cmpstr (undone, ==, "Change the owner of “a”");
  g_assert_cmpuint (g_list_model_get_n_items (okr_workspace_get_list (fixture->workspace, OKR_TYPE_PERSON)), ==, 0);
}

static void
test_list_tells_of_what_differs (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  g_autoptr (OkrOutline) outline = set_up_outline (fixture);
  guint n_told = 0;
  Wait renamed = { NULL };
  Wait deleted = { NULL };

  g_signal_connect_swapped (outline, "items-changed", G_CALLBACK (count_cb), &n_told);
  okr_workspace_set_text_async (fixture->workspace, objective (fixture, "o"), "title", "O", on_done_cb, &renamed);
  wait_for_verb (fixture->workspace, &renamed);
  g_assert_cmpuint (n_told, ==, 0);
  okr_workspace_delete_async (fixture->workspace, objective (fixture, "O"), on_done_cb, &deleted);
  wait_for_verb (fixture->workspace, &deleted);
  g_assert_cmpuint (n_told, ==, 1);
  assert_outline (outline, "p d | q");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/plan/first-line-begins-a-quarter", test_first_line_begins_a_quarter);
  ADD_TEST ("/model/plan/lines-come-where-they-are-written", test_lines_come_where_they_are_written);
  ADD_TEST ("/model/plan/key-results-come-below-the-line", test_key_results_come_below_the_line);
  ADD_TEST ("/model/plan/broken-line-is-one-step", test_broken_line_is_one_step);
  ADD_TEST ("/model/plan/typing-on-is-one-step", test_typing_on_is_one_step);
  ADD_TEST ("/model/plan/objectives-move-with-their-key-results", test_objectives_move_with_their_key_results);
  ADD_TEST ("/model/plan/key-results-move-into-the-next-objective", test_key_results_move_into_the_next_objective);
  ADD_TEST ("/model/plan/ties-are-broken", test_ties_are_broken);
  ADD_TEST ("/model/plan/one-becomes-the-other", test_one_becomes_the_other);
  ADD_TEST ("/model/plan/what-has-readings-or-was-launched-stays", test_what_has_readings_or_was_launched_stays);
  ADD_TEST ("/model/plan/parking", test_parking);
  ADD_TEST ("/model/plan/figures-are-one-step", test_figures_are_one_step);
  ADD_TEST ("/model/plan/new-owner-is-one-step", test_new_owner_is_one_step);
  ADD_TEST ("/model/plan/list-tells-of-what-differs", test_list_tells_of_what_differs);

  return g_test_run ();
}
