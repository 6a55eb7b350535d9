/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads a JSON file that nobody vouches for; the readers of the exchange layer start from its root node.
 * The parser of json-glib recurses into nested values, so the nesting is measured first, without recursion. */

#include "config.h"

#include "exchange/okr-json-source.h"

#include "exchange/okr-exchange-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_DIGITS 18   /* of a whole number: more may not fit 64 bits */
#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Line and column of a byte, both from 1; the column counts characters. */
static char *
describe_place (const char *data,
                gsize       offset)
{
  guint line = 1;
  const char *line_start = data;

  for (const char *c = data; c < data + offset; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }

  /* Translators: a place in a text file. */
  return g_strdup_printf (_("line %u, column %ld"), line,
                          g_utf8_strlen (line_start, data + offset - line_start) + 1);
}

static gboolean
check_text (const char  *name,
            const char  *data,
            gsize        length,
            GError     **error)
{
  const char *end;
  g_autofree char *place = NULL;

  if (strspn (data, " \t\r\n") == length)
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NOT_TEXT, name, NULL, _("The file is empty."));
      return FALSE;
    }

  if (g_utf8_validate_len (data, length, &end))
    return TRUE;

  if (*end == '\0' && end < data + length)
    {
      place = describe_place (data, (gsize) (end - data));
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NOT_TEXT, name, place,
                              _("There is a NUL byte; this is not a text file."));
      return FALSE;
    }

  place = describe_place (data, (gsize) (end - data));
  okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NOT_TEXT, name, place,
                          _("The text is not encoded in UTF-8."));
  return FALSE;
}

/* A walk through the text before the parser sees it, for what the parser does not refuse: it recurses into
 * nested values, ends a text at an escaped NUL, takes the last of two keys of one name, and cuts whole numbers
 * that are too long. */
typedef struct
{
  const char *name;
  const char *data;
  gsize length;
  guint depth;
  gboolean in_object[OKR_JSON_SOURCE_MAX_DEPTH + 1];
  GHashTable *keys[OKR_JSON_SOURCE_MAX_DEPTH + 1];       /* of the object at each depth; or NULL */
  gsize text_start, text_end;                            /* the last text, without its quotes */
} Walk;

static gboolean
refuse (Walk              *walk,
        gsize              offset,
        OkrExchangeError   code,
        GError           **error,
        const char        *reason)
{
  g_autofree char *place = describe_place (walk->data, offset);

  okr_exchange_set_error (error, code, walk->name, place, "%s", reason);
  return FALSE;
}

/* offset: of the quote that begins it; moved to the one that ends it */
static gboolean
walk_text (Walk    *walk,
           gsize   *offset,
           GError **error)
{
  gsize i = *offset + 1;

  walk->text_start = i;
  for (; i < walk->length && walk->data[i] != '"'; i++)
    if (walk->data[i] == '\\')
      {
        if (g_str_has_prefix (walk->data + i, "\\u0000"))
          return refuse (walk, i, OKR_EXCHANGE_ERROR_NOT_TEXT, error, _("A text has a NUL character in it."));
        i++;
      }

  walk->text_end = MIN (i, walk->length);
  *offset = i;
  return TRUE;
}

/* offset: of its first digit; moved to its last character */
static gboolean
walk_number (Walk    *walk,
             gsize   *offset,
             GError **error)
{
  gsize n_digits = strspn (walk->data + *offset, G_CSET_DIGITS);
  gsize n_characters = strspn (walk->data + *offset, G_CSET_DIGITS ".eE+-");

  if (n_digits == n_characters && n_digits > MAX_DIGITS)
    return refuse (walk, *offset, OKR_EXCHANGE_ERROR_RANGE, error, _("The number is too large."));

  *offset += n_characters - 1;
  return TRUE;
}

/* at the colon behind a key */
static gboolean
walk_key (Walk    *walk,
          GError **error)
{
  GHashTable **keys = &walk->keys[walk->depth];
  g_autofree char *key = g_strndup (walk->data + walk->text_start, walk->text_end - walk->text_start);
  g_autofree char *reason = NULL;

  if (!walk->in_object[walk->depth])
    return TRUE;

  if (*keys == NULL)
    *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!g_hash_table_contains (*keys, key))
    {
      g_hash_table_add (*keys, g_steal_pointer (&key));
      return TRUE;
    }

  reason = g_strdup_printf (_("The key “%.80s” is given twice in one object."), key);
  return refuse (walk, walk->text_start - 1, OKR_EXCHANGE_ERROR_DUPLICATE, error, reason);
}

