/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a sample into a document: who, which cycle, what is around the objectives.  The objectives are read in
 * okr-sample-objectives.c, changes and review in okr-sample-review.c.  Used by imports and templates.  */

#include "config.h"

#include "exchange/okr-sample-reader.h"

#include "base/okr-date.h"
#include "exchange/okr-exchange-error.h"
#include "exchange/okr-json-writer.h"
#include "exchange/okr-sample-object.h"

#include <glib/gi18n.h>

#define SCHEMA_PREFIX "okr-sample/"
#define SCHEMA_VERSION 1

static const OkrSampleKey person_keys[] = {
  { "name", "name" },
  { "role", "role" },
  { "kind", "kind" },
  { NULL },
};

static const OkrSampleKey team_keys[] = {
  { "name", "name" },
  { "kind", "kind" },
  { "parent", "parent" },
  { NULL },
};

static const OkrSampleKey cycle_keys[] = {
  { "name", "name" },
  { "why", "why" },
  { "start", "start" },
  { "end", "end" },
  { "parent", OKR_SAMPLE_NESTED },
  { "phases", OKR_SAMPLE_NESTED },
  { "checks", OKR_SAMPLE_NESTED },
  { "first_half_last_day", OKR_SAMPLE_COMPUTED },
  { NULL },
};

static const OkrSampleKey phase_keys[] = {
  { "phase", "kind" },
  { "start", "start" },
  { "end", "end" },
  { NULL },
};

static const OkrSampleKey check_keys[] = {
  { "n", "number" },
  { "date", "date" },
  { "held_on", "held_on" },
  { NULL },
};

static const OkrSampleKey workshop_keys[] = {
  { "date", "date" },
  { "facilitator", "facilitator" },
  { "agreed_by_all", "agreed_by_all" },
  { "authored_by", "authored_by" },
  { "present", OKR_SAMPLE_NESTED },
  { NULL },
};

static const OkrSampleKey company_keys[] = {
  { "title", "title" },
  { "responsible", "team" },
  { NULL },
};

static const OkrSampleKey dependency_keys[] = {
  { "from_team", "from_team" },
  { "key_result", "key_result" },
  { "what", "what" },
  { "bandwidth_pct", "capacity_percent" },
  { "status", "status" },
  { "agreed_on", "date" },
  { "to_team", OKR_SAMPLE_NESTED },
  { NULL },
};

static const OkrSampleKey metric_keys[] = {
  { "name", "name" },
  { "parent", "parent" },
  { "key_result", "key_result" },
  { "focus", "focus" },
  { "vanity", "vanity" },
  { "independent", "independent" },
  { "kept_as", "kept_as" },
  { "team_control_1_to_5", "team_control" },
  { NULL },
};

static const OkrSampleKey guard_keys[] = {
  { "name", "name" },
  { "unit", "unit" },
  { "alert_when", "alert_when" },
  { NULL },
};

static const OkrSampleKey evidence_keys[] = {
  { "kind", "kind" },
  { "text", "text" },
  { "date", "date" },
  { "supports", OKR_SAMPLE_NESTED },
  { NULL },
};

static const OkrSampleKey unknown_keys[] = {
  { "topic", "topic" },
  { "value", "value" },
  { NULL },
};

/* A kind of rows whose objects say all there is to say. */
typedef struct
{
  const char *table;
  const OkrSampleKey *keys;
} Plain;

static const Plain people = { "person", person_keys };
static const Plain teams = { "team", team_keys };
static const Plain unknowns = { "unknown", unknown_keys };
static const Plain metrics = { "metric", metric_keys };
static const Plain guards = { "guard_metric", guard_keys };

static gboolean
read_plain (OkrSample   *self,
            JsonObject  *object,
            const char  *path,
            gpointer     user_data,
            GError     **error)
{
  const Plain *plain = user_data;

  return okr_sample_read_object (self, plain->table, object, path, plain->keys, NULL, error) != NULL;
}

/* --- Settings --- */

static void
add_setting (OkrSample  *self,
             const char *name,
             const char *path,
             const char *value)
{
  g_autoptr (OkrRecord) record = okr_record_new ("setting", path);

  record->id = g_strdup (name);
  okr_record_put_text (record, "value", path, value);
  okr_document_add (self->document, g_steal_pointer (&record));
}

