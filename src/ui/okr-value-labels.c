/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, values and dates as the interface says them; see the header.  */

#include "config.h"

#include "ui/okr-value-labels.h"

#include "base/okr-decimal.h"
#include "base/okr-text.h"
#include "logic/okr-column.h"
#include "logic/okr-figure.h"
#include "logic/okr-matrix.h"
#include "logic/okr-zone.h"
#include "ui/okr-labels.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <math.h>

/* The isolates and marks of Unicode's bidirectional algorithm */
#define LEFT_TO_RIGHT "\u2066"
#define FIRST_STRONG "\u2068"
#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"
#define END_OF_RUN "\u2069"

/**
 * okr_label_dup_number:
 * @number: any number; NaN gives an en dash
 *
 * Returns: (transfer full): the number in the language's digits groups and decimals, four decimals at most
 */
char *
okr_label_dup_number (double number)
{
  if (isnan (number))
    return g_strdup ("–");

  return okr_decimal_dup_label (number, 4);
}

/**
 * okr_label_dup_change:
 * @from: what it is
 * @to: what it becomes, or who it leads to
 *
 * Returns: (transfer full): "15 → 7%"; an arrow is not mirrored with the text around it, so both ends keep their side
 */
char *
okr_label_dup_change (const char *from,
                      const char *to)
{
  gboolean mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  return mirrored ? g_strdup_printf (LEFT_TO_RIGHT "%s → %s" END_OF_RUN, from, to) : g_strdup_printf ("%s → %s", from, to);
}

/**
 * okr_label_dup_apart:
 * @text: a name or a title at the beginning of a line, with figures beside it
 * @max_characters: how many characters of it are shown
 *
 * Pango takes the first letter for the direction of a line, also one that is isolated; a mark before it says that of
 * the window.
 *
 * Returns: (transfer full): okr_text_dup_apart(), which leaves the line its direction
 */
char *
okr_label_dup_apart (const char *text,
                     guint       max_characters)
{
  gboolean mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  g_autofree char *apart = okr_text_dup_apart (text, max_characters);

  if (!g_str_has_prefix (apart, FIRST_STRONG))
    return g_steal_pointer (&apart);

  return g_strconcat (mirrored ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK, apart, NULL);
}

/**
 * okr_label_dup_figure:
 * @figure: a figure as okr_figure_from_score() gives it, 0..1
 *
 * Returns: (transfer full): "0.7" or "0,7"
 */
char *
okr_label_dup_figure (double figure)
{
  return okr_figure_dup_label (figure);
}

/**
 * okr_label_dup_column_range:
 * @scheme: the columns of the board
 * @column: position of a column
 *
 * Returns: (transfer full): the figures that belong there ("0.1–0.3"), in the language's decimals
 */
char *
okr_label_dup_column_range (OkrColumnScheme scheme,
                            guint           column)
{
  g_autofree char *low_label = NULL;
  g_autofree char *high_label = NULL;
  double low, high;

  okr_column_get_range (scheme, column, &low, &high);
  low_label = okr_label_dup_figure (low);
  if (low >= high)
    return g_steal_pointer (&low_label);

  high_label = okr_label_dup_figure (high);

  return g_strdup_printf ("%s–%s", low_label, high_label);
}

/**
 * okr_label_dup_zone:
 * @type: the type of an objective
 *
 * Returns: (transfer full) (nullable): what the type aims at, in a sentence (M54 to M56)
 */
char *
okr_label_dup_zone (OkrObjectiveType type)
{
  g_autofree char *low_label = NULL;
  g_autofree char *high_label = NULL;
  double low, high;

  if (type == OKR_OBJECTIVE_TYPE_NONE)
    return NULL;

  okr_zone_get_range (type, &low, &high);
  low_label = okr_label_dup_figure (low);
  high_label = okr_label_dup_figure (high);
  if (low >= high)
    return g_strdup_printf (_("aims at %s"), low_label);

  return g_strdup_printf (_("aims at %s–%s"), low_label, high_label);
}

static gboolean
unit_is_sign (const char *unit)
{
  return g_str_has_prefix (unit, "%") || g_strcmp0 (unit, "€") == 0 || g_strcmp0 (unit, "$") == 0;
}

