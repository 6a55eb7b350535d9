/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The later parts of a sample: what was changed after the launch, and the review at the end of the cycle.  */

#include "config.h"

#include "exchange/okr-sample-object.h"

#include "exchange/okr-exchange-error.h"

#include <glib/gi18n.h>

static const OkrSynonym verdicts[] = {
  { "reuse_with_new_krs", "reuse" },
  { "close", "drop" },
  { NULL },
};

/* What happened after the launch is a text in the file, not an enumeration. */
static const OkrSynonym decisions[] = {
  { "replace_key_result", "replaced" },
  { "add_key_result", "added" },
  { "drop_key_result", "dropped" },
  { "reopen_key_result", "reopened" },
  { NULL },
};

static const OkrSampleKey change_keys[] = {
  { "date", "date" },
  { "objective", "objective" },
  { "old", "old_key_result" },
  { "new", "new_key_result" },
  { "evidence", "evidence" },
  { "type", OKR_SAMPLE_NESTED },
  { "at_check", OKR_SAMPLE_NESTED },
  { "decided_by", OKR_SAMPLE_NESTED },
  { NULL },
};

static const OkrSampleKey next_step_keys[] = {
  { "objective", "objective" },
  { "decision", "verdict", verdicts },
  { "new_kr", "title" },
  { "harder_than", "harder_than" },
  { NULL },
};

static gboolean
read_decision_kind (OkrSample   *self,
                    JsonObject  *object,
                    OkrRecord   *record,
                    GError     **error)
{
  JsonNode *node = json_object_get_member (object, "type");
  g_autofree char *path = okr_json_path_member (record->path, "type");
  const char *word;

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return okr_json_refuse_type (self->document, path, node, _("a word"), error);

  word = json_node_get_string (node);
  for (guint i = 0; decisions[i].word != NULL; i++)
    if (g_str_equal (decisions[i].word, word))
      {
        okr_record_put_text (record, "kind", "type", decisions[i].nick);
        return TRUE;
      }

  okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_UNKNOWN_WORD, okr_document_get_name (self->document), path,
                          _("The word “%.40s” is not known here; possible are: %s."), word,
                          "replace_key_result, add_key_result, drop_key_result, reopen_key_result");
  return FALSE;
}

static gboolean
read_change (OkrSample   *self,
             JsonObject  *object,
             const char  *path,
             gpointer     user_data,
             GError     **error)
{
  OkrRecord *record = okr_sample_read_object (self, "decision", object, path, change_keys, NULL, error);
  const char *old, *new;
  OkrRecord *replaced;

  if (record == NULL || !read_decision_kind (self, object, record, error))
    return FALSE;

  okr_record_put_text (record, "cycle", "$.cycle", self->cycle);

  old = okr_record_get_text (record, "old_key_result");
  new = okr_record_get_text (record, "new_key_result");
  replaced = old != NULL ? okr_document_find (self->document, okr_format_find_table ("key_result"), old) : NULL;
  if (replaced != NULL && new != NULL)
    {
      g_autofree char *key = okr_json_path_member (path, "new");

      okr_record_put_text (replaced, "replaced_by", key, new);
    }

  return okr_sample_read_check (self, object, "at_check", record, error)
         && okr_sample_read_links (self, object, "decided_by", path, "decision_person",
                                   "decision", record->id, "person", error);
}

static gboolean
read_next_step (OkrSample   *self,
                JsonObject  *object,
                const char  *path,
                gpointer     user_data,
                GError     **error)
{
  return okr_sample_read_object (self, "next_step", object, path, next_step_keys, NULL, error) != NULL;
}

static gboolean
read_review_notes (OkrSample   *self,
                   JsonObject  *review,
                   const char  *key,
                   const char  *kind,
                   GError     **error)
{
  JsonNode *node = json_object_get_member (review, key);
  g_autofree char *path = okr_json_path_member ("$.review", key);
  JsonArray *array;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return okr_json_refuse_type (self->document, path, node, _("a list"), error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *note_path = g_strdup_printf ("%s[%u]", path, i);
      g_autoptr (OkrRecord) record = okr_record_new ("review_note", note_path);

      if (!okr_cell_read (self->document, record, okr_table_find_field (record->table, "text"), note_path,
                          json_array_get_element (array, i), NULL, error))
        return FALSE;

      okr_record_put_text (record, "kind", path, kind);
      okr_record_put_text (record, "cycle", "$.cycle", self->cycle);
      okr_document_add (self->document, g_steal_pointer (&record));
    }

  return TRUE;
}

static gboolean
read_contributions (OkrSample   *self,
                    JsonObject  *review,
                    GError     **error)
{
  JsonObject *contributions;
  JsonObjectIter iter;
  const char *id;
  JsonNode *node;

  if (!okr_sample_get_object (self, review, "contribution_0_3", "$.review", &contributions, error))
    return FALSE;
  if (contributions == NULL)
    return TRUE;

  json_object_iter_init_ordered (&iter, contributions);
  while (json_object_iter_next_ordered (&iter, &id, &node))
    {
      const OkrTable *table = okr_format_find_table ("key_result");
      OkrRecord *key_result = okr_document_find (self->document, table, id);
      g_autofree char *path = okr_json_path_member ("$.review.contribution_0_3", id);

      if (key_result == NULL)
        {
          okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_DANGLING, okr_document_get_name (self->document), path,
                                  _("It points to “%.80s”, but there is no %s with this id."), id, table->name);
          return FALSE;
        }
      if (!okr_cell_read (self->document, key_result, okr_table_find_field (table, "contribution"), path, node,
                          NULL, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * okr_sample_read_review:
 * @self: the reader, with its objectives read
 * @root: the sample
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Reads what was changed after the launch, and the review at the end.
 *
 * Returns: whether all values in them are allowed
 */
gboolean
okr_sample_read_review (OkrSample   *self,
                        JsonObject  *root,
                        GError     **error)
{
  static const char * const known[] = { "worked", "did_not_work", "learned", "contribution_0_3", "next_cycle", NULL };
  JsonObject *review;

  if (!okr_sample_for_each (self, root, "changes", "$", read_change, NULL, error)
      || !okr_sample_get_object (self, root, "review", "$", &review, error))
    return FALSE;
  if (review == NULL)
    return TRUE;

  return read_review_notes (self, review, "worked", "worked", error)
         && read_review_notes (self, review, "did_not_work", "did-not-work", error)
         && read_review_notes (self, review, "learned", "learned", error)
         && read_contributions (self, review, error)
         && okr_sample_for_each (self, review, "next_cycle", "$.review", read_next_step, NULL, error)
         && okr_sample_check_keys (self, review, "$.review", known, error);
}
