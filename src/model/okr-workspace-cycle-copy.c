/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A copy of a cycle for another period: what was written, and nothing of what happened.  */

#include "config.h"

#include "model/okr-workspace-cycle.h"

#include "logic/okr-cycle-dates.h"
#include "logic/okr-enum-types.h"
#include "model/okr-workspace-private.h"

#include <glib/gi18n-lib.h>

/* What is of the cycle that was: it does not go into the next (M61). */
static const char * const left_out[] = {
  "launched_on", "verdict", "verdict_note", "contribution", "talked_on", "replaced_by", "state_reason", "done_on",
};

typedef struct
{
  OkrEdit    *edit;
  GHashTable *copies;           /* id -> id of the copy, borrowed */
  int         shift;            /* in days */
  OkrDate     end;              /* of the new cycle */
} Copy;

static gboolean
is_left_out (const OkrColumn *column)
{
  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    if (g_str_equal (left_out[i], column->name))
      return TRUE;

  return FALSE;
}

/* Where it stood in the old cycle, and never after the end of the new one (M28). */
static void
put_shifted (Copy            *copy,
             const OkrColumn *column,
             const char      *text)
{
  OkrDate date;

  if (!okr_date_parse_iso (text, &date, NULL))
    return;

  date = MIN (okr_date_add_days (date, copy->shift), copy->end);
  okr_edit_put_date (copy->edit, column->name, date);
}

/* A reference to what is copied too goes to the copy. */
static void
put_cell (Copy            *copy,
          const OkrColumn *column,
          const OkrValue  *value)
{
  const char *other = column->kind == OKR_COLUMN_REFERENCE && value->type == OKR_VALUE_TEXT
                      ? g_hash_table_lookup (copy->copies, value->text)
                      : NULL;

  if (value->type == OKR_VALUE_NULL || is_left_out (column))
    return;

  if (other != NULL)
    okr_edit_put_text (copy->edit, column->name, other);
  else if (column->kind == OKR_COLUMN_DATE)
    put_shifted (copy, column, value->text);
  else
    okr_edit_put_value (copy->edit, column->name, value);
}

static void
copy_entity (Copy      *copy,
             OkrEntity *entity)
{
  guint n_columns;
  const OkrColumn *columns = okr_entity_class_get_columns (G_OBJECT_TYPE (entity), &n_columns);
  const char *id = okr_edit_insert (copy->edit, okr_entity_class_get_table (G_OBJECT_TYPE (entity)), NULL);

  g_hash_table_insert (copy->copies, g_strdup (okr_entity_get_id (entity)), g_strdup (id));
  for (guint i = 0; i < n_columns; i++)
    {
      g_auto (OkrValue) value = OKR_VALUE_INIT;

      okr_entity_get_value (entity, &columns[i], &value);
      put_cell (copy, &columns[i], &value);
    }
}

static void
copy_list (Copy       *copy,
           GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    copy_entity (copy, okr_sorted_list_get (OKR_SORTED_LIST (list), i));
}

static void
copy_key_results (Copy         *copy,
                  OkrObjective *objective)
{
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));

  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    {
      OkrKeyResult *key_result = okr_sorted_list_get (key_results, i);
      OkrKeyResultState state = okr_key_result_get_state (key_result);

      if (state != OKR_KEY_RESULT_STATE_ACTIVE && state != OKR_KEY_RESULT_STATE_CANDIDATE)
        continue;

      copy_entity (copy, OKR_ENTITY (key_result));
      copy_list (copy, okr_key_result_get_doers (key_result));
      copy_list (copy, okr_key_result_get_milestones (key_result));
    }
}

static void
copy_objective (Copy         *copy,
                OkrObjective *objective)
{
  copy_entity (copy, OKR_ENTITY (objective));
  okr_edit_set (copy->edit, "objective", g_hash_table_lookup (copy->copies, okr_entity_get_id (OKR_ENTITY (objective))));
  okr_edit_put_text (copy->edit, "state", okr_types_get_nick (OKR_TYPE_OBJECTIVE_STATE, OKR_OBJECTIVE_STATE_DRAFT));
  copy_list (copy, okr_entity_get_referrers (OKR_ENTITY (objective), OKR_COLUMN_OF (OKR_TYPE_OBJECTIVE_AUTHOR, "objective")));
  copy_key_results (copy, objective);
}

static void
copy_cycle (Copy       *copy,
            OkrCycle   *cycle,
            const char *name,
            gboolean    begun)
{
  OkrSortedList *objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  OkrSortedList *checks = OKR_SORTED_LIST (okr_cycle_get_checks (cycle));

  copy_entity (copy, OKR_ENTITY (cycle));
  okr_edit_set (copy->edit, "cycle", g_hash_table_lookup (copy->copies, okr_entity_get_id (OKR_ENTITY (cycle))));
  okr_edit_put_text (copy->edit, "name", name);
  okr_edit_put_text (copy->edit, "state", okr_types_get_nick (OKR_TYPE_CYCLE_STATE,
                                                              begun ? OKR_CYCLE_STATE_RUNNING : OKR_CYCLE_STATE_PREPARED));
  copy_list (copy, okr_cycle_get_phases (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (checks); i++)
    {
      OkrEntity *check = okr_sorted_list_get (checks, i);

      copy_entity (copy, check);
      okr_edit_set (copy->edit, "accountability_check", g_hash_table_lookup (copy->copies, okr_entity_get_id (check)));
      okr_edit_put_text (copy->edit, "held_on", NULL);
    }
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    copy_objective (copy, okr_sorted_list_get (objectives, i));
}

/**
 * okr_workspace_duplicate_cycle_async:
 * @name: of the copy
 * @start: its first day; it has as many days as @cycle
 *
 * Adds a cycle with the objectives, key results, doers and milestones of another, as drafts: ["Duplicate the cycle
 * “…”"].  No reading, no tick and no grade is carried over; all dates keep their distance from the first day.  Ends with
 * okr_workspace_add_finish().
 */
void
okr_workspace_duplicate_cycle_async (OkrWorkspace        *self,
                                     OkrCycle            *cycle,
                                     const char          *name,
                                     OkrDate              start,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  g_autoptr (GHashTable) copies = NULL;
  GError *error = NULL;
  Copy copy;

  g_return_if_fail (OKR_IS_WORKSPACE (self));
  g_return_if_fail (OKR_IS_CYCLE (cycle));
  g_return_if_fail (name != NULL);
  g_return_if_fail (okr_date_is_valid (start));

  if (!okr_workspace_check_title (self, name, OKR_ENTITY (cycle), &error))
    {
      okr_workspace_refuse (self, error, callback, user_data);
      return;
    }

  copies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  copy.edit = okr_workspace_create_edit (_("Duplicate the cycle “%s”"), okr_cycle_get_name (cycle), NULL);
  copy.copies = copies;
  copy.shift = okr_date_days_between (okr_cycle_get_start (cycle), start);
  copy.end = okr_date_add_days (okr_cycle_get_end (cycle), copy.shift);
  copy_cycle (&copy, cycle, name, start <= okr_clock_get_today (self->clock));

  okr_workspace_commit_added (self, copy.edit, OKR_TYPE_CYCLE,
                              g_hash_table_lookup (copies, okr_entity_get_id (OKR_ENTITY (cycle))), callback, user_data);
}
