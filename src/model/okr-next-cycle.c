/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the next cycle is proposed to be, and how it is made.  */

#include "config.h"

#include "model/okr-next-cycle.h"

#include "logic/okr-cycle-dates.h"
#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* ---- the plan ---- */

static void
next_key_result_free (gpointer data)
{
  OkrNextKeyResult *self = data;

  g_clear_object (&self->objective);
  g_clear_object (&self->measure);
  g_free (self->title);
  g_free (self);
}

static gboolean
is_milestones (OkrKeyResult *key_result)
{
  return okr_key_result_get_kind (key_result) == OKR_KEY_RESULT_KIND_MILESTONE;
}

static OkrDirection
get_direction (OkrKeyResult *key_result)
{
  double start = okr_key_result_get_start (key_result), target = okr_key_result_get_target (key_result);

  return target < start ? OKR_DIRECTION_DOWN : target > start ? OKR_DIRECTION_UP : okr_key_result_get_direction (key_result);
}

static double
get_last (OkrKeyResult *key_result)
{
  return is_milestones (key_result) ? NAN : okr_key_result_get_current_value (key_result);
}

static gboolean
has_open_milestone (OkrKeyResult *key_result)
{
  OkrSortedList *milestones = OKR_SORTED_LIST (okr_key_result_get_milestones (key_result));

  for (guint i = 0; i < okr_sorted_list_get_length (milestones); i++)
    if (okr_milestone_get_done_on (okr_sorted_list_get (milestones, i)) == OKR_DATE_NONE)
      return TRUE;

  return FALSE;
}

static OkrNextKeyResult *
append (OkrNextCycle *self,
        OkrObjective *objective,
        OkrKeyResult *measure,
        char         *title,
        double        target)
{
  OkrNextKeyResult *line = g_new0 (OkrNextKeyResult, 1);

  line->objective = g_object_ref (objective);
  g_set_object (&line->measure, measure);
  line->title = title;
  line->target = target;
  line->start = NAN;
  if (measure != NULL && !is_milestones (measure))
    line->start = isnan (get_last (measure)) ? okr_key_result_get_start (measure) : get_last (measure);
  /* what cannot be harder, and milestones that are all ticked, need somebody who wants them */
  line->included = measure == NULL || (is_milestones (measure) ? has_open_milestone (measure) : !isnan (target));
  g_ptr_array_add (self->key_results, line);

  return line;
}

/* The same key results, each with a target that is harder. */
static void
append_continued (OkrNextCycle *self,
                  OkrObjective *objective)
{
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));

  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    {
      OkrKeyResult *key_result = okr_sorted_list_get (key_results, i);
      double start = okr_key_result_get_start (key_result), target = okr_key_result_get_target (key_result);
      double last = get_last (key_result);
      double proposed;

      if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
        continue;

      proposed = okr_review_propose_target (start, last, target, get_direction (key_result), okr_key_result_get_kind (key_result));
      append (self, objective, key_result, g_strdup (okr_key_result_get_title (key_result)), proposed)->reworded = TRUE;
      okr_next_key_result_set_target (self->key_results->pdata[self->key_results->len - 1], proposed);
    }
}

/* The key results that were written down for it; the figure in the wording is the target. */
static void
append_reused (OkrNextCycle *self,
               OkrObjective *objective)
{
  OkrSortedList *steps = OKR_SORTED_LIST (okr_objective_get_next_steps (objective));

  for (guint i = 0; i < okr_sorted_list_get_length (steps); i++)
    {
      OkrNextStep *step = okr_sorted_list_get (steps, i);
      OkrKeyResult *measure = okr_next_step_get_harder_than (step);
      const char *title = okr_next_step_get_title (step);
      double target = NAN;

      if (title == NULL)
        continue;

      if (measure != NULL)
        target = okr_review_find_target (title, get_last (measure), okr_key_result_get_target (measure), get_direction (measure));
      if (measure != NULL && isnan (target))
        target = okr_review_propose_target (okr_key_result_get_start (measure), get_last (measure),
                                            okr_key_result_get_target (measure), get_direction (measure),
                                            okr_key_result_get_kind (measure));
      append (self, objective, measure, g_strdup (title), target);
    }
}

