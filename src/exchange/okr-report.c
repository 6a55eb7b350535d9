/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The score of a cycle in the words of the samples' "expected" block; okr-cli prints it.  All of it is worked
 * out by logic and model; here it only gets its keys.  */

#include "config.h"

#include "exchange/okr-report.h"

#include "exchange/okr-json-writer.h"
#include "exchange/okr-report-review.h"
#include "logic/okr-column.h"
#include "logic/okr-enum-types.h"
#include "logic/okr-figure.h"
#include "logic/okr-matrix.h"
#include "logic/okr-zone.h"
#include "model/okr-check-turns.h"
#include "model/okr-cycle.h"
#include "model/okr-key-result.h"
#include "model/okr-objective.h"

#include <glib/gi18n.h>
#include <math.h>

#define RULE_OF_SCORE                                                                              \
  "(value-start)/(target-start), clamped to 0..1; objective = plain mean of active KRs (the mean " \
  "is a product choice: the sources do not define it)"
#define RULE_OF_DISPLAY "one decimal; two when one decimal would wrongly print 0.0 or 1.0"

typedef struct
{
  OkrWorkspace *workspace;
  OkrCycle *cycle;
  OkrDate day;
} Report;

/* People know an item by the id of its source; what was made here has none. */
static const char *
get_name (gpointer entity)
{
  const char *ref = okr_entity_get_ref (entity);

  return ref != NULL ? ref : okr_entity_get_id (entity);
}

static void
set_number (JsonObject *object,
            const char *key,
            double      number)
{
  if (isnan (number))
    json_object_set_null_member (object, key);
  else
    json_object_set_double_member (object, key, round (number * 10000) / 10000);
}

static void
set_shown (JsonObject *object,
           double      score)
{
  g_autofree char *shown = isnan (score) ? NULL : okr_figure_to_c (okr_figure_from_score (score));

  if (shown != NULL)
    json_object_set_string_member (object, "shown", shown);
  else
    json_object_set_null_member (object, "shown");
}

static void
set_zone (JsonObject       *object,
          OkrObjectiveType  type,
          double            score)
{
  OkrZonePlace place = isnan (score) ? OKR_ZONE_PLACE_NONE : okr_zone_get_place (type, okr_figure_from_score (score));

  if (place != OKR_ZONE_PLACE_NONE)
    json_object_set_string_member (object, "zone", okr_types_get_nick (OKR_TYPE_ZONE_PLACE, (int) place));
  else
    json_object_set_null_member (object, "zone");
}

static double
get_mean (OkrObjective *objective,
          OkrDate       day)
{
  guint counted, of;

  return okr_objective_get_mean_on (objective, day, &counted, &of);
}

static gboolean
is_active (OkrKeyResult *key_result)
{
  return okr_key_result_get_state (key_result) == OKR_KEY_RESULT_STATE_ACTIVE;
}

/* --- latest, per_check --- */

static JsonObject *
report_key_result (OkrKeyResult     *key_result,
                   OkrObjectiveType  type,
                   OkrDate           day)
{
  JsonObject *object = json_object_new ();
  double score = okr_key_result_get_score_on (key_result, day);

  set_number (object, "score", score);
  set_shown (object, score);
  if (isnan (score))
    json_object_set_null_member (object, "column");
  else
    json_object_set_string_member (object, "column",
                                   okr_column_get_id (OKR_COLUMN_SCHEME_FIVE,
                                                      okr_column_from_figure (OKR_COLUMN_SCHEME_FIVE,
                                                                              okr_figure_from_score (score))));
  set_zone (object, type, score);
  return object;
}

static JsonObject *
report_objective (Report       *report,
                  OkrObjective *objective)
{
  JsonObject *object = json_object_new ();
  JsonObject *key_results = json_object_new ();
  OkrObjectiveType type = okr_objective_get_objective_type (objective);
  GListModel *list = okr_objective_get_key_results (objective);
  double mean = get_mean (objective, report->day);

  if (type != OKR_OBJECTIVE_TYPE_NONE)
    json_object_set_string_member (object, "type", okr_types_get_nick (OKR_TYPE_OBJECTIVE_TYPE, (int) type));
  else
    json_object_set_null_member (object, "type");
  json_object_set_boolean_member (object, "cycle_complete", report->day >= okr_cycle_get_end (report->cycle));
  set_number (object, "mean", mean);
  set_shown (object, mean);
  set_zone (object, type, mean);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (list, i);

      if (is_active (key_result))
        json_object_set_object_member (key_results, get_name (key_result),
                                       report_key_result (key_result, type, report->day));
    }

  json_object_set_object_member (object, "key_results", key_results);
  return object;
}

