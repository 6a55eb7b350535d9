/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrBoard against a naive board that is computed afresh after each change.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "base/okr-text.h"
#include "logic/okr-column.h"
#include "model/okr-board.h"

#include <string.h>

#define N_PEOPLE 4
#define N_OBJECTIVES 5
#define N_KEY_RESULTS 30

/* --- a list that is followed by its signals alone --- */

static void
on_items_changed_cb (GListModel *list,
                     guint       position,
                     guint       removed,
                     guint       added,
                     GPtrArray  *mirror)
{
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (list, position + i);

      g_ptr_array_insert (mirror, (int) (position + i), item);
    }
}

static GPtrArray *
follow (GListModel *list)
{
  GPtrArray *mirror = g_object_get_data (G_OBJECT (list), "mirror");

  if (mirror != NULL)
    return mirror;

  mirror = g_ptr_array_new ();
  on_items_changed_cb (list, 0, 0, g_list_model_get_n_items (list), mirror);
  g_object_set_data_full (G_OBJECT (list), "mirror", mirror, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed_cb), mirror);

  return mirror;
}

/* --- a board as text --- */

static void
append_cards (GString   *text,
              guint      column,
              GPtrArray *cards)
{
  if (cards->len == 0)
    return;

  g_string_append_printf (text, " %u:", column);
  for (guint i = 0; i < cards->len; i++)
    g_string_append_printf (text, "%s,", okr_entity_get_id (cards->pdata[i]));
}

static char *
describe_board (OkrBoard *board)
{
  GString *text = g_string_new (NULL);
  GPtrArray *lanes = follow (okr_board_get_lanes (board));

  for (guint i = 0; i < lanes->len; i++)
    {
      OkrBoardLane *lane = lanes->pdata[i];

      g_string_append_printf (text, "[%s %u/%u]", okr_board_lane_get_title (lane), okr_board_lane_get_n_cards (lane),
                              okr_board_lane_get_n_total (lane));
      for (guint column = 0; column < okr_board_get_n_columns (board); column++)
        append_cards (text, column, follow (okr_board_lane_get_column (lane, column)));
      g_string_append_c (text, '\n');
    }

  for (guint column = 0; column < okr_board_get_n_columns (board); column++)
    {
      guint shown, total;

      okr_board_get_column_count (board, column, &shown, &total);
      g_string_append_printf (text, "%u/%u ", shown, total);
    }
  g_string_append_printf (text, "= %u/%u", okr_board_get_n_cards (board), okr_board_get_n_total (board));

  return g_string_free_and_steal (text);
}

/* --- the naive board --- */

static int
compare_cards (gconstpointer a,
               gconstpointer b)
{
  OkrKeyResult *card_a = *(OkrKeyResult **) a;
  OkrKeyResult *card_b = *(OkrKeyResult **) b;
  int order = strcmp (okr_key_result_get_board_rank (card_a), okr_key_result_get_board_rank (card_b));

  return order != 0 ? order : strcmp (okr_entity_get_id (OKR_ENTITY (card_a)), okr_entity_get_id (OKR_ENTITY (card_b)));
}

static gboolean
is_wanted (OkrBoard             *board,
           OkrKeyResult         *card,
           const OkrBoardFilter *filter)
{
  OkrObjective *objective = okr_key_result_get_objective (card);
  OkrPerson *owner = okr_key_result_get_owner (card);

  return (filter->owner == NULL || owner == filter->owner) &&
         (filter->objective == NULL || objective == filter->objective) &&
         (filter->type == OKR_OBJECTIVE_TYPE_NONE || okr_objective_get_objective_type (objective) == filter->type) &&
         (!filter->late || okr_key_result_get_late (card)) &&
         (filter->zone == OKR_ZONE_PLACE_NONE || okr_key_result_get_zone_place (card) == filter->zone) &&
         (filter->text == NULL || okr_text_matches (okr_key_result_get_title (card), filter->text) ||
          okr_text_matches (okr_objective_get_title (objective), filter->text) ||
          (owner != NULL && okr_text_matches (okr_person_get_name (owner), filter->text)));
}

static gboolean
is_on_board (OkrBoard     *board,
             OkrKeyResult *card)
{
  OkrObjective *objective = okr_key_result_get_objective (card);
  OkrKeyResultState state = okr_key_result_get_state (card);

  return okr_objective_get_cycle (objective) == okr_board_get_cycle (board) &&
         okr_objective_get_state (objective) != OKR_OBJECTIVE_STATE_DRAFT &&
         (state == OKR_KEY_RESULT_STATE_ACTIVE ||
          (okr_board_get_show_replaced (board) && state != OKR_KEY_RESULT_STATE_CANDIDATE));
}

