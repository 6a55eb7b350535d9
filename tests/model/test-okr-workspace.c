/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening, following and leaving a workspace: objects, lists and signals.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-sorted-list.h"

static guint
count (OkrWorkspace *workspace,
       GType         type)
{
  return g_list_model_get_n_items (okr_workspace_get_list (workspace, type));
}

static void
assert_order (GListModel *list,
              const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrEntity) entity = g_list_model_get_item (list, i);

      g_string_append_printf (order, "%s%s", i > 0 ? " " : "", okr_entity_get_id (entity));
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;

  g_assert_cmpstr (okr_workspace_get_title (workspace), ==, "spring");
  g_assert_cmpstr (okr_workspace_get_path (workspace), ==, fixture->path);
  g_assert_null (okr_workspace_get_current_cycle (workspace));
  g_assert_null (okr_workspace_get_undo_label (workspace));
  g_assert_null (okr_workspace_get_setting (workspace, "title"));
  g_assert_false (okr_workspace_get_read_only (workspace));
  g_assert_cmpint (okr_workspace_get_column_scheme (workspace), ==, OKR_COLUMN_SCHEME_FIVE);
  g_assert_null (okr_workspace_lookup (workspace, OKR_TYPE_PERSON, NULL));
  g_assert_true (g_list_model_get_item_type (okr_workspace_get_list (workspace, OKR_TYPE_PERSON)) == OKR_TYPE_PERSON);
}

static void
test_load (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) other = NULL;
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  OkrKeyResult *key_result;

  /* A row may refer to one that comes after it in its table. */
  okr_edit_insert (edit, "team", "a");
  okr_edit_put_text (edit, "name", "Search");
  okr_edit_put_text (edit, "parent", "b");
  okr_edit_put_text (edit, "ref", "team-search");
  okr_edit_insert (edit, "team", "b");
  okr_edit_put_text (edit, "name", "All");
  import (fixture->workspace, edit);
  import_small (fixture->workspace);

  other = open_workspace (fixture->path, "other", fixture->clock);
  g_assert_cmpuint (count (other, OKR_TYPE_KEY_RESULT), ==, 3);
  key_result = okr_workspace_lookup (other, OKR_TYPE_KEY_RESULT, "k1");
  g_assert_true (okr_key_result_get_objective (key_result) == okr_workspace_lookup (other, OKR_TYPE_OBJECTIVE, "o"));
  g_assert_cmpfloat (okr_key_result_get_target (key_result), ==, 20.0);
  g_assert_true (isnan (okr_key_result_get_score (key_result)));
  g_assert_true (okr_team_get_parent (okr_workspace_lookup_ref (other, OKR_TYPE_TEAM, "team-search")) ==
                 okr_workspace_lookup (other, OKR_TYPE_TEAM, "b"));
  okr_workspace_close (other);
}

/* Who only reads, as an export does, need not start it. */
static void
test_never_started (Fixture       *fixture,
                    gconstpointer  user_data)
{
  OkrWorkspace *other;
  g_autoptr (GError) error = NULL;

  import_small (fixture->workspace);
  other = okr_workspace_open (fixture->path, OKR_STORE_OPEN_NO_BACKUP, "other", fixture->clock, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (other, OKR_TYPE_KEY_RESULT), ==, 3);
  g_assert_finalize_object (other);

  record (fixture->workspace, "k1", 3);
}

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  OkrWorkspace **workspace = user_data;
  g_autoptr (GError) error = NULL;

  *workspace = okr_workspace_open_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_open_async (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) other = NULL;

  import_small (fixture->workspace);
  okr_workspace_open_async (fixture->path, OKR_STORE_OPEN_NO_BACKUP, "other", fixture->clock, NULL, on_opened_cb,
                            &other);
  while (other == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (other, OKR_TYPE_PERSON), ==, 2);
  okr_workspace_close (other);
}

static void
test_open_failure (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none.okr", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (okr_workspace_open (path, OKR_STORE_OPEN_DEFAULT, "test", fixture->clock, &error));
  g_assert_nonnull (error);
}

