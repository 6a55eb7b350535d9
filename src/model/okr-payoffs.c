/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Did it pay?  For the review.  */

#include "config.h"

#include "model/okr-payoffs.h"

#include "model/okr-objective.h"
#include "model/okr-sorted-list.h"

#include <math.h>

static GArray *
dup_points (OkrKeyResult *key_result,
            OkrDate       today)
{
  OkrSortedList *check_ins = OKR_SORTED_LIST (okr_key_result_get_check_ins (key_result));
  GArray *points = g_array_new (FALSE, FALSE, sizeof (OkrPayoffPoint));

  for (guint i = 0; i < okr_sorted_list_get_length (check_ins); i++)
    {
      OkrCheckIn *check_in = okr_sorted_list_get (check_ins, i);
      OkrPayoffPoint point = { okr_check_in_get_date (check_in), NAN };

      if (point.date > today || isnan (okr_check_in_get_value (check_in)))
        continue;
      point.score = okr_key_result_get_score_of (key_result, okr_check_in_get_value (check_in));
      if (!isnan (point.score))
        g_array_append_val (points, point);
    }

  return points;
}

static void
add_tasks (OkrKeyResult *key_result,
           OkrDate       start,
           OkrDate       today,
           GArray       *payoffs)
{
  OkrSortedList *ideas = OKR_SORTED_LIST (okr_key_result_get_ideas (key_result));
  g_autoptr (GArray) points = dup_points (key_result, today);

  for (guint i = 0; i < okr_sorted_list_get_length (ideas); i++)
    {
      OkrTaskPayoff payoff = { .task = okr_sorted_list_get (ideas, i) };

      if (okr_idea_get_state (payoff.task) != OKR_IDEA_STATE_DONE)
        continue;
      payoff.known = okr_payoff_get_movement ((const OkrPayoffPoint *) (gpointer) points->data, points->len, start,
                                              okr_idea_get_done_on (payoff.task), &payoff.movement);
      if (payoff.known)
        payoff.payoff = okr_payoff_judge (okr_idea_get_impact (payoff.task), &payoff.movement);
      g_array_append_val (payoffs, payoff);
    }
}

/* The greatest forecast first: that is where it is worth to look. */
static int
compare_payoffs (gconstpointer a,
                 gconstpointer b)
{
  double first = okr_idea_get_impact (((const OkrTaskPayoff *) a)->task);
  double second = okr_idea_get_impact (((const OkrTaskPayoff *) b)->task);

  if (isnan (first) || isnan (second))
    return isnan (first) - isnan (second);

  return first > second ? -1 : first < second;
}

/**
 * okr_cycle_dup_payoffs:
 * @today: readings of later days do not count yet
 *
 * Returns: (transfer full) (element-type OkrTaskPayoff): the tasks of the cycle that are done, the greatest forecast
 *   first; what is equal in the order of the cycle
 */
GArray *
okr_cycle_dup_payoffs (OkrCycle *cycle,
                       OkrDate   today)
{
  GArray *payoffs = g_array_new (FALSE, TRUE, sizeof (OkrTaskPayoff));
  OkrSortedList *objectives;

  g_return_val_if_fail (OKR_IS_CYCLE (cycle), payoffs);

  objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (okr_sorted_list_get (objectives, i)));

      for (guint j = 0; j < okr_sorted_list_get_length (key_results); j++)
        add_tasks (okr_sorted_list_get (key_results, j), okr_cycle_get_start (cycle), today, payoffs);
    }
  /* g_array_sort() keeps the order of what is equal */
  g_array_sort (payoffs, compare_payoffs);

  return payoffs;
}
