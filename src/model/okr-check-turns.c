/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks when, and what they said so far: at a check, or in a talk of any day.  */

#include "config.h"

#include "model/okr-check-turns.h"

#include "logic/okr-check-order.h"
#include "model/okr-entity-private.h"

/* Those of a cycle, by date; @n is how many. */
static OkrCheckDay *
dup_days (OkrCycle *cycle,
          guint    *n)
{
  OkrSortedList *checks = OKR_SORTED_LIST (okr_cycle_get_checks (cycle));
  OkrCheckDay *days;

  *n = okr_sorted_list_get_length (checks);
  days = g_new0 (OkrCheckDay, *n);
  for (guint i = 0; i < *n; i++)
    {
      OkrAccountabilityCheck *check = okr_sorted_list_get (checks, i);

      days[i].date = okr_accountability_check_get_date (check);
      days[i].held_on = okr_accountability_check_get_held_on (check);
    }

  return days;
}

/**
 * okr_check_get_day:
 * @today: the day on which one looks
 *
 * Returns: the day whose evening has the figures of a check; see okr_check_order_get_day()
 */
OkrDate
okr_check_get_day (OkrAccountabilityCheck *check,
                   OkrDate                 today)
{
  g_autofree OkrCheckDay *days = NULL;
  OkrCycle *cycle;
  guint n, place;

  g_return_val_if_fail (OKR_IS_ACCOUNTABILITY_CHECK (check), OKR_DATE_NONE);

  cycle = okr_accountability_check_get_cycle (check);
  if (cycle == NULL || !okr_sorted_list_find (OKR_SORTED_LIST (okr_cycle_get_checks (cycle)), check, &place))
    return okr_accountability_check_get_date (check);

  days = dup_days (cycle, &n);

  return okr_check_order_get_day (days, n, place, today);
}

/**
 * okr_check_get_since:
 * @today: the day on which it is held
 *
 * Returns: the first day of what is being said at a check; see okr_check_order_get_since()
 */
OkrDate
okr_check_get_since (OkrAccountabilityCheck *check,
                     OkrDate                 today)
{
  g_return_val_if_fail (OKR_IS_ACCOUNTABILITY_CHECK (check), OKR_DATE_NONE);

  return okr_check_order_get_since (okr_accountability_check_get_held_on (check), today);
}

static OkrSortedList *
look_at_attendances (OkrAccountabilityCheck *check)
{
  return okr_entity_look_at_referrers (OKR_ENTITY (check), OKR_COLUMN_OF (OKR_TYPE_ATTENDANCE, "accountability_check"));
}

/**
 * okr_check_get_attendance:
 * @check: (nullable): a check; at a talk nobody is called
 *
 * Returns: (transfer none) (nullable): what the roll call said of a person; %NULL before it
 */
OkrAttendance *
okr_check_get_attendance (OkrAccountabilityCheck *check,
                          OkrPerson              *person)
{
  OkrSortedList *all;

  if (check == NULL)
    return NULL;

  all = look_at_attendances (check);
  for (guint i = okr_sorted_list_get_length (all); i-- > 0;)
    if (okr_attendance_get_person (okr_sorted_list_get (all, i)) == person)
      return okr_sorted_list_get (all, i);

  return NULL;
}

/**
 * okr_check_is_absent:
 *
 * Returns: whether the owner of a key result is not there, and nobody speaks for them
 */
gboolean
okr_check_is_absent (OkrAccountabilityCheck *check,
                     OkrKeyResult           *key_result)
{
  OkrPerson *owner = okr_key_result_get_owner (key_result);
  OkrAttendance *attendance = owner != NULL ? okr_check_get_attendance (check, owner) : NULL;

  return attendance != NULL && okr_attendance_get_state (attendance) == OKR_ATTENDANCE_STATE_ABSENT;
}