static gboolean
read_setting (OkrSample   *self,
              const char  *name,
              const char  *path,
              JsonNode    *node,
              GError     **error)
{
  g_autofree char *value = NULL;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!okr_cell_check_extra (self->document, path, node, error))
    return FALSE;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    value = json_node_dup_string (node);
  else
    value = okr_json_to_line (node);

  add_setting (self, name, path, value);
  return TRUE;
}

static gboolean
read_text_setting (OkrSample   *self,
                   JsonObject  *root,
                   const char  *key,
                   GError     **error)
{
  JsonNode *node = json_object_get_member (root, key);
  g_autofree char *path = okr_json_path_member ("$", key);
  g_autofree char *text = NULL;

  if (node == NULL || !okr_cell_read_text (self->document, path, node, &text, error))
    return node == NULL;

  if (text != NULL)
    add_setting (self, key, path, text);
  if (text != NULL && g_str_equal (key, "title"))
    okr_document_set_title (self->document, text);
  return TRUE;
}

static gboolean
read_settings (OkrSample   *self,
               JsonObject  *root,
               GError     **error)
{
  JsonObject *settings;
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (!read_text_setting (self, root, "title", error)
      || !read_text_setting (self, root, "disclaimer", error)
      || !read_setting (self, "sample", "$.id", json_object_get_member (root, "id"), error)
      || !read_setting (self, "provenance", "$.provenance", json_object_get_member (root, "provenance"), error)
      || !okr_sample_get_object (self, root, "settings", "$", &settings, error))
    return FALSE;

  if (settings == NULL)
    return TRUE;

  json_object_iter_init_ordered (&iter, settings);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      g_autofree char *path = okr_json_path_member ("$.settings", key);

      if (!read_setting (self, key, path, node, error))
        return FALSE;
    }

  return TRUE;
}

/* --- The cycle --- */

static gboolean
read_phase (OkrSample   *self,
            JsonObject  *object,
            const char  *path,
            gpointer     user_data,
            GError     **error)
{
  OkrRecord *record = okr_sample_read_object (self, "phase", object, path, phase_keys, NULL, error);

  if (record == NULL)
    return FALSE;

  okr_record_put_text (record, "cycle", "$.cycle", self->cycle);
  return TRUE;
}

/* Checks have a number instead of an id; check-ins, hypotheses and changes refer to it. */
static gboolean
read_check (OkrSample   *self,
            JsonObject  *object,
            const char  *path,
            gpointer     user_data,
            GError     **error)
{
  JsonNode *number = json_object_get_member (object, "n");
  g_autofree char *id = NULL;
  OkrRecord *record;

  if (number != NULL && JSON_NODE_HOLDS_VALUE (number) && json_node_get_value_type (number) == G_TYPE_INT64)
    id = okr_sample_check_id (json_node_get_int (number));

  record = okr_sample_read_object (self, "accountability_check", object, path, check_keys, id, error);
  if (record == NULL)
    return FALSE;

  okr_record_put_text (record, "cycle", "$.cycle", self->cycle);
  return TRUE;
}

/* The preset is the length's: a sample says "gtm_quarter", which is a policy and stays a setting. */
static const char *
get_preset (OkrRecord *cycle)
{
  const char *start = okr_record_get_text (cycle, "start");
  const char *end = okr_record_get_text (cycle, "end");
  OkrDate first, last;
  int n_days;

  if (start == NULL || end == NULL
      || !okr_date_parse_iso (start, &first, NULL) || !okr_date_parse_iso (end, &last, NULL))
    return "free";

  /* the shortest and the longest of each; a quarter is one of the calendar or of twelve or thirteen whole weeks */
  n_days = okr_date_days_between (first, last) + 1;
  if (n_days >= 28 && n_days <= 31)
    return "month";
  if (n_days >= 40 && n_days <= 44)
    return "six-weeks";
  if (n_days >= 84 && n_days <= 92)
    return "quarter";
  if (n_days >= 180 && n_days <= 184)
    return "half-year";
  return "free";
}

static OkrRecord *
read_one_cycle (OkrSample   *self,
                JsonObject  *object,
                const char  *path,
                const char  *state,
                GError     **error)
{
  OkrRecord *record = okr_sample_read_object (self, "cycle", object, path, cycle_keys, NULL, error);

  if (record == NULL)
    return NULL;

  okr_record_put_text (record, "state", path, state);
  okr_record_put_text (record, "preset", path, get_preset (record));
  if (okr_record_find (record, "name") == NULL && !record->own_id)
    okr_record_put_text (record, "name", "id", record->id);
  return record;
}

