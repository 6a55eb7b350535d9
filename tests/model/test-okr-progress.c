/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of objectives and key results through their cycle, where it leads, and the two lists.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-attention-lists.h"
#include "model/okr-trajectory.h"

/* Three checks, one of them to come; today is 4 May, and the cycle goes on until 26 June. */
static OkrObjective *
import_checks (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("Checks", NULL);

  import_small (workspace);
  put_check (edit, "a1", 1, "2026-04-14");
  put_check (edit, "a2", 2, "2026-04-28");
  put_check (edit, "a3", 3, "2026-05-13");
  import (workspace, edit);

  return okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o");
}

static void
read_on (OkrWorkspace *workspace,
         const char   *id,
         const char   *key_result,
         const char   *date,
         double        value)
{
  OkrEdit *edit = okr_edit_new ("Read", NULL);

  put_check_in (edit, id, key_result, date, value);
  import (workspace, edit);
}

/* "0:0 1:0.05 2:0.25 -1:0.5", by check. */
static char *
print_points (GArray *points)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      const OkrTrajectoryPoint *point = &g_array_index (points, OkrTrajectoryPoint, i);

      g_string_append_printf (text, "%s%d:%g", i > 0 ? " " : "", point->check, point->score);
    }

  return g_string_free (text, FALSE);
}

#define assert_points(array, expected) \
  do \
    { \
      g_autoptr (GArray) points = array; \
      g_autofree char *text = print_points (points); \
      g_assert_cmpstr (text, ==, expected); \
    } \
  while (0)

static void
test_points_are_checks_with_readings (Fixture       *fixture,
                                      gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *objective = import_checks (workspace);
  OkrKeyResult *key_result = get_key_result (workspace, "k1");

  assert_points (okr_objective_dup_trajectory (objective), "");
  assert_points (okr_key_result_dup_trajectory (key_result), "");

  read_on (workspace, "r1", "k1", "2026-04-20", 4);
  assert_points (okr_objective_dup_trajectory (objective), "0:0 2:0.2 -1:0.2");

  read_on (workspace, "r2", "k2", "2026-04-14", 8);
  read_on (workspace, "r3", "k1", "2026-05-02", 10);
  assert_points (okr_objective_dup_trajectory (objective), "0:0 1:0.4 2:0.3 -1:0.45");
  assert_points (okr_key_result_dup_trajectory (key_result), "0:0 2:0.2 -1:0.5");

  /* a day to come */
  read_on (workspace, "r4", "k1", "2026-05-12", 20);
  assert_points (okr_key_result_dup_trajectory (key_result), "0:0 2:0.2 -1:0.5");
}

static void
test_projection_follows_readings (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  OkrDate met_on;
  double score;

  import_checks (workspace);
  key_result = get_key_result (workspace, "k1");
  g_assert_false (okr_key_result_get_projection (key_result, &score, &met_on));
  read_on (workspace, "r1", "k1", "2026-04-14", 4);
  g_assert_false (okr_key_result_get_projection (key_result, &score, &met_on));

  /* two in two weeks; eight weeks and three days remain */
  read_on (workspace, "r2", "k1", "2026-04-28", 6);
  g_assert_true (okr_key_result_get_projection (key_result, &score, &met_on));
  g_assert_cmpfloat_with_epsilon (score, (6 + 59 / 7.0) / 20, 1e-9);
  g_assert_cmpint (met_on, ==, okr_date_new_ymd (2026, 4, 28) + 98);

  read_on (workspace, "r3", "k1", "2026-05-12", 20);
  g_assert_true (okr_key_result_get_projection (key_result, &score, &met_on));
  g_assert_cmpfloat_with_epsilon (score, (6 + 59 / 7.0) / 20, 1e-9);
}

static char *
print_list (GListModel *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrEntity) entity = g_list_model_get_item (list, i);

      g_string_append_printf (text, "%s%s:%u", i > 0 ? " " : "", okr_entity_get_id (entity),
                              okr_key_result_get_attention (OKR_KEY_RESULT (entity)));
    }

  return g_string_free (text, FALSE);
}

static void
assert_lists (OkrAttentionLists *lists,
              const char        *attention,
              const char        *going_well)
{
  g_autofree char *first = print_list (okr_attention_lists_get_attention (lists));
  g_autofree char *second = print_list (okr_attention_lists_get_going_well (lists));

  g_assert_cmpstr (first, ==, attention);
  g_assert_cmpstr (second, ==, going_well);
}

static void
set_owner (OkrWorkspace *workspace,
           const char   *key_result,
           const char   *person)
{
  OkrEdit *edit = okr_edit_new ("Own", NULL);

  okr_edit_set (edit, "key_result", key_result);
  okr_edit_put_text (edit, "owner", person);
  import (workspace, edit);
}

static void
test_lists_follow_the_workspace (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *objective = import_checks (workspace);
  OkrAttentionLists *lists = okr_attention_lists_new (workspace);
  guint n_changes = 0;

  assert_lists (lists, "", "");
  okr_attention_lists_set_cycle (lists, okr_objective_get_cycle (objective));
  assert_lists (lists, "k1:2 k2:2 k3:2", "");

  set_owner (workspace, "k1", "ines");
  set_owner (workspace, "k2", "ines");
  assert_lists (lists, "k3:2 k1:3 k2:3", "");

  /* no more than what differs is replaced */
  g_signal_connect_swapped (okr_attention_lists_get_attention (lists), "items-changed", G_CALLBACK (count_cb), &n_changes);
  record (workspace, "k2", 20);
  assert_lists (lists, "k3:2 k1:3", "k2:8");
  g_assert_cmpuint (n_changes, ==, 1);
  record (workspace, "k1", 2);
  assert_lists (lists, "k3:2 k1:5", "k2:8");
  g_assert_cmpuint (n_changes, ==, 1);

  apply (workspace, "objective", "o", "objective_type", "learning");
  assert_lists (lists, "k3:2", "k2:9");
  g_assert_cmpuint (n_changes, ==, 2);

  apply (workspace, "key_result", "k3", "state", "dropped");
  assert_lists (lists, "", "k2:9");

  okr_attention_lists_set_cycle (lists, NULL);
  assert_lists (lists, "", "");
  g_assert_finalize_object (lists);
}

static void
test_lists_of_one_objective (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *objective = import_checks (workspace);
  OkrAttentionLists *lists = okr_attention_lists_new (workspace);
  OkrEdit *edit = okr_edit_new ("More", NULL);

  put_objective (edit, "p", "c", "W", "inspiration");
  put_key_result (edit, "k9", "p", 0, 20);
  import (workspace, edit);

  okr_attention_lists_set_cycle (lists, okr_objective_get_cycle (objective));
  assert_lists (lists, "k1:2 k2:2 k3:2 k9:2", "");
  okr_attention_lists_set_objective (lists, okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "p"));
  assert_lists (lists, "k9:2", "");
  okr_attention_lists_set_objective (lists, NULL);
  assert_lists (lists, "k1:2 k2:2 k3:2 k9:2", "");
  g_assert_finalize_object (lists);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/progress/points-are-checks-with-readings", test_points_are_checks_with_readings);
  ADD_TEST ("/progress/projection-follows-readings", test_projection_follows_readings);
  ADD_TEST ("/progress/lists-follow-the-workspace", test_lists_follow_the_workspace);
  ADD_TEST ("/progress/lists-of-one-objective", test_lists_of_one_objective);

  return g_test_run ();
}
