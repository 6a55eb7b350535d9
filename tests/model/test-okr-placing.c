/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where cards land on the board: between the neighbours that are seen, whatever is hidden between them.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-board.h"

#define N_CARDS 12

static char *
describe_column (OkrBoard *board,
                 guint     column)
{
  g_autoptr (OkrBoardLane) lane = g_list_model_get_item (okr_board_get_lanes (board), 0);
  GListModel *cards = okr_board_lane_get_column (lane, column);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      g_autoptr (OkrEntity) card = g_list_model_get_item (cards, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", okr_entity_get_id (card));
    }

  return g_string_free_and_steal (text);
}

#define assert_column(board, column, expected) \
  do \
    { \
      g_autofree char *described = describe_column (board, column); \
      g_assert_cmpstr (described, ==, expected); \
    } \
  while (0)

/* Cards "a" to "l" that nobody has ordered: all have one rank. */
static OkrBoard *
set_up_board (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  OkrBoard *board = okr_board_new (workspace);

  put_cycle (edit, "c", "2026-03-30", "2026-06-26", "running");
  put_objective (edit, "o", "c", "V", "commitment");
  for (int i = 0; i < N_CARDS; i++)
    {
      char id[] = { (char) ('a' + i), '\0' };

      put_key_result (edit, id, "o", 0, 10);
    }
  import (workspace, edit);
  okr_board_set_cycle (board, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"));

  return board;
}

static OkrKeyResult *
get (OkrWorkspace *workspace,
     const char   *id)
{
  return id != NULL ? get_key_result (workspace, id) : NULL;
}

/* ids: one letter per card */
static GPtrArray *
get_all (OkrWorkspace *workspace,
         const char   *ids)
{
  GPtrArray *cards = g_ptr_array_new ();

  for (; *ids != '\0'; ids++)
    {
      char id[] = { *ids, '\0' };

      g_ptr_array_add (cards, get (workspace, id));
    }

  return cards;
}

static void
place (OkrWorkspace *workspace,
       const char   *ids,
       const char   *after,
       const char   *before)
{
  g_autoptr (GPtrArray) cards = get_all (workspace, ids);
  OkrPlace where = { get (workspace, after), get (workspace, before) };
  Wait wait = { NULL };

  okr_workspace_place_cards_async (workspace, cards, &where, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
drop (OkrWorkspace *workspace,
      const char   *ids,
      double        value,
      const char   *after,
      const char   *before)
{
  g_autoptr (GPtrArray) cards = get_all (workspace, ids);
  g_autofree OkrReading *readings = g_new (OkrReading, cards->len);
  OkrPlace where = { get (workspace, after), get (workspace, before) };
  Wait wait = { NULL };

  for (guint i = 0; i < cards->len; i++)
    {
      readings[i] = (OkrReading) OKR_READING_INIT;
      readings[i].value = value;
    }
  okr_workspace_record_check_ins_async (workspace, cards, readings, &where, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
test_place (Fixture       *fixture,
            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = set_up_board (workspace);

  assert_column (board, 0, "a b c d e f g h i j k l");
  place (workspace, "l", "a", "b");
  assert_column (board, 0, "a l b c d e f g h i j k");
  place (workspace, "a", NULL, NULL);
  assert_column (board, 0, "l b c d e f g h i j k a");
  place (workspace, "f", NULL, "l");
  assert_column (board, 0, "f l b c d e g h i j k a");
  place (workspace, "gcb", "i", NULL);
  assert_column (board, 0, "f l d e h i g c b j k a");
  place (workspace, "a", "f", "l");
  place (workspace, "k", "f", "a");
  assert_column (board, 0, "f k a l d e h i g c b j");

  for (int i = 0; i < 6; i++)
    g_free (undo (workspace));
  assert_column (board, 0, "a b c d e f g h i j k l");
  assert_as_in_file (fixture);
}

static void
test_one_move_writes_one_cell (Fixture       *fixture,
                               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = set_up_board (workspace);
  g_autoptr (GPtrArray) cards = get_all (workspace, "abcdefghijkl");
  guint n_refreshed = 0;
  Wait wait = { NULL };

  okr_workspace_place_cards_async (workspace, cards, NULL, NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Move 12 key results");
  for (guint i = 0; i < cards->len; i++)
    g_signal_connect (cards->pdata[i], "notify::board-rank", G_CALLBACK (count_notify_cb), &n_refreshed);

  place (workspace, "l", "c", "d");
  assert_column (board, 0, "a b c l d e f g h i j k");
  g_assert_cmpuint (n_refreshed, ==, 1);
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = set_up_board (workspace);

  drop (workspace, "b", 5, NULL, NULL);
  drop (workspace, "d", 4, "b", NULL);
  drop (workspace, "c", 6, "b", "d");
  assert_column (board, 2, "b c d");
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Move “c” to 0.6");

  drop (workspace, "gf", 5, NULL, "b");
  assert_column (board, 2, "g f b c d");
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Move 2 key results");

  /* A value of another column sends the card to the end of that one. */
  drop (workspace, "g", 8, "b", "c");
  assert_column (board, 2, "f b c d");
  assert_column (board, 3, "g");
  drop (workspace, "a", 10, "f", "b");
  assert_column (board, 4, "a");

  /* The same column, another place: with a reading. */
  drop (workspace, "d", 5, "f", "b");
  assert_column (board, 2, "f d b c");
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (get (workspace, "d"))), ==, 2);

  g_free (undo (workspace));
  assert_column (board, 2, "f b c d");
  assert_as_in_file (fixture);
}

/* Who records a value elsewhere moves a card only when its column changes. */
static void
test_reading_without_place (Fixture       *fixture,
                            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = set_up_board (workspace);

  record (workspace, "c", 5);
  record (workspace, "a", 5);
  record (workspace, "b", 5);
  assert_column (board, 2, "c a b");
  record (workspace, "c", 6);
  assert_column (board, 2, "c a b");
  record (workspace, "c", 0);
  assert_column (board, 0, "d e f g h i j k l c");
}

/* What a filter hides keeps its place. */
static void
test_under_a_filter (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = set_up_board (workspace);
  OkrEdit *edit = okr_edit_new ("Change", NULL);
  OkrBoardFilter filter = { .text = "x" };

  for (const char *id = "adg"; *id != '\0'; id++)
    {
      char one[] = { *id, '\0' };

      okr_edit_set (edit, "key_result", one);
      okr_edit_put_text (edit, "title", "x");
    }
  import (workspace, edit);
  okr_board_set_filter (board, &filter);
  assert_column (board, 0, "a d g");

  /* The first neighbour decides: right after "a", before the hidden "b". */
  place (workspace, "g", "a", "d");
  assert_column (board, 0, "a g d");
  okr_board_set_filter (board, NULL);
  assert_column (board, 0, "a g b c d e f h i j k l");

  okr_board_set_filter (board, &filter);
  place (workspace, "a", NULL, "d");
  assert_column (board, 0, "g a d");
  okr_board_set_filter (board, NULL);
  assert_column (board, 0, "g b c a d e f h i j k l");
}

/* Says what one column should hold, in the words of describe_column(). */
static void
assert_letters (OkrBoard *board,
                guint     column,
                GString  *letters)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (gsize i = 0; i < letters->len; i++)
    g_string_append_printf (expected, "%s%c", i > 0 ? " " : "", letters->str[i]);
  assert_column (board, column, expected->str);
}

/* Any card to any place, many times: the order is the one of an array that does the same. */
static void
test_random (Fixture       *fixture,
             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = set_up_board (workspace);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (GString) order = g_string_new ("abcdefghijkl");

  for (int i = 0; i < 300; i++)
    {
      int from = g_rand_int_range (random, 0, N_CARDS);
      int to = g_rand_int_range (random, 0, N_CARDS);
      char moved[] = { order->str[from], '\0' };
      char after[] = { '\0', '\0' };
      char before[] = { '\0', '\0' };

      g_string_erase (order, from, 1);
      after[0] = to > 0 ? order->str[to - 1] : '\0';
      before[0] = to < N_CARDS - 1 ? order->str[to] : '\0';
      g_string_insert (order, to, moved);
      place (workspace, moved, *after != '\0' ? after : NULL,
             *before != '\0' && g_rand_boolean (random) ? before : *after != '\0' ? NULL : before);

      assert_letters (board, 0, order);
    }
  assert_as_in_file (fixture);
}

/* Any card to any place of two columns, whose cards and those of another cycle stand between each other in the order
 * of the team; some moves are taken back. */
static void
test_random_columns (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = set_up_board (workspace);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GString) first = g_string_new ("abcdefghijkl");
  g_autoptr (GString) third = g_string_new (NULL);
  GString *columns[] = { first, third };
  OkrEdit *edit = okr_edit_new ("Import", NULL);

  put_cycle (edit, "d", "2026-06-29", "2026-09-25", "running");
  put_objective (edit, "p", "d", "V", "commitment");
  put_key_result (edit, "aa", "p", 0, 10);
  put_key_result (edit, "ff", "p", 0, 10);
  import (workspace, edit);

  for (int i = 0; i < 200; i++)
    {
      GString *from = third->len == 0 || (first->len > 0 && g_rand_boolean (random)) ? first : third;
      int column = g_rand_boolean (random) ? 1 : 0;
      gsize position = (gsize) g_rand_int_range (random, 0, (int) from->len);
      char moved[] = { from->str[position], '\0' };
      char after[] = { '\0', '\0' };
      gsize to;

      if (g_rand_int_range (random, 0, 4) == 0)
        {
          drop (workspace, moved, column == 0 ? 5 : 0, NULL, NULL);
          g_free (undo (workspace));
        }

      g_string_erase (from, (gssize) position, 1);
      to = (gsize) g_rand_int_range (random, 0, (int) columns[column]->len + 1);
      after[0] = to > 0 ? columns[column]->str[to - 1] : '\0';
      g_string_insert (columns[column], (gssize) to, moved);
      drop (workspace, moved, column == 0 ? 0 : 5, to > 0 ? after : NULL,
            to == 0 && columns[column]->len > 1 ? (char[]) { columns[column]->str[1], '\0' } : NULL);

      assert_letters (board, 0, first);
      assert_letters (board, 2, third);
    }

  g_assert_cmpstr (okr_key_result_get_board_rank (get (workspace, "aa")), ==, "V");
  g_assert_cmpstr (okr_key_result_get_board_rank (get (workspace, "ff")), ==, "V");
  assert_as_in_file (fixture);
}

static OkrKeyResult *
add (OkrWorkspace *workspace,
     const char   *title)
{
  Wait wait = { NULL };
  GListModel *all = okr_workspace_get_list (workspace, OKR_TYPE_KEY_RESULT);
  OkrKeyResultDraft draft = { title, OKR_KEY_RESULT_KIND_NUMBER, 0, 10, NULL, NULL, OKR_DATE_NONE };

  okr_workspace_add_key_result_async (workspace, okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o"), &draft,
                                      on_done_cb, &wait);
  wait_for_verb (workspace, &wait);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (all, i);

      if (g_str_equal (okr_key_result_get_title (key_result), title))
        return key_result;
    }

  g_assert_not_reached ();
}

/* The order of the team is remembered: what became the last one since then is seen all the same. */
static void
test_new_is_last (Fixture       *fixture,
                  gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = set_up_board (workspace);
  g_autofree char *expected = NULL;
  g_autoptr (OkrKeyResult) second = NULL;
  OkrKeyResult *first, *third;

  first = add (workspace, "First");
  place (workspace, "a", okr_entity_get_id (OKR_ENTITY (first)), NULL);
  second = g_object_ref (add (workspace, "Second"));
  g_free (undo (workspace));
  place (workspace, "b", "a", NULL);
  g_free (undo (workspace));
  third = add (workspace, "Third");

  g_assert_true (okr_entity_get_removed (OKR_ENTITY (second)));
  expected = g_strdup_printf ("b c d e f g h i j k l %s a %s", okr_entity_get_id (OKR_ENTITY (first)),
                              okr_entity_get_id (OKR_ENTITY (third)));
  assert_column (board, 0, expected);
  assert_as_in_file (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/placing/place", test_place);
  ADD_TEST ("/model/placing/one-move-writes-one-cell", test_one_move_writes_one_cell);
  ADD_TEST ("/model/placing/drop", test_drop);
  ADD_TEST ("/model/placing/reading-without-place", test_reading_without_place);
  ADD_TEST ("/model/placing/under-a-filter", test_under_a_filter);
  ADD_TEST ("/model/placing/new-is-last", test_new_is_last);
  ADD_TEST ("/model/placing/random", test_random);
  ADD_TEST ("/model/placing/random-columns", test_random_columns);

  return g_test_run ();
}