static gboolean
read_cycle (OkrSample   *self,
            JsonObject  *root,
            GError     **error)
{
  JsonObject *object, *parent;
  OkrRecord *cycle, *parent_cycle;

  if (!okr_sample_get_object (self, root, "cycle", "$", &object, error))
    return FALSE;
  if (object == NULL)
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_MISSING, okr_document_get_name (self->document), "$",
                              _("“%s” is missing."), "cycle");
      return FALSE;
    }
  if (!okr_sample_get_object (self, object, "parent", "$.cycle", &parent, error))
    return FALSE;

  cycle = read_one_cycle (self, object, "$.cycle", "running", error);
  if (cycle == NULL)
    return FALSE;
  self->cycle = g_strdup (cycle->id);

  if (parent != NULL)
    {
      /* only what is drafted at the level above is known of it, so it is not the running one */
      parent_cycle = read_one_cycle (self, parent, "$.cycle.parent", "prepared", error);
      if (parent_cycle == NULL)
        return FALSE;
      self->parent_cycle = g_strdup (parent_cycle->id);
      okr_record_put_text (cycle, "parent", "parent", self->parent_cycle);
    }

  return okr_sample_for_each (self, object, "phases", "$.cycle", read_phase, NULL, error)
         && okr_sample_for_each (self, object, "checks", "$.cycle", read_check, NULL, error);
}

static gboolean
read_workshop (OkrSample   *self,
               JsonObject  *root,
               GError     **error)
{
  JsonObject *object;
  OkrRecord *record;

  if (!okr_sample_get_object (self, root, "workshop", "$", &object, error))
    return FALSE;
  if (object == NULL)
    return TRUE;

  record = okr_sample_read_object (self, "workshop", object, "$.workshop", workshop_keys, NULL, error);
  if (record == NULL)
    return FALSE;

  okr_record_put_text (record, "cycle", "$.cycle", self->cycle);
  return okr_sample_read_links (self, object, "present", "$.workshop", "attendance",
                                "workshop", record->id, "person", error);
}

/* --- Around the objectives --- */

static gboolean
read_company_objective (OkrSample   *self,
                        JsonObject  *object,
                        const char  *path,
                        gpointer     user_data,
                        GError     **error)
{
  OkrRecord *record = okr_sample_read_object (self, "objective", object, path, company_keys, NULL, error);

  if (record == NULL)
    return FALSE;

  okr_record_put_text (record, "level", path, "strategic");
  okr_record_put_text (record, "state", path, "draft");
  if (self->parent_cycle != NULL)
    okr_record_put_text (record, "cycle", "$.cycle.parent", self->parent_cycle);
  return TRUE;
}

static gboolean
read_dependency (OkrSample   *self,
                 JsonObject  *object,
                 const char  *path,
                 gpointer     user_data,
                 GError     **error)
{
  OkrRecord *record = okr_sample_read_object (self, "dependency", object, path, dependency_keys, NULL, error);

  if (record == NULL)
    return FALSE;

  okr_record_put_text (record, "cycle", "$.cycle", self->cycle);
  return okr_sample_read_links (self, object, "to_team", path, "dependency_team",
                                "dependency", record->id, "team", error);
}

/* The evidence supports a key result, or an objective. */
static gboolean
read_evidence (OkrSample   *self,
               JsonObject  *object,
               const char  *path,
               gpointer     user_data,
               GError     **error)
{
  JsonNode *supports = json_object_get_member (object, "supports");
  OkrRecord *record = okr_sample_read_object (self, "evidence", object, path, evidence_keys, NULL, error);
  const char *column = "key_result";
  const OkrField *field;

  if (record == NULL)
    return FALSE;
  if (supports == NULL)
    return TRUE;

  field = okr_table_find_field (record->table, "objective");
  if (JSON_NODE_HOLDS_VALUE (supports) && json_node_get_value_type (supports) == G_TYPE_STRING
      && okr_document_find (self->document, field->target, json_node_get_string (supports)) != NULL)
    column = "objective";

  return okr_cell_read (self->document, record, okr_table_find_field (record->table, column), "supports", supports,
                        NULL, error);
}

/* --- The whole --- */

