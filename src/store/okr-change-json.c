/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text form of a change, as the history keeps it:
 *
 *   [{"table": "key_result", "id": "01J...", "op": "set", "cells": {"rank": ["a", "b"]}}]
 *
 * By the names of the columns and not by their positions, so that a migration that moves columns does not
 * break old steps of undo.  The only place of the store that knows JSON.  */

#include "config.h"

#include "store/okr-change.h"
#include "store/okr-store-types.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

static const char * const operation_nicks[] = {
  [OKR_CHANGE_INSERT] = "insert",
  [OKR_CHANGE_SET] = "set",
  [OKR_CHANGE_DELETE] = "delete",
};

static void
add_value (JsonBuilder    *builder,
           const OkrValue *value)
{
  switch (value->type)
    {
    case OKR_VALUE_NULL:
      json_builder_add_null_value (builder);
      break;
    case OKR_VALUE_INTEGER:
      json_builder_add_int_value (builder, value->integer);
      break;
    case OKR_VALUE_REAL:
      json_builder_add_double_value (builder, value->real);
      break;
    case OKR_VALUE_TEXT:
      json_builder_add_string_value (builder, value->text);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
add_row (JsonBuilder        *builder,
         const OkrChangeRow *row)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "table");
  json_builder_add_string_value (builder, row->table);
  json_builder_set_member_name (builder, "id");
  json_builder_add_string_value (builder, row->id);
  json_builder_set_member_name (builder, "op");
  json_builder_add_string_value (builder, operation_nicks[row->operation]);
  json_builder_set_member_name (builder, "cells");
  json_builder_begin_object (builder);
  for (guint i = 0; i < row->cells->len; i++)
    {
      const OkrChangeCell *cell = &g_array_index (row->cells, OkrChangeCell, i);

      json_builder_set_member_name (builder, cell->column);
      json_builder_begin_array (builder);
      add_value (builder, &cell->before);
      add_value (builder, &cell->after);
      json_builder_end_array (builder);
    }
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

/**
 * okr_change_to_json:
 * @self: a change
 *
 * Returns: (transfer full): its text, on one line
 */
char *
okr_change_to_json (OkrChange *self)
{
  g_autoptr (JsonBuilder) builder = NULL;
  g_autoptr (JsonNode) root = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  builder = json_builder_new_immutable ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < okr_change_get_n_rows (self); i++)
    add_row (builder, okr_change_get_row (self, i));
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}

static gboolean
read_value (JsonNode *node,
            OkrValue *value)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node))
    return FALSE;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    okr_value_set_text (value, json_node_get_string (node));
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    okr_value_set_integer (value, json_node_get_int (node));
  else if (json_node_get_value_type (node) == G_TYPE_DOUBLE)
    okr_value_set_real (value, json_node_get_double (node));
  else
    return FALSE;

  return TRUE;
}

static gboolean
read_cells (JsonObject   *object,
            OkrChangeRow *row)
{
  JsonObjectIter iter;
  const char *column;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &column, &node))
    {
      g_auto (OkrValue) before = OKR_VALUE_INIT;
      g_auto (OkrValue) after = OKR_VALUE_INIT;
      JsonArray *pair = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

      if (pair == NULL || json_array_get_length (pair) != 2)
        return FALSE;
      if (!read_value (json_array_get_element (pair, 0), &before) ||
          !read_value (json_array_get_element (pair, 1), &after))
        return FALSE;
      okr_change_row_add (row, column, &before, &after);
    }

  return TRUE;
}

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
read_row (JsonNode  *node,
          OkrChange *change)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *table, *id, *operation;
  JsonNode *cells;

  if (object == NULL)
    return FALSE;

  table = get_text (object, "table");
  id = get_text (object, "id");
  operation = get_text (object, "op");
  cells = json_object_get_member (object, "cells");
  if (table == NULL || id == NULL || operation == NULL || cells == NULL || !JSON_NODE_HOLDS_OBJECT (cells))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (operation_nicks); i++)
    if (g_str_equal (operation, operation_nicks[i]))
      return read_cells (json_node_get_object (cells),
                         okr_change_append_row (change, table, id, (OkrChangeOperation) i));

  return FALSE;
}

/**
 * okr_change_new_from_json:
 * @json: the text of a change
 * @error: return location: %OKR_STORE_ERROR_DAMAGED when @json is not what okr_change_to_json() writes
 *
 * Returns: (transfer full): the change, or %NULL
 */
OkrChange *
okr_change_new_from_json (const char  *json,
                          GError     **error)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (OkrChange) change = NULL;
  JsonArray *rows;

  g_return_val_if_fail (json != NULL, NULL);

  root = json_from_string (json, NULL);
  if (root == NULL || !JSON_NODE_HOLDS_ARRAY (root))
    {
      g_set_error_literal (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED,
                           _("The history holds a change that cannot be read."));
      return NULL;
    }

  change = okr_change_new ();
  rows = json_node_get_array (root);
  for (guint i = 0; i < json_array_get_length (rows); i++)
    if (!read_row (json_array_get_element (rows, i), change))
      {
        g_set_error (error, OKR_STORE_ERROR, OKR_STORE_ERROR_DAMAGED,
                     _("The history holds a change whose row %u cannot be read."), i + 1);
        return NULL;
      }

  return g_steal_pointer (&change);
}