/* An earlier object referring to a later one of the same change. */
static void
test_any_order_of_rows (Fixture       *fixture,
                        gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Import", NULL);

  put_key_result (edit, "k", "o", 0, 1);
  put_objective (edit, "o", "c", "V", "learning");
  put_cycle (edit, "c", "2026-01-01", "2026-03-31", "closed");
  import (workspace, edit);

  g_assert_true (okr_key_result_get_objective (get_key_result (workspace, "k")) ==
                 okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o"));
  assert_as_in_file (fixture);
}

static void
test_children_follow (Fixture       *fixture,
                      gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *objective, *other;
  guint n_changed = 0;
  OkrEdit *edit;

  import_small (workspace);
  objective = okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o");
  assert_order (okr_objective_get_key_results (objective), "k1 k2 k3");
  g_signal_connect_swapped (okr_objective_get_key_results (objective), "items-changed", G_CALLBACK (count_cb),
                            &n_changed);

  apply (workspace, "key_result", "k3", "rank", "A");
  assert_order (okr_objective_get_key_results (objective), "k3 k1 k2");
  assert_order (okr_workspace_get_list (workspace, OKR_TYPE_KEY_RESULT), "k3 k1 k2");
  g_assert_cmpuint (n_changed, ==, 2);

  edit = okr_edit_new ("Move", NULL);
  put_objective (edit, "p", "c", "W", NULL);
  okr_edit_set (edit, "key_result", "k1");
  okr_edit_put_text (edit, "objective", "p");
  import (workspace, edit);
  other = okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "p");
  assert_order (okr_objective_get_key_results (objective), "k3 k2");
  assert_order (okr_objective_get_key_results (other), "k1");
  g_assert_cmpint (okr_objective_get_colour (objective), ==, 0);
  g_assert_cmpint (okr_objective_get_colour (other), ==, 1);

  g_free (undo (workspace));
  assert_order (okr_objective_get_key_results (objective), "k3 k1 k2");
  g_assert_true (okr_entity_get_removed (OKR_ENTITY (objective)) == FALSE);
  assert_as_in_file (fixture);
}

static void
test_deleted_objects_are_let_go (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrObjective *objective;
  OkrKeyResult *held;
  guint n_notified = 0;
  Wait wait = { NULL };

  import_small (workspace);
  record (workspace, "k1", 8);
  objective = okr_workspace_lookup (workspace, OKR_TYPE_OBJECTIVE, "o");
  held = g_object_ref (get_key_result (workspace, "k1"));
  g_object_add_weak_pointer (G_OBJECT (objective), (gpointer *) &objective);
  g_signal_connect (held, "notify::removed", G_CALLBACK (count_notify_cb), &n_notified);

  okr_workspace_delete_async (workspace, OKR_ENTITY (objective), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);

  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (okr_entity_get_removed (OKR_ENTITY (held)));
  g_assert_cmpuint (count (workspace, OKR_TYPE_CHECK_IN), ==, 0);
  g_assert_cmpuint (count (workspace, OKR_TYPE_KEY_RESULT), ==, 0);

  /* What is held keeps what it says, and can be asked. */
  g_assert_cmpstr (okr_key_result_get_title (held), ==, "k1");
  g_assert_null (okr_key_result_get_last_check_in (held));
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (held)), ==, 0);
  okr_workspace_set_text_async (workspace, OKR_ENTITY (held), "title", "New", on_done_cb, &wait);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_GONE);

  g_assert_finalize_object (held);
  g_assert_null (objective);

  g_free (undo (workspace));
  g_assert_cmpfloat (okr_key_result_get_current_value (get_key_result (workspace, "k1")), ==, 8.0);
  assert_as_in_file (fixture);
}

static void
test_nothing_is_left (Fixture       *fixture,
                      gconstpointer  user_data)
{
  OkrWorkspace *other = open_workspace (fixture->path, "other", fixture->clock);
  OkrKeyResult *key_result;
  GListModel *list;
  OkrObjective *objective;

  import_small (other);
  record (other, "k1", 5);
  key_result = g_object_ref (get_key_result (other, "k1"));
  objective = okr_key_result_get_objective (key_result);
  list = g_object_ref (okr_objective_get_key_results (objective));
  g_assert_cmpfloat (okr_objective_get_score (objective), ==, 0.25);
  g_object_add_weak_pointer (G_OBJECT (objective), (gpointer *) &objective);

  okr_workspace_close (other);
  g_assert_cmpstr (okr_workspace_get_title (other), ==, "spring");
  g_assert_finalize_object (other);

  /* What somebody still holds knows of no other. */
  g_assert_null (objective);
  g_assert_null (okr_key_result_get_objective (key_result));
  g_assert_cmpuint (g_list_model_get_n_items (okr_key_result_get_check_ins (key_result)), ==, 0);
  g_object_unref (list);
  g_assert_finalize_object (key_result);
}

static void
on_changed_cb (OkrWorkspace  *workspace,
               OkrChange     *change,
               const char    *label,
               gboolean       foreign,
               char         **heard)
{
  g_free (*heard);
  *heard = g_strdup_printf ("%s/%u/%d", label, okr_change_get_n_rows (change), foreign);
}