/**
 * okr_next_cycle_propose:
 * @cycle: the one that ends
 *
 * Returns: (transfer full): the next one as far as it can be told: its dates, the objectives that go on, and harder
 *   targets.  It has no name yet.
 */
OkrNextCycle *
okr_next_cycle_propose (OkrCycle *cycle)
{
  OkrNextCycle *self;
  OkrSortedList *objectives;

  g_return_val_if_fail (OKR_IS_CYCLE (cycle), NULL);

  self = g_new0 (OkrNextCycle, 1);
  self->before = g_object_ref (cycle);
  self->preset = okr_cycle_get_preset (cycle);
  okr_cycle_dates_get_next (self->preset, okr_cycle_get_start (cycle), okr_cycle_get_end (cycle), &self->start, &self->end);
  self->objectives = g_ptr_array_new_with_free_func (g_object_unref);
  self->key_results = g_ptr_array_new_with_free_func (next_key_result_free);
  self->parked = g_ptr_array_new_with_free_func (g_object_unref);

  objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (objectives, i);
      OkrVerdict verdict = okr_objective_get_next_verdict (objective);

      if (verdict != OKR_VERDICT_CONTINUE && verdict != OKR_VERDICT_REUSE)
        continue;

      g_ptr_array_add (self->objectives, g_object_ref (objective));
      if (verdict == OKR_VERDICT_CONTINUE)
        append_continued (self, objective);
      else
        append_reused (self, objective);
    }

  return self;
}

/**
 * okr_next_cycle_free:
 * @self: (transfer full): a plan
 *
 * Frees it; what was prepared by it stays.
 */
void
okr_next_cycle_free (OkrNextCycle *self)
{
  g_clear_object (&self->before);
  g_free (self->name);
  g_ptr_array_unref (self->objectives);
  g_ptr_array_unref (self->key_results);
  g_ptr_array_unref (self->parked);
  g_free (self);
}

/**
 * okr_next_key_result_set_target:
 * @self: a key result of the plan
 * @target: what it shall reach; NAN: not known yet
 *
 * Sets the target; a wording that was taken over gets its figures.
 */
void
okr_next_key_result_set_target (OkrNextKeyResult *self,
                                double            target)
{
  self->target = target;
  if (!self->reworded)
    return;

  g_free (self->title);
  self->title = okr_review_reword (okr_key_result_get_title (self->measure), okr_key_result_get_start (self->measure),
                                   get_last (self->measure), okr_key_result_get_target (self->measure), target);
}

/**
 * okr_next_key_result_get_last:
 * @self: a key result of the plan
 *
 * Returns: the last result of its measure; NAN: there is none
 */
double
okr_next_key_result_get_last (const OkrNextKeyResult *self)
{
  return self->measure != NULL ? get_last (self->measure) : NAN;
}

/**
 * okr_next_key_result_get_hardness:
 * @self: a key result of the plan
 *
 * Returns: how its target stands to the last result and the last target of its measure (M61); unknown for a new
 *   measure and for milestones
 */
OkrHardness
okr_next_key_result_get_hardness (const OkrNextKeyResult *self)
{
  if (self->measure == NULL || is_milestones (self->measure))
    return OKR_HARDNESS_UNKNOWN;

  return okr_review_get_hardness (get_last (self->measure), okr_key_result_get_target (self->measure),
                                  get_direction (self->measure), self->target);
}

/* ---- the verb ---- */

/* What an objective is, without what came of it. */
static const char * const objective_columns[] = {
  "title", "objective_type", "ambition", "level", "team", "owner", "impact", "impact_measure", "resources",
  "cost_of_inaction", "obligation",
};

/* What a measure is, without its figures. */
static const char * const measure_columns[] = {
  "kind", "target_wording", "direction", "unit", "numerator_label", "denominator_label", "period", "constant_condition",
  "lever", "owner", "done_when", "nature", "focus", "vanity", "behaviour", "team_control", "gaming_risk",
  "main_for_review",
};

