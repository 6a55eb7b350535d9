/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cycle on one page.  */

#include "config.h"

#include "ui/print/okr-cycle-sheet.h"

#include "logic/okr-zone.h"
#include "model/okr-check-turns.h"
#include "model/okr-review-rows.h"
#include "model/okr-trajectory.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"
#include "ui/print/okr-sheet-chart.h"
#include "ui/progress/okr-progress-labels.h"
#include "ui/review/okr-review-labels.h"

#include <glib/gi18n.h>

/* ---- the chart ---- */

static void
add_ticks (OkrSheetChart *chart,
           OkrCycle      *cycle,
           OkrDate        today)
{
  GListModel *checks = okr_cycle_get_checks (cycle);
  g_autofree char *start = okr_progress_dup_tick (OKR_TRAJECTORY_START);

  okr_sheet_chart_add_x_tick (chart, okr_cycle_get_start (cycle), start);
  for (guint i = 0; i < g_list_model_get_n_items (checks); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (checks, i);
      g_autofree char *label = okr_progress_dup_tick (okr_accountability_check_get_number (check));

      okr_sheet_chart_add_x_tick (chart, okr_check_get_day (check, today), label);
    }
  for (int i = 0; i <= 10; i += 2)
    {
      g_autofree char *label = okr_label_dup_figure (i / 10.0);

      okr_sheet_chart_add_y_tick (chart, i / 10.0, label);
    }
}

/* An even pace to where the zone of each type begins. */
static void
add_paces (OkrSheetChart *chart,
           OkrCycle      *cycle)
{
  static const OkrObjectiveType types[] = {
    OKR_OBJECTIVE_TYPE_COMMITMENT, OKR_OBJECTIVE_TYPE_INSPIRATION, OKR_OBJECTIVE_TYPE_LEARNING,
  };
  GListModel *objectives = okr_cycle_get_objectives (cycle);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    for (guint j = 0; j < g_list_model_get_n_items (objectives); j++)
      {
        g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, j);
        double low, high;

        if (okr_objective_get_objective_type (objective) != types[i] || !okr_zone_get_range (types[i], &low, &high))
          continue;

        okr_sheet_chart_add_guide (chart, okr_cycle_get_start (cycle), 0, okr_cycle_get_end (cycle), low);
        break;
      }
}

static void
append_chart (OkrSheet *sheet,
              OkrCycle *cycle,
              OkrDate   today)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  GListModel *checks = okr_cycle_get_checks (cycle);
  guint n_checks = g_list_model_get_n_items (checks);
  g_autoptr (OkrAccountabilityCheck) last = n_checks > 0 ? g_list_model_get_item (checks, n_checks - 1) : NULL;
  OkrDate last_check = last != NULL ? okr_check_get_day (last, today) : OKR_DATE_NONE;
  OkrSheetChart *chart = okr_sheet_chart_new (okr_cycle_get_start (cycle), MAX (okr_cycle_get_end (cycle), last_check));

  add_ticks (chart, cycle, today);
  add_paces (chart, cycle);
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      g_autoptr (GArray) points = okr_objective_dup_trajectory (objective);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      okr_sheet_chart_add_line (chart, number);
      for (guint j = 0; j < points->len; j++)
        {
          const OkrTrajectoryPoint *point = &g_array_index (points, OkrTrajectoryPoint, j);

          okr_sheet_chart_add_point (chart, point->date, point->score);
        }
    }
  okr_sheet_append_chart (sheet, chart);
}

/* ---- lines ---- */

/* The words of an objective and of a key result, which differ from sheet to sheet. */
typedef struct
{
  char *(*dup_objective)  (OkrObjective *objective);
  char *(*dup_key_result) (OkrKeyResult *key_result);
} Words;

/* "0.9 · reached"; where nothing is measured the words say it. */
static char *
dup_note (gboolean  counted,
          double    figure,
          char     *words)
{
  g_autofree char *owned = words;
  g_autofree char *number = counted ? okr_label_dup_figure (figure) : NULL;

  return number != NULL ? g_strjoin (" · ", number, owned, NULL) : g_steal_pointer (&owned);
}

static void
append_key_result (OkrSheet     *sheet,
                   OkrKeyResult *key_result,
                   const char   *number,
                   const Words  *words)
{
  gboolean counted = okr_key_result_get_counted (key_result);
  g_autofree char *text = g_strdup_printf ("%s  %s", number, okr_key_result_get_title (key_result));
  g_autofree char *note = dup_note (counted, okr_key_result_get_figure (key_result), words->dup_key_result (key_result));
  OkrSheetBar bar = { counted ? okr_key_result_get_figure (key_result) : NAN, okr_key_result_get_zone_low (key_result),
                      okr_key_result_get_zone_high (key_result) };

  okr_sheet_append_bar (sheet, OKR_SHEET_ITEM, text, note, bar);
}