static char *
dup_with_unit (double            value,
               OkrKeyResultKind  kind,
               const char       *unit)
{
  g_autofree char *number = okr_label_dup_number (value);

  if (isnan (value))
    return g_steal_pointer (&number);

  if (unit == NULL || *unit == '\0')
    unit = kind == OKR_KEY_RESULT_KIND_PERCENT ? "%" : NULL;
  if (unit == NULL)
    return g_steal_pointer (&number);

  /* Translators: a number and its unit sign, as in "15%"; French puts a no-break space between */
  if (unit_is_sign (unit))
    return g_strdup_printf (C_("unit sign", "%s%s"), number, unit);

  return g_strdup_printf ("%s %s", number, unit);
}

/**
 * okr_label_dup_value:
 * @key_result: whose unit it is
 * @value: a value in that unit; NaN gives an en dash
 *
 * Returns: (transfer full): "87 %", "9 interviews", "–"
 */
char *
okr_label_dup_value (OkrKeyResult *key_result,
                     double        value)
{
  return dup_with_unit (value, okr_key_result_get_kind (key_result), okr_key_result_get_unit (key_result));
}

/**
 * okr_label_dup_figures:
 * @figures: what was read from what somebody typed
 *
 * Returns: (transfer full): what it means: "15 → 7.5% per month (half)"
 */
char *
okr_label_dup_figures (const OkrFigureText *figures)
{
  g_autofree char *start = okr_label_dup_number (figures->start);
  g_autofree char *target = dup_with_unit (figures->target, figures->kind, figures->unit);
  g_autofree char *change = okr_label_dup_change (start, target);
  g_autoptr (GString) text = g_string_new (change);

  if (okr_label_for_period (figures->period) != NULL)
    g_string_append_printf (text, " · %s", okr_label_for_period (figures->period));
  if (figures->wording != NULL)
    g_string_append_printf (text, " (%s)", figures->wording);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * okr_label_dup_span:
 * @key_result: a key result
 *
 * Returns: (transfer full): where it starts and where it should end: "1,200 → 6,000 readers"
 */
char *
okr_label_dup_span (OkrKeyResult *key_result)
{
  double target = okr_key_result_get_target (key_result);
  g_autofree char *start_label = okr_label_dup_number (okr_key_result_get_start (key_result));
  g_autofree char *target_label = okr_label_dup_value (key_result, target);

  if (isnan (target))
    return g_strdup (_("No target yet"));

  return okr_label_dup_change (start_label, target_label);
}

/**
 * okr_label_dup_now:
 * @key_result: a key result
 *
 * Returns: (transfer full): where it is: "now 3,500"
 */
char *
okr_label_dup_now (OkrKeyResult *key_result)
{
  double value = okr_key_result_get_current_value (key_result);
  g_autofree char *label = okr_label_dup_number (value);

  if (isnan (value))
    return g_strdup (_("no reading yet"));

  /* Translators: the last value of a key result */
  return g_strdup_printf (_("now %s"), label);
}

/**
 * okr_label_dup_deadline:
 * @due: a day; 0 for none
 * @late: whether it has passed and something is still to be done
 * @today: the day to judge by
 *
 * Returns: (transfer full) (nullable): the day as people say it; late is said in words
 */
char *
okr_label_dup_deadline (OkrDate  due,
                        gboolean late,
                        OkrDate  today)
{
  g_autofree char *label = NULL;

  if (due == 0)
    return NULL;

  label = okr_date_dup_label (due, today);
  if (late)
    {
      int days = okr_date_days_between (due, today);

      return g_strdup_printf (ngettext ("%s, %'d day late", "%s, %'d days late", (gulong) days),
                              label, days);
    }

  return g_steal_pointer (&label);
}

/**
 * okr_label_dup_lateness:
 * @due: a day that has passed
 * @today: the day to judge by
 *
 * Returns: (transfer full): how late it is, in so few words that a card shows them whole
 */
char *
okr_label_dup_lateness (OkrDate due,
                        OkrDate today)
{
  int days = okr_date_days_between (due, today);

  return g_strdup_printf (ngettext ("%'d day late", "%'d days late", (gulong) days), days);
}

/**
 * okr_label_dup_due:
 * @key_result: a key result
 * @today: the day to judge by
 *
 * Returns: (transfer full) (nullable): its due date as people say it; late is said in words
 */
char *
okr_label_dup_due (OkrKeyResult *key_result,
                   OkrDate       today)
{
  return okr_label_dup_deadline (okr_key_result_get_due (key_result), okr_key_result_get_late (key_result), today);
}

/**
 * okr_label_dup_tasks:
 * @key_result: a key result
 *
 * Returns: (transfer full): how many of its tasks are done, as a fact: "2 of 5 tasks done" (M57)
 */
char *
okr_label_dup_tasks (OkrKeyResult *key_result)
{
  int total = okr_key_result_get_tasks_total (key_result);

  /* Translators: tasks done, of all tasks: a fact, never the progress of the key result */
  return g_strdup_printf (ngettext ("%'d of %'d task done", "%'d of %'d tasks done", (gulong) total),
                          okr_key_result_get_tasks_done (key_result), total);
}

/**
 * okr_label_dup_state:
 * @key_result: a key result
 *
 * What a person should know of it at a glance, in words: the gravest thing only.
 *
 * Returns: (transfer full) (nullable): a few words, or NULL when there is nothing to say
 */
char *
okr_label_dup_state (OkrKeyResult *key_result)
{
  OkrKeyResult *successor = okr_key_result_get_replaced_by (key_result);

  if (okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_REPLACED && successor != NULL)
    return g_strdup_printf (_("Replaced by “%s”"), okr_key_result_get_title (successor));
  if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE)
    return g_strdup (okr_label_for_key_result_state (okr_key_result_get_state (key_result)));
  if (okr_key_result_get_set_back (key_result))
    return g_strdup (_("Set-back"));
  if (okr_key_result_get_started_without_result (key_result))
    return g_strdup (_("Started, no result yet"));
  if (okr_key_result_get_overshoot (key_result))
    return g_strdup (_("Beyond its target"));

  return NULL;
}

