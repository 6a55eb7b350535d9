/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of cycles; see the header.  The copy of a cycle is in okr-workspace-cycle-copy.c.  */

#include "config.h"

#include "model/okr-workspace-cycle.h"

#include "logic/okr-cycle-dates.h"
#include "logic/okr-cycle-name.h"
#include "logic/okr-enum-types.h"
#include "logic/okr-rank.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* ---- what they share ---- */

static void
begin (OkrEdit    *edit,
       gpointer    entity,
       const char *table)
{
  okr_edit_set (edit, table, okr_entity_get_id (entity));
}

static gboolean
refuse (OkrWorkspace        *self,
        const char          *reason,
        GAsyncReadyCallback  callback,
        gpointer             user_data)
{
  okr_workspace_refuse (self, g_error_new_literal (OKR_WORKSPACE_ERROR, OKR_WORKSPACE_ERROR_INVALID, reason), callback, user_data);

  return FALSE;
}

/**
 * okr_workspace_is_go_to_market:
 *
 * Returns: whether the set follows the go-to-market template, which has rules of its own (T1, T2)
 */
gboolean
okr_workspace_is_go_to_market (OkrWorkspace *self)
{
  const char *preset = okr_workspace_get_setting (self, OKR_SETTING_PRESET);

  return preset != NULL && g_str_has_prefix (preset, "gtm");
}

/**
 * okr_workspace_is_company:
 *
 * Returns: whether the set is that of a whole company, which keeps to fewer objectives (B3, T1)
 */
gboolean
okr_workspace_is_company (OkrWorkspace *self)
{
  const char *preset = okr_workspace_get_setting (self, OKR_SETTING_PRESET);

  return preset != NULL && (g_str_has_prefix (preset, "company") || g_str_has_prefix (preset, "mature"));
}

/* ---- phases ---- */

static OkrPhase *
find_phase (OkrCycle     *cycle,
            OkrPhaseKind  kind)
{
  OkrSortedList *phases;

  if (cycle == NULL)
    return NULL;

  phases = OKR_SORTED_LIST (okr_cycle_get_phases (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (phases); i++)
    if (okr_phase_get_kind (okr_sorted_list_get (phases, i)) == kind)
      return okr_sorted_list_get (phases, i);

  return NULL;
}

/* The last days that people chose stay while each phase still has a day; else all are planned anew. */
static void
get_phase_ends (OkrCycle *cycle,
                OkrDate   start,
                OkrDate   end,
                OkrDate   ends[OKR_CYCLE_N_PHASES])
{
  OkrPhase *discovery = find_phase (cycle, OKR_PHASE_KIND_DISCOVERY);
  OkrPhase *solutions = find_phase (cycle, OKR_PHASE_KIND_SOLUTIONS);

  okr_cycle_dates_plan_phases (start, end, ends);
  if (discovery == NULL || solutions == NULL)
    return;

  if (okr_phase_get_end (discovery) >= start && okr_phase_get_end (solutions) > okr_phase_get_end (discovery)
      && okr_phase_get_end (solutions) < end)
    {
      ends[0] = okr_phase_get_end (discovery);
      ends[1] = okr_phase_get_end (solutions);
    }
}

/* F5: no gap, no overlap.  A phase for which there is no day is not there; cycle: NULL while it is a new one. */
static void
put_phases (OkrEdit       *edit,
            const char    *cycle_id,
            OkrCycle      *cycle,
            OkrDate        start,
            const OkrDate  ends[OKR_CYCLE_N_PHASES])
{
  for (guint i = 0; i < OKR_CYCLE_N_PHASES; i++)
    {
      OkrPhaseKind kind = (OkrPhaseKind) (OKR_PHASE_KIND_DISCOVERY + i);
      OkrPhase *phase = find_phase (cycle, kind);

      if (start > ends[i])
        {
          if (phase != NULL)
            okr_edit_delete (edit, "phase", okr_entity_get_id (OKR_ENTITY (phase)));
          continue;
        }

      if (phase != NULL)
        {
          begin (edit, phase, "phase");
        }
      else
        {
          okr_edit_insert (edit, "phase", NULL);
          okr_edit_put_text (edit, "cycle", cycle_id);
          okr_edit_put_text (edit, "kind", okr_types_get_nick (OKR_TYPE_PHASE_KIND, (int) kind));
        }
      okr_edit_put_date (edit, "start", start);
      okr_edit_put_date (edit, "end", ends[i]);
      start = okr_date_add_days (ends[i], 1);
    }
}

/**
 * okr_workspace_set_phase_end_async:
 * @kind: discovery or solutions; the result ends with the cycle
 * @end: its last day
 *
 * Moves the edge between two phases (F5): ["Move the end of a phase of “…”"].  Each phase keeps a day at least; what is
 * moved again within two seconds is one step.
 */
void
okr_workspace_set_phase_end_async (OkrWorkspace        *self,
                                   OkrCycle            *cycle,
                                   OkrPhaseKind         kind,
                                   OkrDate              end,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  OkrDate ends[OKR_CYCLE_N_PHASES];
  g_autofree char *merge_key = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));
  g_return_if_fail (kind == OKR_PHASE_KIND_DISCOVERY || kind == OKR_PHASE_KIND_SOLUTIONS);

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (cycle), callback, user_data))
    return;

  get_phase_ends (cycle, okr_cycle_get_start (cycle), okr_cycle_get_end (cycle), ends);
  ends[kind - OKR_PHASE_KIND_DISCOVERY] = end;
  if (ends[0] < okr_cycle_get_start (cycle) || ends[1] <= ends[0] || ends[1] >= okr_cycle_get_end (cycle))
    {
      refuse (self, _("Each phase needs a day at least, one after the other"), callback, user_data);
      return;
    }

  merge_key = g_strdup_printf ("phase:%s:%d", okr_entity_get_id (OKR_ENTITY (cycle)), (int) kind);
  edit = okr_workspace_create_edit (_("Move the end of a phase of “%s”"), okr_cycle_get_name (cycle), merge_key);
  put_phases (edit, okr_entity_get_id (OKR_ENTITY (cycle)), cycle, okr_cycle_get_start (cycle), ends);
  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* ---- checks ---- */

