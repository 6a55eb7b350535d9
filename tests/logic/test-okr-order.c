/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What comes before what: ranks, the order of work of the matrix, tendencies; and the words of the domain.  */

#include "config.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-matrix.h"
#include "logic/okr-rank.h"
#include "logic/okr-tendency.h"

#include <math.h>
#include <string.h>

#include "samples.h"

#define N_INSERTIONS 10000

static void
assert_between (const char *before,
                const char *rank,
                const char *after)
{
  g_assert_cmpstr (rank, !=, "");
  g_assert_cmpint (rank[strlen (rank) - 1], !=, '0');
  g_assert_cmpuint (strspn (rank, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), ==, strlen (rank));
  if (before != NULL)
    g_assert_cmpstr (before, <, rank);
  if (after != NULL)
    g_assert_cmpstr (rank, <, after);
}

static void
test_rank_between (void)
{
  static const struct
  {
    const char *before, *after;
  } cases[] = {
    { NULL, NULL }, { NULL, "V" }, { "V", NULL }, { "V", "W" }, { "V", "VV" }, { "V", "V1" }, { "V", "V01" },
    { "V", "V000001" }, { "1", "2" }, { NULL, "1" }, { NULL, "01" }, { NULL, "0001" }, { "z", NULL }, { "zz", NULL },
    { "zzz", NULL }, { "zy", NULL }, { "y", "z" }, { "yz", "z" }, { "yzzz", "z" }, { "yzzz", "z01" }, { "A", "z" },
    { "0zz", "1" }, { "Vz", "W" }, { "Vz", "W01" }, { "", "" }, { "", "V" }, { "V", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *after = g_strcmp0 (cases[i].after, "") == 0 ? NULL : cases[i].after;
      g_autofree char *rank = okr_rank_between (cases[i].before, cases[i].after);

      g_test_message ("%s < %s < %s", cases[i].before, rank, cases[i].after);
      assert_between (cases[i].before, rank, after);
    }
}

/* Equal ranks, the wrong way round, no room, foreign bytes: something above the first comes out, nothing breaks. */
static void
test_rank_of_bad_neighbours (void)
{
  static const struct
  {
    const char *before, *after;
  } cases[] = {
    { "V", "V" }, { "W", "V" }, { "V", "V0" }, { "V", "V000" }, { "!", "~" }, { "\303\251", NULL }, { "a~", "b" }, { "V{", "V~" },
  };
  g_autofree char *below_nothing = okr_rank_between (NULL, "0");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *rank = okr_rank_between (cases[i].before, cases[i].after);

      g_test_message ("%s, %s: %s", cases[i].before, cases[i].after, rank);
      g_assert_cmpstr (rank, >, cases[i].before);
    }

  g_assert_cmpstr (below_nothing, !=, "");
}

/* Inserts many times at a place that the function chooses; returns the length of the longest rank. */
static gsize
insert_many (guint (*choose) (guint n_ranks))
{
  g_autoptr (GPtrArray) ranks = g_ptr_array_new_with_free_func (g_free);
  gsize longest = 0;

  for (guint i = 0; i < N_INSERTIONS; i++)
    {
      guint place = choose (ranks->len);
      const char *before = place > 0 ? ranks->pdata[place - 1] : NULL;
      const char *after = place < ranks->len ? ranks->pdata[place] : NULL;
      char *rank = okr_rank_between (before, after);

      assert_between (before, rank, after);
      longest = MAX (longest, strlen (rank));
      g_ptr_array_insert (ranks, (int) place, rank);
    }

  return longest;
}

static guint
choose_any (guint n_ranks)
{
  return (guint) g_test_rand_int_range (0, (gint32) n_ranks + 1);
}

static guint
choose_end (guint n_ranks)
{
  return n_ranks;
}

static guint
choose_start (guint n_ranks)
{
  return 0;
}

/* Always right after the first card. */
static guint
choose_second (guint n_ranks)
{
  return MIN (n_ranks, 1);
}

/* Always right before the last card. */
static guint
choose_last_but_one (guint n_ranks)
{
  return n_ranks > 0 ? n_ranks - 1 : 0;
}

