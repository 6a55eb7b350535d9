/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the interface for what the model holds.  See the header.  */

#include "config.h"

#include "ui/okr-labels.h"

#include "base/okr-date.h"
#include "base/okr-decimal.h"
#include "logic/okr-column.h"
#include "logic/okr-figure.h"
#include "logic/okr-matrix.h"
#include "logic/okr-zone.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>
#include <math.h>

/* The isolates of Unicode's bidirectional algorithm */
#define LEFT_TO_RIGHT "\u2066"
#define END_OF_RUN "\u2069"

/**
 * okr_label_for_objective_type:
 * @type: a type
 *
 * Returns: (nullable): its name, translated; NULL when unset
 */
const char *
okr_label_for_objective_type (OkrObjectiveType type)
{
  switch (type)
    {
    case OKR_OBJECTIVE_TYPE_COMMITMENT:
      return _("Commitment");
    case OKR_OBJECTIVE_TYPE_INSPIRATION:
      return _("Inspiration");
    case OKR_OBJECTIVE_TYPE_LEARNING:
      return _("Learning");
    case OKR_OBJECTIVE_TYPE_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_dup_objective_type_count:
 * @type: a type, not none
 * @count: how many objectives are of it
 *
 * Returns: (transfer full): "2 commitments", to be put in a list
 */
char *
okr_label_dup_objective_type_count (OkrObjectiveType type,
                                    guint            count)
{
  switch (type)
    {
    case OKR_OBJECTIVE_TYPE_COMMITMENT:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u commitment", "%u commitments", count), count);
    case OKR_OBJECTIVE_TYPE_INSPIRATION:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u inspiration", "%u inspirations", count), count);
    case OKR_OBJECTIVE_TYPE_LEARNING:
      /* Translators: so many objectives of the type Learning */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u learning", "%u learning", count), count);
    case OKR_OBJECTIVE_TYPE_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * okr_label_for_ambition:
 * @ambition: an ambition
 *
 * Returns: (nullable): its name, translated; NULL when unset
 */
const char *
okr_label_for_ambition (OkrAmbition ambition)
{
  switch (ambition)
    {
    case OKR_AMBITION_ROOF_SHOT:
      return _("Roof shot: optimise what is there");
    case OKR_AMBITION_MOON_SHOT:
      return _("Moon shot: rethink it from the ground");
    case OKR_AMBITION_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_for_level:
 * @level: whose objective it is
 *
 * Returns: (nullable): its name, translated; NULL when unset
 */
const char *
okr_label_for_level (OkrLevel level)
{
  switch (level)
    {
    case OKR_LEVEL_STRATEGIC:
      return C_("level of an objective", "Strategic");
    case OKR_LEVEL_TEAM:
      return C_("level of an objective", "Team");
    case OKR_LEVEL_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_for_direction:
 * @direction: which way is better
 *
 * Returns: (nullable): its name, translated; NULL when unset
 */
const char *
okr_label_for_direction (OkrDirection direction)
{
  switch (direction)
    {
    case OKR_DIRECTION_UP:
      return _("More is better");
    case OKR_DIRECTION_DOWN:
      return _("Less is better");
    case OKR_DIRECTION_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_dup_name:
 * @entity: something that can be chosen
 *
 * Returns: (transfer full): what people call it; of a person also the role (B65)
 */
char *
okr_label_dup_name (OkrEntity *entity)
{
  const char *role = OKR_IS_PERSON (entity) ? okr_person_get_role (OKR_PERSON (entity)) : NULL;

  if (role == NULL || *role == '\0')
    return g_strdup (okr_entity_get_title (entity));

  /* Translators: a person and what they do: "Inès Carvalho (founder)" */
  return g_strdup_printf (_("%s (%s)"), okr_entity_get_title (entity), role);
}

/**
 * okr_label_for_key_result_kind:
 * @kind: how a key result is measured
 *
 * Returns: (nullable): its name, translated
 */
const char *
okr_label_for_key_result_kind (OkrKeyResultKind kind)
{
  switch (kind)
    {
    case OKR_KEY_RESULT_KIND_NUMBER:
      return _("Number");
    case OKR_KEY_RESULT_KIND_PERCENT:
      return _("Percentage");
    case OKR_KEY_RESULT_KIND_RATIO:
      return _("Ratio");
    case OKR_KEY_RESULT_KIND_MONEY:
      return _("Money");
    case OKR_KEY_RESULT_KIND_MILESTONE:
      return _("Milestones");
    case OKR_KEY_RESULT_KIND_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_for_key_result_state:
 * @state: a state
 *
 * Returns: (nullable): its name, translated
 */
const char *
okr_label_for_key_result_state (OkrKeyResultState state)
{
  switch (state)
    {
    case OKR_KEY_RESULT_STATE_CANDIDATE:
      return C_("key result", "Candidate");
    case OKR_KEY_RESULT_STATE_ACTIVE:
      return C_("key result", "Active");
    case OKR_KEY_RESULT_STATE_REPLACED:
      return C_("key result", "Replaced");
    case OKR_KEY_RESULT_STATE_DROPPED:
      return C_("key result", "Dropped");
    case OKR_KEY_RESULT_STATE_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_for_nature:
 * @nature: outcome or output
 *
 * Returns: (nullable): its name, translated
 */
const char *
okr_label_for_nature (OkrNature nature)
{
  switch (nature)
    {
    case OKR_NATURE_OUTCOME:
      return _("Outcome: what changes for people");
    case OKR_NATURE_OUTPUT:
      return _("Output: what is delivered");
    case OKR_NATURE_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_for_focus:
 * @focus: whose metric it is
 *
 * Returns: (nullable): its name, translated
 */
const char *
okr_label_for_focus (OkrFocus focus)
{
  switch (focus)
    {
    case OKR_FOCUS_USER:
      return _("Users");
    case OKR_FOCUS_BUSINESS:
      return _("Business");
    case OKR_FOCUS_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_for_period:
 * @period: how often the value is measured
 *
 * Returns: (nullable): its name, translated
 */
const char *
okr_label_for_period (OkrPeriod period)
{
  switch (period)
    {
    case OKR_PERIOD_CYCLE:
      return _("Once, by the end of the cycle");
    case OKR_PERIOD_MONTH:
      return _("Every month");
    case OKR_PERIOD_WEEK:
      return _("Every week");
    case OKR_PERIOD_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_for_column:
 * @scheme: the columns of the board
 * @column: position of a column
 *
 * Returns: (nullable): the heading of the column; NULL in the scheme of eleven, where the figure is the heading
 */
const char *
okr_label_for_column (OkrColumnScheme scheme,
                      guint           column)
{
  static const char * const five[] = {
    N_("Not started"), N_("Under way"), N_("Halfway"), N_("Nearly there"), N_("Achieved"),
  };

  if (scheme != OKR_COLUMN_SCHEME_FIVE || column >= G_N_ELEMENTS (five))
    return NULL;

  return _(five[column]);
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

      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %d day late", "%s, %d days late", (gulong) days),
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

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day late", "%d days late", (gulong) days), days);
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

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d of %d task done", "%d of %d tasks done", (gulong) total),
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
 * okr_label_for_quadrant:
 * @quadrant: a quadrant of the matrix
 *
 * Returns: (nullable): its name, translated; NULL for none
 */
const char *
okr_label_for_quadrant (OkrQuadrant quadrant)
{
  switch (quadrant)
    {
    case OKR_QUADRANT_QUICK_WIN:
      return _("Do first");
    case OKR_QUADRANT_BIG_BET:
      return _("Plan with care");
    case OKR_QUADRANT_FILL_IN:
      return _("If time allows");
    case OKR_QUADRANT_AVOID:
      return _("Leave out");
    case OKR_QUADRANT_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_for_advice:
 * @quadrant: a quadrant of the matrix
 *
 * The sources advise on three quadrants and are silent on low impact with low effort (M40 to M42, T9).
 *
 * Returns: (nullable): what is advised there, translated; NULL for none
 */
const char *
okr_label_for_advice (OkrQuadrant quadrant)
{
  switch (quadrant)
    {
    case OKR_QUADRANT_QUICK_WIN:
      return _("These bring the most for the least: start here.");
    case OKR_QUADRANT_BIG_BET:
      return _("Start these when there are resources for them.");
    case OKR_QUADRANT_AVOID:
      return _("Do not start these: they cost much and bring little.");
    case OKR_QUADRANT_FILL_IN:
    case OKR_QUADRANT_NONE:
    default:
      return NULL;
    }
}

/**
 * okr_label_for_idea_state:
 * @state: how far an idea is
 *
 * Returns: (nullable): what a task is, translated; NULL for what is no task
 */
const char *
okr_label_for_idea_state (OkrIdeaState state)
{
  switch (state)
    {
    case OKR_IDEA_STATE_TO_DO:
      return _("To do");
    case OKR_IDEA_STATE_DOING:
      return _("Doing");
    case OKR_IDEA_STATE_DONE:
      return _("Done");
    case OKR_IDEA_STATE_DROPPED:
      return _("Dropped");
    case OKR_IDEA_STATE_IDEA:
    case OKR_IDEA_STATE_NONE:
    default:
      return NULL;
    }
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