static OkrEntity *
get_row (OkrBoard     *board,
         OkrKeyResult *card)
{
  switch (okr_board_get_rows (board))
    {
    case OKR_BOARD_ROWS_OBJECTIVE:
      return OKR_ENTITY (okr_key_result_get_objective (card));

    case OKR_BOARD_ROWS_OWNER:
      return (OkrEntity *) okr_key_result_get_owner (card);

    case OKR_BOARD_ROWS_TEAM:
      return (OkrEntity *) okr_objective_get_team (okr_key_result_get_objective (card));

    case OKR_BOARD_ROWS_KEY_RESULT:
    case OKR_BOARD_ROWS_NONE:
    default:
      return NULL;
    }
}

static void
append_row (GString              *text,
            OkrBoard             *board,
            GPtrArray            *all,
            OkrEntity            *row,
            const char           *title,
            const OkrBoardFilter *filter,
            gboolean              always)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  guint n_cards = 0;
  guint n_total = 0;

  for (guint column = 0; column < okr_board_get_n_columns (board); column++)
    {
      g_autoptr (GPtrArray) cards = g_ptr_array_new ();

      for (guint i = 0; i < all->len; i++)
        {
          OkrKeyResult *card = all->pdata[i];

          if (get_row (board, card) != row ||
              okr_column_from_figure (okr_board_get_scheme (board), okr_key_result_get_figure (card)) != column)
            continue;

          n_total++;
          if (is_wanted (board, card, filter))
            g_ptr_array_add (cards, card);
        }
      g_ptr_array_sort (cards, compare_cards);
      n_cards += cards->len;
      append_cards (cells, column, cards);
    }

  if (n_total > 0 || always)
    g_string_append_printf (text, "[%s %u/%u]%s\n", title, n_cards, n_total, cells->str);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (okr_entity_get_title (*(OkrEntity **) a), okr_entity_get_title (*(OkrEntity **) b));
}

static void
append_rows (GString              *text,
             OkrBoard             *board,
             GPtrArray            *all,
             const OkrBoardFilter *filter)
{
  OkrWorkspace *workspace = okr_board_get_workspace (board);
  OkrBoardRows rows = okr_board_get_rows (board);
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  GListModel *list;

  if (rows == OKR_BOARD_ROWS_NONE)
    {
      append_row (text, board, all, NULL, NULL, filter, TRUE);
      return;
    }

  list = okr_workspace_get_list (workspace, rows == OKR_BOARD_ROWS_OBJECTIVE ? OKR_TYPE_OBJECTIVE
                                            : rows == OKR_BOARD_ROWS_OWNER ? OKR_TYPE_PERSON : OKR_TYPE_TEAM);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrEntity) entity = g_list_model_get_item (list, i);

      g_ptr_array_add (entities, entity);
    }
  if (rows == OKR_BOARD_ROWS_OWNER)
    g_ptr_array_sort (entities, compare_names);

  for (guint i = 0; i < entities->len; i++)
    {
      gboolean always = rows == OKR_BOARD_ROWS_OBJECTIVE &&
                        okr_objective_get_cycle (entities->pdata[i]) == okr_board_get_cycle (board) &&
                        okr_objective_get_state (entities->pdata[i]) != OKR_OBJECTIVE_STATE_DRAFT;

      append_row (text, board, all, entities->pdata[i], okr_entity_get_title (entities->pdata[i]), filter, always);
    }
  append_row (text, board, all, NULL, rows == OKR_BOARD_ROWS_OWNER ? "Nobody" : "No team", filter, FALSE);
}

static char *
describe_naive (OkrBoard             *board,
                const OkrBoardFilter *filter)
{
  GListModel *list = okr_workspace_get_list (okr_board_get_workspace (board), OKR_TYPE_KEY_RESULT);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  GString *text = g_string_new (NULL);
  guint n_shown = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrKeyResult) card = g_list_model_get_item (list, i);

      if (is_on_board (board, card))
        g_ptr_array_add (all, card);
    }

  append_rows (text, board, all, filter);
  for (guint column = 0; column < okr_board_get_n_columns (board); column++)
    {
      guint shown = 0;
      guint total = 0;

      for (guint i = 0; i < all->len; i++)
        if (okr_board_get_column_of (board, all->pdata[i]) == column)
          {
            total++;
            shown += is_wanted (board, all->pdata[i], filter);
          }
      g_string_append_printf (text, "%u/%u ", shown, total);
      n_shown += shown;
    }
  g_string_append_printf (text, "= %u/%u", n_shown, all->len);

  return g_string_free_and_steal (text);
}

