/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tree of metrics: the verbs, and the tree as a list.  */

#include "config.h"

#include "model/okr-workspace-discovery.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "logic/okr-tree.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

static gboolean
check_fields (OkrWorkspace           *self,
              const OkrMetricFields  *fields,
              OkrMetric              *metric,
              GError                **error)
{
  if (!okr_workspace_check_title (self, fields->name, (OkrEntity *) metric, error))
    return FALSE;

  if (fields->team_control != -1
      && (fields->team_control < OKR_RATING_LEAST || fields->team_control > OKR_RATING_GREATEST))
    {
      g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                           _("How much the team controls it goes from 1 to 5"));
      return FALSE;
    }

  return TRUE;
}

static void
put_whole (OkrEdit    *edit,
           const char *column,
           int         value)
{
  if (value >= 0)
    okr_edit_put_integer (edit, column, value);
  else
    okr_edit_put_null (edit, column);
}

static void
put_fields (OkrEdit               *edit,
            const OkrMetricFields *fields)
{
  okr_edit_put_text (edit, "name", fields->name);
  okr_edit_put_text (edit, "focus", okr_types_get_nick (OKR_TYPE_FOCUS, (int) fields->focus));
  put_whole (edit, "team_control", fields->team_control);
  put_whole (edit, "independent", fields->independent);
  okr_edit_put_integer (edit, "vanity", fields->vanity);
}

/**
 * okr_workspace_list_metric_siblings:
 * @parent: (nullable): a metric; %NULL: those that belong to none
 *
 * Returns: (transfer full) (element-type OkrMetric): what belongs to it, by rank; the elements are borrowed
 */
GPtrArray *
okr_workspace_list_metric_siblings (OkrWorkspace *self,
                                    OkrMetric    *parent)
{
  OkrSortedList *metrics = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_METRIC));
  GPtrArray *siblings = g_ptr_array_new ();

  for (guint i = 0; i < okr_sorted_list_get_length (metrics); i++)
    if (okr_metric_get_parent (okr_sorted_list_get (metrics, i)) == parent)
      g_ptr_array_add (siblings, okr_sorted_list_get (metrics, i));

  return siblings;
}

/* Between one of the brothers and the next one; NULL: before the first. */
static void
put_rank (OkrEdit   *edit,
          GPtrArray *siblings,
          OkrMetric *metric,
          OkrMetric *after)
{
  const char *low = NULL, *high = NULL;
  g_autofree char *rank = NULL;
  guint i = 0;

  if (metric != NULL)
    g_ptr_array_remove (siblings, metric);
  if (after != NULL && g_ptr_array_find (siblings, after, &i))
    {
      low = okr_metric_get_rank (after);
      i++;
    }
  if (i < siblings->len)
    high = okr_metric_get_rank (siblings->pdata[i]);

  /* equal ranks are told apart by their ids, which leaves no room between them */
  rank = okr_rank_between (low, high != NULL && (low == NULL || strcmp (low, high) < 0) ? high : NULL);
  okr_edit_put_text (edit, "rank", rank);
}

/**
 * okr_workspace_add_metric_async:
 * @parent: (nullable): what it is a part of
 * @fields: what it says
 *
 * Adds a metric at the end of those that belong to @parent: ["Add the metric “…”"].
 */
