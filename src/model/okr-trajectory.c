/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Trajectories and projections from the readings of a cycle.  See the header.  */

#include "config.h"

#include "model/okr-trajectory.h"

#include "model/okr-check-turns.h"
#include "model/okr-entity-private.h"

#include <math.h>

/* The score of an objective or of a key result on a day; NAN when there was none. */
typedef double (* ScoreFunc) (gpointer  entity,
                              OkrDate   date,
                              int      *counted,
                              int      *of);

static double
get_objective_score (gpointer  entity,
                     OkrDate   date,
                     int      *counted,
                     int      *of)
{
  return okr_objective_get_mean_on (entity, date, counted, of);
}

static double
get_key_result_score (gpointer  entity,
                      OkrDate   date,
                      int      *counted,
                      int      *of)
{
  double score = okr_key_result_get_score_on (entity, date);

  *counted = !isnan (score);
  *of = 1;

  return score;
}

/* The last day of which anything is known: today, or later where readings are (a clock that is behind). */
static OkrDate
get_horizon (OkrObjective *objective)
{
  OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  OkrDate horizon = okr_entity_get_today (OKR_ENTITY (objective));

  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    horizon = MAX (horizon, okr_key_result_get_last_date (okr_sorted_list_get (key_results, i)));

  return horizon;
}

static void
append_point (GArray    *points,
              gpointer   entity,
              ScoreFunc  get_score,
              OkrDate    date,
              int        check)
{
  OkrTrajectoryPoint point = { .date = date, .check = check };

  point.score = get_score (entity, date, &point.counted, &point.of);
  if (!isnan (point.score))
    g_array_append_val (points, point);
}

static GArray *
create_trajectory (OkrObjective *objective,
                   gpointer      entity,
                   ScoreFunc     get_score)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (OkrTrajectoryPoint));
  OkrCycle *cycle = okr_objective_get_cycle (objective);
  OkrDate horizon, start, last;
  OkrSortedList *checks;

  if (cycle == NULL)
    return points;

  horizon = get_horizon (objective);
  start = last = okr_cycle_get_start (cycle);
  checks = OKR_SORTED_LIST (okr_cycle_get_checks (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (checks); i++)
    {
      OkrAccountabilityCheck *check = okr_sorted_list_get (checks, i);
      OkrDate date = okr_check_get_day (check, horizon);

      if (date > horizon)
        break;
      append_point (points, entity, get_score, date, okr_accountability_check_get_number (check));
      last = date;
    }
  if (horizon > last)
    append_point (points, entity, get_score, MIN (horizon, MAX (okr_cycle_get_end (cycle), last)), OKR_TRAJECTORY_NOW);

  /* the end of the cycle may be a check: nothing is new after it */
  if (points->len > 1 && g_array_index (points, OkrTrajectoryPoint, points->len - 1).date ==
                           g_array_index (points, OkrTrajectoryPoint, points->len - 2).date)
    g_array_set_size (points, points->len - 1);
  if (points->len > 0 && g_array_index (points, OkrTrajectoryPoint, 0).date > start)
    {
      OkrTrajectoryPoint point = g_array_index (points, OkrTrajectoryPoint, 0);

      point = (OkrTrajectoryPoint) { .date = start, .check = OKR_TRAJECTORY_START, .of = point.of };
      g_array_prepend_val (points, point);
    }

  return points;
}

/**
 * okr_objective_dup_trajectory:
 * @objective: an objective
 *
 * Its mean (okr_objective_get_mean_on()) at the start of its cycle, at each check up to today, and today.
 *
 * Returns: (transfer full) (element-type OkrTrajectoryPoint): by date; empty before the first reading and without
 *   a cycle
 */
GArray *
okr_objective_dup_trajectory (OkrObjective *objective)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (objective), NULL);

  return create_trajectory (objective, objective, get_objective_score);
}

/**
 * okr_key_result_dup_trajectory:
 * @key_result: a key result
 *
 * Its score at the same places as its objective's.
 *
 * Returns: (transfer full) (element-type OkrTrajectoryPoint): by date; empty before the first reading
 */
GArray *
okr_key_result_dup_trajectory (OkrKeyResult *key_result)
{
  OkrObjective *objective;

  g_return_val_if_fail (OKR_IS_KEY_RESULT (key_result), NULL);

  objective = okr_key_result_get_objective (key_result);
  if (objective == NULL)
    return g_array_new (FALSE, FALSE, sizeof (OkrTrajectoryPoint));

  return create_trajectory (objective, key_result, get_key_result_score);
}

/* --- where the last readings lead --- */

static int
compare_readings (gconstpointer a,
                  gconstpointer b)
{
  const OkrProjectionReading *first = a;
  const OkrProjectionReading *second = b;

  return first->date < second->date ? -1 : first->date > second->date;
}

