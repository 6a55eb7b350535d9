/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is found out before and while a team commits itself: candidate metrics, evidence, hypotheses, the list of what
 * is to be found out.  */

#include "config.h"

#include "model/okr-workspace-discovery.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

static void
put_rank_after (OkrEdit    *edit,
                const char *column,
                const char *last)
{
  g_autofree char *rank = okr_rank_between (last, NULL);

  okr_edit_put_text (edit, column, rank);
}

/* ---- candidate metrics ---- */

/* A key result in trial (B57, B60): it has no target, and counts in nothing. */
static const char *
insert_candidate (OkrWorkspace *self,
                  OkrEdit      *edit,
                  OkrObjective *objective,
                  const char   *title)
{
  OkrSortedList *brothers = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  guint n = okr_sorted_list_get_length (brothers);
  const char *id = okr_edit_insert (edit, "key_result", NULL);

  okr_workspace_put_reference (edit, "objective", objective);
  okr_edit_put_text (edit, "title", title);
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_KEY_RESULT_STATE, OKR_KEY_RESULT_STATE_CANDIDATE));
  put_rank_after (edit, "rank", n > 0 ? okr_key_result_get_rank (okr_sorted_list_get (brothers, n - 1)) : NULL);
  okr_workspace_put_board_rank (self, edit);

  return id;
}

/**
 * okr_workspace_add_candidate_async:
 * @title: what would be measured
 *
 * Adds a metric that is tried before anybody commits to it (B57): ["Try the metric “…”"].
 */
void
okr_workspace_add_candidate_async (OkrWorkspace        *self,
                                   OkrObjective        *objective,
                                   const char          *title,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));

  if (!okr_workspace_check_title (self, title, OKR_ENTITY (objective), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Try the metric “%s”"), title, NULL);
  id = insert_candidate (self, edit, objective, title);

  okr_workspace_commit_added (self, edit, OKR_TYPE_KEY_RESULT, id, callback, user_data);
}

/**
 * okr_workspace_propose_metric_async:
 * @metric: one of the tree
 * @objective: whose key result it may become
 *
 * Makes a candidate key result of a metric, with what is known of it, and keeps the link (F24): ["Propose the metric
 * “…” as a key result"].
 */
void
okr_workspace_propose_metric_async (OkrWorkspace        *self,
                                    OkrMetric           *metric,
                                    OkrObjective        *objective,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_METRIC (metric));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));

  if (!okr_workspace_check_usable (self, OKR_ENTITY (metric), &error)
      || !okr_workspace_check_usable (self, OKR_ENTITY (objective), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Propose the metric “%s” as a key result"), okr_metric_get_name (metric), NULL);
  id = insert_candidate (self, edit, objective, okr_metric_get_name (metric));
  okr_edit_put_text (edit, "focus", okr_types_get_nick (OKR_TYPE_FOCUS, (int) okr_metric_get_focus (metric)));
  okr_edit_put_integer (edit, "vanity", okr_metric_get_vanity (metric));
  if (okr_metric_get_team_control (metric) >= 1)
    okr_edit_put_integer (edit, "team_control", okr_metric_get_team_control (metric));
  okr_edit_set (edit, "metric", okr_entity_get_id (OKR_ENTITY (metric)));
  okr_edit_put_text (edit, "key_result", id);

  okr_workspace_commit_added (self, edit, OKR_TYPE_KEY_RESULT, id, callback, user_data);
}

/**
 * okr_workspace_adopt_candidate_async:
 * @start: where it starts
 * @target: what is to be reached; another value
 *
 * B60: commits to a metric that was tried; its trial readings become its history: ["Adopt “…”"].
 */
void
okr_workspace_adopt_candidate_async (OkrWorkspace        *self,
                                     OkrKeyResult        *key_result,
                                     double               start,
                                     double               target,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  if (!isfinite (start) || !isfinite (target) || start == target)
    error = g_error_new_literal (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                                 _("A key result goes from one number to another one"));
  if (error != NULL || !okr_workspace_check_usable (self, OKR_ENTITY (key_result), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Adopt “%s”"), okr_key_result_get_title (key_result), NULL);
  okr_edit_set (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_KEY_RESULT_STATE, OKR_KEY_RESULT_STATE_ACTIVE));
  okr_edit_put_real (edit, "start", start);
  okr_edit_put_real (edit, "target", target);
  okr_edit_put_text (edit, "direction",
                     okr_types_get_nick (OKR_TYPE_DIRECTION, target < start ? OKR_DIRECTION_DOWN : OKR_DIRECTION_UP));
  okr_workspace_put_board_rank (self, edit);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* ---- evidence ---- */

/**
 * okr_workspace_add_evidence_async:
 * @objective: what it is about
 * @key_result: (nullable): one of the objective, which it supports
 * @kind: whether people were asked or something was counted
 * @text: what was found
 * @date: when; 0: not said
 *
 * Writes down what was found out (B58): ["Add evidence for “…”"].
 */
void
okr_workspace_add_evidence_async (OkrWorkspace        *self,
                                  OkrObjective        *objective,
                                  OkrKeyResult        *key_result,
                                  OkrEvidenceKind      kind,
                                  const char          *text,
                                  OkrDate              date,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  OkrEntity *subject = key_result != NULL ? OKR_ENTITY (key_result) : OKR_ENTITY (objective);
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));
  g_return_if_fail (kind != OKR_EVIDENCE_KIND_NONE);

  if (!okr_workspace_check_title (self, text, subject, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Add evidence for “%s”"), okr_entity_get_title (subject), NULL);
  id = okr_edit_insert (edit, "evidence", NULL);
  okr_workspace_put_reference (edit, "objective", objective);
  okr_workspace_put_reference (edit, "key_result", key_result);
  okr_edit_put_text (edit, "kind", okr_types_get_nick (OKR_TYPE_EVIDENCE_KIND, (int) kind));
  okr_edit_put_text (edit, "text", text);
  okr_edit_put_date (edit, "date", date);

  okr_workspace_commit_added (self, edit, OKR_TYPE_EVIDENCE, id, callback, user_data);
}

/**
 * okr_workspace_list_evidence:
 *
 * Returns: (transfer full) (element-type OkrEvidence): what was found out about an objective or one of its key results;
 *   the elements are borrowed
 */
GPtrArray *
okr_workspace_list_evidence (OkrWorkspace *self,
                             OkrObjective *objective)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_EVIDENCE));
  GPtrArray *evidence = g_ptr_array_new ();

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrEvidence *one = okr_sorted_list_get (all, i);
      OkrKeyResult *key_result = okr_evidence_get_key_result (one);

      if (okr_evidence_get_objective (one) == objective
          || (key_result != NULL && okr_key_result_get_objective (key_result) == objective))
        g_ptr_array_add (evidence, one);
    }

  return evidence;
}