static void
put_columns (OkrEdit            *edit,
             OkrEntity          *entity,
             const char * const *names,
             gsize               n_names)
{
  for (gsize i = 0; i < n_names; i++)
    {
      g_auto (OkrValue) value = OKR_VALUE_INIT;

      okr_entity_get_value (entity, okr_entity_class_find_column (G_OBJECT_TYPE (entity), names[i]), &value);
      okr_edit_put_value (edit, names[i], &value);
    }
}

static void
put_milestones (OkrEdit      *edit,
                const char   *key_result,
                OkrKeyResult *measure)
{
  OkrSortedList *milestones = OKR_SORTED_LIST (okr_key_result_get_milestones (measure));

  for (guint i = 0; i < okr_sorted_list_get_length (milestones); i++)
    {
      OkrMilestone *milestone = okr_sorted_list_get (milestones, i);

      if (okr_milestone_get_done_on (milestone) != OKR_DATE_NONE)
        continue;

      okr_edit_insert (edit, "milestone", NULL);
      okr_edit_put_text (edit, "key_result", key_result);
      okr_edit_put_text (edit, "title", okr_milestone_get_title (milestone));
      okr_edit_put_text (edit, "rank", okr_milestone_get_rank (milestone));
    }
}

static void
put_key_result (OkrWorkspace           *self,
                OkrEdit                *edit,
                const char             *objective,
                const OkrNextKeyResult *line,
                const char             *rank)
{
  const char *id = okr_edit_insert (edit, "key_result", NULL);

  okr_edit_put_text (edit, "objective", objective);
  okr_edit_put_text (edit, "title", line->title);
  okr_edit_put_text (edit, "rank", rank);
  okr_workspace_put_board_rank (self, edit);
  okr_edit_put_real (edit, "start", line->start);
  okr_edit_put_real (edit, "target", line->target);
  if (line->measure == NULL)
    return;

  put_columns (edit, OKR_ENTITY (line->measure), measure_columns, G_N_ELEMENTS (measure_columns));
  if (is_milestones (line->measure))
    put_milestones (edit, id, line->measure);
}

static void
put_objective (OkrWorkspace       *self,
               OkrEdit            *edit,
               const char         *cycle,
               OkrObjective       *objective,
               const OkrNextCycle *next)
{
  const char *id = okr_edit_insert (edit, "objective", NULL);
  g_autofree char *rank = NULL;

  okr_edit_put_text (edit, "cycle", cycle);
  okr_edit_put_text (edit, "rank", okr_objective_get_rank (objective));
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_OBJECTIVE_STATE, OKR_OBJECTIVE_STATE_DRAFT));
  put_columns (edit, OKR_ENTITY (objective), objective_columns, G_N_ELEMENTS (objective_columns));

  for (guint i = 0; i < next->key_results->len; i++)
    {
      const OkrNextKeyResult *line = next->key_results->pdata[i];
      char *after;

      if (line->objective != objective || !line->included)
        continue;

      after = okr_rank_between (rank, NULL);
      put_key_result (self, edit, id, line, after);
      g_free (rank);
      rank = after;
    }
}

/* Those of the parking list join as they are, after those that go on. */
static void
put_parked (OkrEdit            *edit,
            const char         *cycle,
            const OkrNextCycle *next)
{
  guint n = next->objectives->len;
  g_autofree char *rank = n > 0 ? g_strdup (okr_objective_get_rank (next->objectives->pdata[n - 1])) : NULL;

  for (guint i = 0; i < next->parked->len; i++)
    {
      char *after = okr_rank_between (rank, NULL);

      okr_edit_set (edit, "objective", okr_entity_get_id (next->parked->pdata[i]));
      okr_edit_put_text (edit, "cycle", cycle);
      okr_edit_put_text (edit, "rank", after);
      g_free (rank);
      rank = after;
    }
}

static gboolean
refuse (GError     **error,
        const char  *reason)
{
  g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, reason);

  return FALSE;
}