static JsonObject *
report_check (Report  *report,
              OkrDate  day)
{
  JsonObject *objectives = json_object_new ();
  GListModel *list = okr_cycle_get_objectives (report->cycle);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (list, i);
      JsonObject *object = json_object_new ();
      guint counted = 0, of = 0;
      double mean = okr_objective_get_mean_on (objective, day, &counted, &of);

      set_number (object, "mean", mean);
      set_shown (object, mean);
      json_object_set_int_member (object, "counted", counted);
      json_object_set_int_member (object, "of", of);
      json_object_set_object_member (objectives, get_name (objective), object);
    }

  return objectives;
}

static JsonArray *
report_checks (Report *report)
{
  JsonArray *checks = json_array_new ();
  GListModel *list = okr_cycle_get_checks (report->cycle);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrAccountabilityCheck) check = g_list_model_get_item (list, i);
      OkrDate day = okr_check_get_day (check, report->day);
      JsonObject *object;

      if (day > report->day)
        continue;

      object = json_object_new ();
      json_object_set_int_member (object, "check", okr_accountability_check_get_number (check));
      json_object_set_object_member (object, "objectives", report_check (report, day));
      json_array_add_object_element (checks, object);
    }

  return checks;
}

/* --- matrix --- */

static OkrMatrixIdea
get_matrix_idea (OkrIdea *idea)
{
  return (OkrMatrixIdea) {
    .impact = okr_idea_get_impact (idea),
    .effort = okr_idea_get_effort (idea),
    .state = okr_idea_get_state (idea),
  };
}

static int
compare_ideas (gconstpointer a,
               gconstpointer b)
{
  OkrMatrixIdea first = get_matrix_idea ((OkrIdea *) a);
  OkrMatrixIdea second = get_matrix_idea ((OkrIdea *) b);
  int order = okr_matrix_compare (&first, &second);

  return order != 0 ? order : okr_entity_compare ((OkrEntity *) a, (OkrEntity *) b);
}

static JsonArray *
name_all (GPtrArray *ideas)
{
  JsonArray *names = json_array_new ();

  for (guint i = 0; i < ideas->len; i++)
    json_array_add_string_element (names, get_name (g_ptr_array_index (ideas, i)));

  return names;
}

/* All ideas of an objective, in the team's order. */
static GPtrArray *
collect_ideas (Report       *report,
               OkrObjective *objective)
{
  GPtrArray *ideas = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list = okr_workspace_get_list (report->workspace, OKR_TYPE_IDEA);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrIdea) idea = g_list_model_get_item (list, i);

      if (okr_key_result_get_objective (okr_idea_get_key_result (idea)) == objective)
        g_ptr_array_add (ideas, g_steal_pointer (&idea));
    }

  return ideas;
}

static JsonObject *
report_quadrants (GPtrArray *ideas)
{
  static const struct
  {
    OkrQuadrant quadrant;
    const char *key;
  } quadrants[] = {
    { OKR_QUADRANT_QUICK_WIN, "quick_win" },
    { OKR_QUADRANT_BIG_BET, "big_bet" },
    { OKR_QUADRANT_FILL_IN, "fill_in" },
    { OKR_QUADRANT_AVOID, "avoid" },
  };
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (quadrants); i++)
    {
      g_autoptr (GPtrArray) inside = g_ptr_array_new ();

      for (guint j = 0; j < ideas->len; j++)
        {
          OkrIdea *idea = g_ptr_array_index (ideas, j);

          if (okr_matrix_get_quadrant (okr_idea_get_impact (idea), okr_idea_get_effort (idea)) == quadrants[i].quadrant)
            g_ptr_array_add (inside, idea);
        }
      json_object_set_array_member (object, quadrants[i].key, name_all (inside));
    }

  return object;
}

static JsonObject *
report_matrix (Report       *report,
               OkrObjective *objective)
{
  g_autoptr (GPtrArray) ideas = collect_ideas (report, objective);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < ideas->len; i++)
    {
      OkrMatrixIdea idea = get_matrix_idea (g_ptr_array_index (ideas, i));

      if (okr_matrix_is_in_work_order (&idea))
        g_ptr_array_add (order, g_ptr_array_index (ideas, i));
    }
  g_ptr_array_sort_values (order, compare_ideas);

  json_object_set_object_member (object, "quadrants", report_quadrants (ideas));
  json_object_set_array_member (object, "start_order", name_all (order));
  return object;
}

/* --- focus --- */