static void
test_foreign_change (Fixture       *fixture,
                     gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (OkrWorkspace) other = NULL;
  g_autofree char *heard = NULL;
  guint n_notified = 0;
  Wait wait = { NULL };
  OkrKeyResult *key_result;

  import_small (workspace);
  other = open_workspace (fixture->path, "other", fixture->clock);
  key_result = get_key_result (workspace, "k1");
  g_signal_connect (key_result, "notify::title", G_CALLBACK (count_notify_cb), &n_notified);
  g_signal_connect (workspace, "changed", G_CALLBACK (on_changed_cb), &heard);

  okr_workspace_set_text_async (other, OKR_ENTITY (get_key_result (other, "k1")), "title", "Twenty", on_done_cb, &wait);
  wait_for_verb (other, &wait);
  okr_workspace_catch_up (workspace);
  while (heard == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (heard, ==, "Rename “k1”/1/1");
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_cmpstr (okr_key_result_get_title (key_result), ==, "Twenty");
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Import");
  okr_workspace_close (other);
}

static void
test_current_cycle (Fixture       *fixture,
                    gconstpointer  user_data)
{
  static const struct
  {
    const char *state;
    const char *start;
    const char *end;
    const char *current;
  } cases[] = {
    { "prepared", "2026-09-01", "2026-10-01", "0" },    /* none has begun: the first */
    { "closed", "2026-01-01", "2026-02-01", "1" },      /* the last that has begun */
    { "closed", "2026-02-01", "2026-03-01", "2" },
    { "running", "2026-01-15", "2026-06-01", "3" },     /* it holds today */
    { "prepared", "2026-05-01", "2026-06-01", "3" },
    { "running", "2026-05-01", "2026-05-03", "3" },     /* it ended yesterday */
    { "running", "2026-05-04", "2026-05-04", "6" },     /* both ends count */
  };
  guint n_notified = 0;

  g_signal_connect (fixture->workspace, "notify::current-cycle", G_CALLBACK (count_notify_cb), &n_notified);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);
      OkrEdit *edit = okr_edit_new ("Add", NULL);

      put_cycle (edit, id, cases[i].start, cases[i].end, cases[i].state);
      import (fixture->workspace, edit);
      g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_workspace_get_current_cycle (fixture->workspace))), ==,
                       cases[i].current);
    }
  g_assert_cmpuint (n_notified, ==, 5);
}

static void
test_reviewed_cycle_gives_way_to_the_next (Fixture       *fixture,
                                           gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrEdit *edit = okr_edit_new ("Add", NULL);

  put_cycle (edit, "half-year", "2026-01-01", "2026-06-30", "prepared");
  put_cycle (edit, "before", "2026-02-01", "2026-05-01", "closed");
  import (workspace, edit);
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_workspace_get_current_cycle (workspace))), ==, "before");

  edit = okr_edit_new ("Next", NULL);
  put_cycle (edit, "next", "2026-05-04", "2026-06-30", "prepared");
  put_cycle (edit, "after", "2026-05-05", "2026-07-30", "prepared");
  import (workspace, edit);
  g_assert_cmpstr (okr_entity_get_id (OKR_ENTITY (okr_workspace_get_current_cycle (workspace))), ==, "next");
}

static void
test_settings (Fixture       *fixture,
               gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  guint n_titles = 0;
  guint n_schemes = 0;
  Wait wait = { NULL };

  g_signal_connect (workspace, "notify::title", G_CALLBACK (count_notify_cb), &n_titles);
  g_signal_connect (workspace, "notify::column-scheme", G_CALLBACK (count_notify_cb), &n_schemes);

  okr_workspace_set_setting_async (workspace, "title", "Cabas", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpstr (okr_workspace_get_title (workspace), ==, "Cabas");
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Rename the workspace");

  okr_workspace_set_setting_async (workspace, "columns", "eleven", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_workspace_get_column_scheme (workspace), ==, OKR_COLUMN_SCHEME_ELEVEN);

  okr_workspace_set_setting_async (workspace, "columns", NULL, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_workspace_get_column_scheme (workspace), ==, OKR_COLUMN_SCHEME_FIVE);

  g_free (undo (workspace));
  g_free (undo (workspace));
  g_assert_cmpstr (okr_workspace_get_title (workspace), ==, "spring");
  g_assert_cmpuint (n_titles, ==, 2);
  g_assert_cmpuint (n_schemes, >=, 2);
  assert_as_in_file (fixture);
}

static void
on_failed_cb (OkrWorkspace  *workspace,
              GError        *error,
              GError       **heard)
{
  *heard = g_error_copy (error);
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (OkrWorkspace) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) heard = NULL;
  OkrReading reading = OKR_READING_INIT;
  Wait wait = { NULL };

  import_small (fixture->workspace);
  reader = okr_workspace_open (fixture->path, OKR_STORE_OPEN_READ_ONLY, "reader", fixture->clock, &error);
  g_assert_no_error (error);
  okr_workspace_start (reader);
  g_assert_true (okr_workspace_get_read_only (reader));
  g_assert_cmpuint (count (reader, OKR_TYPE_KEY_RESULT), ==, 3);

  okr_workspace_set_text_async (reader, OKR_ENTITY (get_key_result (reader, "k1")), "title", "New", on_done_cb, &wait);
  wait_for_error (reader, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_READ_ONLY);

  /* Who gives no callback hears of it by the signal. */
  g_signal_connect (reader, "failed", G_CALLBACK (on_failed_cb), &heard);
  okr_workspace_record_check_in_async (reader, get_key_result (reader, "k1"), &reading, NULL, NULL, NULL, NULL);
  g_assert_error (heard, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_READ_ONLY);

  okr_workspace_close (reader);
  okr_workspace_add_person_async (reader, "Ada", NULL, on_done_cb, &wait);
  wait_for_error (reader, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_CLOSED);
}

