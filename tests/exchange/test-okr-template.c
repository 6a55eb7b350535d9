/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Templates: which there are, the dates moved, the past left out.  */

#include "config.h"

#include "okr-exchange-fixture.h"

#include "exchange/okr-template.h"
#include "model/okr-cycle.h"
#include "model/okr-key-result.h"

#include <string.h>

static const char * const english[] = { "en", NULL };
static const char * const french[] = { "fr", NULL };

static void
test_list_is_translated (void)
{
  g_autoptr (GPtrArray) list = okr_template_list (french);
  OkrTemplate *first = g_ptr_array_index (list, 0);
  OkrTemplate *second = g_ptr_array_index (list, 1);

  g_assert_cmpuint (list->len, ==, 3);
  g_assert_cmpstr (first->id, ==, "gtm-startup");
  g_assert_false (first->example);
  g_assert_cmpstr (first->title, ==, "Cabas, lancement de la consigne à Lyon");
  g_assert_true (second->example);
  g_assert_nonnull (strstr (second->disclaimer, "inventés"));
}

static OkrWorkspace *
instantiate (const char *id,
             OkrDate     today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (OkrDocument) document = okr_template_load (id, english, today, &error);
  g_autofree char *path = fixture_new_path ("template.okr");
  OkrWorkspace *workspace;

  g_assert_no_error (error);
  workspace = fixture_open (path);
  fixture_import (workspace, document, NULL, &error);
  g_assert_no_error (error);
  return workspace;
}

static void
close_and_free (OkrWorkspace *workspace)
{
  okr_workspace_close (workspace);
  g_object_unref (workspace);
}

static void
test_a_cycle_to_begin_has_no_past (void)
{
  OkrDate today = okr_date_new_ymd (2027, 1, 7);        /* a Thursday */
  OkrWorkspace *workspace = instantiate ("gtm-startup", today);
  g_autoptr (OkrCycle) cycle = g_list_model_get_item (okr_workspace_get_list (workspace, OKR_TYPE_CYCLE), 0);
  GListModel *ideas = okr_workspace_get_list (workspace, OKR_TYPE_IDEA);
  OkrKeyResult *key_result = okr_workspace_lookup_ref (workspace, OKR_TYPE_KEY_RESULT, "O1.KR1");

  g_assert_cmpint (okr_cycle_get_start (cycle), ==, okr_date_new_ymd (2027, 1, 4));
  g_assert_cmpint (okr_cycle_get_end (cycle) - okr_cycle_get_start (cycle), ==, 88);
  g_assert_null (strstr (okr_cycle_get_name (cycle), "2026"));
  g_assert_true (okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_RUNNING);
  g_assert_cmpint (okr_key_result_get_due (key_result) - okr_cycle_get_start (cycle), ==, 81);
  g_assert_cmpint (okr_key_result_get_contribution (key_result), ==, -1);

  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_OBJECTIVE), ==, 4);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_KEY_RESULT), ==, 13);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_UNKNOWN), ==, 3);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_HYPOTHESIS), ==, 6);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_CHECK_IN), ==, 0);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_DECISION), ==, 0);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_REVIEW_NOTE), ==, 0);
  g_assert_cmpuint (fixture_count (workspace, OKR_TYPE_NEXT_STEP), ==, 0);

  g_assert_cmpuint (g_list_model_get_n_items (ideas), >, 40);
  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (ideas, i);

      g_assert_true (okr_idea_get_state (idea) == OKR_IDEA_STATE_IDEA);
      g_assert_cmpfloat (okr_idea_get_impact (idea), >=, 1);
    }
  close_and_free (workspace);
}

static void
test_examples_end_within_a_week (void)
{
  static const char * const ids[] = { "captain-contrat", "manomano-search" };
  OkrDate days[] = { okr_date_new_ymd (2024, 2, 29), okr_date_new_ymd (2026, 11, 16), okr_date_new_ymd (2031, 8, 3) };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (days); j++)
      {
        OkrWorkspace *workspace = instantiate (ids[i], days[j]);
        GListModel *readings = okr_workspace_get_list (workspace, OKR_TYPE_CHECK_IN);
        OkrDate last = 0;

        for (guint k = 0; k < g_list_model_get_n_items (readings); k++)
          {
            g_autoptr (OkrCheckIn) reading = g_list_model_get_item (readings, k);

            last = MAX (last, okr_check_in_get_date (reading));
          }
        g_assert_cmpint (last, <=, days[j]);
        g_assert_cmpint (last, >, days[j] - 7);
        g_assert_nonnull (okr_workspace_get_setting (workspace, "disclaimer"));
        close_and_free (workspace);
      }
}

static void
on_instantiated_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
test_a_new_workspace_is_in_the_data_folder (void)
{
  g_autoptr (OkrClock) clock = okr_clock_new_fixed (okr_date_new_ymd (2027, 1, 7));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  OkrWorkspace *workspace;

  okr_template_instantiate_async ("gtm-startup", french, "test", clock, NULL, on_instantiated_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  workspace = okr_template_instantiate_finish (result, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (okr_workspace_get_path (workspace), g_get_user_data_dir ()));
  g_assert_true (g_str_has_suffix (okr_workspace_get_path (workspace), "Cabas, lancement de la consigne à Lyon.okr"));
  g_assert_nonnull (okr_workspace_get_current_cycle (workspace));
  close_and_free (workspace);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/template/list-is-translated", test_list_is_translated);
  g_test_add_func ("/template/a-cycle-to-begin-has-no-past", test_a_cycle_to_begin_has_no_past);
  g_test_add_func ("/template/examples-end-within-a-week", test_examples_end_within_a_week);
  g_test_add_func ("/template/a-new-workspace-is-in-the-data-folder", test_a_new_workspace_is_in_the_data_folder);

  return g_test_run ();
}