void
okr_workspace_add_metric_async (OkrWorkspace          *self,
                                OkrMetric             *parent,
                                const OkrMetricFields *fields,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data)
{
  g_autoptr (GPtrArray) siblings = NULL;
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (fields != NULL && fields->name != NULL);

  if (!check_fields (self, fields, parent, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  siblings = okr_workspace_list_metric_siblings (self, parent);
  edit = okr_workspace_create_edit (_("Add the metric “%s”"), fields->name, NULL);
  id = okr_edit_insert (edit, "metric", NULL);
  okr_workspace_put_reference (edit, "parent", parent);
  put_fields (edit, fields);
  put_rank (edit, siblings, NULL, siblings->len > 0 ? siblings->pdata[siblings->len - 1] : NULL);

  okr_workspace_commit_added (self, edit, OKR_TYPE_METRIC, id, callback, user_data);
}

/**
 * okr_workspace_edit_metric_async:
 * @fields: what it says from now on
 *
 * Changes a metric in one step: ["Edit the metric “…”"].
 */
void
okr_workspace_edit_metric_async (OkrWorkspace          *self,
                                 OkrMetric             *metric,
                                 const OkrMetricFields *fields,
                                 GAsyncReadyCallback    callback,
                                 gpointer               user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_METRIC (metric));
  g_return_if_fail (fields != NULL && fields->name != NULL);

  if (!check_fields (self, fields, metric, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Edit the metric “%s”"), fields->name, NULL);
  okr_edit_set (edit, "metric", okr_entity_get_id (OKR_ENTITY (metric)));
  put_fields (edit, fields);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

static guint
find_number (OkrSortedList *metrics,
             OkrMetric     *metric)
{
  guint position;

  return metric != NULL && okr_sorted_list_find (metrics, metric, &position) ? position : OKR_TREE_NO_PARENT;
}

static guint *
list_parents (OkrSortedList *metrics)
{
  guint n = okr_sorted_list_get_length (metrics);
  guint *parents = g_new0 (guint, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    parents[i] = find_number (metrics, okr_metric_get_parent (okr_sorted_list_get (metrics, i)));

  return parents;
}

/**
 * okr_workspace_move_metric_async:
 * @parent: (nullable): what it is a part of from now on
 * @after: (nullable): the one of @parent that it stands after; %NULL: it is the first
 *
 * Gives a metric its place in the tree (F24): ["Move the metric “…”"].  Under itself it cannot be.
 */
void
okr_workspace_move_metric_async (OkrWorkspace        *self,
                                 OkrMetric           *metric,
                                 OkrMetric           *parent,
                                 OkrMetric           *after,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  OkrSortedList *metrics;
  g_autofree guint *parents = NULL;
  g_autoptr (GPtrArray) siblings = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_METRIC (metric));

  metrics = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_METRIC));
  parents = list_parents (metrics);
  if (okr_tree_is_under (parents, okr_sorted_list_get_length (metrics), find_number (metrics, parent),
                         find_number (metrics, metric)))
    error = g_error_new_literal (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_LOOP,
                                 _("A metric cannot be a part of itself"));
  if (error != NULL || !okr_workspace_check_usable (self, OKR_ENTITY (metric), &error)
      || !okr_workspace_check_usable (self, (OkrEntity *) parent, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  siblings = okr_workspace_list_metric_siblings (self, parent);
  edit = okr_workspace_create_edit (_("Move the metric “%s”"), okr_metric_get_name (metric), NULL);
  okr_edit_set (edit, "metric", okr_entity_get_id (OKR_ENTITY (metric)));
  okr_workspace_put_reference (edit, "parent", parent);
  put_rank (edit, siblings, metric, after);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_list_metrics:
 *
 * Returns: (transfer full) (element-type OkrMetricPlace): the whole tree from top to bottom
 */
GArray *
okr_workspace_list_metrics (OkrWorkspace *self)
{
  OkrSortedList *metrics = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_METRIC));
  guint n = okr_sorted_list_get_length (metrics);
  g_autofree guint *parents = list_parents (metrics);
  g_autofree OkrTreePlace *walk = g_new0 (OkrTreePlace, MAX (n, 1));
  GArray *places = g_array_new (FALSE, FALSE, sizeof (OkrMetricPlace));

  okr_tree_walk (parents, n, walk);
  for (guint i = 0; i < n; i++)
    {
      OkrMetricPlace place = { okr_sorted_list_get (metrics, walk[i].item), walk[i].depth };

      g_array_append_val (places, place);
    }

  return places;
}
