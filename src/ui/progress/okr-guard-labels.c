/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words about guard metrics.  */

#include "config.h"

#include "ui/progress/okr-guard-labels.h"

#include "base/okr-decimal.h"
#include "ui/okr-value-labels.h"

#include <glib/gi18n.h>
#include <math.h>

#define NO_BREAK_SPACE "\302\240"

/* Up and down of a percentage are the same number of decimals as its digits deserve. */
static char *
dup_percent (double percent)
{
  return okr_decimal_dup_label (percent, percent < 10 ? 1 : 0);
}

/**
 * okr_guard_dup_value:
 *
 * Returns: (transfer full): a value with its unit; "–" for none
 */
char *
okr_guard_dup_value (OkrGuardMetric *guard,
                     double          value)
{
  const char *unit = okr_guard_metric_get_unit (guard);
  g_autofree char *number = NULL;

  if (isnan (value))
    return g_strdup ("–");

  number = okr_label_dup_number (value);
  if (unit == NULL || *unit == '\0')
    return g_steal_pointer (&number);

  return g_strconcat (number, NO_BREAK_SPACE, unit, NULL);
}

/**
 * okr_guard_dup_last:
 *
 * Returns: (transfer full): the last reading and its day
 */
char *
okr_guard_dup_last (OkrGuardMetric *guard,
                    OkrDate         today)
{
  OkrGuardVerdict verdict;
  g_autofree char *value = NULL;
  g_autofree char *date = NULL;

  okr_guard_metric_judge (guard, today, &verdict);
  if (verdict.n_points == 0)
    return g_strdup (_("Not read yet"));

  value = okr_guard_dup_value (guard, verdict.last);
  date = okr_date_dup_label (verdict.last_date, today);

  /* Translators: a value and the day on which it was read */
  return g_strdup_printf (_("%s on %s"), value, date);
}

/**
 * okr_guard_dup_change:
 *
 * Returns: (transfer full) (nullable): from where to where it went last, and by how much; %NULL with less than two
 *   readings
 */
char *
okr_guard_dup_change (OkrGuardMetric *guard,
                      OkrDate         today)
{
  OkrGuardVerdict verdict;
  g_autofree char *before = NULL;
  g_autofree char *percent = NULL;

  okr_guard_metric_judge (guard, today, &verdict);
  if (isnan (verdict.fall))
    return NULL;
  if (verdict.fall == 0)
    return g_strdup (_("unchanged"));

  before = okr_guard_dup_value (guard, verdict.before);
  if (isinf (verdict.fall))
    return g_strdup_printf (verdict.fall > 0 ? _("down from %s") : _("up from %s"), before);

  percent = dup_percent (fabs (verdict.fall));

  /* Translators: "25% down from 40" */
  return g_strdup_printf (verdict.fall > 0 ? _("%s%% down from %s") : _("%s%% up from %s"), percent, before);
}

/**
 * okr_guard_dup_watch:
 *
 * Returns: (transfer full): when somebody has to look
 */
char *
okr_guard_dup_watch (OkrGuardMetric *guard)
{
  double percent = okr_guard_metric_get_fall_percent (guard);
  const char *words = okr_guard_metric_get_alert_when (guard);
  g_autofree char *number = NULL;
  g_autofree char *rule = NULL;

  if (isnan (percent))
    rule = g_strdup (_("no alert yet: say from which fall on"));
  else
    {
      number = dup_percent (percent);
      rule = g_strdup_printf (_("alert from a fall of %s%% on"), number);
    }

  return words != NULL && *words != '\0' ? g_strdup_printf ("%s · %s", rule, words) : g_steal_pointer (&rule);
}

/**
 * okr_guard_draw:
 * @line: shows the readings from the first to the last, between the least and the most
 */
void
okr_guard_draw (OkrGuardMetric *guard,
                OkrDate         today,
                OkrSparkline   *line)
{
  g_autoptr (GArray) points = okr_guard_metric_dup_points (guard);
  g_autofree char *last = okr_guard_dup_last (guard, today);
  g_autofree char *change = okr_guard_dup_change (guard, today);
  g_autofree char *summary = change != NULL ? g_strdup_printf ("%s, %s", last, change) : g_strdup (last);
  double least = INFINITY, most = -INFINITY;
  guint n = 0;

  for (; n < points->len && g_array_index (points, OkrGuardPoint, n).date <= today; n++)
    {
      least = MIN (least, g_array_index (points, OkrGuardPoint, n).value);
      most = MAX (most, g_array_index (points, OkrGuardPoint, n).value);
    }

  okr_sparkline_clear (line);
  for (guint i = 0; i < n; i++)
    {
      const OkrGuardPoint *point = &g_array_index (points, OkrGuardPoint, i);

      /* what never moved is in the middle */
      okr_sparkline_add_point (line, point->date, most > least ? (point->value - least) / (most - least) : 0.5);
    }
  if (n > 0)
    okr_sparkline_set_range (line, g_array_index (points, OkrGuardPoint, 0).date,
                             g_array_index (points, OkrGuardPoint, n - 1).date);
  okr_sparkline_set_summary (line, summary);
  gtk_widget_set_visible (GTK_WIDGET (line), n > 1);
}