static gboolean
is_held (OkrAccountabilityCheck *check)
{
  return okr_accountability_check_get_held_on (check) != OKR_DATE_NONE;
}

/* Checks that were held stay as they are; the others are planned, added or taken away. */
static void
put_checks (OkrEdit    *edit,
            const char *cycle_id,
            OkrCycle   *cycle,
            OkrDate     start,
            OkrDate     end,
            guint       n_checks)
{
  OkrSortedList *checks = cycle != NULL ? OKR_SORTED_LIST (okr_cycle_get_checks (cycle)) : NULL;
  guint n = checks != NULL ? okr_sorted_list_get_length (checks) : 0;
  OkrDate dates[OKR_CYCLE_MAX_CHECKS];

  okr_cycle_dates_plan_checks (start, end, n_checks, dates);
  for (guint i = 0; i < MAX (n, n_checks); i++)
    {
      OkrAccountabilityCheck *check = i < n ? okr_sorted_list_get (checks, i) : NULL;

      if (check != NULL && is_held (check))
        continue;
      if (i >= n_checks)
        {
          okr_edit_delete (edit, "accountability_check", okr_entity_get_id (OKR_ENTITY (check)));
          continue;
        }

      if (check != NULL)
        {
          begin (edit, check, "accountability_check");
        }
      else
        {
          okr_edit_insert (edit, "accountability_check", NULL);
          okr_edit_put_text (edit, "cycle", cycle_id);
        }
      okr_edit_put_integer (edit, "number", i + 1);
      okr_edit_put_date (edit, "date", dates[i]);
    }
}

/* ---- a new one ---- */

/*
 * okr_workspace_put_cycle:
 * @edit: gets the rows of a cycle with its phases and six checks (M46)
 *
 * Returns: its id, valid as long as @edit
 */
const char *
okr_workspace_put_cycle (OkrWorkspace   *self,
                         OkrEdit        *edit,
                         const char     *name,
                         OkrCyclePreset  preset,
                         OkrDate         start,
                         OkrDate         end)
{
  gboolean begun = start <= okr_clock_get_today (self->clock);
  const char *id = okr_edit_insert (edit, "cycle", NULL);
  OkrDate ends[OKR_CYCLE_N_PHASES];

  okr_edit_put_text (edit, "name", name);
  okr_edit_put_text (edit, "preset", okr_types_get_nick (OKR_TYPE_CYCLE_PRESET, (int) preset));
  okr_edit_put_text (edit, "state",
                     okr_types_get_nick (OKR_TYPE_CYCLE_STATE,
                                         begun ? OKR_CYCLE_STATE_RUNNING : OKR_CYCLE_STATE_PREPARED));
  okr_edit_put_date (edit, "start", start);
  okr_edit_put_date (edit, "end", end);
  okr_cycle_dates_plan_phases (start, end, ends);
  put_phases (edit, id, NULL, start, ends);
  put_checks (edit, id, NULL, start, end, OKR_CYCLE_DEFAULT_CHECKS);

  return id;
}

