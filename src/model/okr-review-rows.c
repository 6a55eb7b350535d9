/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the review reads beyond columns.  */

#include "config.h"

#include "model/okr-review-rows.h"

#include "model/okr-entity-private.h"

#include <math.h>

/* A reference leads to an owner, an owner to its own; more steps than this are a ring in the file. */
#define MAX_STEPS 16

/* ---- key results ---- */

/* What nobody has read yet stands at 0.0 on the board, and at nothing in the review. */
static double
get_figure (OkrKeyResult *key_result)
{
  return okr_key_result_get_counted (key_result) ? okr_key_result_get_figure (key_result) : NAN;
}

/**
 * okr_key_result_get_grades:
 * @key_result: a key result
 *
 * Returns: (transfer none): a live list of the #OkrReviewGrade that people gave it
 */
GListModel *
okr_key_result_get_grades (OkrKeyResult *key_result)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (key_result), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (key_result), OKR_COLUMN_OF (OKR_TYPE_REVIEW_GRADE, "key_result"));
}

/**
 * okr_key_result_find_grade:
 * @key_result: a key result
 * @person: (nullable): who graded it
 *
 * Returns: (transfer none) (nullable): the grade that @person gave
 */
OkrReviewGrade *
okr_key_result_find_grade (OkrKeyResult *key_result,
                           OkrPerson    *person)
{
  OkrSortedList *grades = OKR_SORTED_LIST (okr_key_result_get_grades (key_result));

  for (guint i = 0; i < okr_sorted_list_get_length (grades); i++)
    if (okr_review_grade_get_person (okr_sorted_list_get (grades, i)) == person)
      return okr_sorted_list_get (grades, i);

  return NULL;
}

/**
 * okr_key_result_has_grade_gap:
 * @key_result: a key result
 *
 * Returns: whether two of its grades, or a grade and its figure, are 0.2 or more apart (F82)
 */
gboolean
okr_key_result_has_grade_gap (OkrKeyResult *key_result)
{
  OkrSortedList *grades = OKR_SORTED_LIST (okr_key_result_get_grades (key_result));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (double));
  double value = get_figure (key_result);

  g_array_append_val (values, value);
  for (guint i = 0; i < okr_sorted_list_get_length (grades); i++)
    {
      value = okr_review_grade_get_grade (okr_sorted_list_get (grades, i));
      g_array_append_val (values, value);
    }

  return okr_review_has_gap ((const double *) (gpointer) values->data, values->len);
}

static OkrObjectiveType
get_type (OkrKeyResult *key_result)
{
  OkrObjective *objective = okr_key_result_get_objective (key_result);

  return objective != NULL ? okr_objective_get_objective_type (objective) : OKR_OBJECTIVE_TYPE_NONE;
}

/**
 * okr_key_result_is_missed:
 * @key_result: a key result
 *
 * Returns: whether it ended below what its objective's type aims at
 */
gboolean
okr_key_result_is_missed (OkrKeyResult *key_result)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (key_result), FALSE);

  return okr_review_is_missed (get_type (key_result), get_figure (key_result));
}

/**
 * okr_key_result_find_learning:
 * @key_result: a key result
 *
 * Returns: (transfer none) (nullable): the first thing that was learned from it (M16)
 */
OkrReviewNote *
okr_key_result_find_learning (OkrKeyResult *key_result)
{
  OkrSortedList *notes;

  g_return_val_if_fail (OKR_IS_KEY_RESULT (key_result), NULL);

  notes = OKR_SORTED_LIST (okr_entity_get_referrers (OKR_ENTITY (key_result),
                                                     OKR_COLUMN_OF (OKR_TYPE_REVIEW_NOTE, "key_result")));
  for (guint i = 0; i < okr_sorted_list_get_length (notes); i++)
    if (okr_review_note_get_kind (okr_sorted_list_get (notes, i)) == OKR_REVIEW_NOTE_KIND_LEARNED)
      return okr_sorted_list_get (notes, i);

  return NULL;
}

/**
 * okr_key_result_get_use:
 * @key_result: a key result
 *
 * Returns: what its contribution says beside its figure, where the two do not agree (F83)
 */
OkrUse
okr_key_result_get_use (OkrKeyResult *key_result)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (key_result), OKR_USE_NONE);

  return okr_review_get_use (get_type (key_result), get_figure (key_result),
                             okr_key_result_get_contribution (key_result));
}

/* ---- objectives ---- */

/**
 * okr_objective_get_next_steps:
 * @objective: an objective
 *
 * Returns: (transfer none): a live list of the #OkrNextStep that are proposed for it
 */
GListModel *
okr_objective_get_next_steps (OkrObjective *objective)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (objective), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (objective), OKR_COLUMN_OF (OKR_TYPE_NEXT_STEP, "objective"));
}

/**
 * okr_objective_get_next_verdict:
 * @objective: an objective
 *
 * Returns: what becomes of it in the next cycle: what was decided, or else what was proposed
 */
OkrVerdict
okr_objective_get_next_verdict (OkrObjective *objective)
{
  OkrSortedList *steps = OKR_SORTED_LIST (okr_objective_get_next_steps (objective));

  if (okr_objective_get_verdict (objective) != OKR_VERDICT_NONE)
    return okr_objective_get_verdict (objective);

  return okr_sorted_list_get_length (steps) > 0 ? okr_next_step_get_verdict (okr_sorted_list_get (steps, 0))
                                                : OKR_VERDICT_NONE;
}

/**
 * okr_objective_get_outcome:
 * @objective: an objective
 *
 * Returns: what came of it, by its type
 */
