/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The readings of a key result, or the milestones that are ticked in their place: its value and its score on any day.  */

#include "config.h"

#include "model/okr-key-result.h"

#include "logic/okr-score.h"
#include "model/okr-key-result-private.h"

#include <math.h>

/* Borrowed and only to be looked at; see okr_entity_look_at_referrers(). */
OkrSortedList *
okr_key_result_look_at_check_ins (OkrKeyResult *self)
{
  return okr_entity_look_at_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_CHECK_IN, "key_result"));
}

static OkrSortedList *
look_at_milestones (OkrKeyResult *self)
{
  return okr_entity_look_at_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_MILESTONE, "key_result"));
}

/* Whether its value follows from milestones that are ticked, and from no reading. */
gboolean
okr_key_result_has_milestones (OkrKeyResult *self)
{
  return okr_key_result_get_kind (self) == OKR_KEY_RESULT_KIND_MILESTONE
         && okr_sorted_list_get_length (look_at_milestones (self)) > 0;
}

static guint
count_ticked (OkrKeyResult *self,
              OkrDate       date)
{
  OkrSortedList *milestones = look_at_milestones (self);
  guint n_ticked = 0;

  for (guint i = 0; i < okr_sorted_list_get_length (milestones); i++)
    {
      OkrDate done_on = okr_milestone_get_done_on (okr_sorted_list_get (milestones, i));

      if (done_on != OKR_DATE_NONE && done_on <= date)
        n_ticked++;
    }

  return n_ticked;
}

/* The value of the last reading up to a day, and of the one before it. */
double
okr_key_result_find_reading (OkrKeyResult *self,
                             OkrDate       date,
                             double       *previous)
{
  OkrSortedList *check_ins = okr_key_result_look_at_check_ins (self);
  double last = NAN;

  *previous = NAN;
  for (guint i = okr_sorted_list_get_length (check_ins); i-- > 0;)
    {
      OkrCheckIn *check_in = okr_sorted_list_get (check_ins, i);
      double value = okr_check_in_get_value (check_in);

      if (isnan (value) || okr_check_in_get_date (check_in) > date)
        continue;

      if (!isnan (last))
        {
          *previous = value;
          break;
        }
      last = value;
    }

  return last;
}

/* When a milestone was ticked last; none: %OKR_DATE_NONE */
OkrDate
okr_key_result_find_last_tick (OkrKeyResult *self)
{
  OkrSortedList *milestones = look_at_milestones (self);
  OkrDate last = OKR_DATE_NONE;

  for (guint i = 0; i < okr_sorted_list_get_length (milestones); i++)
    last = MAX (last, okr_milestone_get_done_on (okr_sorted_list_get (milestones, i)));

  return last;
}

/**
 * okr_key_result_get_check_ins:
 *
 * Returns: (transfer none): a live list of its #OkrCheckIn, by date
 */
GListModel *
okr_key_result_get_check_ins (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_CHECK_IN, "key_result"));
}

/**
 * okr_key_result_get_milestones:
 *
 * Returns: (transfer none): a live list of its #OkrMilestone, by rank
 */
GListModel *
okr_key_result_get_milestones (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (self), OKR_COLUMN_OF (OKR_TYPE_MILESTONE, "key_result"));
}

/**
 * okr_key_result_get_value_on:
 * @date: a day
 *
 * Returns: the value as it was on @date: the last reading up to that day, or the milestones ticked by then;
 *   NAN before the first reading
 */
double
okr_key_result_get_value_on (OkrKeyResult *self,
                             OkrDate       date)
{
  double previous;

  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NAN);

  return okr_key_result_has_milestones (self) ? count_ticked (self, date)
                                              : okr_key_result_find_reading (self, date, &previous);
}

/**
 * okr_key_result_get_score_on:
 * @date: a day
 *
 * Returns: the score of okr_key_result_get_value_on(); NAN when there was none
 */
double
okr_key_result_get_score_on (OkrKeyResult *self,
                             OkrDate       date)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NAN);

  return okr_key_result_get_score_of (self, okr_key_result_get_value_on (self, date));
}

/**
 * okr_key_result_get_score_of:
 * @value: a value that it could have; with milestones, how many would be ticked
 *
 * T6: with milestones, ticked of all; the target that was written beside them does not count.
 *
 * Returns: the score that @value would make, 0 to 1; NAN without a start or a target
 */
double
okr_key_result_get_score_of (OkrKeyResult *self,
                             double        value)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NAN);

  if (isnan (value))
    return NAN;

  if (okr_key_result_has_milestones (self))
    {
      guint n_milestones = okr_sorted_list_get_length (look_at_milestones (self));

      return okr_score_from_milestones ((guint) CLAMP (value, 0.0, n_milestones), n_milestones);
    }

  return okr_score_from_value (okr_key_result_get_start (self), okr_key_result_get_target (self),
                               okr_key_result_get_direction (self), value);
}