static gboolean
walk_in (Walk    *walk,
         gsize    offset,
         GError **error)
{
  g_autofree char *reason = NULL;

  if (walk->depth < OKR_JSON_SOURCE_MAX_DEPTH)
    {
      walk->depth++;
      walk->in_object[walk->depth] = walk->data[offset] == '{';
      return TRUE;
    }

  reason = g_strdup_printf (_("Values are nested more than %d levels deep."), OKR_JSON_SOURCE_MAX_DEPTH);
  return refuse (walk, offset, OKR_EXCHANGE_ERROR_TOO_DEEP, error, reason);
}

static gboolean
walk_all (Walk    *walk,
          GError **error)
{
  for (gsize i = 0; i < walk->length; i++)
    {
      char c = walk->data[i];
      gboolean fine = TRUE;

      if (c == '"')
        {
          fine = walk_text (walk, &i, error);
        }
      else if (g_ascii_isdigit (c))
        {
          fine = walk_number (walk, &i, error);
        }
      else if (c == ':')
        {
          fine = walk_key (walk, error);
        }
      else if (c == '{' || c == '[')
        {
          fine = walk_in (walk, i, error);
        }
      else if ((c == '}' || c == ']') && walk->depth > 0)
        {
          g_clear_pointer (&walk->keys[walk->depth], g_hash_table_unref);
          walk->depth--;
        }

      if (!fine)
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_inside (const char  *name,
              const char  *data,
              gsize        length,
              GError     **error)
{
  Walk walk = { .name = name, .data = data, .length = length };
  gboolean fine = walk_all (&walk, error);

  for (gsize i = 0; i < G_N_ELEMENTS (walk.keys); i++)
    g_clear_pointer (&walk.keys[i], g_hash_table_unref);
  return fine;
}

/* json-glib tells the place at the start of its message: "<data>:2:4: ..." */
static char *
get_parser_place (const char *message)
{
  const char *colon = strchr (message, ':');
  char *end;
  gint64 line, column;

  if (colon == NULL)
    return NULL;

  line = g_ascii_strtoll (colon + 1, &end, 10);
  column = *end == ':' ? g_ascii_strtoll (end + 1, NULL, 10) : 0;
  if (line < 1)
    return NULL;

  /* Translators: a place in a text file. */
  return g_strdup_printf (_("line %u, column %ld"), (guint) line, (long) MAX (column, 1));
}

/**
 * okr_json_source_parse:
 * @name: the file's name, for messages
 * @data: the text, followed by a NUL that is not part of it
 * @length: its bytes
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Checks and parses a JSON text.
 *
 * Returns: (transfer full): the root, or %NULL
 */
JsonNode *
okr_json_source_parse (const char  *name,
                       const char  *data,
                       gsize        length,
                       GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (data != NULL, NULL);

  if (length >= strlen (BYTE_ORDER_MARK) && g_str_has_prefix (data, BYTE_ORDER_MARK))
    {
      data += strlen (BYTE_ORDER_MARK);
      length -= strlen (BYTE_ORDER_MARK);
    }

  if (!check_text (name, data, length, error) || !check_inside (name, data, length, error))
    return NULL;

  json_parser_set_strict (parser, TRUE);
  if (!json_parser_load_from_data (parser, data, (gssize) length, &local_error))
    {
      g_autofree char *place = get_parser_place (local_error->message);

      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NOT_JSON, name, place,
                              _("This is not valid JSON, here or shortly before."));
      return NULL;
    }

  return json_parser_steal_root (parser);
}

/**
 * okr_json_source_load:
 * @file: the file
 * @error: return location for an %OKR_EXCHANGE_ERROR or %G_IO_ERROR_CANCELLED
 *
 * Reads, checks and parses a JSON file.  A file over %OKR_JSON_SOURCE_MAX_SIZE is refused by its size,
 * before it is read.  Blocks: call it in a thread.
 *
 * Returns: (transfer full): the root, or %NULL
 */
JsonNode *
okr_json_source_load (GFile         *file,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autofree char *data = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) local_error = NULL;
  gsize length;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, cancellable, &local_error);
  if (info != NULL && g_file_info_get_size (info) > OKR_JSON_SOURCE_MAX_SIZE)
    {
      g_autofree char *limit = g_format_size (OKR_JSON_SOURCE_MAX_SIZE);

      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_TOO_LARGE, name, NULL,
                              _("The file is larger than %s."), limit);
      return NULL;
    }
  /* somebody who never writes, or never ends */
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NOT_READABLE, name, NULL,
                              _("This is a pipe or a device, not a file."));
      return NULL;
    }
  if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NOT_READABLE, name, NULL,
                              _("This is a folder, not a file."));
      return NULL;
    }

  if (info == NULL || !g_file_load_contents (file, cancellable, &data, &length, NULL, &local_error))
    {
      if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_propagate_error (error, g_steal_pointer (&local_error));
      else if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NOT_READABLE, name, NULL, _("There is no such file."));
      else
        okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_NOT_READABLE, name, NULL, "%s", local_error->message);
      return NULL;
    }

  return okr_json_source_parse (name, data, length, error);
}
