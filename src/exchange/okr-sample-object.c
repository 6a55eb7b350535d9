/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tools of the sample reader: see the header.  */

#include "config.h"

#include "exchange/okr-sample-object.h"

#include "exchange/okr-exchange-error.h"
#include "exchange/okr-json-reader.h"

#include <glib/gi18n.h>

static void
count (GHashTable *counts,
       const char *key)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));

  g_hash_table_replace (counts, g_strdup (key), GUINT_TO_POINTER (n + 1));
}

static const OkrSampleKey *
find_key (const OkrSampleKey *keys,
          const char         *key)
{
  for (; keys->key != NULL; keys++)
    if (g_str_equal (keys->key, key))
      return keys;

  return NULL;
}

static gboolean
read_id (OkrSample  *self,
         OkrRecord  *record,
         JsonNode   *node,
         GError    **error)
{
  g_autofree char *path = okr_json_path_member (record->path, "id");

  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
      || json_node_get_string (node)[0] == '\0')
    return okr_json_refuse_type (self->document, path, node, _("a text that is not empty"), error);
  if (!okr_cell_check_extra (self->document, path, node, error))
    return FALSE;

  record->id = json_node_dup_string (node);
  return TRUE;
}

static gboolean
read_member (OkrSample           *self,
             OkrRecord           *record,
             const OkrSampleKey  *keys,
             const char          *key,
             JsonNode            *node,
             GError             **error)
{
  const OkrSampleKey *known = find_key (keys, key);
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  if (known == NULL && g_str_equal (key, "id"))
    return read_id (self, record, node, error);

  if (known != NULL && g_str_equal (known->column, OKR_SAMPLE_NESTED))
    return TRUE;

  if (known != NULL && g_str_equal (known->column, OKR_SAMPLE_COMPUTED))
    {
      count (self->computed, key);
      return TRUE;
    }

  if (known != NULL)
    return okr_cell_read (self->document, record, okr_table_find_field (record->table, known->column), key, node,
                          known->synonyms, error);

  path = okr_json_path_member (record->path, key);
  if (!okr_cell_check_extra (self->document, path, node, error))
    return FALSE;

  name = g_strdup_printf ("%s.%s", record->table->name, key);
  count (self->kept, name);
  okr_record_put_extra (record, key, node);
  return TRUE;
}

/**
 * okr_sample_read_object:
 * @self: the reader
 * @table: what it is
 * @object: the object
 * @path: where it is
 * @keys: which key is which column, ended by %NULL; "id" is known
 * @own_id: (nullable): the id by which the reader knows it, when that is not its "id"
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Makes a record of an object and adds it to the document.  One without an id gets its path as its id.
 *
 * Returns: (transfer none): it, or %NULL
 */
OkrRecord *
okr_sample_read_object (OkrSample           *self,
                        const char          *table,
                        JsonObject          *object,
                        const char          *path,
                        const OkrSampleKey  *keys,
                        const char          *own_id,
                        GError             **error)
{
  g_autoptr (OkrRecord) record = okr_record_new (table, path);
  OkrRecord *added = record;
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (!read_member (self, record, keys, key, node, error))
      return NULL;

  /* whoever has parts needs an id that they can refer to */
  if (record->id == NULL || own_id != NULL)
    {
      record->ref = g_steal_pointer (&record->id);
      record->id = g_strdup (own_id != NULL ? own_id : path);
      record->own_id = TRUE;
    }

  okr_document_add (self->document, g_steal_pointer (&record));
  return added;
}

/**
 * okr_sample_keep:
 * @self: the reader
 * @key: the name under which it is kept
 * @path: where it is
 * @node: the value of a key of an object that is no record
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Keeps it with the document as a whole, and notes it.
 *
 * Returns: whether its texts and numbers are within the limits
 */
gboolean
okr_sample_keep (OkrSample   *self,
                 const char  *key,
                 const char  *path,
                 JsonNode    *node,
                 GError     **error)
{
  if (!okr_cell_check_extra (self->document, path, node, error))
    return FALSE;

  if (self->rest == NULL)
    {
      self->rest = okr_record_new ("setting", "$");
      self->rest->id = g_strdup (OKR_JSON_REST_SETTING);
      okr_document_add (self->document, self->rest);
    }

  okr_record_put_extra (self->rest, key, node);
  okr_document_add_note (self->document, _("“%s” has no place in Okr; it is kept as an extra key."), path);
  return TRUE;
}

/**
 * okr_sample_check_keys:
 * @known: the keys that are read elsewhere
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Keeps all other keys of an object that is no record.
 *
 * Returns: whether what they hold is within the limits
 */
