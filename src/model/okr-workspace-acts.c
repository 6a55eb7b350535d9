/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing, adding and dropping key results after the launch (F69, M48 to M50).  The old one stays, with all that
 * was said of it.  */

#include "config.h"

#include "model/okr-workspace-acts.h"

#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "model/okr-check-turns.h"
#include "model/okr-review-rows.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

static OkrDate
get_today (OkrWorkspace *self)
{
  return okr_clock_get_today (self->clock);
}

/* M50: why, since when, and how much time is left. */
static char *
dup_half_time (OkrCycle *cycle,
               OkrDate   today)
{
  OkrDate last = okr_act_get_last_day (okr_cycle_get_start (cycle), okr_cycle_get_end (cycle));
  guint n_since = (guint) MAX (okr_date_days_between (last, today), 0);
  guint n_left = (guint) MAX (okr_date_days_between (today, okr_cycle_get_end (cycle)), 0);
  g_autofree char *day = okr_date_dup_long_label (last);
  g_autofree char *since = NULL;
  g_autofree char *left = NULL;

  /* Translators: %s is a day */
  since = g_strdup_printf (ngettext ("The first half of the cycle ended %'u day ago, on %s.",
                                     "The first half of the cycle ended %'u days ago, on %s.", n_since), n_since, day);
  left = g_strdup_printf (ngettext ("With %u day left there may not be enough time to complete a new key result. "
                                    "This one can still be dropped, with a reason.",
                                    "With %u days left there may not be enough time to complete a new key result. "
                                    "This one can still be dropped, with a reason.", n_left), n_left);

  return g_strdup_printf ("%s %s", since, left);
}

/**
 * okr_workspace_check_act:
 * @objective: whose key result it is about
 * @error: return location for an %OKR_WORKSPACE_ERROR, which says why not in words for people
 *
 * Returns: whether the act is open today, before any evidence
 */
gboolean
okr_workspace_check_act (OkrWorkspace  *self,
                         OkrAct         act,
                         OkrObjective  *objective,
                         GError       **error)
{
  OkrCycle *cycle = okr_objective_get_cycle (objective);
  g_autofree char *reason = NULL;

  if (!okr_workspace_check_usable (self, OKR_ENTITY (objective), error))
    return FALSE;
  if (cycle == NULL)
    return TRUE;

  switch (okr_act_get_refusal (act, okr_cycle_get_start (cycle), okr_cycle_get_end (cycle), get_today (self),
                               (guint) okr_objective_get_of (objective)))
    {
    case OKR_ACT_REFUSAL_HALF_TIME:
      reason = dup_half_time (cycle, get_today (self));
      break;
    case OKR_ACT_REFUSAL_FULL:
      reason = g_strdup_printf (_("This objective has %'d key results already: five is the most that people can keep in mind"),
                                okr_objective_get_of (objective));
      break;
    case OKR_ACT_REFUSAL_NONE:
    case OKR_ACT_REFUSAL_EVIDENCE:
    default:
      return TRUE;
    }

  g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, reason);

  return FALSE;
}

static gboolean
check_evidence (const char  *evidence,
                GError     **error)
{
  if (okr_act_is_evidence (evidence))
    return okr_workspace_check_text (evidence, error);

  g_set_error (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
               ngettext ("Say why, in %d character at least", "Say why, in %d characters at least", OKR_ACT_MIN_EVIDENCE),
               OKR_ACT_MIN_EVIDENCE);

  return FALSE;
}

static gboolean
check_active (OkrWorkspace  *self,
              OkrKeyResult  *key_result,
              GError       **error)
{
  if (!okr_workspace_check_usable (self, OKR_ENTITY (key_result), error))
    return FALSE;

  if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
    return TRUE;

  g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID,
                       _("This key result is not in play any more"));

  return FALSE;
}

/* The check of today, when nobody says which is under way. */
static OkrAccountabilityCheck *
find_check (OkrWorkspace           *self,
            OkrObjective           *objective,
            OkrAccountabilityCheck *check)
{
  OkrCycle *cycle = okr_objective_get_cycle (objective);
  OkrAccountabilityCheck *today = NULL;

  if (check != NULL || cycle == NULL)
    return check;

  today = okr_check_choose (cycle, get_today (self));

  return today != NULL && (okr_accountability_check_get_date (today) == get_today (self) ||
                           okr_accountability_check_get_held_on (today) == get_today (self)) ? today : NULL;
}

