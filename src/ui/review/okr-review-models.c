/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of a whole cycle for the sections of the Review page.  */

#include "config.h"

#include "ui/review/okr-review-models.h"

#include "model/okr-key-result.h"
#include "model/okr-objective.h"
#include "model/okr-review-rows.h"

static gpointer
list_key_results (gpointer item,
                  gpointer user_data)
{
  GListModel *key_results = g_object_ref (okr_objective_get_key_results (item));

  g_object_unref (item);

  return key_results;
}

static gboolean
is_wanted (gpointer item,
           gpointer user_data)
{
  OkrReviewTest test = (OkrReviewTest) user_data;

  return test (item);
}

/**
 * okr_review_models_new_key_results:
 * @cycle: a cycle
 * @test: which of its key results
 *
 * Returns: (transfer full): a live list of #OkrKeyResult, objective after objective
 */
GListModel *
okr_review_models_new_key_results (OkrCycle      *cycle,
                                   OkrReviewTest  test)
{
  GtkMapListModel *lists = gtk_map_list_model_new (g_object_ref (okr_cycle_get_objectives (cycle)), list_key_results, NULL, NULL);
  GtkFlattenListModel *all = gtk_flatten_list_model_new (G_LIST_MODEL (lists));
  GtkCustomFilter *filter = gtk_custom_filter_new (is_wanted, (gpointer) test, NULL);

  return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (all), GTK_FILTER (filter)));
}

/**
 * okr_review_models_refresh:
 * @key_results: what okr_review_models_new_key_results() gave
 *
 * Asks again which key results are wanted: their values may have changed.
 */
void
okr_review_models_refresh (GListModel *key_results)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (GTK_FILTER_LIST_MODEL (key_results)), GTK_FILTER_CHANGE_DIFFERENT);
}

/**
 * okr_review_is_active:
 * @key_result: a key result
 *
 * Returns: whether it counts: it was neither replaced nor dropped
 */
gboolean
okr_review_is_active (OkrKeyResult *key_result)
{
  return okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE;
}

/**
 * okr_review_asks:
 * @key_result: a key result
 *
 * Returns: whether it was missed and nobody has said yet what it taught (M16)
 */
gboolean
okr_review_asks (OkrKeyResult *key_result)
{
  return okr_review_is_active (key_result) && okr_key_result_is_missed (key_result)
         && okr_key_result_find_learning (key_result) == NULL;
}
