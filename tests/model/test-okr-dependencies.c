/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dependencies: each verb is one step with a label, and what teams promise is summed from them.  */

#include "config.h"

#include "okr-model-fixture.h"

#include "model/okr-workspace-dependencies.h"

#include <sqlite3.h>

static void
put_team (OkrEdit    *edit,
          const char *id)
{
  okr_edit_insert (edit, "team", id);
  okr_edit_put_text (edit, "name", id);
  okr_edit_put_text (edit, "rank", id);
}

static void
import_teams (OkrWorkspace *workspace)
{
  OkrEdit *edit = okr_edit_new ("Import", NULL);

  import_small (workspace);
  put_team (edit, "sales");
  put_team (edit, "product");
  put_team (edit, "tech");
  import (workspace, edit);
}

/* "sales" asks the teams of a text, "product tech", for "k1" */
static void
fill_fields (OkrWorkspace        *workspace,
             OkrDependencyFields *fields,
             const char          *to,
             double               percent)
{
  g_auto (GStrv) names = g_strsplit (to, " ", -1);

  *fields = (OkrDependencyFields) { get_team (workspace, "sales"), g_ptr_array_new (), get_key_result (workspace, "k1"),
                                    "Catalogue", percent, OKR_DEPENDENCY_STATUS_PROPOSED, 0 };
  for (guint i = 0; names[i] != NULL && *names[i] != '\0'; i++)
    g_ptr_array_add (fields->to, get_team (workspace, names[i]));
}

static OkrDependency *
add (OkrWorkspace *workspace,
     const char   *to,
     double        percent)
{
  OkrDependencyFields fields;
  Wait wait = { NULL };

  fill_fields (workspace, &fields, to, percent);
  okr_workspace_add_dependency_async (workspace, get_cycle (workspace), &fields, on_done_cb, &wait);
  g_ptr_array_unref (fields.to);

  return wait_for_added (workspace, &wait);
}

