/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reminders are about the cycles that have begun and are not closed: their checks, and the key results in play.  */

#include "config.h"

#include "model/okr-reminders.h"

#include "model/okr-sorted-list.h"

static void
reminder_free (OkrReminder *self)
{
  g_object_unref (self->entity);
  g_free (self->key);
  g_free (self);
}

/* The oldest among the last readings of what is in play; 0: one has none. */
static OkrDate
get_updated (OkrCycle *cycle,
             guint    *n_in_play)
{
  OkrSortedList *objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  OkrDate updated = OKR_DATE_MAX;

  *n_in_play = 0;
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (okr_sorted_list_get (objectives, i)));

      for (guint j = 0; j < okr_sorted_list_get_length (key_results); j++)
        if (okr_key_result_get_state (okr_sorted_list_get (key_results, j)) == OKR_KEY_RESULT_STATE_ACTIVE)
          {
            updated = MIN (updated, okr_key_result_get_last_date (okr_sorted_list_get (key_results, j)));
            (*n_in_play)++;
          }
    }

  return updated;
}

static void
add_subject (GArray             *subjects,
             GPtrArray          *entities,
             gpointer            entity,
             OkrReminderSubject  subject)
{
  subject.id = okr_entity_get_id (entity);
  g_array_append_val (subjects, subject);
  g_ptr_array_add (entities, entity);
}

/* A check of nothing is nothing to be reminded of. */
static void
add_checks (OkrCycle  *cycle,
            GArray    *subjects,
            GPtrArray *entities)
{
  OkrSortedList *checks = OKR_SORTED_LIST (okr_cycle_get_checks (cycle));
  OkrDate before = OKR_DATE_NONE;
  guint n_in_play;
  OkrDate updated = get_updated (cycle, &n_in_play);

  for (guint i = 0; n_in_play > 0 && i < okr_sorted_list_get_length (checks); i++)
    {
      OkrAccountabilityCheck *check = okr_sorted_list_get (checks, i);
      OkrDate held_on = okr_accountability_check_get_held_on (check);

      add_subject (subjects, entities, check,
                   (OkrReminderSubject) { .kind = OKR_REMINDER_CHECK, .date = okr_accountability_check_get_date (check),
                                          .settled = held_on != OKR_DATE_NONE, .since = before, .updated = updated });
      before = held_on != OKR_DATE_NONE ? held_on : okr_accountability_check_get_date (check);
    }
}

static void
add_key_results (OkrCycle  *cycle,
                 GArray    *subjects,
                 GPtrArray *entities)
{
  OkrSortedList *objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));

  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (okr_sorted_list_get (objectives, i)));

      for (guint j = 0; j < okr_sorted_list_get_length (key_results); j++)
        {
          OkrKeyResult *key_result = okr_sorted_list_get (key_results, j);

          if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE)
            add_subject (subjects, entities, key_result,
                         (OkrReminderSubject) { .kind = OKR_REMINDER_DUE, .date = okr_key_result_get_due (key_result),
                                                .settled = okr_key_result_get_score (key_result) >= 1,
                                                .updated = okr_key_result_get_last_date (key_result) });
        }
    }
}

/**
 * okr_workspace_dup_reminders:
 *
 * Returns: (transfer full) (element-type OkrReminder): what somebody is to be reminded of today, the nearest first
 */
GPtrArray *
okr_workspace_dup_reminders (OkrWorkspace *self)
{
  OkrDate today;
  OkrSortedList *cycles;
  g_autoptr (GArray) subjects = g_array_new (FALSE, FALSE, sizeof (OkrReminderSubject));
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  g_autoptr (GArray) due = NULL;
  GPtrArray *reminders = g_ptr_array_new_with_free_func ((GDestroyNotify) reminder_free);

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), reminders);

  today = okr_clock_get_today (okr_workspace_get_clock (self));
  cycles = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_CYCLE));
  for (guint i = 0; i < okr_sorted_list_get_length (cycles); i++)
    if (okr_cycle_get_state (okr_sorted_list_get (cycles, i)) != OKR_CYCLE_STATE_CLOSED
        && okr_cycle_get_start (okr_sorted_list_get (cycles, i)) <= today)
      {
        add_checks (okr_sorted_list_get (cycles, i), subjects, entities);
        add_key_results (okr_sorted_list_get (cycles, i), subjects, entities);
      }

  due = okr_reminder_list ((const OkrReminderSubject *) (gpointer) subjects->data, subjects->len, today);
  for (guint i = 0; i < due->len; i++)
    {
      guint position = g_array_index (due, guint, i);
      const OkrReminderSubject *subject = &g_array_index (subjects, OkrReminderSubject, position);
      OkrReminder *reminder = g_new0 (OkrReminder, 1);

      reminder->kind = subject->kind;
      reminder->entity = g_object_ref (entities->pdata[position]);
      reminder->date = subject->date;
      reminder->key = okr_reminder_dup_key (subject);
      g_ptr_array_add (reminders, reminder);
    }

  return reminders;
}