/**
 * okr_label_dup_age:
 * @key_result: a key result
 *
 * Returns: (transfer full) (nullable): how many days its last update is old, in so few words that the corner of a card
 *   holds them; NULL for what is fresh (F43)
 */
char *
okr_label_dup_age (OkrKeyResult *key_result)
{
  if (okr_label_for_aging (okr_key_result_get_aging (key_result)) == NULL)
    return NULL;

  /* Translators: so many days, in short: "14 d" */
  return g_strdup_printf (C_("age", "%'d d"), okr_key_result_get_age (key_result));
}

/**
 * okr_label_dup_update:
 * @key_result: a key result
 *
 * Returns: (transfer full) (nullable): how old its last update is, with the level in words (F43); NULL when there is
 *   nothing to say: it is not active, or has just begun
 */
char *
okr_label_dup_update (OkrKeyResult *key_result)
{
  OkrAging aging = okr_key_result_get_aging (key_result);
  int age = okr_key_result_get_age (key_result);

  if (okr_label_for_aging (aging) != NULL)
    /* Translators: the last is "aging", "stale" or "forgotten" */
    return g_strdup_printf (ngettext ("Not updated for %'d day, %s", "Not updated for %'d days, %s", (gulong) age),
                            age, okr_label_for_aging (aging));
  if (aging == OKR_AGING_NONE || okr_key_result_get_last_update (key_result) == OKR_DATE_NONE)
    return NULL;
  if (age == 0)
    return g_strdup (_("Updated today"));

  return g_strdup_printf (ngettext ("Updated %'d day ago", "Updated %'d days ago", (gulong) age), age);
}

/**
 * okr_label_dup_confidence:
 * @key_result: a key result
 *
 * Returns: (transfer full) (nullable): how sure people were last that it will be reached; NULL when nobody said
 */
char *
okr_label_dup_confidence (OkrKeyResult *key_result)
{
  int confidence = okr_key_result_get_confidence (key_result);

  return confidence >= 0 ? g_strdup_printf (_("Confidence %d/10"), confidence) : NULL;
}

/**
 * okr_label_dup_judgement:
 * @impact: 1 to 10
 * @effort: 1 to 10
 *
 * Returns: (transfer full) (nullable): "Impact 7, effort 3, Do first"; NULL when it is not judged
 */
char *
okr_label_dup_judgement (double impact,
                         double effort)
{
  OkrQuadrant quadrant = okr_matrix_get_quadrant (impact, effort);
  g_autofree char *impact_text = okr_label_dup_number (impact);
  g_autofree char *effort_text = okr_label_dup_number (effort);

  if (quadrant == OKR_QUADRANT_NONE)
    return NULL;

  /* Translators: the last is the name of the quadrant: "Do first" */
  return g_strdup_printf (_("Impact %s, effort %s, %s"), impact_text, effort_text, okr_label_for_quadrant (quadrant));
}
