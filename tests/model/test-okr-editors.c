/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the editors: each is one step with a label, and in the file.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "logic/okr-enum-types.h"
#include "model/okr-workspace-editors.h"

static void
set_measure (OkrWorkspace *workspace,
             const char   *property,
             double        value)
{
  Wait wait = { NULL };

  okr_workspace_set_measure_async (workspace, get_key_result (workspace, "k1"), property, value, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
test_direction_follows_both_ends (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  Wait wait = { NULL };
  g_autofree char *undone = NULL;

  import_small (workspace);
  key_result = get_key_result (workspace, "k1");        /* 0 to 20 */
  okr_workspace_set_text_async (workspace, OKR_ENTITY (key_result), "target-wording", "twenty", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);

  set_measure (workspace, "start", 40);
  g_assert_cmpint (okr_key_result_get_direction (key_result), ==, OKR_DIRECTION_DOWN);
  g_assert_cmpstr (okr_key_result_get_target_wording (key_result), ==, "twenty");
  set_measure (workspace, "target", 80);
  g_assert_cmpint (okr_key_result_get_direction (key_result), ==, OKR_DIRECTION_UP);
  g_assert_null (okr_key_result_get_target_wording (key_result));
  set_measure (workspace, "target", 40);        /* nothing follows from that */
  g_assert_cmpint (okr_key_result_get_direction (key_result), ==, OKR_DIRECTION_UP);
  assert_as_in_file (fixture);

  /* the two edits of the target are one step, as they came within two seconds */
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Edit the target of “k1”");
  g_assert_cmpfloat (okr_key_result_get_target (key_result), ==, 20);
  g_assert_cmpstr (okr_key_result_get_target_wording (key_result), ==, "twenty");
  g_assert_cmpint (okr_key_result_get_direction (key_result), ==, OKR_DIRECTION_DOWN);

  okr_workspace_set_measure_async (workspace, key_result, "target", INFINITY, on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

static char *
join (GListModel *list)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrEntity) entity = g_list_model_get_item (list, i);

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", okr_entity_get_title (entity));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_list (GListModel *list,
             const char *expected)
{
  g_autofree char *found = join (list);

  g_assert_cmpstr (found, ==, expected);
}

static OkrEntity *
add_milestone (OkrWorkspace *workspace,
               const char   *title)
{
  Wait wait = { NULL };

  okr_workspace_add_milestone_async (workspace, get_key_result (workspace, "k1"), title, on_done_cb, &wait);

  return wait_for_added (workspace, &wait);
}

static void
reorder (OkrWorkspace *workspace,
         gpointer      entity,
         guint         position)
{
  Wait wait = { NULL };

  okr_workspace_reorder_async (workspace, entity, okr_key_result_get_milestones (get_key_result (workspace, "k1")), position,
                               on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
test_milestones_are_added_and_reordered (Fixture       *fixture,
                                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  GListModel *milestones;
  OkrEntity *a, *c;
  Wait wait = { NULL };
  g_autofree char *undone = NULL;

  import_small (workspace);
  milestones = okr_key_result_get_milestones (get_key_result (workspace, "k1"));
  a = add_milestone (workspace, "a");
  add_milestone (workspace, "b");
  c = add_milestone (workspace, "c");
  assert_list (milestones, "a b c");

  reorder (workspace, c, 0);
  assert_list (milestones, "c a b");
  reorder (workspace, c, 1);
  assert_list (milestones, "a c b");
  reorder (workspace, a, 99);
  assert_list (milestones, "c b a");
  assert_as_in_file (fixture);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Reorder “a”");
  assert_list (milestones, "a c b");

  okr_workspace_add_milestone_async (workspace, get_key_result (workspace, "k1"), " ", on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

/* Ranks that are the same leave no room between them. */
static void
test_reorder_among_equal_ranks (Fixture       *fixture,
                                gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Add", NULL);
  GListModel *milestones;

  import_small (workspace);
  for (const char *id = "abcd"; *id != '\0'; id++)
    {
      char title[] = { *id, '\0' };

      okr_edit_insert (edit, "milestone", title);
      okr_edit_put_text (edit, "key_result", "k1");
      okr_edit_put_text (edit, "title", title);
      okr_edit_put_text (edit, "rank", "V");
    }
  import (workspace, edit);
  milestones = okr_key_result_get_milestones (get_key_result (workspace, "k1"));
  assert_list (milestones, "a b c d");
  reorder (workspace, okr_workspace_lookup (workspace, OKR_TYPE_MILESTONE, "d"), 1);
  assert_list (milestones, "a d b c");
  assert_as_in_file (fixture);
}

static void
set_doer (OkrWorkspace *workspace,
          const char   *person,
          gboolean      does)
{
  Wait wait = { NULL };

  okr_workspace_set_linked_async (workspace, OKR_TYPE_KEY_RESULT_DOER, OKR_ENTITY (get_key_result (workspace, "k1")),
                                  okr_workspace_lookup (workspace, OKR_TYPE_PERSON, person), does, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

static void
test_doers_come_and_go (Fixture       *fixture,
                        gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  GListModel *doers;
  g_autofree char *undone = NULL;

  import_small (workspace);
  doers = okr_key_result_get_doers (get_key_result (workspace, "k1"));
  set_doer (workspace, "ines", TRUE);
  set_doer (workspace, "malo", TRUE);
  set_doer (workspace, "malo", TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (doers), ==, 2);
  set_doer (workspace, "ines", FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (doers), ==, 1);
  assert_as_in_file (fixture);

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Take away a doer of “k1”");
  g_assert_cmpuint (g_list_model_get_n_items (doers), ==, 2);
}

static void
set_kind (OkrWorkspace     *workspace,
          OkrKeyResultKind  kind)
{
  g_auto (GValue) value = G_VALUE_INIT;
  Wait wait = { NULL };

  g_value_init (&value, OKR_TYPE_KEY_RESULT_KIND);
  g_value_set_enum (&value, (int) kind);
  okr_workspace_set_async (workspace, OKR_ENTITY (get_key_result (workspace, "k1")), "kind", &value, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
}

/* Figures and milestones are both kept; the kind says which of them count. */
static void
test_kind_changes_and_nothing_is_lost (Fixture       *fixture,
                                       gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrKeyResult *key_result;
  OkrEdit *edit = okr_edit_new ("Milestones", NULL);

  import_small (workspace);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *title = g_strdup_printf ("m%u", i);

      okr_edit_insert (edit, "milestone", title);
      okr_edit_put_text (edit, "key_result", "k1");
      okr_edit_put_text (edit, "title", title);
      okr_edit_put_text (edit, "done_on", i == 0 ? "2026-05-04" : NULL);
    }
  import (workspace, edit);
  record (workspace, "k1", 10);
  key_result = get_key_result (workspace, "k1");
  g_assert_cmpfloat (okr_key_result_get_figure (key_result), ==, 0.5);

  set_kind (workspace, OKR_KEY_RESULT_KIND_MILESTONE);
  g_assert_cmpfloat_with_epsilon (okr_key_result_get_score (key_result), 0.25, 0.001);
  g_assert_cmpfloat (okr_key_result_get_target (key_result), ==, 20);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (key_result)), ==, 1);
  assert_as_in_file (fixture);

  set_kind (workspace, OKR_KEY_RESULT_KIND_NUMBER);
  g_assert_cmpfloat (okr_key_result_get_figure (key_result), ==, 0.5);
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_milestones (key_result)), ==, 4);
  assert_as_in_file (fixture);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/editors/direction-follows-both-ends", test_direction_follows_both_ends);
  ADD_TEST ("/model/editors/milestones-are-added-and-reordered", test_milestones_are_added_and_reordered);
  ADD_TEST ("/model/editors/reorder-among-equal-ranks", test_reorder_among_equal_ranks);
  ADD_TEST ("/model/editors/doers-come-and-go", test_doers_come_and_go);

  ADD_TEST ("/model/editors/kind-changes-and-nothing-is-lost", test_kind_changes_and_nothing_is_lost);

  return g_test_run ();
}