/* Who decided: those who are at the check. */
static void
put_people (OkrEdit                *edit,
            const char             *decision,
            OkrAccountabilityCheck *check)
{
  OkrSortedList *all = OKR_SORTED_LIST (okr_entity_get_referrers (OKR_ENTITY (check),
                                                                  OKR_COLUMN_OF (OKR_TYPE_ATTENDANCE, "accountability_check")));

  for (guint i = 0; i < okr_sorted_list_get_length (all); i++)
    {
      OkrAttendance *attendance = okr_sorted_list_get (all, i);

      if (okr_attendance_get_state (attendance) == OKR_ATTENDANCE_STATE_ABSENT)
        continue;
      okr_edit_insert (edit, "decision_person", NULL);
      okr_edit_put_text (edit, "decision", decision);
      okr_edit_put_text (edit, "person", okr_entity_get_id (OKR_ENTITY (okr_attendance_get_person (attendance))));
    }
}

static void
put_decision (OkrWorkspace           *self,
              OkrEdit                *edit,
              const char             *kind,
              OkrObjective           *objective,
              OkrKeyResult           *old,
              const char             *new_id,
              const char             *evidence,
              OkrAccountabilityCheck *check)
{
  OkrCycle *cycle = okr_objective_get_cycle (objective);
  const char *id = okr_edit_insert (edit, "decision", NULL);

  check = find_check (self, objective, check);
  okr_edit_put_text (edit, "kind", kind);
  okr_edit_put_date (edit, "date", get_today (self));
  okr_edit_put_text (edit, "objective", okr_entity_get_id (OKR_ENTITY (objective)));
  okr_workspace_put_reference (edit, "cycle", cycle);
  okr_workspace_put_reference (edit, "accountability_check", check);
  okr_workspace_put_reference (edit, "old_key_result", old);
  okr_edit_put_text (edit, "new_key_result", new_id);
  okr_edit_put_text (edit, "evidence", evidence);
  if (check != NULL)
    put_people (edit, id, check);
}

static void
put_end (OkrEdit           *edit,
         OkrKeyResult      *key_result,
         OkrKeyResultState  state,
         const char        *reason,
         const char        *replaced_by)
{
  okr_edit_set (edit, "key_result", okr_entity_get_id (OKR_ENTITY (key_result)));
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_KEY_RESULT_STATE, (int) state));
  okr_edit_put_text (edit, "state_reason", reason);
  okr_edit_put_text (edit, "replaced_by", replaced_by);
}

/**
 * okr_workspace_replace_key_result_async:
 * @key_result: one in play; it stays in the file and is not counted any more
 * @draft: what takes its place
 * @evidence: what suggests it, ten characters at least
 * @check: (nullable): the check that is under way; %NULL: the one of today, if there is one
 *
 * Replaces a key result in the first half of the cycle (M48, M49): ["Replace “…”"].
 */