/* T6: each tick is a reading: so many were ticked by that day. */
static GArray *
dup_ticks (OkrKeyResult *key_result,
           OkrDate       horizon)
{
  OkrSortedList *milestones = OKR_SORTED_LIST (okr_key_result_get_milestones (key_result));
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (OkrProjectionReading));

  for (guint i = 0; i < okr_sorted_list_get_length (milestones); i++)
    {
      OkrProjectionReading reading = { .date = okr_milestone_get_done_on (okr_sorted_list_get (milestones, i)) };

      if (reading.date != OKR_DATE_NONE && reading.date <= horizon)
        g_array_append_val (readings, reading);
    }
  g_array_sort (readings, compare_readings);
  for (guint i = 0; i < readings->len; i++)
    g_array_index (readings, OkrProjectionReading, i).value = i + 1;

  return readings;
}

static GArray *
dup_readings (OkrKeyResult *key_result,
              OkrDate       horizon)
{
  OkrSortedList *check_ins = OKR_SORTED_LIST (okr_key_result_get_check_ins (key_result));
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (OkrProjectionReading));

  for (guint i = 0; i < okr_sorted_list_get_length (check_ins); i++)
    {
      OkrCheckIn *check_in = okr_sorted_list_get (check_ins, i);
      OkrProjectionReading reading = { okr_check_in_get_date (check_in), okr_check_in_get_value (check_in) };

      if (!isnan (reading.value) && reading.date <= horizon)
        g_array_append_val (readings, reading);
    }

  return readings;
}

/**
 * okr_key_result_get_projection:
 * @key_result: a key result
 * @score: (out): the score that its last readings lead to on its due date, or else on the last day of its cycle
 * @met_on: (out): the day on which they meet the target; %OKR_DATE_NONE: never, at this rate
 *
 * F72.
 *
 * Returns: whether there is anything to say: not under two readings, and not once that day has passed
 */
gboolean
okr_key_result_get_projection (OkrKeyResult *key_result,
                               double       *score,
                               OkrDate      *met_on)
{
  OkrObjective *objective;
  OkrCycle *cycle;
  OkrProjection projection;
  g_autoptr (GArray) readings = NULL;
  double start, target;
  OkrDate due, horizon;
  guint n_milestones;

  g_return_val_if_fail (OKR_IS_KEY_RESULT (key_result), FALSE);

  objective = okr_key_result_get_objective (key_result);
  cycle = objective != NULL ? okr_objective_get_cycle (objective) : NULL;
  due = okr_key_result_get_due (key_result);
  if (due == OKR_DATE_NONE && cycle != NULL)
    due = okr_cycle_get_end (cycle);
  horizon = objective != NULL ? get_horizon (objective) : OKR_DATE_MAX;
  if (due <= horizon)
    return FALSE;

  n_milestones = g_list_model_get_n_items (okr_key_result_get_milestones (key_result));
  if (okr_key_result_get_kind (key_result) == OKR_KEY_RESULT_KIND_MILESTONE && n_milestones > 0)
    {
      readings = dup_ticks (key_result, horizon);
      start = 0;
      target = n_milestones;
    }
  else
    {
      readings = dup_readings (key_result, horizon);
      start = okr_key_result_get_start (key_result);
      target = okr_key_result_get_target (key_result);
    }

  /* start and target say which way is better; the direction only where they are the same */
  if (!okr_projection_get ((const OkrProjectionReading *) (gpointer) readings->data, readings->len, target,
                           target < start   ? OKR_DIRECTION_DOWN
                           : target > start ? OKR_DIRECTION_UP
                                            : okr_key_result_get_direction (key_result),
                           due, &projection))
    return FALSE;

  *score = okr_key_result_get_score_of (key_result, projection.value);
  *met_on = projection.met_on;

  return !isnan (*score);
}

/**
 * okr_key_result_get_attention:
 * @key_result: a key result
 *
 * Returns: why it needs attention or goes well today (F73); none unless it is active in a cycle
 */
OkrAttention
okr_key_result_get_attention (OkrKeyResult *key_result)
{
  OkrObjective *objective;
  OkrCycle *cycle;
  OkrAttentionFacts facts;
  OkrDate due;

  g_return_val_if_fail (OKR_IS_KEY_RESULT (key_result), OKR_ATTENTION_NONE);

  objective = okr_key_result_get_objective (key_result);
  cycle = objective != NULL ? okr_objective_get_cycle (objective) : NULL;
  if (cycle == NULL || okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
    return OKR_ATTENTION_NONE;

  due = okr_key_result_get_due (key_result);
  facts.type = okr_objective_get_objective_type (objective);
  facts.figure = okr_key_result_get_counted (key_result) ? okr_key_result_get_figure (key_result) : NAN;
  facts.elapsed = okr_cycle_get_elapsed (cycle);
  facts.due_passed = due != OKR_DATE_NONE && due < okr_entity_get_today (OKR_ENTITY (key_result));
  facts.has_owner = okr_key_result_get_owner (key_result) != NULL;
  facts.aging = okr_key_result_get_aging (key_result);
  facts.tendency = okr_key_result_get_trend (key_result);
  facts.confidence = okr_key_result_get_confidence (key_result);

  return okr_attention_get (&facts);
}