static gboolean
is_said_at (OkrCheckIn             *check_in,
            OkrAccountabilityCheck *check,
            OkrDate                 since,
            OkrDate                 today)
{
  OkrDate date = okr_check_in_get_date (check_in);

  return date >= since && date <= today && (check == NULL || okr_check_in_get_accountability_check (check_in) == check);
}

/**
 * okr_check_get_reading:
 * @check: (nullable): a check; %NULL: a talk, where whatever is said counts
 * @since: the day on which the talk began, or okr_check_get_since(); %OKR_DATE_NONE: whenever the check was held
 * @today: readings of later days are not said yet
 *
 * Returns: (transfer none) (nullable): what was said last of a key result at the check; %NULL when it was not said
 */
OkrCheckIn *
okr_check_get_reading (OkrAccountabilityCheck *check,
                       OkrKeyResult           *key_result,
                       OkrDate                 since,
                       OkrDate                 today)
{
  OkrSortedList *check_ins = OKR_SORTED_LIST (okr_key_result_get_check_ins (key_result));

  for (guint i = okr_sorted_list_get_length (check_ins); i-- > 0;)
    {
      OkrCheckIn *check_in = okr_sorted_list_get (check_ins, i);

      if (is_said_at (check_in, check, since, today))
        return check_in;
    }

  return NULL;
}

/**
 * okr_check_get_value_before:
 * @check: (nullable): a check; %NULL: a talk
 * @since: as for okr_check_get_reading()
 * @today: readings of later days do not count yet
 *
 * Returns: the value of a key result as it was before the check: its last reading that is not said at it;
 *   NAN when there is none
 */
double
okr_check_get_value_before (OkrAccountabilityCheck *check,
                            OkrKeyResult           *key_result,
                            OkrDate                 since,
                            OkrDate                 today)
{
  OkrSortedList *check_ins = OKR_SORTED_LIST (okr_key_result_get_check_ins (key_result));

  for (guint i = okr_sorted_list_get_length (check_ins); i-- > 0;)
    {
      OkrCheckIn *check_in = okr_sorted_list_get (check_ins, i);

      if (!is_said_at (check_in, check, since, today) && okr_check_in_get_date (check_in) <= today &&
          !isnan (okr_check_in_get_value (check_in)))
        return okr_check_in_get_value (check_in);
    }

  return NAN;
}

typedef struct
{
  OkrCheckTurn  turn;
  OkrKeyResult *key_result;
} Turn;

static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  return okr_check_order_compare (&((const Turn *) a)->turn, &((const Turn *) b)->turn);
}

static void
append_turn (GArray                 *turns,
             OkrAccountabilityCheck *check,
             OkrObjective           *objective,
             OkrKeyResult           *key_result)
{
  OkrPerson *owner = okr_key_result_get_owner (key_result);
  Turn turn = { .key_result = key_result };

  turn.turn = (OkrCheckTurn) {
    .absent = check != NULL && okr_check_is_absent (check, key_result),
    .owner_rank = owner != NULL ? okr_person_get_rank (owner) : NULL,
    .owner = owner != NULL ? okr_entity_get_id (OKR_ENTITY (owner)) : NULL,
    .objective_rank = okr_objective_get_rank (objective),
    .objective = okr_entity_get_id (OKR_ENTITY (objective)),
    .rank = okr_key_result_get_rank (key_result),
    .key_result = okr_entity_get_id (OKR_ENTITY (key_result)),
  };
  g_array_append_val (turns, turn);
}

typedef gboolean (* TurnFilter) (OkrKeyResult *key_result,
                                 OkrPerson    *owner);

static gboolean
is_main (OkrKeyResult *key_result,
         OkrPerson    *owner)
{
  return okr_key_result_get_main_for_review (key_result);
}

static gboolean
is_owned (OkrKeyResult *key_result,
          OkrPerson    *owner)
{
  return okr_key_result_get_owner (key_result) == owner;
}

