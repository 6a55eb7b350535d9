/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where somebody can contribute: the key results of a cycle that want one more (B22).  */

#include "config.h"

#include "model/okr-openings.h"

#include "model/okr-key-result.h"
#include "model/okr-sorted-list.h"

#include <glib/gi18n.h>

static void
opening_free (OkrOpening *self)
{
  g_clear_object (&self->key_result);
  g_free (self->reason);
  g_free (self);
}

static gboolean
is_at_work (OkrKeyResult *key_result,
            OkrPerson    *person)
{
  OkrSortedList *doers = OKR_SORTED_LIST (okr_key_result_get_doers (key_result));

  if (okr_key_result_get_owner (key_result) == person)
    return TRUE;
  for (guint i = 0; i < okr_sorted_list_get_length (doers); i++)
    if (okr_key_result_doer_get_person (okr_sorted_list_get (doers, i)) == person)
      return TRUE;

  return FALSE;
}

/* Help is wanted as long as the last reading says so.  Returns: (nullable): which */
static const char *
get_help (OkrKeyResult *key_result)
{
  OkrCheckIn *check_in = okr_key_result_get_last_check_in (key_result);
  const char *help = check_in != NULL ? okr_check_in_get_help (check_in) : NULL;

  return help != NULL && *help != '\0' ? help : NULL;
}

/* Returns: (nullable): why one more is welcome, if it is nothing but that few are at work on it */
static char *
dup_lack (OkrKeyResult *key_result)
{
  OkrPerson *owner = okr_key_result_get_owner (key_result);

  if (g_list_model_get_n_items (okr_key_result_get_doers (key_result)) > 0 || okr_key_result_get_score (key_result) >= 1)
    return NULL;
  if (owner == NULL)
    return g_strdup (_("Nobody is at work on it"));

  /* Translators: the name of a person */
  return g_strdup_printf (_("Only %s is at work on it"), okr_person_get_name (owner));
}

static void
add_opening (GPtrArray    *openings,
             guint         place,
             OkrKeyResult *key_result,
             char         *reason)
{
  OkrOpening *opening = g_new0 (OkrOpening, 1);

  opening->key_result = g_object_ref (key_result);
  opening->reason = reason;
  g_ptr_array_insert (openings, (int) place, opening);
}

/**
 * okr_openings_find:
 * @cycle: has the key results
 * @person: who looks for them
 *
 * Returns: (transfer full) (element-type OkrOpening): the active key results that @person does not work on and that want
 *   one more, each group in the order of the lines: those whose last reading asks for help, then those not yet
 *   reached that nobody, or nobody but the owner, works on (B22)
 */
GPtrArray *
okr_openings_find (OkrCycle  *cycle,
                   OkrPerson *person)
{
  GPtrArray *openings = g_ptr_array_new_with_free_func ((GDestroyNotify) opening_free);
  OkrSortedList *objectives;
  guint n_helps = 0;

  g_return_val_if_fail (OKR_IS_CYCLE (cycle), openings);
  g_return_val_if_fail (OKR_IS_PERSON (person), openings);

  objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (okr_sorted_list_get (objectives, i)));

      for (guint j = 0; j < okr_sorted_list_get_length (key_results); j++)
        {
          OkrKeyResult *key_result = okr_sorted_list_get (key_results, j);
          const char *help = get_help (key_result);
          g_autofree char *lack = dup_lack (key_result);

          if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE || is_at_work (key_result, person))
            continue;
          if (help != NULL)
            /* Translators: what help somebody asked for */
            add_opening (openings, n_helps++, key_result, g_strdup_printf (_("Help wanted: %s"), help));
          else if (lack != NULL)
            add_opening (openings, openings->len, key_result, g_steal_pointer (&lack));
        }
    }

  return openings;
}