static void
count_person (GHashTable *touched,
              OkrPerson  *person,
              OkrEntity  *objective)
{
  GHashTable *objectives;

  if (person == NULL)
    return;

  objectives = g_hash_table_lookup (touched, get_name (person));
  if (objectives == NULL)
    {
      objectives = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (touched, g_strdup (get_name (person)), objectives);
    }
  g_hash_table_add (objectives, objective);
}

/* T14: the objectives that a person touches as owner, of it or of one of its key results. */
static JsonObject *
report_people (GHashTable *touched)
{
  JsonObject *object = json_object_new ();
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (touched), (GCompareFunc) g_strcmp0);

  for (GList *l = names; l != NULL; l = l->next)
    json_object_set_int_member (object, l->data, g_hash_table_size (g_hash_table_lookup (touched, l->data)));

  return object;
}

static JsonObject *
report_types (GListModel *objectives)
{
  static const OkrObjectiveType types[] = {
    OKR_OBJECTIVE_TYPE_COMMITMENT, OKR_OBJECTIVE_TYPE_INSPIRATION, OKR_OBJECTIVE_TYPE_LEARNING
  };
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      guint n = 0;

      for (guint j = 0; j < g_list_model_get_n_items (objectives); j++)
        {
          g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, j);

          n += okr_objective_get_objective_type (objective) == types[i];
        }
      json_object_set_int_member (object, okr_types_get_nick (OKR_TYPE_OBJECTIVE_TYPE, (int) types[i]), n);
    }

  return object;
}

static JsonObject *
report_focus (Report *report)
{
  g_autoptr (GHashTable) touched =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  GListModel *objectives = okr_cycle_get_objectives (report->cycle);
  JsonObject *object = json_object_new ();
  guint n_active = 0, n_user = 0, n_outcome = 0;

  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GListModel *key_results = okr_objective_get_key_results (objective);

      count_person (touched, okr_objective_get_owner (objective), OKR_ENTITY (objective));
      for (guint j = 0; j < g_list_model_get_n_items (key_results); j++)
        {
          g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, j);

          if (!is_active (key_result))
            continue;
          n_active++;
          n_user += okr_key_result_get_focus (key_result) == OKR_FOCUS_USER;
          n_outcome += okr_key_result_get_nature (key_result) == OKR_NATURE_OUTCOME;
          count_person (touched, okr_key_result_get_owner (key_result), OKR_ENTITY (objective));
        }
    }

  json_object_set_int_member (object, "objectives", g_list_model_get_n_items (objectives));
  json_object_set_int_member (object, "active_krs", n_active);
  json_object_set_object_member (object, "okrs_per_person", report_people (touched));
  json_object_set_object_member (object, "types", report_types (objectives));
  json_object_set_int_member (object, "user_focus_krs", n_user);
  json_object_set_int_member (object, "outcome_krs", n_outcome);
  return object;
}

/* --- bandwidth --- */

/* What each team is asked for or has promised; a refused wish asks for nothing. */
static JsonObject *
report_bandwidth (Report *report)
{
  GListModel *links = okr_workspace_get_list (report->workspace, OKR_TYPE_DEPENDENCY_TEAM);
  GListModel *teams = okr_workspace_get_list (report->workspace, OKR_TYPE_TEAM);
  JsonObject *object = json_object_new ();

  for (guint i = 0; i < g_list_model_get_n_items (teams); i++)
    {
      g_autoptr (OkrTeam) team = g_list_model_get_item (teams, i);
      gboolean asked = FALSE;
      double sum = 0;

      for (guint j = 0; j < g_list_model_get_n_items (links); j++)
        {
          g_autoptr (OkrDependencyTeam) link = g_list_model_get_item (links, j);
          OkrDependency *dependency = okr_dependency_team_get_dependency (link);
          double percent = okr_dependency_get_capacity_percent (dependency);

          if (okr_dependency_team_get_team (link) != team || isnan (percent)
              || okr_dependency_get_cycle (dependency) != report->cycle
              || okr_dependency_get_status (dependency) == OKR_DEPENDENCY_STATUS_REFUSED)
            continue;
          asked = TRUE;
          sum += percent;
        }
      if (asked)
        set_number (object, get_name (team), sum);
    }

  return object;
}

/**
 * okr_report_score_to_json:
 * @workspace: an open workspace
 * @day: the day of which to tell; later readings do not count
 *
 * Tells the score of the current cycle, with the keys of the samples' "expected" and "review" blocks, numbers rounded to
 * four decimals, items by the id of their source or their own.
 *
 * Returns: (transfer full) (nullable): a JSON object, or %NULL when there is no cycle
 */