/* F108: thousands of rows are objects before anybody can wait for it. */
static void
test_load_many (Fixture       *fixture,
                gconstpointer  user_data)
{
  const int n = 10000;
  OkrEdit *edit = okr_edit_new ("Import", NULL);
  g_autoptr (OkrWorkspace) other = NULL;
  g_autoptr (GError) error = NULL;
  gint64 begun;
  double seconds;

  put_cycle (edit, "c", "2026-03-30", "2026-06-26", "running");
  for (int i = 0; i < 100; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%03d", i);

      put_objective (edit, id, "c", "V", "learning");
    }
  for (int i = 0; i < n; i++)
    {
      g_autofree char *objective = g_strdup_printf ("o%03d", i % 100);
      g_autofree char *id = g_strdup_printf ("k%05d", i);
      g_autofree char *check_in = g_strdup_printf ("r%05d", n - i);

      put_key_result (edit, id, objective, 0, 100);
      put_check_in (edit, check_in, id, i % 2 ? "2026-04-10" : "2026-04-20", i % 100);
    }
  import (fixture->workspace, edit);

  begun = g_get_monotonic_time ();
  other = okr_workspace_open (fixture->path, OKR_STORE_OPEN_NO_BACKUP, "other", fixture->clock, &error);
  seconds = (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC;
  g_assert_no_error (error);
  g_assert_cmpuint (count (other, OKR_TYPE_CHECK_IN), ==, (guint) n);
  g_test_minimized_result (seconds, "open %d key results and readings: %.0f ms", n, seconds * 1000);

  okr_workspace_start (other);
  begun = g_get_monotonic_time ();
  for (int i = 0; i < n; i++)
    {
      OkrKeyResult *key_result = okr_sorted_list_get (OKR_SORTED_LIST (okr_workspace_get_list (other, OKR_TYPE_KEY_RESULT)),
                                                      (guint) i);

      g_assert_true (okr_key_result_get_counted (key_result));
    }
  seconds = (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC;
  g_test_minimized_result (seconds, "compute %d key results: %.0f ms", n, seconds * 1000);
  okr_workspace_close (other);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("/model/workspace/empty", test_empty);
  ADD_TEST ("/model/workspace/load", test_load);
  ADD_TEST ("/model/workspace/never-started", test_never_started);
  ADD_TEST ("/model/workspace/open-async", test_open_async);
  ADD_TEST ("/model/workspace/open-failure", test_open_failure);
  ADD_TEST ("/model/workspace/any-order-of-rows", test_any_order_of_rows);
  ADD_TEST ("/model/workspace/children-follow", test_children_follow);
  ADD_TEST ("/model/workspace/deleted-objects-are-let-go", test_deleted_objects_are_let_go);
  ADD_TEST ("/model/workspace/nothing-is-left", test_nothing_is_left);
  ADD_TEST ("/model/workspace/foreign-change", test_foreign_change);
  ADD_TEST ("/model/workspace/current-cycle", test_current_cycle);
  ADD_TEST ("/model/workspace/reviewed-cycle-gives-way-to-the-next", test_reviewed_cycle_gives_way_to_the_next);
  ADD_TEST ("/model/workspace/settings", test_settings);
  ADD_TEST ("/model/workspace/read-only", test_read_only);
  ADD_TEST ("/model/workspace/load-many", test_load_many);

  return g_test_run ();
}
