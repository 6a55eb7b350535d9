/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The review of a cycle in the words of the samples' "review" block, with what each objective came to and the grades of
 * the owners beside.  */

#include "config.h"

#include "exchange/okr-report-review.h"

#include "model/okr-review-rows.h"

static const char *
get_name (gpointer entity)
{
  const char *ref = okr_entity_get_ref (entity);

  return ref != NULL ? ref : okr_entity_get_id (entity);
}

static void
set_text (JsonObject *object,
          const char *key,
          const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, key, text);
  else
    json_object_set_null_member (object, key);
}

static JsonArray *
report_notes (OkrCycle          *cycle,
              OkrReviewNoteKind  kind)
{
  GListModel *notes = okr_cycle_get_review_notes (cycle);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (OkrReviewNote) note = g_list_model_get_item (notes, i);

      if (okr_review_note_get_kind (note) == kind)
        json_array_add_string_element (array, okr_review_note_get_text (note));
    }

  return array;
}

/* A sheet that several people filled in: who gave what, by the names of people. */
static void
report_grades (OkrKeyResult *key_result,
               JsonObject   *grades)
{
  GListModel *list = okr_key_result_get_grades (key_result);
  JsonObject *object;

  if (g_list_model_get_n_items (list) == 0)
    return;

  object = json_object_new ();
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrReviewGrade) grade = g_list_model_get_item (list, i);
      OkrPerson *person = okr_review_grade_get_person (grade);

      json_object_set_double_member (object, person != NULL ? get_name (person) : "", okr_review_grade_get_grade (grade));
    }
  json_object_set_object_member (grades, get_name (key_result), object);
}

static void
report_key_results (OkrObjective *objective,
                    JsonObject   *contributions,
                    JsonObject   *grades)
{
  GListModel *key_results = okr_objective_get_key_results (objective);

  for (guint i = 0; i < g_list_model_get_n_items (key_results); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, i);

      if (okr_key_result_get_contribution (key_result) >= 0)
        json_object_set_int_member (contributions, get_name (key_result), okr_key_result_get_contribution (key_result));
      report_grades (key_result, grades);
    }
}

static const char *
get_outcome (OkrObjective *objective)
{
  switch (okr_objective_get_outcome (objective))
    {
    case OKR_OUTCOME_KEPT:
      return "kept";
    case OKR_OUTCOME_NOT_KEPT:
      return "not-kept";
    case OKR_OUTCOME_BELOW:
      return "below";
    case OKR_OUTCOME_IN:
      return "in";
    case OKR_OUTCOME_ABOVE:
      return "above";
    case OKR_OUTCOME_LEARNED:
      return "learned";
    case OKR_OUTCOME_ASKED:
      return "asked";
    case OKR_OUTCOME_NONE:
    default:
      return NULL;
    }
}

static const char *
get_decision (OkrVerdict verdict)
{
  switch (verdict)
    {
    case OKR_VERDICT_CONTINUE:
      return "continue";
    case OKR_VERDICT_REUSE:
      return "reuse_with_new_krs";
    case OKR_VERDICT_DROP:
      return "close";
    case OKR_VERDICT_NONE:
    default:
      return NULL;
    }
}

static void
report_next_steps (OkrObjective *objective,
                   JsonArray    *steps)
{
  GListModel *list = okr_objective_get_next_steps (objective);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrNextStep) step = g_list_model_get_item (list, i);
      OkrKeyResult *harder_than = okr_next_step_get_harder_than (step);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "objective", get_name (objective));
      set_text (object, "decision", get_decision (okr_next_step_get_verdict (step)));
      set_text (object, "new_kr", okr_next_step_get_title (step));
      set_text (object, "harder_than", harder_than != NULL ? get_name (harder_than) : NULL);
      json_array_add_object_element (steps, object);
    }
}

/**
 * okr_report_review:
 * @cycle: any cycle
 *
 * Returns: (transfer full): what its review says as of today; lists are empty where nothing was said
 */
JsonObject *
okr_report_review (OkrCycle *cycle)
{
  GListModel *objectives = okr_cycle_get_objectives (cycle);
  JsonObject *object = json_object_new ();
  JsonObject *contributions = json_object_new ();
  JsonObject *grades = json_object_new ();
  JsonObject *outcomes = json_object_new ();
  JsonArray *steps = json_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      set_text (outcomes, get_name (objective), get_outcome (objective));
      report_key_results (objective, contributions, grades);
      report_next_steps (objective, steps);
    }

  json_object_set_array_member (object, "worked", report_notes (cycle, OKR_REVIEW_NOTE_KIND_WORKED));
  json_object_set_array_member (object, "did_not_work", report_notes (cycle, OKR_REVIEW_NOTE_KIND_DID_NOT_WORK));
  json_object_set_array_member (object, "learned", report_notes (cycle, OKR_REVIEW_NOTE_KIND_LEARNED));
  json_object_set_object_member (object, "contribution_0_3", contributions);
  json_object_set_array_member (object, "next_cycle", steps);
  json_object_set_object_member (object, "outcomes", outcomes);
  json_object_set_object_member (object, "grades", grades);

  return object;
}