/**
 * okr_workspace_add_cycle_async:
 * @preset: how long it is, as it was chosen
 * @start: its first day
 * @end: its last day; %OKR_DATE_NONE: as the preset says
 *
 * Adds a cycle with its phases and six checks (M46): ["Add the cycle “…”"].  It is running from its first day
 * on, and prepared before.
 */
void
okr_workspace_add_cycle_async (OkrWorkspace        *self,
                               const char          *name,
                               OkrCyclePreset       preset,
                               OkrDate              start,
                               OkrDate              end,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (name != NULL);
  g_return_if_fail (okr_date_is_valid (start));

  if (end == OKR_DATE_NONE)
    end = okr_cycle_dates_get_end (preset, start);

  if (!okr_workspace_check_title (self, name, NULL, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }
  if (end < start)
    {
      refuse (self, _("A cycle cannot end before it begins"), callback, user_data);
      return;
    }

  edit = okr_workspace_create_edit (_("Add the cycle “%s”"), name, NULL);
  id = okr_workspace_put_cycle (self, edit, name, preset, start, end);
  okr_workspace_commit_added (self, edit, OKR_TYPE_CYCLE, id, callback, user_data);
}

/* ---- its checks and its dates ---- */

static guint
count_held (OkrCycle *cycle)
{
  OkrSortedList *checks = OKR_SORTED_LIST (okr_cycle_get_checks (cycle));
  guint n_held = 0;

  for (guint i = 0; i < okr_sorted_list_get_length (checks); i++)
    n_held += is_held (okr_sorted_list_get (checks, i));

  return n_held;
}

/**
 * okr_workspace_plan_checks_async:
 * @n_checks: how many there shall be, 1 to %OKR_CYCLE_MAX_CHECKS
 *
 * Plans the accountability checks anew, evenly and on workdays (M46, F6): ["Plan the checks of “…”"].  Those that were
 * held stay.
 */
void
okr_workspace_plan_checks_async (OkrWorkspace        *self,
                                 OkrCycle            *cycle,
                                 guint                n_checks,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autofree char *merge_key = NULL;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (cycle), callback, user_data))
    return;
  if (n_checks < 1 || n_checks > OKR_CYCLE_MAX_CHECKS)
    {
      refuse (self, _("A cycle has 1 to 26 checks"), callback, user_data);
      return;
    }
  if (n_checks < count_held (cycle))
    {
      refuse (self, _("More checks than that have been held already"), callback, user_data);
      return;
    }

  merge_key = g_strdup_printf ("checks:%s", okr_entity_get_id (OKR_ENTITY (cycle)));
  edit = okr_workspace_create_edit (_("Plan the checks of “%s”"), okr_cycle_get_name (cycle), merge_key);
  put_checks (edit, okr_entity_get_id (OKR_ENTITY (cycle)), cycle, okr_cycle_get_start (cycle), okr_cycle_get_end (cycle), n_checks);
  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_move_check_async:
 * @date: a day of the cycle
 *
 * Holds a check on another day: ["Move a check of “…”"].  What is moved again within two seconds is one step.
 */
void
okr_workspace_move_check_async (OkrWorkspace           *self,
                                OkrAccountabilityCheck *check,
                                OkrDate                 date,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data)
{
  g_autofree char *merge_key = NULL;
  OkrCycle *cycle;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_ACCOUNTABILITY_CHECK (check));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (check), callback, user_data))
    return;

  cycle = okr_accountability_check_get_cycle (check);
  if (date < okr_cycle_get_start (cycle) || date > okr_cycle_get_end (cycle))
    {
      refuse (self, _("A check is held on a day of the cycle"), callback, user_data);
      return;
    }

  merge_key = g_strdup_printf ("check:%s", okr_entity_get_id (OKR_ENTITY (check)));
  edit = okr_workspace_create_edit (_("Move a check of “%s”"), okr_cycle_get_name (cycle), merge_key);
  begin (edit, check, "accountability_check");
  okr_edit_put_date (edit, "date", date);
  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/* ---- the cycle itself ---- */