static void
test_rank_stays_ordered (void)
{
  g_assert_cmpuint (insert_many (choose_any), <, 40);
  g_assert_cmpuint (insert_many (choose_end), <=, 7);
  g_assert_cmpuint (insert_many (choose_start), <=, 9);
  g_assert_cmpuint (insert_many (choose_second), <=, 12);
  g_assert_cmpuint (insert_many (choose_last_but_one), <=, 12);
}

static void
test_rank_sequence (void)
{
  static const guint lengths[] = { 0, 1, 2, 60, 61, 62, 1000, 3843, 3844, 100000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_auto (GStrv) ranks = okr_rank_sequence (lengths[i]);

      g_assert_cmpuint (g_strv_length (ranks), ==, lengths[i]);
      for (guint j = 0; j < lengths[i]; j++)
        {
          assert_between (j > 0 ? ranks[j - 1] : NULL, ranks[j], ranks[j + 1]);
          g_assert_cmpuint (strlen (ranks[j]), <=, 4);
        }
    }

  {
    g_auto (GStrv) one = okr_rank_sequence (1);

    g_assert_cmpstr (one[0], ==, "V");          /* the default of the database */
  }
}

static void
test_quadrant (void)
{
  static const struct
  {
    double      impact, effort;
    OkrQuadrant quadrant;
  } cases[] = {
    { 6, 5, OKR_QUADRANT_QUICK_WIN }, { 10, 1, OKR_QUADRANT_QUICK_WIN },
    { 6, 6, OKR_QUADRANT_BIG_BET }, { 10, 10, OKR_QUADRANT_BIG_BET },
    { 5, 5, OKR_QUADRANT_FILL_IN }, { 1, 1, OKR_QUADRANT_FILL_IN },
    { 5, 6, OKR_QUADRANT_AVOID }, { 1, 10, OKR_QUADRANT_AVOID },
    { 5.5, 5.4, OKR_QUADRANT_QUICK_WIN }, { 5.4, 5.5, OKR_QUADRANT_AVOID },
    { NAN, 5, OKR_QUADRANT_NONE }, { 5, NAN, OKR_QUADRANT_NONE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (okr_matrix_get_quadrant (cases[i].impact, cases[i].effort), ==, cases[i].quadrant);
}

static int
compare_ideas (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const SampleIdea *row_a = *(const SampleIdea * const *) a;
  const SampleIdea *row_b = *(const SampleIdea * const *) b;
  OkrMatrixIdea idea_a = { row_a->impact, row_a->effort, row_a->state };
  OkrMatrixIdea idea_b = { row_b->impact, row_b->effort, row_b->state };

  return okr_matrix_compare (&idea_a, &idea_b);
}

static gboolean
same_objective (const SampleIdea *a,
                const SampleIdea *b)
{
  return g_str_equal (a->sample, b->sample) && strncmp (a->idea, b->idea, strcspn (a->idea, ".") + 1) == 0;
}

/* The order of work of one objective's ideas, which begin at the row; returns the row behind them. */
static gsize
assert_work_order (gsize first)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  gsize row = first;

  for (; row < G_N_ELEMENTS (sample_ideas) && same_objective (&sample_ideas[first], &sample_ideas[row]); row++)
    {
      const SampleIdea *sample = &sample_ideas[row];
      OkrMatrixIdea idea = { sample->impact, sample->effort, sample->state };

      g_test_message ("%s %s", sample->sample, sample->idea);
      g_assert_cmpint (okr_matrix_get_quadrant (sample->impact, sample->effort), ==, sample->quadrant);
      g_assert_cmpint (okr_matrix_is_in_work_order (&idea), ==, sample->place > 0);
      if (sample->place > 0)
        g_ptr_array_add (order, (gpointer) sample);
    }

  g_sort_array (order->pdata, order->len, sizeof (gpointer), compare_ideas, NULL);
  for (guint i = 0; i < order->len; i++)
    g_assert_cmpint (((const SampleIdea *) order->pdata[i])->place, ==, (int) i + 1);

  return row;
}

static void
test_samples_matrix (void)
{
  guint n_objectives = 0;

  for (gsize row = 0; row < G_N_ELEMENTS (sample_ideas); n_objectives++)
    row = assert_work_order (row);

  g_assert_cmpuint (n_objectives, ==, 5);
}

static void
test_work_order_leaves_out (void)
{
  OkrMatrixIdea quick_win = { 9, 1, OKR_IDEA_STATE_DROPPED };
  OkrMatrixIdea fill_in = { 1, 1, OKR_IDEA_STATE_IDEA };
  OkrMatrixIdea not_judged = { NAN, NAN, OKR_IDEA_STATE_IDEA };

  g_assert_false (okr_matrix_is_in_work_order (&quick_win));
  g_assert_false (okr_matrix_is_in_work_order (&fill_in));
  g_assert_false (okr_matrix_is_in_work_order (&not_judged));

  quick_win.state = OKR_IDEA_STATE_DONE;
  g_assert_true (okr_matrix_is_in_work_order (&quick_win));
}

static void
test_tendency (void)
{
  g_assert_cmpint (okr_tendency_from_scores (NAN, 0.5), ==, OKR_TENDENCY_NONE);
  g_assert_cmpint (okr_tendency_from_scores (0.5, NAN), ==, OKR_TENDENCY_NONE);
  g_assert_cmpint (okr_tendency_from_scores (0.4, 0.5), ==, OKR_TENDENCY_UP);
  g_assert_cmpint (okr_tendency_from_scores (0.5, 0.4), ==, OKR_TENDENCY_DOWN);
  g_assert_cmpint (okr_tendency_from_scores (0.3, 0.1 + 0.2), ==, OKR_TENDENCY_FLAT);
}

/* The nicks are the text in files: a renamed value would make old files unreadable. */
static void
test_types_nicks (void)
{
  int value = -1;

  g_assert_cmpstr (okr_types_get_nick (OKR_TYPE_AMBITION, OKR_AMBITION_ROOF_SHOT), ==, "roof-shot");
  g_assert_cmpstr (okr_types_get_nick (OKR_TYPE_IDEA_STATE, OKR_IDEA_STATE_TO_DO), ==, "to-do");
  g_assert_cmpstr (okr_types_get_nick (OKR_TYPE_CYCLE_PRESET, OKR_CYCLE_PRESET_SIX_WEEKS), ==, "six-weeks");
  g_assert_cmpstr (okr_types_get_nick (OKR_TYPE_REVIEW_NOTE_KIND, OKR_REVIEW_NOTE_KIND_DID_NOT_WORK), ==, "did-not-work");
  g_assert_null (okr_types_get_nick (OKR_TYPE_AMBITION, OKR_AMBITION_NONE));
  g_assert_null (okr_types_get_nick (OKR_TYPE_AMBITION, 99));

  g_assert_true (okr_types_parse (OKR_TYPE_OBJECTIVE_TYPE, "learning", &value));
  g_assert_cmpint (value, ==, OKR_OBJECTIVE_TYPE_LEARNING);
  g_assert_true (okr_types_parse (OKR_TYPE_OBJECTIVE_TYPE, NULL, &value));
  g_assert_cmpint (value, ==, OKR_OBJECTIVE_TYPE_NONE);

  value = -1;
  g_assert_false (okr_types_parse (OKR_TYPE_OBJECTIVE_TYPE, "none", &value));
  g_assert_false (okr_types_parse (OKR_TYPE_OBJECTIVE_TYPE, "", &value));
  g_assert_false (okr_types_parse (OKR_TYPE_OBJECTIVE_TYPE, "Learning", &value));
  g_assert_cmpint (value, ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/logic/rank/between", test_rank_between);
  g_test_add_func ("/logic/rank/bad-neighbours", test_rank_of_bad_neighbours);
  g_test_add_func ("/logic/rank/stays-ordered", test_rank_stays_ordered);
  g_test_add_func ("/logic/rank/sequence", test_rank_sequence);
  g_test_add_func ("/logic/matrix/quadrant", test_quadrant);
  g_test_add_func ("/logic/matrix/samples", test_samples_matrix);
  g_test_add_func ("/logic/matrix/work-order-leaves-out", test_work_order_leaves_out);
  g_test_add_func ("/logic/tendency/of-scores", test_tendency);
  g_test_add_func ("/logic/types/nicks", test_types_nicks);

  return g_test_run ();
}
