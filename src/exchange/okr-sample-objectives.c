/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The objectives of a sample with all that is inside them: hypotheses, key results, check-ins, ideas.  */

#include "config.h"

#include "exchange/okr-sample-object.h"

#include <glib/gi18n.h>

static const OkrSynonym ambitions[] = {
  { "roofshot", "roof-shot" },
  { "moonshot", "moon-shot" },
  { NULL },
};

static const OkrSynonym levels[] = {
  { "company", "strategic" },
  { NULL },
};

static const OkrSynonym outcomes[] = {
  { "validated", "confirmed" },
  { "invalidated", "refuted" },
  { NULL },
};

static const OkrSynonym idea_states[] = {
  { "selected", "to-do" },
  { "todo", "to-do" },
  { "rejected", "dropped" },
  { NULL },
};

static const OkrSampleKey objective_keys[] = {
  { "type", "objective_type" },
  { "ambition", "ambition", ambitions },
  { "level", "level", levels },
  { "team", "team" },
  { "owner", "owner" },
  { "title", "title" },
  { "why", "impact" },
  { "impact_measure", "impact_measure" },
  { "resources", "resources" },
  { "cost_of_inaction", "cost_of_inaction" },
  { "contributes_to", "contributes_to" },
  { "authored_by", "authored_by" },
  { "obligation", "obligation" },
  { "rank", OKR_SAMPLE_NESTED },        /* the order in which they are read */
  { "hypotheses", OKR_SAMPLE_NESTED },
  { "key_results", OKR_SAMPLE_NESTED },
  { "ideas", OKR_SAMPLE_NESTED },
  { "target_zone", OKR_SAMPLE_COMPUTED },
  { NULL },
};

static const OkrSampleKey hypothesis_keys[] = {
  { "text", "text" },
  { "status", "status", outcomes },
  { "reviewed_at_check", OKR_SAMPLE_NESTED },
  { NULL },
};

static const OkrSampleKey key_result_keys[] = {
  { "title", "title" },
  { "kind", "kind" },
  { "start", "start" },
  { "target", "target" },
  { "target_wording", "target_wording" },
  { "unit", "unit" },
  { "direction", "direction" },
  { "frequency", "period" },
  { "guard", "constant_condition" },
  { "lever", "lever" },
  { "owner", "owner" },
  { "due", "due" },
  { "nature", "nature" },
  { "metric_focus", "focus" },
  { "vanity", "vanity" },
  { "team_control_1_to_5", "team_control" },
  { "user_behaviour", "behaviour" },
  { "done_when", "done_when" },
  { "gaming_risk", "gaming_risk" },
  { "main_for_review", "main_for_review" },
  { "state", "state" },
  { "contributors", OKR_SAMPLE_NESTED },
  { "checkins", OKR_SAMPLE_NESTED },
  { NULL },
};

static const OkrSampleKey check_in_keys[] = {
  { "date", "date" },
  { "value", "value" },
  { "numerator", "numerator" },
  { "denominator", "denominator" },
  { "confidence_0_10", "confidence" },
  { "note", "note" },
  { "check", OKR_SAMPLE_NESTED },
  { "score", OKR_SAMPLE_COMPUTED },
  { "shown", OKR_SAMPLE_COMPUTED },
  { "column", OKR_SAMPLE_COMPUTED },
  { NULL },
};

static const OkrSampleKey idea_keys[] = {
  { "title", "title" },
  { "kr", "key_result" },
  { "impact", "impact" },
  { "effort", "effort" },
  { "status", "state", idea_states },
  { "assignee", "doer" },
  { "mission_critical", "mission_critical" },
  { "quadrant", OKR_SAMPLE_COMPUTED },
  { NULL },
};

static gboolean
read_hypothesis (OkrSample   *self,
                 JsonObject  *object,
                 const char  *path,
                 gpointer     user_data,
                 GError     **error)
{
  OkrRecord *objective = user_data;
  OkrRecord *record = okr_sample_read_object (self, "hypothesis", object, path, hypothesis_keys, NULL, error);

  if (record == NULL)
    return FALSE;

  okr_record_put_text (record, "objective", objective->path, objective->id);
  return okr_sample_read_check (self, object, "reviewed_at_check", record, error);
}