/* The name that was proposed for its dates goes with them, as long as nobody has written another. */
static void
put_proposed_name (OkrEdit  *edit,
                   OkrCycle *cycle,
                   OkrDate   start,
                   OkrDate   end)
{
  g_autofree char *proposed = okr_cycle_name_propose (okr_cycle_get_start (cycle), okr_cycle_get_end (cycle));
  g_autofree char *name = NULL;

  if (!g_str_equal (okr_cycle_get_name (cycle), proposed))
    return;

  name = okr_cycle_name_propose (start, end);
  okr_edit_put_text (edit, "name", name);
}

/**
 * okr_workspace_set_cycle_dates_async:
 * @preset: how long it is, as it was chosen
 * @start: its first day
 * @end: its last day; %OKR_DATE_NONE: as the preset says
 *
 * Gives a cycle other dates, with its phases, the checks that were not held yet, and its name where it is the one that
 * was proposed: ["Change the dates of “…”"].
 */
void
okr_workspace_set_cycle_dates_async (OkrWorkspace        *self,
                                     OkrCycle            *cycle,
                                     OkrCyclePreset       preset,
                                     OkrDate              start,
                                     OkrDate              end,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  OkrDate ends[OKR_CYCLE_N_PHASES];
  guint n_checks;
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));
  g_return_if_fail (okr_date_is_valid (start));

  if (end == OKR_DATE_NONE)
    end = okr_cycle_dates_get_end (preset, start);
  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (cycle), callback, user_data))
    return;
  if (end < start)
    {
      refuse (self, _("A cycle cannot end before it begins"), callback, user_data);
      return;
    }

  n_checks = g_list_model_get_n_items (okr_cycle_get_checks (cycle));
  get_phase_ends (cycle, start, end, ends);
  edit = okr_workspace_create_edit (_("Change the dates of “%s”"), okr_cycle_get_name (cycle), NULL);
  begin (edit, cycle, "cycle");
  okr_edit_put_text (edit, "preset", okr_types_get_nick (OKR_TYPE_CYCLE_PRESET, (int) preset));
  okr_edit_put_date (edit, "start", start);
  okr_edit_put_date (edit, "end", end);
  put_proposed_name (edit, cycle, start, end);
  put_phases (edit, okr_entity_get_id (OKR_ENTITY (cycle)), cycle, start, ends);
  if (n_checks > 0 && n_checks <= OKR_CYCLE_MAX_CHECKS)
    put_checks (edit, okr_entity_get_id (OKR_ENTITY (cycle)), cycle, start, end, n_checks);

  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_archive_cycle_async:
 * @cycle: a cycle; okr_workspace_reopen_cycle_async() takes it out again
 *
 * Puts a cycle into the archive: ["Archive the cycle “…”"].
 */
void
okr_workspace_archive_cycle_async (OkrWorkspace        *self,
                                   OkrCycle            *cycle,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  OkrEdit *edit;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));

  if (okr_workspace_refuse_unusable (self, OKR_ENTITY (cycle), callback, user_data))
    return;

  edit = okr_workspace_create_edit (_("Archive the cycle “%s”"), okr_cycle_get_name (cycle), NULL);
  begin (edit, cycle, "cycle");
  okr_edit_put_text (edit, "state", okr_types_get_nick (OKR_TYPE_CYCLE_STATE, OKR_CYCLE_STATE_CLOSED));
  okr_workspace_commit (self, edit, NULL, callback, user_data);
}

/**
 * okr_workspace_add_unknown_async:
 * @topic: what is not known yet: the price, the audience (M3)
 *
 * Adds to the register of unknowns: ["Add the unknown “…”"].
 */
void
okr_workspace_add_unknown_async (OkrWorkspace        *self,
                                 const char          *topic,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autofree char *rank = NULL;
  OkrSortedList *unknowns;
  GError *error = NULL;
  const char *id;
  OkrEdit *edit;
  guint n;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (topic != NULL);

  if (!okr_workspace_check_title (self, topic, NULL, &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  unknowns = okr_index_get_list (self->index, OKR_TYPE_UNKNOWN);
  n = okr_sorted_list_get_length (unknowns);
  rank = okr_rank_between (n > 0 ? okr_unknown_get_rank (okr_sorted_list_get (unknowns, n - 1)) : NULL, NULL);
  edit = okr_workspace_create_edit (_("Add the unknown “%s”"), topic, NULL);
  id = okr_edit_insert (edit, "unknown", NULL);
  okr_edit_put_text (edit, "topic", topic);
  okr_edit_put_text (edit, "rank", rank);
  okr_workspace_commit_added (self, edit, OKR_TYPE_UNKNOWN, id, callback, user_data);
}
