/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A set becomes a template and a new set again: what happened is left out, names on request, and the original stays.  */

#include "config.h"

#include "okr-exchange-fixture.h"

#include "exchange/okr-own-template.h"
#include "exchange/okr-team-template.h"
#include "exchange/okr-template.h"
#include "model/okr-cycle.h"

#include <glib/gstdio.h>
#include <string.h>

#define TODAY okr_date_new_ymd (2027, 2, 10)

static OkrWorkspace *
open_sample (const char *id)
{
  g_autofree char *name = g_strdup_printf ("%s.okr", id);
  g_autofree char *path = fixture_new_path (name);
  OkrWorkspace *workspace = fixture_open (path);
  g_autoptr (GFile) file = fixture_sample (id);
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrDocument) document = fixture_load (file, "en", &error);

  g_assert_no_error (error);
  g_assert_true (fixture_import (workspace, document, NULL, &error));
  g_assert_no_error (error);

  return workspace;
}

static OkrWorkspace *
open_template (const char *name)
{
  g_autofree char *id = g_strconcat (OKR_TEMPLATE_OWN, name, NULL);
  g_autofree char *path = fixture_new_path ("again.okr");
  OkrWorkspace *workspace = fixture_open (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrDocument) document = okr_template_load (id, NULL, TODAY, &error);

  g_assert_no_error (error);
  g_assert_true (fixture_import (workspace, document, NULL, &error));
  g_assert_no_error (error);

  return workspace;
}

static void
assert_nothing_happened (OkrWorkspace *workspace)
{
  GListModel *objectives = okr_workspace_get_list (workspace, OKR_TYPE_OBJECTIVE);

  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_CHECK_IN), ==, 0);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_DECISION), ==, 0);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_REVIEW_NOTE), ==, 0);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_NEXT_STEP), ==, 0);
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      g_assert_cmpint (okr_objective_get_state (objective), ==, OKR_OBJECTIVE_STATE_DRAFT);
      g_assert_cmpint (okr_objective_get_launched_on (objective), ==, 0);
    }
}

static void
test_there_and_back (gconstpointer sample)
{
  g_autoptr (OkrWorkspace) workspace = open_sample (sample);
  g_autofree char *before = okr_export_to_json (workspace);
  g_autofree char *after = NULL;
  g_autoptr (OkrWorkspace) again = NULL;
  g_autoptr (GError) error = NULL;
  OkrCycle *cycle = okr_workspace_get_current_cycle (workspace);
  guint n_active = 0;

  g_assert_true (okr_own_template_save (workspace, cycle, "Mine: a/b", FALSE, &error));
  g_assert_no_error (error);
  after = okr_export_to_json (workspace);
  g_assert_cmpstr (after, ==, before);

  {
    g_autoptr (GPtrArray) names = okr_own_template_list ();

    g_assert_cmpuint (names->len, ==, 1);
    again = open_template (names->pdata[0]);
    g_assert_true (okr_own_template_delete (names->pdata[0], &error));
  }
  g_assert_cmpstr (okr_workspace_get_setting (again, "title"), ==, "Mine: a/b");
  g_assert_cmpuint (fixture_count (again, OKR_TYPE_CYCLE), ==, 1);
  g_assert_cmpuint (fixture_count (again, OKR_TYPE_OBJECTIVE), ==,
                    g_list_model_get_n_items (okr_cycle_get_objectives (cycle)));
  assert_nothing_happened (again);

  for (guint i = 0; i < fixture_count (workspace, OKR_TYPE_KEY_RESULT); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (okr_workspace_get_list (workspace, OKR_TYPE_KEY_RESULT), i);

      n_active += okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE;
    }
  g_assert_cmpuint (fixture_count (again, OKR_TYPE_KEY_RESULT), ==, n_active);
  /* the Monday of that week */
  g_assert_cmpint (okr_cycle_get_start (okr_workspace_get_current_cycle (again)), ==, okr_date_new_ymd (2027, 2, 8));
}

static void
test_without_names (void)
{
  g_autoptr (OkrWorkspace) workspace = open_sample ("gtm-startup");
  g_autoptr (GError) error = NULL;
  g_autofree char *json = okr_own_template_make (workspace, okr_workspace_get_current_cycle (workspace), "Nobody", TRUE, &error);
  GListModel *people = okr_workspace_get_list (workspace, OKR_TYPE_PERSON);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (people), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      g_assert_null (strstr (json, okr_person_get_name (person)));
    }
  g_assert_nonnull (strstr (json, "Person 1"));
}

/* ---- for a team ---- */

typedef struct
{
  gboolean  done;
  gboolean  used;
  guint     n_left_out;
  GError   *error;
} Used;

static void
on_used_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Used *used = user_data;

  used->used = okr_team_template_use_finish (result, &used->n_left_out, &used->error);
  used->done = TRUE;
}

