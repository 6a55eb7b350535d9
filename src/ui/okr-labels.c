/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the interface for what the model holds.  See the header.  */

#include "config.h"

#include "ui/okr-labels.h"

#include "logic/okr-column.h"

#include <glib/gi18n.h>

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
      return g_strdup_printf (ngettext ("%'u commitment", "%'u commitments", count), count);
    case OKR_OBJECTIVE_TYPE_INSPIRATION:
      return g_strdup_printf (ngettext ("%'u inspiration", "%'u inspirations", count), count);
    case OKR_OBJECTIVE_TYPE_LEARNING:
      /* Translators: so many objectives of the type Learning */
      return g_strdup_printf (ngettext ("%'u learning", "%'u learning", count), count);
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
 * okr_label_for_aging:
 * @aging: how long nobody has read it
 *
 * Returns: (nullable): the name of the level, translated; NULL for what is fresh
 */
const char *
okr_label_for_aging (OkrAging aging)
{
  switch (aging)
    {
    case OKR_AGING_AGING:
      return C_("key result", "aging");
    case OKR_AGING_STALE:
      return C_("key result", "stale");
    case OKR_AGING_FORGOTTEN:
      return C_("key result", "forgotten");
    case OKR_AGING_FRESH:
    case OKR_AGING_NONE:
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