gboolean
okr_sample_check_keys (OkrSample           *self,
                       JsonObject          *object,
                       const char          *path,
                       const char * const  *known,
                       GError             **error)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      g_autofree char *member = okr_json_path_member (path, key);
      /* "$.review.mood" is kept as "review.mood" */
      const char *name = g_str_has_prefix (member, "$.") ? member + 2 : key;

      if (!g_strv_contains (known, key) && !okr_sample_keep (self, name, member, node, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * okr_sample_get_object:
 * @member: (out) (nullable): the object under the key; %NULL when there is none
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Returns: %FALSE when there is something else under the key
 */
gboolean
okr_sample_get_object (OkrSample   *self,
                       JsonObject  *object,
                       const char  *key,
                       const char  *path,
                       JsonObject **member,
                       GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);
  g_autofree char *member_path = okr_json_path_member (path, key);

  *member = NULL;
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return okr_json_refuse_type (self->document, member_path, node, _("an object"), error);

  *member = json_node_get_object (node);
  return TRUE;
}

/**
 * okr_sample_for_each:
 * @key: the key of a list of objects; it may be missing or null
 * @func: called for each
 * @error: return location for an %OKR_EXCHANGE_ERROR or what @func sets
 *
 * Returns: whether it is a list of objects and @func accepts them all
 */
gboolean
okr_sample_for_each (OkrSample      *self,
                     JsonObject     *object,
                     const char     *key,
                     const char     *path,
                     OkrSampleFunc   func,
                     gpointer        user_data,
                     GError        **error)
{
  JsonNode *node = json_object_get_member (object, key);
  g_autofree char *list_path = okr_json_path_member (path, key);
  JsonArray *array;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return okr_json_refuse_type (self->document, list_path, node, _("a list"), error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);
      g_autofree char *element_path = g_strdup_printf ("%s[%u]", list_path, i);

      if (!JSON_NODE_HOLDS_OBJECT (element))
        return okr_json_refuse_type (self->document, element_path, element, _("an object"), error);
      if (!func (self, json_node_get_object (element), element_path, user_data, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_link (OkrSample   *self,
           JsonNode    *node,
           const char  *path,
           const char  *table,
           const char  *owner_column,
           const char  *owner,
           const char  *column,
           GError     **error)
{
  g_autoptr (OkrRecord) record = okr_record_new (table, path);

  okr_record_put_text (record, owner_column, path, owner);
  if (!okr_cell_read (self->document, record, okr_table_find_field (record->table, column), path, node, NULL, error))
    return FALSE;

  okr_document_add (self->document, g_steal_pointer (&record));
  return TRUE;
}

/**
 * okr_sample_read_links:
 * @key: the key of an id or of a list of ids; it may be missing or null
 * @table: the table that joins the owner with them
 * @owner_column: its column for the owner
 * @owner: the owner's id
 * @column: its column for the ids
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Returns: whether they are ids
 */
gboolean
okr_sample_read_links (OkrSample   *self,
                       JsonObject  *object,
                       const char  *key,
                       const char  *path,
                       const char  *table,
                       const char  *owner_column,
                       const char  *owner,
                       const char  *column,
                       GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);
  g_autofree char *list_path = okr_json_path_member (path, key);
  JsonArray *array;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return read_link (self, node, list_path, table, owner_column, owner, column, error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *element_path = g_strdup_printf ("%s[%u]", list_path, i);

      if (!read_link (self, json_array_get_element (array, i), element_path, table, owner_column, owner, column, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * okr_sample_check_id:
 * @number: the number of an accountability check
 *
 * Returns: (transfer full): the id of its record, which the file does not give
 */
char *
okr_sample_check_id (gint64 number)
{
  return g_strdup_printf ("check %" G_GINT64_FORMAT, number);
}

/**
 * okr_sample_read_check:
 * @key: the key of the number of an accountability check; it may be missing or null
 * @record: gets it as a reference
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Returns: whether it is a number
 */
gboolean
okr_sample_read_check (OkrSample   *self,
                       JsonObject  *object,
                       const char  *key,
                       OkrRecord   *record,
                       GError     **error)
{
  JsonNode *node = json_object_get_member (object, key);
  g_autofree char *path = okr_json_path_member (record->path, key);
  g_autofree char *id = NULL;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return okr_json_refuse_type (self->document, path, node, _("a whole number"), error);

  id = okr_sample_check_id (json_node_get_int (node));
  okr_record_put_text (record, "accountability_check", key, id);
  return TRUE;
}
