/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tasks: their verbs, the order of the team under every filter, limits, and the board that follows.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-board.h"
#include "model/okr-workspace-ideas.h"
#include "model/okr-workspace-tasks.h"

static OkrIdea *
add (OkrWorkspace *workspace,
     const char   *key_result,
     const char   *title)
{
  OkrTaskFields fields = { title, get_key_result (workspace, key_result), NULL, 0, FALSE };
  Wait wait = { NULL };

  okr_workspace_add_task_async (workspace, &fields, on_done_cb, &wait);

  return wait_for_added (workspace, &wait);
}

static void
move_all (OkrWorkspace   *workspace,
          GPtrArray      *tasks,
          OkrIdeaState    state,
          const OkrPlace *place)
{
  Wait wait = { NULL };

  okr_workspace_move_tasks_async (workspace, tasks, state, NULL, place, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
move (OkrWorkspace *workspace,
      OkrIdea      *task,
      OkrIdeaState  state,
      OkrIdea      *after,
      OkrIdea      *before)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  OkrPlace place = { after, before };

  g_ptr_array_add (tasks, task);
  move_all (workspace, tasks, state, &place);
}

/* Whether a hard limit refuses the move. */
static void
assert_refused (OkrWorkspace *workspace,
                OkrIdea      *task,
                OkrIdeaState  state)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  Wait wait = { NULL };

  g_ptr_array_add (tasks, task);
  okr_workspace_move_tasks_async (workspace, tasks, state, NULL, NULL, NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

static void
set_limits (OkrWorkspace *workspace,
            guint         to_do,
            guint         doing,
            gboolean      hard)
{
  OkrTaskLimits limits = { { to_do, doing, 0 }, hard };
  Wait wait = { NULL };

  okr_workspace_set_task_limits_async (workspace, &limits, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static OkrBoard *
create_board (OkrWorkspace *workspace)
{
  OkrBoard *board = okr_board_new_of (workspace, &okr_task_cards);

  okr_board_set_cycle (board, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"));

  return board;
}

/* "a b | c | " of each row, with its name if it has one. */
static char *
describe (OkrBoard *board)
{
  GListModel *lanes = okr_board_get_lanes (board);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lanes); i++)
    {
      g_autoptr (OkrBoardLane) lane = g_list_model_get_item (lanes, i);

      if (okr_board_lane_get_title (lane) != NULL)
        g_string_append_printf (text, "[%s] ", okr_board_lane_get_title (lane));
      for (guint column = 0; column < okr_board_get_n_columns (board); column++)
        {
          GListModel *cards = okr_board_lane_get_column (lane, column);

          for (guint j = 0; j < g_list_model_get_n_items (cards); j++)
            {
              g_autoptr (OkrEntity) card = g_list_model_get_item (cards, j);

              g_string_append_printf (text, "%s ", okr_entity_get_title (card));
            }
          if (column + 1 < okr_board_get_n_columns (board))
            g_string_append (text, "| ");
        }
    }

  return g_strchomp (g_string_free_and_steal (g_steal_pointer (&text)));
}

static void
assert_board (OkrBoard   *board,
              const char *expected)
{
  g_autofree char *found = describe (board);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_a_task_goes_through_the_columns (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *again = NULL;
  OkrIdea *a;

  import_small (workspace);
  board = create_board (workspace);
  assert_board (board, "| |");
  a = add (workspace, "k1", "a");
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Add the task “a”");
  add (workspace, "k2", "b");
  assert_board (board, "a b | |");

  move (workspace, a, OKR_IDEA_STATE_DOING, NULL, NULL);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Start “a”");
  assert_board (board, "b | a |");
  before = dump (workspace);
  move (workspace, a, OKR_IDEA_STATE_DONE, NULL, NULL);
  assert_board (board, "b | | a");
  g_assert_cmpint (okr_idea_get_done_on (a), ==, MODEL_TODAY);
  after = dump (workspace);
  assert_as_in_file (fixture);

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Finish “a”");
  assert_board (board, "b | a |");
  again = dump (workspace);
  g_assert_cmpstr (again, ==, before);
  g_free (again);
  redone = redo (workspace);
  assert_board (board, "b | | a");
  again = dump (workspace);
  g_assert_cmpstr (again, ==, after);
}

/* M57: they are two different things. */
static void
test_finished_tasks_change_no_score (Fixture       *fixture,
                                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  OkrKeyResult *key_result;
  double score, figure;

  import_small (workspace);
  record (workspace, "k1", 7);
  key_result = get_key_result (workspace, "k1");
  score = okr_key_result_get_score (key_result);
  figure = okr_key_result_get_figure (key_result);
  for (guint i = 0; i < 5; i++)
    g_ptr_array_add (tasks, add (workspace, "k1", "a"));
  g_assert_cmpint (okr_key_result_get_tasks_total (key_result), ==, 5);

  move_all (workspace, tasks, OKR_IDEA_STATE_DONE, NULL);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Move 5 tasks");
  g_assert_cmpint (okr_key_result_get_tasks_done (key_result), ==, 5);
  g_assert_cmpfloat (okr_key_result_get_score (key_result), ==, score);
  g_assert_cmpfloat (okr_key_result_get_figure (key_result), ==, figure);
  g_assert_cmpfloat (okr_objective_get_score (okr_key_result_get_objective (key_result)), >, 0);
}

/* One rank for tasks: what is dropped under a filter is there without it, too. */
static void
test_the_order_is_the_teams (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = NULL;
  OkrBoardFilter filter = { 0 };
  OkrIdea *a, *b, *c, *d;

  import_small (workspace);
  board = create_board (workspace);
  a = add (workspace, "k1", "a");
  b = add (workspace, "k2", "b");
  c = add (workspace, "k1", "c");
  d = add (workspace, "k2", "d");
  assert_board (board, "a b c d | |");

  filter.key_result = get_key_result (workspace, "k2");
  okr_board_set_filter (board, &filter);
  assert_board (board, "b d | |");
  move (workspace, d, OKR_IDEA_STATE_TO_DO, NULL, b);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Reorder “d”");
  assert_board (board, "d b | |");
  okr_board_set_filter (board, NULL);
  assert_board (board, "a d b c | |");

  move (workspace, a, OKR_IDEA_STATE_TO_DO, c, NULL);
  assert_board (board, "d b c a | |");
  assert_as_in_file (fixture);
}

static void
test_rows_and_filters (Fixture       *fixture,
                       gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = NULL;
  OkrBoardFilter filter = { 0 };
  OkrTaskFields fields;
  guint shown, total;
  Wait wait = { NULL };
  OkrIdea *b;

  import_small (workspace);
  board = create_board (workspace);
  add (workspace, "k1", "a");
  b = add (workspace, "k2", "b");
  fields = (OkrTaskFields) { "b2", get_key_result (workspace, "k2"), okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines"),
                             MODEL_TODAY - 1, TRUE };
  okr_workspace_edit_task_async (workspace, b, &fields, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Edit “b”");

  okr_board_set_rows (board, OKR_BOARD_ROWS_OWNER);
  assert_board (board, "[Inès] b2 | | [Nobody] a | |");
  okr_board_set_rows (board, OKR_BOARD_ROWS_NONE);

  filter.mission_critical = TRUE;
  okr_board_set_filter (board, &filter);
  assert_board (board, "b2 | |");
  okr_board_get_column_count (board, 0, &shown, &total);
  g_assert_cmpuint (shown, ==, 1);
  g_assert_cmpuint (total, ==, 2);

  /* what is done is late no more */
  filter = (OkrBoardFilter) { .late = TRUE };
  okr_board_set_filter (board, &filter);
  assert_board (board, "b2 | |");
  move (workspace, b, OKR_IDEA_STATE_DONE, NULL, NULL);
  assert_board (board, "| |");
}

static void
test_limits_are_said_or_hard (Fixture       *fixture,
                              gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = NULL;
  Wait wait = { NULL };
  OkrIdea *a, *b, *c;

  import_small (workspace);
  board = create_board (workspace);
  a = add (workspace, "k1", "a");
  b = add (workspace, "k1", "b");
  c = add (workspace, "k1", "c");
  g_assert_cmpuint (okr_board_get_limit (board, 1), ==, 0);

  /* soft: it goes on */
  set_limits (workspace, 0, 1, FALSE);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Change the limits of the tasks");
  g_assert_cmpuint (okr_board_get_limit (board, 1), ==, 1);
  move (workspace, a, OKR_IDEA_STATE_DOING, NULL, NULL);
  move (workspace, b, OKR_IDEA_STATE_DOING, NULL, NULL);
  assert_board (board, "c | a b |");

  /* hard: nothing more comes in, what is there can be put in order and can leave */
  set_limits (workspace, 0, 1, TRUE);
  assert_refused (workspace, c, OKR_IDEA_STATE_DOING);
  move (workspace, b, OKR_IDEA_STATE_DOING, NULL, a);
  assert_board (board, "c | b a |");
  move (workspace, b, OKR_IDEA_STATE_TO_DO, NULL, NULL);
  assert_refused (workspace, c, OKR_IDEA_STATE_DOING);
  move (workspace, a, OKR_IDEA_STATE_DONE, NULL, NULL);
  move (workspace, c, OKR_IDEA_STATE_DOING, NULL, NULL);
  assert_board (board, "b | c | a");

  /* from the page of ideas, too */
  okr_workspace_set_idea_state_async (workspace, b, OKR_IDEA_STATE_DOING, NULL, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  set_limits (workspace, 0, 0, FALSE);
  g_assert_null (okr_workspace_get_setting (workspace, "task-limit-doing"));
  assert_as_in_file (fixture);
}

/* Names of what a card says arrive, and what leaves is gone. */
static void
test_the_board_follows (Fixture       *fixture,
                        gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = NULL;
  OkrBoardFilter filter = { .text = "oven" };
  Wait wait = { NULL };
  OkrIdea *a;
  guint n_refreshed = 0;

  import_small (workspace);
  board = create_board (workspace);
  a = add (workspace, "k1", "a");
  okr_board_set_filter (board, &filter);
  assert_board (board, "| |");
  g_signal_connect_swapped (board, "refreshed", G_CALLBACK (count_cb), &n_refreshed);
  okr_workspace_set_text_async (workspace, OKR_ENTITY (get_key_result (workspace, "k1")), "title", "Ten ovens", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_board (board, "a | |");
  g_assert_cmpuint (n_refreshed, ==, 1);

  wait = (Wait) { NULL };
  okr_workspace_set_idea_state_async (workspace, a, OKR_IDEA_STATE_DROPPED, "too dear", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_board (board, "| |");
  g_assert_cmpuint (okr_board_get_n_total (board), ==, 0);
  g_free (undo (workspace));
  assert_board (board, "a | |");

  wait = (Wait) { NULL };
  okr_workspace_delete_async (workspace, OKR_ENTITY (get_key_result (workspace, "k1")), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  assert_board (board, "| |");
  g_assert_cmpuint (okr_board_get_n_total (board), ==, 0);
  g_assert_finalize_object (g_steal_pointer (&board));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/tasks/a-task-goes-through-the-columns", test_a_task_goes_through_the_columns);
  ADD_TEST ("/tasks/finished-tasks-change-no-score", test_finished_tasks_change_no_score);
  ADD_TEST ("/tasks/the-order-is-the-teams", test_the_order_is_the_teams);
  ADD_TEST ("/tasks/rows-and-filters", test_rows_and_filters);
  ADD_TEST ("/tasks/limits-are-said-or-hard", test_limits_are_said_or_hard);
  ADD_TEST ("/tasks/the-board-follows", test_the_board_follows);

  return g_test_run ();
}
