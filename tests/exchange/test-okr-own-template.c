/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A set becomes a template and a new set again: what happened is left out, names on request, and the original stays.  */

#include "config.h"

#include "okr-exchange-fixture.h"

#include "exchange/okr-own-template.h"
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
  g_test_add_func ("/own-template/deleted-comes-back", test_deleted_comes_back);

  return g_test_run ();
}
