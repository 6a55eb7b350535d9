/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the Progress page.  Figures are those that the cards of the board show.  */

#include "config.h"

#include "ui/progress/okr-progress-labels.h"

#include "logic/okr-figure.h"
#include "logic/okr-pace.h"
#include "logic/okr-tendency.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>

static char *
dup_score (double score)
{
  return okr_label_dup_figure (okr_figure_from_score (score));
}

/**
 * okr_progress_dup_type:
 * @objective: an objective
 *
 * Returns: (transfer full): its type and what that aims at: "Inspiration · aims at 0.5–0.7"
 */
char *
okr_progress_dup_type (OkrObjective *objective)
{
  OkrObjectiveType type = okr_objective_get_objective_type (objective);
  g_autofree char *zone = okr_label_dup_zone (type);

  if (zone == NULL)
    return g_strdup (_("No type yet"));

  return g_strdup_printf ("%s · %s", okr_label_for_objective_type (type), zone);
}

/**
 * okr_progress_dup_pace:
 * @objective: an objective
 *
 * A learning objective that misses is not behind: it is asked what was learned (M16).
 *
 * Returns: (transfer full) (nullable): how its figure stands to its zone today, in words; NULL: nothing to say
 */
char *
okr_progress_dup_pace (OkrObjective *objective)
{
  OkrObjectiveType type = okr_objective_get_objective_type (objective);

  if (okr_objective_get_counted (objective) == 0)
    return g_strdup (_("no reading yet"));
  if (okr_objective_get_zone_place (objective) == OKR_ZONE_PLACE_ABOVE)
    return g_strdup (_("above its zone"));
  if (okr_objective_get_zone_place (objective) == OKR_ZONE_PLACE_IN)
    return g_strdup (_("in its zone"));
  if (type == OKR_OBJECTIVE_TYPE_NONE)
    return NULL;
  if (!okr_objective_get_behind (objective))
    return g_strdup (_("on pace"));

  return g_strdup (type == OKR_OBJECTIVE_TYPE_LEARNING ? _("what was learned?") : _("behind pace"));
}

/**
 * okr_progress_dup_trend:
 * @objective: an objective
 *
 * Returns: (transfer full) (nullable): where its mean went since the check before; NULL before the first one
 */
char *
okr_progress_dup_trend (OkrObjective *objective)
{
  g_autoptr (GArray) points = okr_objective_dup_trajectory (objective);
  guint n = points->len;

  /* no reading since the last check says nothing of where it goes */
  if (n > 2 && g_array_index (points, OkrTrajectoryPoint, n - 1).check == OKR_TRAJECTORY_NOW &&
      g_array_index (points, OkrTrajectoryPoint, n - 1).score == g_array_index (points, OkrTrajectoryPoint, n - 2).score)
    n--;
  if (n < 2)
    return NULL;

  switch (okr_tendency_from_scores (g_array_index (points, OkrTrajectoryPoint, n - 2).score,
                                    g_array_index (points, OkrTrajectoryPoint, n - 1).score))
    {
    case OKR_TENDENCY_UP:
      return g_strdup (_("rising"));
    case OKR_TENDENCY_DOWN:
      return g_strdup (_("falling"));
    case OKR_TENDENCY_FLAT:
      return g_strdup (_("unchanged"));
    case OKR_TENDENCY_NONE:
    default:
      return NULL;
    }
}

static char *
dup_behind (OkrKeyResult *key_result)
{
  OkrObjective *objective = okr_key_result_get_objective (key_result);
  double elapsed = okr_cycle_get_elapsed (okr_objective_get_cycle (objective));
  g_autofree char *figure = okr_label_dup_figure (okr_key_result_get_figure (key_result));
  g_autofree char *low = okr_label_dup_figure (okr_key_result_get_zone_low (key_result));
  g_autofree char *expected = dup_score (okr_pace_get_expected (okr_objective_get_objective_type (objective), elapsed));

  /* Translators: three figures between 0.0 and 1.0: now, at the end, expected today */
  return g_strdup_printf (_("%s now; an even pace to %s is at %s today"), figure, low, expected);
}

static char *
dup_reached (OkrKeyResult *key_result)
{
  OkrDate due = okr_key_result_get_due (key_result);
  OkrDate last = okr_key_result_get_last_date (key_result);
  g_autofree char *figure = okr_label_dup_figure (okr_key_result_get_figure (key_result));
  int weeks;

  if (due == OKR_DATE_NONE)
    due = okr_cycle_get_end (okr_objective_get_cycle (okr_key_result_get_objective (key_result)));
  weeks = last != OKR_DATE_NONE ? okr_date_days_between (last, due) / OKR_DAYS_PER_WEEK : 0;
  if (weeks < 1)
    return g_strdup_printf (_("Reached %s"), figure);

  return g_strdup_printf (ngettext ("Reached %s %'d week early", "Reached %s %'d weeks early", (gulong) weeks),
                          figure, weeks);
}