void
okr_workspace_replace_key_result_async (OkrWorkspace            *self,
                                        OkrKeyResult            *key_result,
                                        const OkrKeyResultDraft *draft,
                                        const char              *evidence,
                                        OkrAccountabilityCheck  *check,
                                        GAsyncReadyCallback      callback,
                                        gpointer                 user_data)
{
  OkrObjective *objective;
  GError *error = NULL;
  OkrEdit *edit;
  const char *id;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));
  g_return_if_fail (draft != NULL);

  objective = okr_key_result_get_objective (key_result);
  if (!check_active (self, key_result, &error) ||
      !okr_workspace_check_act (self, OKR_ACT_REPLACE, objective, &error) ||
      !okr_workspace_check_draft (self, objective, draft, &error) ||
      !check_evidence (evidence, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Replace “%s”"), okr_key_result_get_title (key_result), NULL);
  id = okr_workspace_put_key_result (self, edit, objective, draft);
  put_end (edit, key_result, OKR_KEY_RESULT_STATE_REPLACED, evidence, id);
  put_decision (self, edit, OKR_DECISION_REPLACED, objective, key_result, id, evidence, check);

  okr_workspace_commit_added (self, edit, OKR_TYPE_KEY_RESULT, id, callback, user_data);
}

/**
 * okr_workspace_add_on_evidence_async:
 * @objective: one that was launched and has fewer than five key results in play
 * @draft: what comes
 * @evidence: what suggests it, ten characters at least
 * @check: (nullable): the check that is under way; %NULL: the one of today, if there is one
 *
 * Adds a key result in the first half of the cycle (M48, M49): ["Add the key result “…”"].
 */
void
okr_workspace_add_on_evidence_async (OkrWorkspace            *self,
                                     OkrObjective            *objective,
                                     const OkrKeyResultDraft *draft,
                                     const char              *evidence,
                                     OkrAccountabilityCheck  *check,
                                     GAsyncReadyCallback      callback,
                                     gpointer                 user_data)
{
  GError *error = NULL;
  OkrEdit *edit;
  const char *id;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));
  g_return_if_fail (draft != NULL);

  if (!okr_workspace_check_act (self, OKR_ACT_ADD, objective, &error) ||
      !okr_workspace_check_draft (self, objective, draft, &error) ||
      !check_evidence (evidence, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Add the key result “%s”"), draft->title, NULL);
  id = okr_workspace_put_key_result (self, edit, objective, draft);
  put_decision (self, edit, OKR_DECISION_ADDED, objective, NULL, id, evidence, check);

  okr_workspace_commit_added (self, edit, OKR_TYPE_KEY_RESULT, id, callback, user_data);
}

/**
 * okr_workspace_check_move:
 * @key_result: a key result
 * @objective: whose it would be
 * @error: return location for an %OKR_WORKSPACE_ERROR, which says why not in words for people
 *
 * What is launched gets another key result in one way only, wherever that comes from: on evidence (M49).
 *
 * Returns: whether @key_result may come to @objective without any
 */
gboolean
okr_workspace_check_move (OkrWorkspace  *self,
                          OkrKeyResult  *key_result,
                          OkrObjective  *objective,
                          GError       **error)
{
  g_autofree char *title = NULL;
  g_autofree char *message = NULL;

  if (!okr_workspace_check_usable (self, OKR_ENTITY (key_result), error) ||
      !okr_workspace_check_usable (self, OKR_ENTITY (objective), error))
    return FALSE;
  if (okr_key_result_get_objective (key_result) == objective ||
      okr_objective_get_state (objective) == OKR_OBJECTIVE_STATE_DRAFT)
    return TRUE;

  title = okr_workspace_dup_short (OKR_ENTITY (objective));
  message = okr_workspace_dup_label (_("“%s” is launched: another key result needs evidence"), title);
  g_set_error_literal (error, OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, message);

  return FALSE;
}

/**
 * okr_workspace_move_on_evidence_async:
 * @key_result: one of another objective
 * @objective: one that was launched and has fewer than five key results in play; it becomes the last one there
 * @evidence: what suggests it, ten characters at least
 * @check: (nullable): the check that is under way; %NULL: the one of today, if there is one
 *
 * Moves a key result in the first half of the cycle, with its readings and ideas: ["Move “…” to another objective"].
 */
void
okr_workspace_move_on_evidence_async (OkrWorkspace           *self,
                                      OkrKeyResult           *key_result,
                                      OkrObjective           *objective,
                                      const char             *evidence,
                                      OkrAccountabilityCheck *check,
                                      GAsyncReadyCallback     callback,
                                      gpointer                user_data)
{
  OkrSortedList *key_results;
  g_autofree char *rank = NULL;
  GError *error = NULL;
  OkrEdit *edit;
  const char *id;
  guint n;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));
  g_return_if_fail (OKR_IS_OBJECTIVE (objective));
  g_return_if_fail (okr_key_result_get_objective (key_result) != objective);

  if (!okr_workspace_check_usable (self, OKR_ENTITY (key_result), &error) ||
      !okr_workspace_check_act (self, OKR_ACT_ADD, objective, &error) ||
      !check_evidence (evidence, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  id = okr_entity_get_id (OKR_ENTITY (key_result));
  key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  n = okr_sorted_list_get_length (key_results);
  rank = okr_rank_between (n > 0 ? okr_key_result_get_rank (okr_sorted_list_get (key_results, n - 1)) : NULL, NULL);
  edit = okr_workspace_create_edit (_("Move “%s” to another objective"), okr_key_result_get_title (key_result), NULL);
  okr_edit_set (edit, "key_result", id);
  okr_edit_put_text (edit, "objective", okr_entity_get_id (OKR_ENTITY (objective)));
  okr_edit_put_text (edit, "rank", rank);
  put_decision (self, edit, OKR_DECISION_ADDED, objective, NULL, id, evidence, check);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_drop_key_result_async:
 * @key_result: one in play; it stays in the file and is not counted any more
 * @reason: why, ten characters at least
 * @check: (nullable): the check that is under way; %NULL: the one of today, if there is one
 *
 * Drops a key result, at any time and without a successor (T16): ["Drop “…”"].
 */
void
okr_workspace_drop_key_result_async (OkrWorkspace           *self,
                                     OkrKeyResult           *key_result,
                                     const char             *reason,
                                     OkrAccountabilityCheck *check,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data)
{
  GError *error = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_KEY_RESULT (key_result));

  if (!check_active (self, key_result, &error) || !check_evidence (reason, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Drop “%s”"), okr_key_result_get_title (key_result), NULL);
  put_end (edit, key_result, OKR_KEY_RESULT_STATE_DROPPED, reason, NULL);
  put_decision (self, edit, OKR_DECISION_DROPPED, okr_key_result_get_objective (key_result), key_result, NULL, reason, check);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}