static void
assert_board (OkrBoard             *board,
              const OkrBoardFilter *filter)
{
  const OkrBoardFilter none = { NULL };
  g_autofree char *naive = describe_naive (board, filter != NULL ? filter : &none);
  g_autofree char *described = describe_board (board);

  g_assert_cmpstr (described, ==, naive);
}

/* --- a workspace to play with --- */

static char *
pick (GRand      *random,
      const char *prefix,
      int         n)
{
  return g_strdup_printf ("%s%02d", prefix, g_rand_int_range (random, 0, n));
}

static void
import_many (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  static const char *names[N_PEOPLE] = { "Zoé", "Émile", "Ada", "malo" };
  static const char *types[] = { "commitment", "inspiration", "learning" };

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("t%02d", i);

      okr_edit_insert (edit, "team", id);
      okr_edit_put_text (edit, "name", id);
    }
  for (int i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%02d", i);

      put_person (edit, id, names[i]);
    }
  put_cycle (edit, "c", "2026-03-30", "2026-06-26", "running");
  put_cycle (edit, "d", "2026-06-29", "2026-09-26", "prepared");
  for (int i = 0; i < N_OBJECTIVES; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%02d", i);

      put_objective (edit, id, "c", id, types[i % 3]);
      if (i > 1)
        okr_edit_put_text (edit, "team", i % 2 ? "t00" : "t01");
    }
  for (int i = 0; i < N_KEY_RESULTS; i++)
    {
      g_autofree char *id = g_strdup_printf ("k%02d", i);
      g_autofree char *objective = g_strdup_printf ("o%02d", i % (N_OBJECTIVES - 1));

      put_key_result (edit, id, objective, 0, 10);
      okr_edit_put_text (edit, "due", i % 4 ? "2026-05-01" : "2026-06-01");
    }
  import (workspace, edit);
}

static OkrBoard *
create_board (OkrWorkspace *workspace)
{
  OkrBoard *board = okr_board_new (workspace);

  okr_board_set_cycle (board, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"));

  return board;
}

static void
put_cell (OkrEdit    *edit,
          const char *table,
          const char *id,
          const char *column,
          const char *text)
{
  okr_edit_set (edit, table, id);
  okr_edit_put_text (edit, column, text);
}

/* One change of any kind that concerns a board; several cards at once, too. */
static void
change_something (OkrWorkspace *workspace,
                  GRand        *random)
{
  static const char *states[] = { "active", "active", "active", "replaced", "dropped", "candidate" };
  static const char *objective_states[] = { "launched", "launched", "draft", "closed" };
  static const char *types[] = { "commitment", "inspiration", "learning" };
  OkrEdit *edit = okr_edit_new ("Change", NULL);
  int n = g_rand_int_range (random, 1, 5);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *card = pick (random, "k", N_KEY_RESULTS);
      g_autofree char *objective = pick (random, "o", N_OBJECTIVES);
      g_autofree char *person = pick (random, "p", N_PEOPLE);
      g_autofree char *team = pick (random, "t", 2);
      g_autofree char *rank = g_strdup_printf ("%c", g_rand_int_range (random, 'A', 'Z'));

      switch (g_rand_int_range (random, 0, 12))
        {
        case 0:
        case 1:
        case 2:
        case 3:
          put_check_in (edit, NULL, card, "2026-05-04", g_rand_int_range (random, 0, 11));
          break;
        case 4:
        case 5:
          put_cell (edit, "key_result", card, "board_rank", rank);
          break;
        case 6:
          put_cell (edit, "key_result", card, "owner", g_rand_boolean (random) ? person : NULL);
          break;
        case 7:
          put_cell (edit, "key_result", card, "objective", objective);
          break;
        case 8:
          put_cell (edit, "key_result", card, "state", states[g_rand_int_range (random, 0, 6)]);
          break;
        case 9:
          put_cell (edit, "objective", objective, "state", objective_states[g_rand_int_range (random, 0, 4)]);
          put_cell (edit, "objective", objective, "objective_type", types[g_rand_int_range (random, 0, 3)]);
          break;
        case 10:
          put_cell (edit, "objective", objective, g_rand_boolean (random) ? "rank" : "title", rank);
          put_cell (edit, "objective", objective, "team", g_rand_boolean (random) ? team : NULL);
          put_cell (edit, "objective", objective, "cycle", g_rand_int_range (random, 0, 5) ? "c" : "d");
          break;
        default:
          {
            g_autofree char *name = g_strdup_printf ("%s %s", rank, person);

            put_cell (edit, "person", person, "name", name);
          }
        }
    }
  import (workspace, edit);
}