static Used
use (OkrWorkspace *workspace,
     const char   *id)
{
  static const char * const languages[] = { "en", NULL };
  g_autoptr (OkrTeam) team = g_list_model_get_item (okr_workspace_get_list (workspace, OKR_TYPE_TEAM), 0);
  Used used = { 0 };

  okr_team_template_use_async (id, languages, workspace, okr_workspace_get_current_cycle (workspace), team, NULL, on_used_cb, &used);
  while (!used.done)
    g_main_context_iteration (NULL, TRUE);

  return used;
}

static void
assert_begun_by_team (OkrWorkspace *workspace,
                      GPtrArray    *before)
{
  GListModel *objectives = okr_workspace_get_list (workspace, OKR_TYPE_OBJECTIVE);
  OkrCycle *cycle = okr_workspace_get_current_cycle (workspace);

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GListModel *key_results = okr_objective_get_key_results (objective);

      if (g_ptr_array_find (before, objective, NULL))
        continue;
      g_assert_cmpint (okr_objective_get_level (objective), ==, OKR_LEVEL_TEAM);
      g_assert_cmpint (okr_objective_get_state (objective), ==, OKR_OBJECTIVE_STATE_DRAFT);
      g_assert_true (okr_objective_get_cycle (objective) == cycle);
      g_assert_nonnull (okr_objective_get_team (objective));
      g_assert_null (okr_objective_get_owner (objective));
      g_assert_null (okr_objective_get_contributes_to (objective));
      for (guint k = 0; k < g_list_model_get_n_items (key_results); k++)
        {
          g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, k);

          g_assert_cmpint (okr_key_result_get_state (key_result), ==, OKR_KEY_RESULT_STATE_ACTIVE);
          g_assert_cmpint (okr_key_result_get_due (key_result), ==, okr_cycle_get_end (cycle));
          g_assert_null (okr_key_result_get_owner (key_result));
        }
    }
}

static GPtrArray *
list_objectives (OkrWorkspace *workspace)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *objectives = okr_workspace_get_list (workspace, OKR_TYPE_OBJECTIVE);

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    g_ptr_array_add (list, g_list_model_get_item (objectives, i));

  return list;
}

/* M20, F13: the objectives of a template become those of a team, and nobody else's. */
static void
test_for_a_team (void)
{
  g_autoptr (OkrWorkspace) workspace = open_sample ("manomano-search");
  g_autoptr (GPtrArray) before = list_objectives (workspace);
  guint n_people = fixture_count (workspace, OKR_TYPE_PERSON);
  guint n_cycles = fixture_count (workspace, OKR_TYPE_CYCLE);
  guint n_readings = fixture_count (workspace, OKR_TYPE_CHECK_IN);
  Used used = use (workspace, "gtm-startup");

  g_assert_no_error (used.error);
  g_assert_true (used.used);
  g_assert_cmpuint (used.n_left_out, ==, 0);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_OBJECTIVE), ==, before->len + 4);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_PERSON), ==, n_people);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_CYCLE), ==, n_cycles);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_CHECK_IN), ==, n_readings);
  assert_begun_by_team (workspace, before);
}

/* B16: what is strategic here is not copied downwards by way of a template. */
static void
test_no_copy_downwards (void)
{
  g_autoptr (OkrWorkspace) workspace = open_sample ("gtm-startup");
  g_autofree char *before = okr_export_to_json (workspace);
  g_autofree char *after = NULL;
  Used used = use (workspace, "gtm-startup");

  g_assert_error (used.error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID);
  g_assert_false (used.used);
  g_assert_cmpuint (used.n_left_out, ==, 4);
  after = okr_export_to_json (workspace);
  g_assert_cmpstr (after, ==, before);
  g_clear_error (&used.error);
}

static void
test_deleted_comes_back (void)
{
  g_autoptr (OkrWorkspace) workspace = open_sample ("gtm-startup");
  g_autoptr (GPtrArray) deleted = NULL;
  g_autoptr (GPtrArray) restored = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (okr_own_template_save (workspace, okr_workspace_get_current_cycle (workspace), "Kept", FALSE, &error));
  g_assert_true (okr_own_template_delete ("Kept", &error));
  deleted = okr_own_template_list ();
  g_assert_cmpuint (deleted->len, ==, 0);
  g_assert_true (okr_own_template_restore ("Kept", &error));
  restored = okr_own_template_list ();
  g_assert_cmpuint (restored->len, ==, 1);
  g_assert_no_error (error);
  g_assert_true (okr_own_template_delete ("Kept", &error));
  g_assert_false (okr_own_template_delete ("Kept", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_data_func ("/own-template/gtm", "gtm-startup", test_there_and_back);
  g_test_add_data_func ("/own-template/manomano", "manomano-search", test_there_and_back);
  g_test_add_func ("/own-template/without-names", test_without_names);
  g_test_add_func ("/own-template/for-a-team", test_for_a_team);
  g_test_add_func ("/own-template/no-copy-downwards", test_no_copy_downwards);
  g_test_add_func ("/own-template/deleted-comes-back", test_deleted_comes_back);

  return g_test_run ();
}