static gboolean
check_key_result (const OkrNextKeyResult  *line,
                  GError                 **error)
{
  g_autofree char *title = NULL;

  if (!line->included || okr_next_key_result_get_hardness (line) != OKR_HARDNESS_EASIER)
    return TRUE;

  title = okr_workspace_dup_short (OKR_ENTITY (line->measure));
  g_set_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
               _("The new target of “%s” is no harder than what was reached"), title);

  return FALSE;
}

static gboolean
check_plan (OkrWorkspace        *self,
            const OkrNextCycle  *next,
            GError             **error)
{
  if (!okr_workspace_check_title (self, next->name != NULL ? next->name : "", OKR_ENTITY (next->before), error))
    return FALSE;
  if (next->end < next->start)
    return refuse (error, _("A cycle cannot end before it begins"));
  if (next->start <= okr_cycle_get_end (next->before))
    return refuse (error, _("The next cycle begins after the end of this one"));

  for (guint i = 0; i < next->key_results->len; i++)
    {
      const OkrNextKeyResult *line = next->key_results->pdata[i];

      if (line->included && (!okr_workspace_check_title (self, line->title, OKR_ENTITY (line->objective), error)
                             || !check_key_result (line, error)))
        return FALSE;
    }
  for (guint i = 0; i < next->parked->len; i++)
    if (!okr_workspace_check_usable (self, next->parked->pdata[i], error))
      return FALSE;

  return TRUE;
}

/**
 * okr_workspace_start_next_cycle_async:
 * @next: the plan
 *
 * Makes the next cycle, prepared, with its phases and checks, and closes the one before (F85): ["Prepare the cycle
 * “…”"].  A measure that goes on needs a target that is harder (M61); nothing but what the plan says is carried over.
 * Ends with okr_workspace_add_finish().
 */
void
okr_workspace_start_next_cycle_async (OkrWorkspace        *self,
                                      const OkrNextCycle  *next,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (next != NULL);

  if (!check_plan (self, next, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Prepare the cycle “%s”"), next->name, NULL);
  id = okr_workspace_put_cycle (self, edit, next->name, next->preset, next->start, next->end);
  okr_edit_set (edit, "cycle", id);
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_CYCLE_STATE, OKR_CYCLE_STATE_PREPARED));
  if (okr_cycle_get_parent (next->before) != NULL && okr_cycle_get_end (okr_cycle_get_parent (next->before)) >= next->end)
    okr_edit_put_text (edit, "parent", okr_entity_get_id (OKR_ENTITY (okr_cycle_get_parent (next->before))));
  for (guint i = 0; i < next->objectives->len; i++)
    put_objective (self, edit, id, next->objectives->pdata[i], next);
  put_parked (edit, id, next);

  okr_edit_set (edit, "cycle", okr_entity_get_id (OKR_ENTITY (next->before)));
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_CYCLE_STATE, OKR_CYCLE_STATE_CLOSED));
  okr_workspace_put_decision (self, edit, next->before, OKR_DECISION_CLOSED, NULL);

  okr_workspace_commit_added (self, edit, OKR_TYPE_CYCLE, id, callback, user_data);
}

/**
 * okr_workspace_reopen_cycle_async:
 * @reason: why, in words
 *
 * Lets a closed cycle be changed again, and keeps a trace of it: ["Reopen the cycle “…”"].
 */
void
okr_workspace_reopen_cycle_async (OkrWorkspace        *self,
                                  OkrCycle            *cycle,
                                  const char          *reason,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autofree char *stripped = NULL;
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));
  g_return_if_fail (reason != NULL);

  stripped = g_strstrip (g_strdup (reason));
  if (!okr_workspace_check_present (self, OKR_ENTITY (cycle), &error) || !okr_workspace_check_text (reason, &error)
      || (*stripped == '\0' && !refuse (&error, _("Say why the cycle is reopened"))))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Reopen the cycle “%s”"), okr_cycle_get_name (cycle), NULL);
  okr_edit_set (edit, "cycle", okr_entity_get_id (OKR_ENTITY (cycle)));
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_CYCLE_STATE, OKR_CYCLE_STATE_RUNNING));
  okr_workspace_put_decision (self, edit, cycle, OKR_DECISION_REOPENED, stripped);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
