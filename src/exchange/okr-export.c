/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The export to Okr's own document, used by the window and okr-cli.  What it writes depends on nothing but the
 * workspace, byte by byte: lists are in the order of rank and id, keys in the order of the columns.  */

#include "config.h"

#include "exchange/okr-export.h"

#include "exchange/okr-format.h"
#include "exchange/okr-json-reader.h"
#include "exchange/okr-json-writer.h"

#ifdef HAVE_CALENDAR
#include "exchange/okr-calendar.h"
#endif

#include <glib/gi18n.h>

static void
write_key (GString    *out,
           const char *key,
           int         indent,
           gboolean   *first)
{
  g_string_append (out, *first ? "\n" : ",\n");
  *first = FALSE;
  for (int i = 0; i < indent; i++)
    g_string_append (out, "  ");
  okr_json_write_text (out, key);
  g_string_append (out, ": ");
}

static void
write_text_member (GString    *out,
                   const char *key,
                   const char *text,
                   gboolean   *first)
{
  if (text == NULL)
    return;

  write_key (out, key, 3, first);
  okr_json_write_text (out, text);
}

static void
write_cell (GString        *out,
            const OkrField *field,
            const OkrValue *value,
            gboolean       *first)
{
  if (value->type == OKR_VALUE_NULL)
    return;

  write_key (out, field->name, 3, first);
  if (value->type == OKR_VALUE_TEXT)
    okr_json_write_text (out, value->text);
  else if (value->type == OKR_VALUE_REAL)
    okr_json_write_number (out, value->real);
  else if (field->type == OKR_FIELD_BOOLEAN)
    g_string_append (out, value->integer != 0 ? "true" : "false");
  else
    g_string_append_printf (out, "%" G_GINT64_FORMAT, value->integer);
}

/* The keys that nobody knew when they came in. */
static void
write_extra (GString    *out,
             const char *extra,
             int         indent,
             gboolean   *first)
{
  g_autoptr (JsonNode) node = extra != NULL ? json_from_string (extra, NULL) : NULL;
  JsonObjectIter iter;
  const char *key;
  JsonNode *member;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &key, &member))
    {
      write_key (out, key, indent, first);
      okr_json_write_node (out, member, indent);
    }
}

static void
write_entity (GString        *out,
              const OkrTable *table,
              OkrEntity      *entity)
{
  gboolean first = TRUE;

  g_string_append_c (out, '{');
  write_text_member (out, "id", okr_entity_get_id (entity), &first);
  write_text_member (out, "ref", okr_entity_get_ref (entity), &first);

  for (guint i = 0; i < table->n_fields; i++)
    {
      g_auto (OkrValue) value = OKR_VALUE_INIT;

      okr_entity_get_value (entity, okr_entity_class_find_column (table->entity_type, table->fields[i].name), &value);
      write_cell (out, &table->fields[i], &value, &first);
    }

  write_extra (out, okr_entity_get_extra (entity), 3, &first);
  g_string_append (out, "\n    }");
}

static gboolean
is_rest (OkrEntity *entity)
{
  return OKR_IS_SETTING (entity) && g_str_equal (okr_entity_get_id (entity), OKR_JSON_REST_SETTING);
}

static void
write_table (GString        *out,
             OkrWorkspace   *workspace,
             const OkrTable *table,
             gboolean       *first)
{
  GListModel *list = okr_workspace_get_list (workspace, table->entity_type);
  gboolean first_row = TRUE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (OkrEntity) entity = g_list_model_get_item (list, i);

      if (is_rest (entity))
        continue;

      if (first_row)
        {
          write_key (out, table->name, 1, first);
          g_string_append (out, "[\n    ");
        }
      else
        {
          g_string_append (out, ",\n    ");
        }
      first_row = FALSE;
      write_entity (out, table, entity);
    }

  if (!first_row)
    g_string_append (out, "\n  ]");
}

/**
 * okr_export_to_json:
 * @workspace: an open workspace
 *
 * Writes all that a workspace holds, but the history of edits.
 *
 * Returns: (transfer full): the document; the same workspace always gives the same bytes
 */
char *
okr_export_to_json (OkrWorkspace *workspace)
{
  GString *out = g_string_new ("{");
  gboolean first = TRUE;
  OkrEntity *rest;

  g_return_val_if_fail (OKR_IS_WORKSPACE (workspace), NULL);

  write_key (out, "format", 1, &first);
  okr_json_write_text (out, OKR_FORMAT_NAME);
  write_key (out, "version", 1, &first);
  g_string_append_printf (out, "%d", OKR_FORMAT_VERSION);

  for (guint i = 0; i < okr_format_get_n_tables (); i++)
    write_table (out, workspace, okr_format_get_table (i), &first);

  rest = okr_workspace_lookup (workspace, OKR_TYPE_SETTING, OKR_JSON_REST_SETTING);
  if (rest != NULL)
    write_extra (out, okr_entity_get_extra (rest), 1, &first);

  g_string_append (out, "\n}\n");
  return g_string_free_and_steal (out);
}

/**
 * okr_export_has_format:
 * @format: a format
 *
 * Returns: whether this build can write it: a calendar needs libical
 */
gboolean
okr_export_has_format (OkrExportFormat format)
{
#ifdef HAVE_CALENDAR
  return TRUE;
#else
  return format != OKR_EXPORT_CALENDAR;
#endif
}

/**
 * okr_export_to_text:
 * @workspace: an open workspace
 * @format: as what; one that okr_export_has_format()
 *
 * Returns: (transfer full): all that a file of that format holds
 */
char *
okr_export_to_text (OkrWorkspace    *workspace,
                    OkrExportFormat  format)
{
#ifdef HAVE_CALENDAR
  if (format == OKR_EXPORT_CALENDAR)
    return okr_calendar_to_text (workspace, NULL);
#endif

  return okr_export_to_json (workspace);
}

static void
on_replaced_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  g_prefix_error (&error, "%s: ", g_file_peek_path (G_FILE (source)));
  g_task_return_error (task, error);
}

/**
 * okr_export_save_async:
 * @workspace: an open workspace
 * @format: as what
 * @file: where to; what is there is replaced as a whole or not at all
 *
 * Exports a workspace as it is now to a file.
 */
void
okr_export_save_async (OkrWorkspace        *workspace,
                       OkrExportFormat      format,
                       GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  char *text = okr_export_to_text (workspace, format);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  g_task_set_source_tag (task, okr_export_save_async);
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, cancellable, on_replaced_cb,
                                       g_steal_pointer (&task));
}

/**
 * okr_export_save_finish:
 * @result: what the callback was given
 * @error: return location for a %G_IO_ERROR, whose message names the file
 *
 * Returns: whether the file is written
 */
gboolean
okr_export_save_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
