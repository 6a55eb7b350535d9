/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The practice curve.  What was believed of a key result is the first confidence that anybody gave.  */

#include "config.h"

#include "model/okr-practice-curve.h"

#include "model/okr-rhythm.h"
#include "model/okr-sorted-list.h"

static void
count_fluidity (OkrRhythm        *rhythm,
                OkrCycle         *cycle,
                OkrPracticeFacts *facts)
{
  GListModel *checks = okr_rhythm_get_checks (rhythm);

  okr_rhythm_set_cycle (rhythm, cycle);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrRhythmShare) share = g_list_model_get_item (checks, i);

      facts->on_time += okr_rhythm_share_get_on_time (share);
      facts->due += okr_rhythm_share_get_due (share);
    }
}

/* From 0 to 1; -1: nobody said. */
static double
get_first_confidence (OkrKeyResult *key_result)
{
  OkrSortedList *check_ins = OKR_SORTED_LIST (okr_key_result_get_check_ins (key_result));

  for (guint i = 0; i < okr_sorted_list_get_length (check_ins); i++)
    if (okr_check_in_get_confidence (okr_sorted_list_get (check_ins, i)) >= 0)
      return okr_check_in_get_confidence (okr_sorted_list_get (check_ins, i)) / (double) OKR_CONFIDENCE_GREATEST;

  return -1;
}

static void
count_key_result (OkrKeyResult     *key_result,
                  OkrPracticeFacts *facts)
{
  double confidence = get_first_confidence (key_result);
  OkrZonePlace place = okr_key_result_get_zone_place (key_result);

  if (okr_key_result_get_nature (key_result) != OKR_NATURE_NONE)
    {
      facts->n_key_results++;
      facts->n_outcomes += okr_key_result_get_nature (key_result) == OKR_NATURE_OUTCOME;
    }
  if (confidence >= 0 && place != OKR_ZONE_PLACE_NONE)
    {
      facts->n_forecasts++;
      facts->forecast += confidence;
      facts->n_reached += place == OKR_ZONE_PLACE_IN || place == OKR_ZONE_PLACE_ABOVE;
    }
}

/* A result is known when the cycle is over; before, what is believed has nothing to stand beside. */
static void
count_cycle (OkrCycle         *cycle,
             OkrDate           today,
             OkrPracticeFacts *facts)
{
  OkrSortedList *objectives = OKR_SORTED_LIST (okr_cycle_get_objectives (cycle));
  gboolean over = okr_cycle_get_state (cycle) == OKR_CYCLE_STATE_CLOSED || okr_cycle_get_end (cycle) <= today;

  for (guint i = 0; i < okr_sorted_list_get_length (objectives); i++)
    {
      OkrSortedList *key_results = OKR_SORTED_LIST (okr_objective_get_key_results (okr_sorted_list_get (objectives, i)));

      for (guint j = 0; j < okr_sorted_list_get_length (key_results); j++)
        if (okr_key_result_get_state (okr_sorted_list_get (key_results, j)) == OKR_KEY_RESULT_STATE_ACTIVE)
          count_key_result (okr_sorted_list_get (key_results, j), facts);
    }
  if (!over)
    facts->n_forecasts = 0;
}

/**
 * okr_workspace_dup_practice:
 *
 * Returns: (transfer full) (element-type OkrPracticePoint): the cycles that have begun and have objectives, by their
 *   start; it is a curve from %OKR_PRACTICE_LEAST_CYCLES on
 */
GArray *
okr_workspace_dup_practice (OkrWorkspace *self)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (OkrPracticePoint));
  g_autoptr (OkrRhythm) rhythm = NULL;
  OkrSortedList *cycles;
  OkrDate today;

  g_return_val_if_fail (OKR_IS_WORKSPACE (self), points);

  rhythm = okr_rhythm_new (self);
  cycles = OKR_SORTED_LIST (okr_workspace_get_list (self, OKR_TYPE_CYCLE));
  today = okr_clock_get_today (okr_workspace_get_clock (self));
  for (guint i = 0; i < okr_sorted_list_get_length (cycles); i++)
    {
      OkrPracticePoint point = { .cycle = okr_sorted_list_get (cycles, i) };
      OkrPracticeFacts facts = { 0 };

      if (okr_cycle_get_start (point.cycle) > today
          || g_list_model_get_n_items (okr_cycle_get_objectives (point.cycle)) == 0)
        continue;
      count_fluidity (rhythm, point.cycle, &facts);
      count_cycle (point.cycle, today, &facts);
      point.practice = okr_practice_get (&facts);
      g_array_append_val (points, point);
    }

  return points;
}