/**
 * okr_workspace_get_backing:
 *
 * Returns: what a key result rests on (B58)
 */
OkrBacking
okr_workspace_get_backing (OkrWorkspace *self,
                           OkrKeyResult *key_result)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_EVIDENCE));
  g_autoptr (GArray) kinds = g_array_new (FALSE, FALSE, sizeof (OkrEvidenceKind));

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrEvidenceKind kind = okr_evidence_get_kind (okr_sorted_list_get (all, i));

      if (okr_evidence_get_key_result (okr_sorted_list_get (all, i)) == key_result)
        g_array_append_val (kinds, kind);
    }

  return okr_backing_get ((const OkrEvidenceKind *) (gpointer) kinds->data, kinds->len);
}

/* ---- hypotheses ---- */

/**
 * okr_workspace_add_hypothesis_async:
 * @text: what the team takes for granted, and may be wrong
 *
 * Adds an open hypothesis (M45): ["Add the hypothesis “…”"].
 */
void
okr_workspace_add_hypothesis_async (OkrWorkspace        *self,
                                    OkrObjective        *objective,
                                    const char          *text,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  OkrSortedList *brothers;
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;
  guint n;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));

  if (!okr_workspace_check_title (self, text, OKR_ENTITY (objective), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  brothers = OKR_SORTED_LIST (okr_objective_get_hypotheses (objective));
  n = okr_sorted_list_get_length (brothers);
  edit = okr_workspace_create_edit (_("Add the hypothesis “%s”"), text, NULL);
  id = okr_edit_insert (edit, "hypothesis", NULL);
  okr_workspace_put_reference (edit, "objective", objective);
  okr_edit_put_text (edit, "text", text);
  put_rank_after (edit, "rank", n > 0 ? okr_hypothesis_get_rank (okr_sorted_list_get (brothers, n - 1)) : NULL);

  okr_workspace_commit_added (self, edit, OKR_TYPE_HYPOTHESIS, id, callback, user_data);
}

/* The check at which something is said today: the last one that is not to come; NULL before the first. */
static OkrAccountabilityCheck *
find_check (OkrWorkspace *self,
            OkrObjective *objective)
{
  OkrCycle *cycle = objective != NULL ? okr_objective_get_cycle (objective) : NULL;
  OkrDate today = okr_clock_get_today (self->clock);
  OkrAccountabilityCheck *found = NULL;
  OkrSortedList *checks;

  if (cycle == NULL)
    return NULL;

  checks = OKR_SORTED_LIST (okr_cycle_get_checks (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (checks); i++)
    if (okr_accountability_check_get_date (okr_sorted_list_get (checks, i)) <= today)
      found = okr_sorted_list_get (checks, i);

  return found;
}

static const char *
get_status_label (OkrHypothesis       *hypothesis,
                  OkrHypothesisStatus  status)
{
  switch (status)
    {
    case OKR_HYPOTHESIS_STATUS_CONFIRMED:
      return _("Confirm the hypothesis “%s”");
    case OKR_HYPOTHESIS_STATUS_REFUTED:
      return _("Refute the hypothesis “%s”");
    case OKR_HYPOTHESIS_STATUS_NONE:
    case OKR_HYPOTHESIS_STATUS_OPEN:
    default:
      return okr_hypothesis_get_status (hypothesis) == OKR_HYPOTHESIS_STATUS_OPEN ? _("Leave the hypothesis “%s” open")
                                                                                  : _("Open the hypothesis “%s” again");
    }
}

/**
 * okr_workspace_set_hypothesis_status_async:
 * @status: what was learned
 * @check: (nullable): where it was asked; %NULL: at the check that is due, and at none when it is open again
 *
 * M45, F68: a hypothesis is confirmed or refuted at a check: ["Confirm the hypothesis “…”"], ["Refute …"], ["Leave …
 * open"], ["Open … again"].
 */
void
okr_workspace_set_hypothesis_status_async (OkrWorkspace           *self,
                                           OkrHypothesis          *hypothesis,
                                           OkrHypothesisStatus     status,
                                           OkrAccountabilityCheck *check,
                                           GAsyncReadyCallback     callback,
                                           gpointer                user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_HYPOTHESIS (hypothesis));
  g_return_if_fail (check == NULL || OKR_IS_ACCOUNTABILITY_CHECK (check));
  g_return_if_fail (status != OKR_HYPOTHESIS_STATUS_NONE);

  if (!okr_workspace_check_usable (self, OKR_ENTITY (hypothesis), &error) ||
      (check != NULL && !okr_workspace_check_usable (self, OKR_ENTITY (check), &error)))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  if (check == NULL && status != OKR_HYPOTHESIS_STATUS_OPEN)
    check = find_check (self, okr_hypothesis_get_objective (hypothesis));
  edit = okr_workspace_create_edit (get_status_label (hypothesis, status), okr_hypothesis_get_text (hypothesis), NULL);
  okr_edit_set (edit, "hypothesis", okr_entity_get_id (OKR_ENTITY (hypothesis)));
  okr_edit_put_text (edit, "status", okr_types_get_nick (OKR_TYPE_HYPOTHESIS_STATUS, (int) status));
  okr_workspace_put_reference (edit, "accountability_check", check);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* ---- what is to be found out ---- */

/**
 * okr_workspace_list_discovery_items:
 *
 * Returns: (transfer full) (element-type OkrDiscoveryItem): what is to be found out for an objective, by rank; the
 *   elements are borrowed
 */
GPtrArray *
okr_workspace_list_discovery_items (OkrWorkspace *self,
                                    OkrObjective *objective)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_DISCOVERY_ITEM));
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    if (okr_discovery_item_get_objective (okr_sorted_list_get (all, i)) == objective)
      g_ptr_array_add (items, okr_sorted_list_get (all, i));

  return items;
}

