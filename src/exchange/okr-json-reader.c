/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads Okr's own document: one list per table, one object per row, one key per column, with nothing that is
 * not in the columns of the entities.  Used by imports.  */

#include "config.h"

#include "exchange/okr-json-reader.h"

#include "exchange/okr-cell.h"
#include "exchange/okr-exchange-error.h"
#include "model/okr-entities.h"

#include <glib/gi18n.h>

static gboolean
read_name (OkrDocument  *document,
           OkrRecord    *record,
           const char   *key,
           JsonNode     *node,
           char        **name,
           GError      **error)
{
  g_autofree char *path = okr_json_path_member (record->path, key);

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING
      || json_node_get_string (node)[0] == '\0')
    return okr_json_refuse_type (document, path, node, _("a text that is not empty"), error);
  if (!okr_cell_check_extra (document, path, node, error))
    return FALSE;

  *name = json_node_dup_string (node);
  return TRUE;
}

static gboolean
read_member (OkrDocument  *document,
             OkrRecord    *record,
             const char   *key,
             JsonNode     *node,
             GError      **error)
{
  const OkrField *field;
  g_autofree char *path = NULL;

  if (g_str_equal (key, "id"))
    return read_name (document, record, key, node, &record->id, error);
  if (g_str_equal (key, "ref"))
    return read_name (document, record, key, node, &record->ref, error);

  field = okr_table_find_field (record->table, key);
  if (field != NULL)
    return okr_cell_read (document, record, field, key, node, NULL, error);

  path = okr_json_path_member (record->path, key);
  if (!okr_cell_check_extra (document, path, node, error))
    return FALSE;

  okr_record_put_extra (record, key, node);
  return TRUE;
}

static gboolean
read_row (OkrDocument     *document,
          const OkrTable  *table,
          const char      *path,
          JsonNode        *node,
          GError         **error)
{
  g_autoptr (OkrRecord) record = NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return okr_json_refuse_type (document, path, node, _("an object"), error);

  record = okr_record_new (table->name, path);
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &key, &member))
    if (!read_member (document, record, key, member, error))
      return FALSE;

  if (table->entity_type == OKR_TYPE_SETTING && g_strcmp0 (record->id, "title") == 0)
    okr_document_set_title (document, okr_record_get_text (record, "value"));

  okr_document_add (document, g_steal_pointer (&record));
  return TRUE;
}

static gboolean
read_table (OkrDocument     *document,
            const OkrTable  *table,
            JsonNode        *node,
            GCancellable    *cancellable,
            GError         **error)
{
  g_autofree char *path = okr_json_path_member ("$", table->name);
  JsonArray *rows;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return okr_json_refuse_type (document, path, node, _("a list"), error);

  rows = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      g_autofree char *row_path = g_strdup_printf ("%s[%u]", path, i);

      if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!read_row (document, table, row_path, json_array_get_element (rows, i), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_version (OkrDocument  *document,
               JsonObject   *root,
               GError      **error)
{
  JsonNode *version = json_object_get_member (root, "version");

  if (version == NULL)
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_MISSING, okr_document_get_name (document), "$",
                              _("“%s” is missing."), "version");
      return FALSE;
    }
  if (!JSON_NODE_HOLDS_VALUE (version) || json_node_get_value_type (version) != G_TYPE_INT64)
    return okr_json_refuse_type (document, "$.version", version, _("a whole number"), error);
  if (json_node_get_int (version) < 1)
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_RANGE, okr_document_get_name (document), "$.version",
                              _("There is no such version."));
      return FALSE;
    }
  if (json_node_get_int (version) > OKR_FORMAT_VERSION)
    {
      g_autofree char *format = g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (version));

      /* Translators: the number of the format of the file, and of the newest one that this version reads */
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NEWER, okr_document_get_name (document), "$.version",
                              _("The file was written by a newer version of Okr (format %s; this one reads up to %'d)."),
                              format, OKR_FORMAT_VERSION);
      return FALSE;
    }

  return TRUE;
}

/**
 * okr_json_is_document:
 * @root: the root of a JSON file
 *
 * Returns: whether it says that it is Okr's own document, of any version
 */
gboolean
okr_json_is_document (JsonNode *root)
{
  JsonNode *format = JSON_NODE_HOLDS_OBJECT (root) ? json_object_get_member (json_node_get_object (root), "format")
                                                   : NULL;

  return format != NULL && JSON_NODE_HOLDS_VALUE (format) && json_node_get_value_type (format) == G_TYPE_STRING
         && g_str_equal (json_node_get_string (format), OKR_FORMAT_NAME);
}

/**
 * okr_json_read:
 * @document: an empty document
 * @root: Okr's own document
 * @error: return location for an %OKR_EXCHANGE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Reads it.  Keys that nobody knows are kept, and come back on export.
 *
 * Returns: whether every value in it is allowed; okr_document_check() judges the whole
 */
gboolean
okr_json_read (OkrDocument   *document,
               JsonNode      *root,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (OkrRecord) rest = okr_record_new ("setting", "$");
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  if (!check_version (document, json_node_get_object (root), error))
    return FALSE;

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      const OkrTable *table = okr_format_find_table (key);
      g_autofree char *path = okr_json_path_member ("$", key);

      if (g_str_equal (key, "format") || g_str_equal (key, "version"))
        continue;

      if (table != NULL)
        {
          if (!read_table (document, table, node, cancellable, error))
            return FALSE;
          continue;
        }

      if (!okr_cell_check_extra (document, path, node, error))
        return FALSE;
      okr_record_put_extra (rest, key, node);
      okr_document_add_note (document, _("“%s” has no place in Okr; it is kept as an extra key."), path);
    }

  if (rest->extra != NULL)
    {
      rest->id = g_strdup (OKR_JSON_REST_SETTING);
      okr_document_add (document, g_steal_pointer (&rest));
    }
  return TRUE;
}