static void
test_random (Fixture       *fixture,
             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  OkrBoard *boards[4];
  OkrBoardFilter filter = { .text = "a", .late = TRUE };
  OkrBoard *filtered;

  import_many (workspace);
  for (int rows = 0; rows < 4; rows++)
    {
      boards[rows] = create_board (workspace);
      okr_board_set_rows (boards[rows], (OkrBoardRows) rows);
      okr_board_set_show_replaced (boards[rows], rows % 2);
      assert_board (boards[rows], NULL);
    }
  filtered = create_board (workspace);
  okr_board_set_rows (filtered, OKR_BOARD_ROWS_OWNER);
  okr_board_set_filter (filtered, &filter);

  for (int i = 0; i < 500; i++)
    {
      if (i % 7 == 6)
        g_free (undo (workspace));
      else
        change_something (workspace, random);

      for (int rows = 0; rows < 4; rows++)
        assert_board (boards[rows], NULL);
      assert_board (filtered, &filter);
    }
  assert_as_in_file (fixture);

  for (int rows = 0; rows < 4; rows++)
    g_assert_finalize_object (boards[rows]);
  g_assert_finalize_object (filtered);
}

static void
on_column_changed_cb (OkrBoard *board,
                      guint     column,
                      guint    *columns)
{
  *columns |= 1u << column;
}

static void
test_filter (Fixture       *fixture,
             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = NULL;
  OkrBoardFilter filter = { .text = "" };
  guint n_filtered = 0;
  guint columns = 0;

  import_many (workspace);
  board = create_board (workspace);
  g_signal_connect (board, "notify::filtered", G_CALLBACK (count_notify_cb), &n_filtered);
  g_signal_connect (board, "column-changed", G_CALLBACK (on_column_changed_cb), &columns);

  okr_board_set_filter (board, &filter);
  g_assert_false (okr_board_get_filtered (board));
  g_assert_cmpuint (okr_board_get_n_cards (board), ==, N_KEY_RESULTS);

  filter.text = "k07";
  okr_board_set_filter (board, &filter);
  assert_board (board, &filter);
  g_assert_true (okr_board_get_filtered (board));
  g_assert_cmpuint (okr_board_get_n_cards (board), ==, 1);
  g_assert_cmpuint (okr_board_get_n_total (board), ==, N_KEY_RESULTS);

  /* A card that begins to pass appears, one that no longer does goes; both stay counted. */
  record (workspace, "k08", 5);
  columns = 0;
  record (workspace, "k07", 5);
  g_assert_cmpuint (columns, ==, (1u << 0) | (1u << 2));
  assert_board (board, &filter);

  filter = (OkrBoardFilter) { .zone = OKR_ZONE_PLACE_BELOW };
  okr_board_set_filter (board, &filter);
  assert_board (board, &filter);
  g_assert_null (okr_board_get_lane_of (board, get_key_result (workspace, "k01")));
  g_assert_nonnull (okr_board_get_lane_of (board, get_key_result (workspace, "k08")));

  okr_board_set_filter (board, NULL);
  g_assert_false (okr_board_get_filtered (board));
  g_assert_cmpuint (n_filtered, ==, 2);
  assert_board (board, NULL);
}

/* The team's order is not disturbed by what does not change it. */
static void
test_what_stays_says_nothing (Fixture       *fixture,
                              gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = NULL;
  guint n_cards = 0;
  guint n_lanes = 0;
  OkrBoardLane *lane;
  OkrEdit *edit;

  import_many (workspace);
  board = create_board (workspace);
  okr_board_set_rows (board, OKR_BOARD_ROWS_OBJECTIVE);
  lane = okr_board_get_lane_of (board, get_key_result (workspace, "k00"));
  g_signal_connect_swapped (okr_board_lane_get_column (lane, 0), "items-changed", G_CALLBACK (count_cb), &n_cards);
  g_signal_connect_swapped (okr_board_get_lanes (board), "items-changed", G_CALLBACK (count_cb), &n_lanes);

  edit = okr_edit_new ("Change", NULL);
  put_cell (edit, "objective", "o00", "objective_type", "learning");
  put_cell (edit, "objective", "o00", "title", "New");
  put_cell (edit, "key_result", "k00", "title", "New");
  put_cell (edit, "key_result", "k00", "owner", "p01");
  put_objective (edit, "parked", NULL, "V", NULL);
  import (workspace, edit);
  g_assert_cmpuint (n_cards, ==, 0);
  g_assert_cmpuint (n_lanes, ==, 0);

  record (workspace, "k00", 10);
  g_assert_cmpuint (n_cards, ==, 1);
  g_assert_cmpuint (n_lanes, ==, 0);

  /* An objective that is launched is a row to fill, even without key results. */
  edit = okr_edit_new ("Change", NULL);
  put_objective (edit, "o99", "c", "A", NULL);
  import (workspace, edit);
  g_assert_cmpuint (n_lanes, ==, 1);
  assert_board (board, NULL);
}