static char *
dup_good (OkrKeyResult *key_result,
          OkrAttention  attention)
{
  g_autofree char *figure = okr_label_dup_figure (okr_key_result_get_figure (key_result));
  g_autofree char *low = okr_label_dup_figure (okr_key_result_get_zone_low (key_result));
  g_autofree char *high = okr_label_dup_figure (okr_key_result_get_zone_high (key_result));

  if (attention == OKR_ATTENTION_ABOVE)
    return g_strdup_printf (_("%s, above its zone: aim higher next time"), figure);

  return g_strdup_printf (_("%s, in its zone of %s–%s"), figure, low, high);
}

/**
 * okr_progress_dup_reason:
 * @key_result: a key result of a cycle
 * @today: the day to judge by
 *
 * Returns: (transfer full) (nullable): why it is in one of the two lists (F73); NULL when it is in none
 */
char *
okr_progress_dup_reason (OkrKeyResult *key_result,
                         OkrDate       today)
{
  OkrAttention attention = okr_key_result_get_attention (key_result);

  switch (attention)
    {
    case OKR_ATTENTION_LATE:
      return okr_label_dup_due (key_result, today);
    case OKR_ATTENTION_NO_OWNER:
      return g_strdup (_("Nobody owns it"));
    case OKR_ATTENTION_STALE:
      return okr_label_dup_update (key_result);
    case OKR_ATTENTION_FALLING:
      return g_strdup (_("Its last reading is worse than the one before"));
    case OKR_ATTENTION_BEHIND:
      return dup_behind (key_result);
    case OKR_ATTENTION_UNSURE:
      return g_strdup_printf (_("Confidence %d/10"), okr_key_result_get_confidence (key_result));
    case OKR_ATTENTION_LEARN:
      return g_strdup (_("Below what it aims at: what have we learned?"));
    case OKR_ATTENTION_REACHED:
      return dup_reached (key_result);
    case OKR_ATTENTION_ABOVE:
    case OKR_ATTENTION_IN_ZONE:
      return dup_good (key_result, attention);
    case OKR_ATTENTION_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_progress_dup_ahead:
 * @key_result: a key result
 * @today: the day to judge by
 *
 * F72: where its last readings lead.
 *
 * Returns: (transfer full) (nullable): the figure on its due date and the day of its target; NULL: nothing to say
 */
char *
okr_progress_dup_ahead (OkrKeyResult *key_result,
                        OkrDate       today)
{
  OkrDate due = okr_key_result_get_due (key_result);
  g_autofree char *figure = NULL;
  g_autofree char *due_label = NULL;
  g_autofree char *met_label = NULL;
  OkrDate met_on;
  double score;

  if (!okr_key_result_get_projection (key_result, &score, &met_on))
    return NULL;

  if (due == OKR_DATE_NONE)
    due = okr_cycle_get_end (okr_objective_get_cycle (okr_key_result_get_objective (key_result)));
  figure = dup_score (score);
  due_label = okr_date_dup_label (due, today);
  if (met_on == OKR_DATE_NONE)
    return g_strdup_printf (_("on course for %s by %s"), figure, due_label);

  met_label = okr_date_dup_label (met_on, today);
  if (met_on <= today)
    return g_strdup_printf (_("target met on %s"), met_label);

  /* Translators: a figure, the due date, the day on which the target is met if things go on like this */
  return g_strdup_printf (_("on course for %s by %s, for its target on %s"), figure, due_label, met_label);
}

/**
 * okr_progress_dup_tick:
 * @check: the number of a check, %OKR_TRAJECTORY_START or %OKR_TRAJECTORY_NOW
 *
 * Returns: (transfer full): its name on the axis and over a column
 */
char *
okr_progress_dup_tick (int check)
{
  if (check == OKR_TRAJECTORY_START)
    return g_strdup (C_("of a cycle", "Start"));
  if (check == OKR_TRAJECTORY_NOW)
    return g_strdup (_("Today"));

  return g_strdup_printf (_("Check %d"), check);
}

/**
 * okr_progress_dup_point:
 * @point: a point of the chart
 * @today: the day to judge by
 *
 * Returns: (transfer full): what it says: "Check 3, 13 May: 0.3, 3 of 4 key results measured"
 */
char *
okr_progress_dup_point (const OkrTrajectoryPoint *point,
                        OkrDate                   today)
{
  g_autofree char *tick = okr_progress_dup_tick (point->check);
  g_autofree char *date = okr_date_dup_label (point->date, today);
  g_autofree char *figure = dup_score (point->score);

  if (point->check == OKR_TRAJECTORY_NOW && point->date == today)
    /* Translators: a check or today, and a figure */
    return g_strdup_printf (_("%s: %s"), tick, figure);
  if (point->check == OKR_TRAJECTORY_START || point->counted == point->of)
    /* Translators: a check, its date, a figure */
    return g_strdup_printf (_("%s, %s: %s"), tick, date, figure);

  /* Translators: a check, its date, a figure, how many of how many key results had a reading by then */
  return g_strdup_printf (ngettext ("%s, %s: %s, %'d of %'d key result measured",
                                    "%s, %s: %s, %'d of %'d key results measured", (gulong) point->of),
                          tick, date, figure, point->counted, point->of);
}