/* A NULL filter takes all that is in play. */
static GPtrArray *
dup_turns (OkrCycle               *cycle,
           OkrAccountabilityCheck *check,
           TurnFilter              filter,
           OkrPerson              *owner)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  GPtrArray *key_results = g_ptr_array_new_with_free_func (g_object_unref);
  OkrSortedList *objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));

  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrObjective *objective = okr_sorted_list_get (objectives, i);
      OkrSortedList *all = OKR_SORTED_LIST (okr_objective_get_key_results (objective));

      for (guint j = 0; j < okr_sorted_list_get_length (all); j++)
        {
          OkrKeyResult *key_result = okr_sorted_list_get (all, j);

          if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE
              && (filter == NULL || filter (key_result, owner)))
            append_turn (turns, check, objective, key_result);
        }
    }

  g_array_sort (turns, compare_turns);
  for (guint i = 0; i < turns->len; i++)
    g_ptr_array_add (key_results, g_object_ref (g_array_index (turns, Turn, i).key_result));

  return key_results;
}

/**
 * okr_check_dup_turns:
 *
 * Returns: (transfer full) (element-type OkrKeyResult): the key results in play in the order in which a check goes
 *   through them
 */
GPtrArray *
okr_check_dup_turns (OkrAccountabilityCheck *check)
{
  OkrCycle *cycle;

  g_return_val_if_fail (OKR_IS_ACCOUNTABILITY_CHECK (check), NULL);

  cycle = okr_accountability_check_get_cycle (check);
  if (cycle == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  return dup_turns (cycle, check, NULL, NULL);
}

/**
 * okr_talk_dup_turns:
 * @cycle: what is spoken of
 * @owner: (nullable): with whom; %NULL: everybody looks at the main key results
 *
 * Returns: (transfer full) (element-type OkrKeyResult): the key results in play that a person owns (B39), or those that
 *   are looked at in each review (B41), in the order of a check
 */
GPtrArray *
okr_talk_dup_turns (OkrCycle  *cycle,
                    OkrPerson *owner)
{
  g_return_val_if_fail (OKR_IS_CYCLE (cycle), NULL);

  return dup_turns (cycle, NULL, owner != NULL ? is_owned : is_main, owner);
}

/* A document has what was said at a check, but may not say that it was held: nobody was called, and nothing is left to
 * say.  Returns the day of its last reading; %OKR_DATE_NONE for a check that is still to be held. */
static OkrDate
find_day_said (OkrAccountabilityCheck *check,
               OkrDate                 today)
{
  g_autoptr (GPtrArray) turns = okr_check_dup_turns (check);
  OkrDate day = OKR_DATE_NONE;

  if (okr_sorted_list_get_length (look_at_attendances (check)) > 0)
    return OKR_DATE_NONE;

  for (guint i = 0; i < turns->len; i++)
    {
      OkrCheckIn *said = okr_check_get_reading (check, turns->pdata[i], OKR_DATE_NONE, today);

      if (said == NULL)
        return OKR_DATE_NONE;

      day = MAX (day, okr_check_in_get_date (said));
    }

  return day;
}

/**
 * okr_check_choose:
 * @today: the day on which it is asked
 *
 * Returns: (transfer none) (nullable): the check of the cycle that is held when somebody starts one; %NULL when the
 *   cycle has none
 */
OkrAccountabilityCheck *
okr_check_choose (OkrCycle *cycle,
                  OkrDate   today)
{
  g_autofree OkrCheckDay *days = NULL;
  guint n;
  int chosen;

  g_return_val_if_fail (OKR_IS_CYCLE (cycle), NULL);

  days = dup_days (cycle, &n);
  for (guint i = 0; i < n; i++)
    if (days[i].held_on == OKR_DATE_NONE)
      days[i].held_on = find_day_said (okr_sorted_list_get (OKR_SORTED_LIST (okr_cycle_get_checks (cycle)), i), today);
  chosen = okr_check_order_choose (days, n, today);

  return chosen >= 0 ? okr_sorted_list_get (OKR_SORTED_LIST (okr_cycle_get_checks (cycle)), (guint) chosen) : NULL;
}