OkrOutcome
okr_objective_get_outcome (OkrObjective *objective)
{
  g_return_val_if_fail (OKR_IS_OBJECTIVE (objective), OKR_OUTCOME_NONE);

  return okr_review_get_outcome (okr_objective_get_objective_type (objective),
                                 okr_objective_get_counted (objective) > 0 ? okr_objective_get_figure (objective) : NAN);
}

/**
 * okr_objective_get_contribution:
 * @objective: an objective
 *
 * T10: it stands beside the mean of the scores and never changes it.
 *
 * Returns: the mean of the contributions of its active key results, 0 to 3; NAN while none was said
 */
double
okr_objective_get_contribution (OkrObjective *objective)
{
  OkrSortedList *key_results;
  int sum = 0, n = 0;

  g_return_val_if_fail (OKR_IS_OBJECTIVE (objective), NAN);

  key_results = OKR_SORTED_LIST (okr_objective_get_key_results (objective));
  for (guint i = 0; i < okr_sorted_list_get_length (key_results); i++)
    {
      OkrKeyResult *key_result = okr_sorted_list_get (key_results, i);

      if (okr_key_result_get_state (key_result) != OKR_KEY_RESULT_STATE_ACTIVE
          || okr_key_result_get_contribution (key_result) < 0)
        continue;
      sum += okr_key_result_get_contribution (key_result);
      n++;
    }

  return n > 0 ? (double) sum / n : NAN;
}

/* ---- cycles ---- */

/**
 * okr_cycle_get_review_notes:
 * @cycle: a cycle
 *
 * Returns: (transfer none): a live list of its #OkrReviewNote of all kinds, by rank
 */
GListModel *
okr_cycle_get_review_notes (OkrCycle *cycle)
{
  g_return_val_if_fail (OKR_IS_CYCLE (cycle), NULL);

  return okr_entity_get_referrers (OKR_ENTITY (cycle), OKR_COLUMN_OF (OKR_TYPE_REVIEW_NOTE, "cycle"));
}

/**
 * okr_cycle_find_decision:
 * @cycle: a cycle
 * @kind: what was decided, such as %OKR_DECISION_GRADES_SHOWN
 *
 * Returns: (transfer none) (nullable): the last such decision about the cycle itself
 */
OkrDecision *
okr_cycle_find_decision (OkrCycle   *cycle,
                         const char *kind)
{
  OkrSortedList *decisions;

  g_return_val_if_fail (OKR_IS_CYCLE (cycle), NULL);

  decisions = OKR_SORTED_LIST (okr_entity_get_referrers (OKR_ENTITY (cycle), OKR_COLUMN_OF (OKR_TYPE_DECISION, "cycle")));
  for (guint i = okr_sorted_list_get_length (decisions); i > 0; i--)
    if (g_str_equal (okr_decision_get_kind (okr_sorted_list_get (decisions, i - 1)), kind))
      return okr_sorted_list_get (decisions, i - 1);

  return NULL;
}

/**
 * okr_cycle_get_grades_shown:
 * @cycle: a cycle
 *
 * Returns: whether the grades, which are covered at first, were shown together (F82)
 */
gboolean
okr_cycle_get_grades_shown (OkrCycle *cycle)
{
  return okr_cycle_find_decision (cycle, OKR_DECISION_GRADES_SHOWN) != NULL;
}

/* What an entity belongs to: its cycle, or what owns it. */
static OkrEntity *
get_owner (OkrEntity *entity)
{
  guint n_columns;
  const OkrColumn *columns = okr_entity_class_get_columns (G_OBJECT_TYPE (entity), &n_columns);
  OkrEntity *owner = NULL;

  for (guint i = 0; i < n_columns && owner == NULL; i++)
    if (columns[i].kind == OKR_COLUMN_REFERENCE && g_str_equal (columns[i].name, "cycle"))
      return okr_entity_get_reference (entity, &columns[i]);

  for (guint i = 0; i < n_columns && owner == NULL; i++)
    if (columns[i].kind == OKR_COLUMN_REFERENCE && columns[i].required)
      owner = okr_entity_get_reference (entity, &columns[i]);

  return owner;
}

/**
 * okr_entity_find_cycle:
 * @entity: any entity
 *
 * Returns: (transfer none) (nullable): the cycle that it is, or is a part of
 */
OkrCycle *
okr_entity_find_cycle (OkrEntity *entity)
{
  g_return_val_if_fail (OKR_IS_ENTITY (entity), NULL);

  for (guint n = 0; entity != NULL && n < MAX_STEPS; n++)
    {
      if (OKR_IS_CYCLE (entity))
        return OKR_CYCLE (entity);

      /* the two that belong to one of two things */
      if (OKR_IS_EVIDENCE (entity))
        entity = okr_evidence_get_key_result (OKR_EVIDENCE (entity)) != NULL
                 ? OKR_ENTITY (okr_evidence_get_key_result (OKR_EVIDENCE (entity)))
                 : (OkrEntity *) okr_evidence_get_objective (OKR_EVIDENCE (entity));
      else if (OKR_IS_ATTENDANCE (entity))
        entity = okr_attendance_get_workshop (OKR_ATTENDANCE (entity)) != NULL
                 ? OKR_ENTITY (okr_attendance_get_workshop (OKR_ATTENDANCE (entity)))
                 : (OkrEntity *) okr_attendance_get_accountability_check (OKR_ATTENDANCE (entity));
      else
        entity = get_owner (entity);
    }

  return NULL;
}