static void
test_scheme_and_cycle (Fixture       *fixture,
                       gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = NULL;
  Wait wait = { NULL };

  import_many (workspace);
  record (workspace, "k01", 3);
  board = create_board (workspace);
  g_assert_cmpuint (okr_board_get_n_columns (board), ==, 5);
  g_assert_cmpuint (okr_board_get_column_of (board, get_key_result (workspace, "k01")), ==, 1);

  okr_workspace_set_setting_async (workspace, "columns", "eleven", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpuint (okr_board_get_n_columns (board), ==, 11);
  g_assert_cmpuint (okr_board_get_column_of (board, get_key_result (workspace, "k01")), ==, 3);
  assert_board (board, NULL);

  okr_board_set_cycle (board, NULL);
  g_assert_cmpuint (okr_board_get_n_total (board), ==, 0);
  okr_board_set_cycle (board, okr_workspace_lookup (workspace, OKR_TYPE_CYCLE, "c"));
  assert_board (board, NULL);
}

static void
test_lane_target (Fixture       *fixture,
                  gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrBoard) board = NULL;
  OkrKeyResult *card;
  OkrLaneTarget target;
  g_autoptr (OkrBoardLane) first = NULL;
  OkrEdit *edit = okr_edit_new ("Owner", NULL);
  OkrReading reading = OKR_READING_INIT;
  Wait wait = { NULL };

  import_many (workspace);
  put_person (edit, "ines", "Inès");
  okr_edit_set (edit, "key_result", "k00");
  okr_edit_put_text (edit, "owner", "ines");
  import (workspace, edit);
  board = create_board (workspace);
  card = get_key_result (workspace, "k02");

  /* M49: another objective, which is launched, takes it on evidence only */
  okr_board_set_rows (board, OKR_BOARD_ROWS_OBJECTIVE);
  first = g_list_model_get_item (okr_board_get_lanes (board), 0);
  g_assert_true (okr_board_lane_get_target (first, card, &target));
  reading.value = 5;
  okr_workspace_record_check_in_async (workspace, card, &reading, NULL, &target, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_key_result_get_objective (card))), ==, "o02");
  assert_board (board, NULL);

  /* One step: undo takes back both the reading and the row. */
  okr_board_set_rows (board, OKR_BOARD_ROWS_OWNER);
  g_assert_true (okr_board_lane_get_target (okr_board_get_lane_of (board, get_key_result (workspace, "k00")), card, &target));
  wait = (Wait) { NULL };
  okr_workspace_record_check_in_async (workspace, card, &reading, NULL, &target, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_true (okr_key_result_get_owner (card) == okr_workspace_lookup (workspace, OKR_TYPE_PERSON, "ines"));
  assert_board (board, NULL);
  g_free (undo (workspace));
  g_assert_null (okr_key_result_get_owner (card));
  g_assert_false (okr_key_result_get_counted (card));
  assert_board (board, NULL);

  okr_board_set_rows (board, OKR_BOARD_ROWS_TEAM);
  g_assert_true (okr_board_lane_get_target (okr_board_get_lane_of (board, card), card, &target));
  g_assert_false (okr_board_lane_get_target (okr_board_get_lane_of (board, get_key_result (workspace, "k00")), card,
                                             &target));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/board/random", test_random);
  ADD_TEST ("/model/board/filter", test_filter);
  ADD_TEST ("/model/board/what-stays-says-nothing", test_what_stays_says_nothing);
  ADD_TEST ("/model/board/scheme-and-cycle", test_scheme_and_cycle);
  ADD_TEST ("/model/board/lane-target", test_lane_target);

  return g_test_run ();
}