/**
 * okr_workspace_add_discovery_item_async:
 * @text: whom to ask, what to count, until when (B59)
 *
 * Adds something to be found out: ["Add “…” to the discovery"].
 */
void
okr_workspace_add_discovery_item_async (OkrWorkspace        *self,
                                        OkrObjective        *objective,
                                        const char          *text,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  g_autoptr (GPtrArray) items = NULL;
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));

  if (!okr_workspace_check_title (self, text, OKR_ENTITY (objective), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  items = okr_workspace_list_discovery_items (self, objective);
  edit = okr_workspace_create_edit (_("Add “%s” to the discovery"), text, NULL);
  id = okr_edit_insert (edit, "discovery_item", NULL);
  okr_workspace_put_reference (edit, "objective", objective);
  okr_edit_put_text (edit, "text", text);
  put_rank_after (edit, "rank", items->len > 0 ? okr_discovery_item_get_rank (items->pdata[items->len - 1]) : NULL);

  okr_workspace_commit_added (self, edit, OKR_TYPE_DISCOVERY_ITEM, id, callback, user_data);
}

/**
 * okr_workspace_tick_discovery_item_async:
 * @done: whether it is found out, today
 *
 * Ticks what was found out: ["Tick “…”"], ["Untick “…”"].
 */
void
okr_workspace_tick_discovery_item_async (OkrWorkspace        *self,
                                         OkrDiscoveryItem    *item,
                                         gboolean             done,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_DISCOVERY_ITEM (item));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (item), callback, user_data))
    return;

  edit = okr_workspace_create_edit (done ? _("Tick “%s”") : _("Untick “%s”"), okr_discovery_item_get_text (item), NULL);
  okr_edit_set (edit, "discovery_item", okr_entity_get_id (OKR_ENTITY (item)));
  okr_edit_put_date (edit, "done_on", done ? okr_clock_get_today (self->clock) : 0);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