static char *
join_teams (OkrWorkspace  *workspace,
            OkrDependency *dependency)
{
  g_autoptr (GPtrArray) teams = okr_workspace_list_serving_teams (workspace, dependency);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < teams->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", okr_team_get_name (teams->pdata[i]));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_loads (OkrWorkspace *workspace,
              const char   *expected)
{
  g_autoptr (GArray) loads = okr_workspace_list_team_loads (workspace, get_cycle (workspace));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < loads->len; i++)
    {
      const OkrTeamLoad *load = &g_array_index (loads, OkrTeamLoad, i);

      g_string_append_printf (text, "%s%s %g/%g", i > 0 ? ", " : "", okr_team_get_name (load->team),
                              load->bandwidth.agreed, load->bandwidth.percent);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static int
count_rows (Fixture    *fixture,
            const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
  sqlite3 *database;
  sqlite3_stmt *statement;
  int count;

  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &database, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  count = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (database);

  return count;
}

static void
test_add_is_one_step (Fixture       *fixture,
                      gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *teams = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  OkrDependency *dependency;

  import_teams (workspace);
  dependency = add (workspace, "product tech", 50);
  teams = join_teams (workspace, dependency);
  g_assert_cmpstr (teams, ==, "product tech");
  g_assert_cmpstr (okr_dependency_get_what (dependency), ==, "Catalogue");
  g_assert_true (okr_dependency_get_cycle (dependency) == get_cycle (workspace));
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Add a dependency of “sales”");
  g_assert_cmpint (count_rows (fixture, "dependency_team"), ==, 2);
  assert_loads (workspace, "product 0/50, tech 0/50");

  undone = undo (workspace);
  g_assert_cmpint (count_rows (fixture, "dependency"), ==, 0);
  g_assert_cmpint (count_rows (fixture, "dependency_team"), ==, 0);
  assert_loads (workspace, "");
  redone = redo (workspace);
  assert_loads (workspace, "product 0/50, tech 0/50");
  assert_as_in_file (fixture);
}

static void
test_edit_changes_the_teams (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *undone = NULL;
  OkrDependencyFields fields;
  OkrDependency *dependency;
  Wait wait = { NULL };

  import_teams (workspace);
  dependency = add (workspace, "product", 50);
  fill_fields (workspace, &fields, "tech", 20);
  okr_workspace_edit_dependency_async (workspace, dependency, &fields, on_done_cb, &wait);
  g_ptr_array_unref (fields.to);
  wait_for_verb (workspace, &wait);
  assert_loads (workspace, "tech 0/20");
  g_assert_cmpint (count_rows (fixture, "dependency_team"), ==, 1);
  assert_as_in_file (fixture);

  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Edit a dependency of “sales”");
  assert_loads (workspace, "product 0/50");
}

static void
test_status_has_its_day (Fixture       *fixture,
                         gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  OkrDependency *dependency;
  Wait wait = { NULL };

  import_teams (workspace);
  dependency = add (workspace, "product tech", 60);
  add (workspace, "tech", 45);
  assert_loads (workspace, "product 0/60, tech 0/105");
  okr_workspace_set_dependency_status_async (workspace, dependency, OKR_DEPENDENCY_STATUS_AGREED, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (okr_dependency_get_date (dependency), ==, MODEL_TODAY);
  assert_loads (workspace, "product 60/60, tech 60/105");

  wait = (Wait) { NULL };
  okr_workspace_set_dependency_status_async (workspace, dependency, OKR_DEPENDENCY_STATUS_REFUSED, on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpstr (okr_workspace_get_undo_label (workspace), ==, "Refuse a dependency of “sales”");
  assert_loads (workspace, "tech 0/45");
  assert_as_in_file (fixture);
}

static void
test_entanglement (Fixture       *fixture,
                   gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autoptr (GArray) entanglements = NULL;
  Wait wait = { NULL };

  import_teams (workspace);
  add (workspace, "product tech", 10);
  add (workspace, "tech", NAN);
  entanglements = okr_workspace_list_entanglements (workspace, get_cycle (workspace));
  g_assert_cmpuint (entanglements->len, ==, 1);
  g_assert_cmpuint (g_array_index (entanglements, OkrEntanglement, 0).n_links, ==, 3);

  g_assert_cmpuint (okr_workspace_get_links_limit (workspace), ==, OKR_BANDWIDTH_USUAL_LINKS);
  okr_workspace_set_setting_async (workspace, OKR_SETTING_LINKS_LIMIT, "1", on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpuint (okr_workspace_get_links_limit (workspace), ==, 1);
}

static void
refuse (OkrWorkspace *workspace,
        const char   *to,
        double        percent)
{
  OkrDependencyFields fields;
  Wait wait = { NULL };

  fill_fields (workspace, &fields, to, percent);
  okr_workspace_add_dependency_async (workspace, get_cycle (workspace), &fields, on_done_cb, &wait);
  g_ptr_array_unref (fields.to);
  wait_for_error (workspace, &wait, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
}

static void
test_what_is_refused (Fixture       *fixture,
                      gconstpointer  user_data)
{
  import_teams (fixture->workspace);
  refuse (fixture->workspace, "", 10);
  refuse (fixture->workspace, "product sales", 10);
  refuse (fixture->workspace, "product", -1);
  refuse (fixture->workspace, "product", 100.5);
  refuse (fixture->workspace, "product", INFINITY);
  g_assert_cmpint (count_rows (fixture, "dependency"), ==, 0);
}

static void
test_delete_takes_its_teams (Fixture       *fixture,
                             gconstpointer  user_data)
{
  OkrWorkspace *workspace = fixture->workspace;
  g_autofree char *undone = NULL;
  Wait wait = { NULL };

  import_teams (workspace);
  okr_workspace_delete_dependency_async (workspace, add (workspace, "product tech", 10), on_done_cb, &wait);
  wait_for_verb (workspace, &wait);
  g_assert_cmpint (count_rows (fixture, "dependency_team"), ==, 0);
  undone = undo (workspace);
  g_assert_cmpstr (undone, ==, "Delete a dependency of “sales”");
  assert_loads (workspace, "product 0/10, tech 0/10");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD_TEST ("/dependencies/add-is-one-step", test_add_is_one_step);
  ADD_TEST ("/dependencies/edit-changes-the-teams", test_edit_changes_the_teams);
  ADD_TEST ("/dependencies/status-has-its-day", test_status_has_its_day);
  ADD_TEST ("/dependencies/entanglement", test_entanglement);
  ADD_TEST ("/dependencies/what-is-refused", test_what_is_refused);
  ADD_TEST ("/dependencies/delete-takes-its-teams", test_delete_takes_its_teams);

  return g_test_run ();
}