static void
append_objective (OkrSheet     *sheet,
                  OkrObjective *objective,
                  guint         number,
                  const Words  *words)
{
  GListModel *key_results = okr_objective_get_key_results (objective);
  gboolean counted = okr_objective_get_counted (objective) > 0;
  g_autofree char *text = g_strdup_printf ("%u  %s", number, okr_objective_get_title (objective));
  g_autofree char *note = dup_note (counted, okr_objective_get_figure (objective), words->dup_objective (objective));
  OkrSheetBar bar = { counted ? okr_objective_get_figure (objective) : NAN, 0, 0 };
  guint n = 0;

  okr_zone_get_range (okr_objective_get_objective_type (objective), &bar.low, &bar.high);
  okr_sheet_append_bar (sheet, OKR_SHEET_HEADING, text, note, bar);
  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, i);
      g_autofree char *place = NULL;

      if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
        continue;

      place = g_strdup_printf ("%u.%u", number, ++n);
      append_key_result (sheet, key_result, place, words);
    }
}

static OkrSheet *
create_sheet (OkrWorkspace *workspace,
              OkrCycle     *cycle,
              const Words  *words)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  OkrDate today = okr_clock_get_today (okr_workspace_get_clock (workspace));
  g_autofree char *title = g_strdup_printf ("%s · %s", okr_workspace_get_title (workspace), okr_cycle_get_name (cycle));
  g_autofree char *day = okr_date_dup_long_label (today);
  g_autofree char *where = okr_review_dup_where (cycle, today);
  g_autofree char *summary = okr_review_dup_summary (cycle);
  g_autofree char *lead = g_strdup_printf ("%s %s", where, summary);
  OkrSheet *sheet = okr_sheet_new (title);

  okr_sheet_append (sheet, OKR_SHEET_TITLE, okr_cycle_get_name (cycle), day);
  okr_sheet_append (sheet, OKR_SHEET_LEAD, lead, NULL);
  append_chart (sheet, cycle, today);
  okr_sheet_append (sheet, OKR_SHEET_DETAIL,
                    _("Average score of each objective. Dots: an even pace to each zone. Frames in the bars: the zones."), NULL);
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      append_objective (sheet, objective, i + 1, words);
    }

  return sheet;
}

/* ---- where we stand ---- */

/* "Inspiration · aims at 0.5–0.7 · on pace" */
static char *
dup_standing (OkrObjective *objective)
{
  g_autofree char *type = okr_progress_dup_type (objective);
  g_autofree char *pace = okr_progress_dup_pace (objective);

  return g_strjoin (" · ", type, pace, NULL);
}

/**
 * okr_cycle_sheet_new_progress:
 * @workspace: the workspace
 * @cycle: what is printed
 *
 * Returns: (transfer full): where its objectives stand
 */
OkrSheet *
okr_cycle_sheet_new_progress (OkrWorkspace *workspace,
                              OkrCycle     *cycle)
{
  static const Words words = { dup_standing, okr_label_dup_now };

  return create_sheet (workspace, cycle, &words);
}

/* ---- what came of it ---- */

/* "Inspiration · In its zone · contribution 2.1 of 3" */
static char *
dup_verdict (OkrObjective *objective)
{
  OkrObjectiveType type = okr_objective_get_objective_type (objective);
  g_autofree char *outcome = okr_review_dup_outcome (objective);
  g_autofree char *contribution = okr_review_dup_contribution (objective);

  /* the verdict on the others names their type */
  if (type == OKR_OBJECTIVE_TYPE_INSPIRATION)
    return g_strjoin (" · ", okr_label_for_objective_type (type), outcome, contribution, NULL);

  return g_strjoin (" · ", outcome, contribution, NULL);
}

/* "reached · no contribution" */
static char *
dup_result (OkrKeyResult *key_result)
{
  g_autofree char *result = okr_review_dup_result (key_result);

  return g_strjoin (" · ", result, okr_review_label_for_use (okr_key_result_get_use (key_result)), NULL);
}

/**
 * okr_cycle_sheet_new_review:
 * @workspace: the workspace
 * @cycle: what is printed
 *
 * Returns: (transfer full): what came of its objectives
 */
OkrSheet *
okr_cycle_sheet_new_review (OkrWorkspace *workspace,
                            OkrCycle     *cycle)
{
  static const Words words = { dup_verdict, dup_result };

  return create_sheet (workspace, cycle, &words);
}