static gboolean
read_check_in (OkrSample   *self,
               JsonObject  *object,
               const char  *path,
               gpointer     user_data,
               GError     **error)
{
  OkrRecord *key_result = user_data;
  OkrRecord *record = okr_sample_read_object (self, "check_in", object, path, check_in_keys, NULL, error);
  const char *owner = okr_record_get_text (key_result, "owner");

  if (record == NULL)
    return FALSE;

  okr_record_put_text (record, "key_result", key_result->path, key_result->id);
  if (owner != NULL)
    okr_record_put_text (record, "author", key_result->path, owner);

  return okr_sample_read_check (self, object, "check", record, error);
}

static gboolean
read_key_result (OkrSample   *self,
                 JsonObject  *object,
                 const char  *path,
                 gpointer     user_data,
                 GError     **error)
{
  OkrRecord *objective = user_data;
  OkrRecord *record = okr_sample_read_object (self, "key_result", object, path, key_result_keys, NULL, error);

  if (record == NULL)
    return FALSE;

  okr_record_put_text (record, "objective", objective->path, objective->id);

  return okr_sample_read_links (self, object, "contributors", path, "key_result_doer",
                                "key_result", record->id, "person", error)
         && okr_sample_for_each (self, object, "checkins", path, read_check_in, record, error);
}

static gboolean
read_idea (OkrSample   *self,
           JsonObject  *object,
           const char  *path,
           gpointer     user_data,
           GError     **error)
{
  return okr_sample_read_object (self, "idea", object, path, idea_keys, NULL, error) != NULL;
}

static gboolean
read_objective (OkrSample   *self,
                JsonObject  *object,
                const char  *path,
                GError     **error)
{
  OkrRecord *record = okr_sample_read_object (self, "objective", object, path, objective_keys, NULL, error);

  if (record == NULL)
    return FALSE;

  okr_record_put_text (record, "cycle", "$.cycle", self->cycle);
  okr_record_put_text (record, "state", "state", "launched");

  return okr_sample_for_each (self, object, "hypotheses", path, read_hypothesis, record, error)
         && okr_sample_for_each (self, object, "key_results", path, read_key_result, record, error)
         && okr_sample_for_each (self, object, "ideas", path, read_idea, record, error);
}

/* An objective with the number that orders it. */
typedef struct
{
  JsonObject *object;           /* borrowed */
  char *path;
  gint64 rank;
} Ordered;

static void
clear_ordered (gpointer data)
{
  Ordered *ordered = data;

  g_free (ordered->path);
}

static int
compare_ordered (gconstpointer a,
                 gconstpointer b)
{
  const Ordered *first = a;
  const Ordered *second = b;

  return (first->rank > second->rank) - (first->rank < second->rank);
}

static gboolean
collect_objective (OkrSample   *self,
                   JsonObject  *object,
                   const char  *path,
                   gpointer     user_data,
                   GError     **error)
{
  JsonNode *rank = json_object_get_member (object, "rank");
  Ordered ordered = { .object = object, .path = g_strdup (path), .rank = G_MAXINT64 };

  g_array_append_val ((GArray *) user_data, ordered);

  if (rank == NULL || JSON_NODE_HOLDS_NULL (rank))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (rank) || json_node_get_value_type (rank) != G_TYPE_INT64)
    {
      g_autofree char *rank_path = okr_json_path_member (path, "rank");

      return okr_json_refuse_type (self->document, rank_path, rank, _("a whole number"), error);
    }

  g_array_index ((GArray *) user_data, Ordered, ((GArray *) user_data)->len - 1).rank = json_node_get_int (rank);
  return TRUE;
}

/**
 * okr_sample_read_objectives:
 * @self: the reader, with its cycle read
 * @root: the sample
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Reads the objectives in the order of their rank.
 *
 * Returns: whether all values in them are allowed
 */
gboolean
okr_sample_read_objectives (OkrSample   *self,
                            JsonObject  *root,
                            GError     **error)
{
  g_autoptr (GArray) objectives = g_array_new (FALSE, FALSE, sizeof (Ordered));

  g_array_set_clear_func (objectives, clear_ordered);
  if (!okr_sample_for_each (self, root, "objectives", "$", collect_objective, objectives, error))
    return FALSE;

  g_array_sort (objectives, compare_ordered);
  for (guint i = 0; i < objectives->len; i++)
    {
      Ordered *ordered = &g_array_index (objectives, Ordered, i);

      if (!read_objective (self, ordered->object, ordered->path, error))
        return FALSE;
    }

  return TRUE;
}
