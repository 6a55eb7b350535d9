/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON out, used by the export, by extra keys and by the reports of okr-cli.  The generator of json-glib
 * writes 0.1 as 0.10000000000000001, so this is our own.  */

#include "config.h"

#include "exchange/okr-json-writer.h"

#include <math.h>
#include <string.h>

/**
 * okr_json_write_text:
 * @out: where to write
 * @text: UTF-8
 *
 * Writes a quoted text; only what JSON demands is escaped.
 */
void
okr_json_write_text (GString    *out,
                     const char *text)
{
  g_string_append_c (out, '"');
  for (const char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '"':
        g_string_append (out, "\\\"");
        break;
      case '\\':
        g_string_append (out, "\\\\");
        break;
      case '\n':
        g_string_append (out, "\\n");
        break;
      case '\t':
        g_string_append (out, "\\t");
        break;
      case '\r':
        g_string_append (out, "\\r");
        break;
      default:
        if ((guchar) *c < 0x20)
          g_string_append_printf (out, "\\u%04x", (guint) *c);
        else
          g_string_append_c (out, *c);
        break;
      }
  g_string_append_c (out, '"');
}

/**
 * okr_json_write_number:
 * @out: where to write
 * @number: finite
 *
 * Writes the shortest decimal that reads back as the same number.
 */
void
okr_json_write_number (GString *out,
                       double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_if_fail (isfinite (number));

  for (int precision = 15; precision <= 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", precision);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  g_string_append (out, buffer);
}

static void
write_break (GString *out,
             int      indent)
{
  if (indent < 0)
    return;

  g_string_append_c (out, '\n');
  for (int i = 0; i < indent; i++)
    g_string_append (out, "  ");
}

static void
write_array (GString   *out,
             JsonArray *array,
             int        indent)
{
  int inner = indent < 0 ? -1 : indent + 1;

  if (json_array_get_length (array) == 0)
    {
      g_string_append (out, "[]");
      return;
    }

  g_string_append_c (out, '[');
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      write_break (out, inner);
      okr_json_write_node (out, json_array_get_element (array, i), inner);
    }
  write_break (out, indent);
  g_string_append_c (out, ']');
}

static void
write_object (GString    *out,
              JsonObject *object,
              int         indent)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;
  gboolean first = TRUE;
  int inner = indent < 0 ? -1 : indent + 1;

  if (json_object_get_size (object) == 0)
    {
      g_string_append (out, "{}");
      return;
    }

  g_string_append_c (out, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    {
      if (!first)
        g_string_append_c (out, ',');
      first = FALSE;
      write_break (out, inner);
      okr_json_write_text (out, key);
      g_string_append (out, indent < 0 ? ":" : ": ");
      okr_json_write_node (out, node, inner);
    }
  write_break (out, indent);
  g_string_append_c (out, '}');
}

static void
write_value (GString  *out,
             JsonNode *node)
{
  gsize start = out->len;

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      okr_json_write_text (out, json_node_get_string (node));
    }
  else if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    {
      g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
    }
  else if (json_node_get_value_type (node) == G_TYPE_INT64)
    {
      g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
    }
  else
    {
      okr_json_write_number (out, json_node_get_double (node));
      /* a real stays one when it is read back */
      if (strpbrk (out->str + start, ".e") == NULL)
        g_string_append (out, ".0");
    }
}

/**
 * okr_json_write_node:
 * @out: where to write
 * @node: any value
 * @indent: how deep it is, or -1 to write it all on one line
 */
void
okr_json_write_node (GString  *out,
                     JsonNode *node,
                     int       indent)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (out, json_node_get_object (node), indent);
      break;
    case JSON_NODE_ARRAY:
      write_array (out, json_node_get_array (node), indent);
      break;
    case JSON_NODE_VALUE:
      write_value (out, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (out, "null");
      break;
    }
}

/**
 * okr_json_to_string:
 * @node: any value
 *
 * Returns: (transfer full): it as a file, with a line break at its end
 */
char *
okr_json_to_string (JsonNode *node)
{
  GString *out = g_string_new (NULL);

  okr_json_write_node (out, node, 0);
  g_string_append_c (out, '\n');
  return g_string_free_and_steal (out);
}

/**
 * okr_json_to_line:
 * @node: any value
 *
 * Returns: (transfer full): it on one line
 */
char *
okr_json_to_line (JsonNode *node)
{
  GString *out = g_string_new (NULL);

  okr_json_write_node (out, node, -1);
  return g_string_free_and_steal (out);
}