/* Order matters twice: what has an id comes before what looks it up, and the document's order is the rank. */
static gboolean
read_all (OkrSample   *self,
          JsonObject  *root,
          GError     **error)
{
  static const char * const known[] = {
    "schema", "id", "title", "disclaimer", "provenance", "settings", "unknowns", "people", "teams", "workshop",
    "cycle", "company_okrs", "metric_tree", "guard_metrics", "discovery", "objectives", "dependencies", "changes",
    "review", "expected", NULL
  };

  return read_settings (self, root, error)
         && okr_sample_for_each (self, root, "people", "$", read_plain, (gpointer) &people, error)
         && okr_sample_for_each (self, root, "teams", "$", read_plain, (gpointer) &teams, error)
         && read_cycle (self, root, error)
         && read_workshop (self, root, error)
         && okr_sample_for_each (self, root, "company_okrs", "$", read_company_objective, NULL, error)
         && okr_sample_read_objectives (self, root, error)
         && okr_sample_for_each (self, root, "dependencies", "$", read_dependency, NULL, error)
         && okr_sample_read_review (self, root, error)
         && okr_sample_for_each (self, root, "metric_tree", "$", read_plain, (gpointer) &metrics, error)
         && okr_sample_for_each (self, root, "guard_metrics", "$", read_plain, (gpointer) &guards, error)
         && okr_sample_for_each (self, root, "discovery", "$", read_evidence, NULL, error)
         && okr_sample_for_each (self, root, "unknowns", "$", read_plain, (gpointer) &unknowns, error)
         && okr_sample_check_keys (self, root, "$", known, error);
}

static void
add_counts (OkrSample  *self,
            GHashTable *counts,
            gboolean    computed)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (counts), (GCompareFunc) g_strcmp0);

  for (GList *l = keys; l != NULL; l = l->next)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, l->data));

      if (computed)
        okr_document_add_note (self->document,
                               ngettext ("“%s” is worked out by Okr and was not taken over (%'u time).",
                                         "“%s” is worked out by Okr and was not taken over (%'u times).", n),
                               (const char *) l->data, n);
      else
        okr_document_add_note (self->document,
                               ngettext ("“%s” has no field in Okr; it is kept as an extra key (%'u time).",
                                         "“%s” has no field in Okr; it is kept as an extra key (%'u times).", n),
                               (const char *) l->data, n);
    }
}

/**
 * okr_sample_is_sample:
 * @root: the root of a JSON file
 *
 * Returns: whether it says that it is a sample, of any version
 */
gboolean
okr_sample_is_sample (JsonNode *root)
{
  JsonNode *schema = JSON_NODE_HOLDS_OBJECT (root) ? json_object_get_member (json_node_get_object (root), "schema")
                                                   : NULL;

  return schema != NULL && JSON_NODE_HOLDS_VALUE (schema) && json_node_get_value_type (schema) == G_TYPE_STRING
         && g_str_has_prefix (json_node_get_string (schema), SCHEMA_PREFIX);
}

/**
 * okr_sample_read:
 * @document: an empty document
 * @root: a sample
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Reads a sample.  Scores, columns and whatever else we work out ourselves is not taken over, which is noted.
 *
 * Returns: whether every value in it is allowed; okr_document_check() judges the whole
 */
gboolean
okr_sample_read (OkrDocument  *document,
                 JsonNode     *root,
                 GError      **error)
{
  JsonObject *object = json_node_get_object (root);
  OkrSample sample = { .document = document };
  g_autoptr (GHashTable) computed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean read;

  if (g_ascii_strtoll (json_object_get_string_member (object, "schema") + strlen (SCHEMA_PREFIX), NULL, 10)
      != SCHEMA_VERSION)
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NEWER, okr_document_get_name (document), "$.schema",
                              _("This version of Okr cannot read “%.40s”."),
                              json_object_get_string_member (object, "schema"));
      return FALSE;
    }

  sample.computed = computed;
  sample.kept = kept;
  if (json_object_has_member (object, "expected"))
    g_hash_table_insert (computed, g_strdup ("expected"), GUINT_TO_POINTER (1));

  read = read_all (&sample, object, error);
  if (read)
    {
      add_counts (&sample, computed, TRUE);
      add_counts (&sample, kept, FALSE);
    }

  g_free (sample.cycle);
  g_free (sample.parent_cycle);
  return read;
}