char *
okr_report_score_to_json (OkrWorkspace *workspace,
                          OkrDate       day)
{
  Report report = { workspace, okr_workspace_get_current_cycle (workspace), day };
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autoptr (JsonObject) root = json_object_new ();
  g_autofree char *on = okr_date_to_iso (day);
  JsonObject *latest, *matrix;
  GListModel *objectives;

  if (report.cycle == NULL)
    return NULL;

  latest = json_object_new ();
  matrix = json_object_new ();
  objectives = okr_cycle_get_objectives (report.cycle);
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);

      json_object_set_object_member (latest, get_name (objective), report_objective (&report, objective));
      json_object_set_object_member (matrix, get_name (objective), report_matrix (&report, objective));
    }

  json_object_set_string_member (root, "cycle", get_name (report.cycle));
  json_object_set_string_member (root, "on", on);
  json_object_set_string_member (root, "rule_of_score", RULE_OF_SCORE);
  json_object_set_string_member (root, "rule_of_display", RULE_OF_DISPLAY);
  json_object_set_array_member (root, "per_check", report_checks (&report));
  json_object_set_object_member (root, "latest", latest);
  json_object_set_object_member (root, "matrix", matrix);
  json_object_set_object_member (root, "focus", report_focus (&report));
  json_object_set_object_member (root, "bandwidth_promised_pct", report_bandwidth (&report));
  json_object_set_object_member (root, "review", okr_report_review (report.cycle));

  json_node_init_object (node, root);
  return okr_json_to_string (node);
}

/* --- For people --- */

static void
append_line (GString    *out,
             const char *indent,
             OkrEntity  *entity,
             double      score)
{
  g_autofree char *figure = isnan (score) ? g_strdup ("–") : okr_figure_dup_label (okr_figure_from_score (score));
  const char *ref = okr_entity_get_ref (entity);

  g_string_append_printf (out, "%s%-5s %s%s%s\n", indent, figure, ref != NULL ? ref : "", ref != NULL ? "  " : "",
                          okr_entity_get_title (entity));
}

/**
 * okr_report_score_to_text:
 * @workspace: an open workspace
 * @day: the day of which to tell; later readings do not count
 *
 * Returns: (transfer full) (nullable): the figures of the current cycle for people, one line per objective and
 *   active key result; %NULL when there is no cycle
 */
char *
okr_report_score_to_text (OkrWorkspace *workspace,
                          OkrDate       day)
{
  OkrCycle *cycle = okr_workspace_get_current_cycle (workspace);
  g_autofree char *label = okr_date_dup_long_label (day);
  GString *out;
  GListModel *objectives;

  if (cycle == NULL)
    return NULL;

  out = g_string_new (NULL);
  g_string_append_printf (out, "%s, %s\n", okr_cycle_get_name (cycle), label);
  objectives = okr_cycle_get_objectives (cycle);
  for (guint i = 0; i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GListModel *key_results = okr_objective_get_key_results (objective);

      g_string_append_c (out, '\n');
      append_line (out, "", OKR_ENTITY (objective), get_mean (objective, day));
      for (guint j = 0; j < g_list_model_get_n_items (key_results); j++)
        {
          g_autoptr (OkrKeyResult) key_result = g_list_model_get_item (key_results, j);

          if (is_active (key_result))
            append_line (out, "  ", OKR_ENTITY (key_result), okr_key_result_get_score_on (key_result, day));
        }
    }

  return g_string_free_and_steal (out);
}

/**
 * okr_report_history_to_json:
 * @entries: (element-type OkrStoreEntry): steps, the newest first
 *
 * Returns: (transfer full): a JSON list of them
 */
char *
okr_report_history_to_json (GPtrArray *entries)
{
  static const char * const kinds[] = { "edit", "undo", "redo" };
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autoptr (JsonArray) list = json_array_new ();

  for (guint i = 0; i < entries->len; i++)
    {
      const OkrStoreEntry *entry = g_ptr_array_index (entries, i);
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "seq", entry->seq);
      json_object_set_string_member (object, "at", entry->at);
      json_object_set_string_member (object, "client", entry->client);
      json_object_set_string_member (object, "kind", kinds[entry->kind]);
      json_object_set_string_member (object, "step", entry->step);
      if (entry->target != NULL)
        json_object_set_string_member (object, "target", entry->target);
      json_object_set_string_member (object, "label", entry->label);
      json_array_add_object_element (list, object);
    }

  json_node_init_array (node, list);
  return okr_json_to_string (node);
}
