/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON values to cells: the one place in which both readers judge type, word, date, range and length.  */

#include "config.h"

#include "exchange/okr-cell.h"

#include "base/okr-date.h"
#include "base/okr-decimal.h"
#include "base/okr-text.h"
#include "exchange/okr-exchange-error.h"
#include "logic/okr-types.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/**
 * okr_json_path_member:
 * @path: the JSON path of an object
 * @key: the key of a member; one that begins with $ is a whole path already
 *
 * Returns: (transfer full): the JSON path of the member
 */
char *
okr_json_path_member (const char *path,
                      const char *key)
{
  if (key[0] == '$')
    return g_strdup (key);

  if (key[0] != '\0' && key[strspn (key, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "_")] == '\0')
    return g_strdup_printf ("%s.%s", path, key);

  return g_strdup_printf ("%s['%s']", path, key);
}

static const char *
get_type_name (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return _("an object");
    case JSON_NODE_ARRAY:
      return _("a list");
    case JSON_NODE_NULL:
      return _("nothing");
    case JSON_NODE_VALUE:
    default:
      break;
    }

  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return _("a text");
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return _("true or false");
  return _("a number");
}

/**
 * okr_json_refuse_type:
 * @document: what is read
 * @path: where @node is
 * @node: a value that is of another kind
 * @wanted: the kind that it should be of, translated: "a text", "a list", ...
 * @error: return location: %OKR_EXCHANGE_ERROR_TYPE
 *
 * Returns: %FALSE
 */
gboolean
okr_json_refuse_type (OkrDocument  *document,
                      const char   *path,
                      JsonNode     *node,
                      const char   *wanted,
                      GError      **error)
{
  okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_TYPE, okr_document_get_name (document), path,
                          /* Translators: both are kinds of values: "a text", "a number", "a list". */
                          _("Expected %s, but found %s."), wanted, get_type_name (node));
  return FALSE;
}

static gboolean
is_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
check_length (OkrDocument  *document,
              const char   *path,
              const char   *text,
              GError      **error)
{
  g_autofree char *length = NULL;
  g_autofree char *most = NULL;

  if (strlen (text) <= OKR_TEXT_MAX_LENGTH || g_utf8_strlen (text, -1) <= OKR_TEXT_MAX_LENGTH)
    return TRUE;

  length = okr_decimal_dup_label ((double) g_utf8_strlen (text, -1), 0);
  most = okr_decimal_dup_label (OKR_TEXT_MAX_LENGTH, 0);
  okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_TOO_LONG, okr_document_get_name (document), path,
                          _("The text has %s characters; %s are allowed."), length, most);
  return FALSE;
}

/* The text of an object such as {"fr": ..., "en": ...} in the first language wanted that it has. */
static JsonNode *
choose_language (OkrDocument *document,
                 JsonObject  *texts)
{
  const char * const *languages = okr_document_get_languages (document);
  g_autoptr (GList) all = NULL;
  JsonNode *node;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      node = json_object_get_member (texts, languages[i]);
      if (node != NULL && is_string (node))
        return node;
    }

  all = json_object_get_values (texts);
  for (GList *l = all; l != NULL; l = l->next)
    if (is_string (l->data))
      return l->data;

  return NULL;
}

/**
 * okr_cell_read_text:
 * @document: the document, for its name and languages
 * @path: where the value is
 * @node: a text, nothing, or an object of texts by language
 * @text: (out) (transfer full) (nullable): the text in the document's language
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Returns: whether it is a text that is not too long
 */
gboolean
okr_cell_read_text (OkrDocument  *document,
                    const char   *path,
                    JsonNode     *node,
                    char        **text,
                    GError      **error)
{
  *text = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *texts = json_node_get_object (node);
      JsonObjectIter iter;
      const char *language;
      JsonNode *each, *chosen;

      json_object_iter_init_ordered (&iter, texts);
      while (json_object_iter_next_ordered (&iter, &language, &each))
        {
          g_autofree char *each_path = okr_json_path_member (path, language);

          if (JSON_NODE_HOLDS_NULL (each))
            continue;
          if (!is_string (each))
            return okr_json_refuse_type (document, each_path, each, _("a text"), error);
          if (!check_length (document, each_path, json_node_get_string (each), error))
            return FALSE;
        }

      chosen = choose_language (document, texts);
      *text = chosen != NULL ? json_node_dup_string (chosen) : NULL;
      return TRUE;
    }

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!is_string (node))
    return okr_json_refuse_type (document, path, node, _("a text"), error);
  if (!check_length (document, path, json_node_get_string (node), error))
    return FALSE;

  *text = json_node_dup_string (node);
  return TRUE;
}

static gboolean
read_date (OkrDocument  *document,
           const char   *path,
           JsonNode     *node,
           OkrValue     *value,
           GError      **error)
{
  OkrDate date;

  if (!is_string (node))
    return okr_json_refuse_type (document, path, node, _("a date such as 2026-03-30"), error);
  if (!okr_date_parse_iso (json_node_get_string (node), &date, NULL))
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_DATE, okr_document_get_name (document), path,
                              _("“%.40s” is not a date that exists; a date is written as 2026-03-30."),
                              json_node_get_string (node));
      return FALSE;
    }

  okr_value_set_text (value, json_node_get_string (node));
  return TRUE;
}

static char *
list_words (const OkrField *field)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < field->words->n_values; i++)
    if (field->words->values[i].value != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", field->words->values[i].value_nick);

  return g_string_free_and_steal (words);
}

static gboolean
read_word (OkrDocument       *document,
           const OkrField    *field,
           const char        *path,
           JsonNode          *node,
           const OkrSynonym  *synonyms,
           OkrValue          *value,
           GError           **error)
{
  const char *word;
  g_autofree char *words = NULL;
  int number;

  if (!is_string (node))
    return okr_json_refuse_type (document, path, node, _("a word"), error);

  word = json_node_get_string (node);
  for (guint i = 0; synonyms != NULL && synonyms[i].word != NULL; i++)
    if (g_str_equal (word, synonyms[i].word))
      word = synonyms[i].nick;

  if (okr_types_parse (G_ENUM_CLASS_TYPE (field->words), word, &number))
    {
      okr_value_set_text (value, word);
      return TRUE;
    }

  words = list_words (field);
  okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_UNKNOWN_WORD, okr_document_get_name (document), path,
                          _("The word “%.40s” is not known here; possible are: %s."),
                          json_node_get_string (node), words);
  return FALSE;
}

static gboolean
read_number (OkrDocument     *document,
             const OkrField  *field,
             const char      *path,
             JsonNode        *node,
             OkrValue        *value,
             GError         **error)
{
  gboolean integer = field->type == OKR_FIELD_INTEGER;
  double number;

  if (!JSON_NODE_HOLDS_VALUE (node)
      || (json_node_get_value_type (node) != G_TYPE_INT64 && json_node_get_value_type (node) != G_TYPE_DOUBLE))
    return okr_json_refuse_type (document, path, node, integer ? _("a whole number") : _("a number"), error);

  number = json_node_get_value_type (node) == G_TYPE_INT64 ? (double) json_node_get_int (node)
                                                           : json_node_get_double (node);
  if (!isfinite (number))
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_RANGE, okr_document_get_name (document), path,
                              _("The number is too large."));
      return FALSE;
    }
  if (integer && number != floor (number))
    return okr_json_refuse_type (document, path, node, _("a whole number"), error);
  if (number < field->minimum || number > field->maximum)
    {
      if (isfinite (field->maximum))
        okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_RANGE, okr_document_get_name (document), path,
                                _("%g is out of range; it must be between %g and %g."),
                                number, field->minimum, field->maximum);
      else
        okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_RANGE, okr_document_get_name (document), path,
                                _("%g is out of range; it must be at least %g."), number, field->minimum);
      return FALSE;
    }

  if (integer)
    okr_value_set_integer (value, (gint64) number);
  else
    okr_value_set_real (value, number);
  return TRUE;
}

static gboolean
read_value (OkrDocument       *document,
            const OkrField    *field,
            const char        *path,
            JsonNode          *node,
            const OkrSynonym  *synonyms,
            OkrValue          *value,
            GError           **error)
{
  char *text;

  switch (field->type)
    {
    case OKR_FIELD_TEXT:
      if (!okr_cell_read_text (document, path, node, &text, error))
        return FALSE;
      okr_value_set_text (value, text);
      g_free (text);
      return TRUE;

    case OKR_FIELD_RANK:
    case OKR_FIELD_REFERENCE:
      if (!is_string (node) || json_node_get_string (node)[0] == '\0')
        return okr_json_refuse_type (document, path, node, _("a text that is not empty"), error);
      okr_value_set_text (value, json_node_get_string (node));
      return check_length (document, path, json_node_get_string (node), error);

    case OKR_FIELD_DATE:
      return read_date (document, path, node, value, error);

    case OKR_FIELD_WORD:
      return read_word (document, field, path, node, synonyms, value, error);

    case OKR_FIELD_BOOLEAN:
      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
        return okr_json_refuse_type (document, path, node, _("true or false"), error);
      okr_value_set_integer (value, json_node_get_boolean (node));
      return TRUE;

    case OKR_FIELD_INTEGER:
    case OKR_FIELD_REAL:
      return read_number (document, field, path, node, value, error);

    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * okr_cell_read:
 * @document: the document
 * @record: the record that gets the cell
 * @field: what the cell may hold
 * @key: the key of the value in the object of the record
 * @node: the value; null leaves the cell empty
 * @synonyms: (nullable): other words for nicks, ended by %NULL
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Judges a value and puts it into the record.
 *
 * Returns: whether it is allowed there
 */
gboolean
okr_cell_read (OkrDocument       *document,
               OkrRecord         *record,
               const OkrField    *field,
               const char        *key,
               JsonNode          *node,
               const OkrSynonym  *synonyms,
               GError           **error)
{
  g_auto (OkrValue) value = OKR_VALUE_INIT;
  g_autofree char *path = NULL;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;

  path = okr_json_path_member (record->path, key);
  if (!read_value (document, field, path, node, synonyms, &value, error))
    return FALSE;

  if (value.type != OKR_VALUE_NULL)
    okr_record_put_value (record, field->name, key, &value);
  return TRUE;
}

/**
 * okr_cell_check_extra:
 * @path: where the value is
 * @node: a value under a key that nobody knows, kept as it is
 * @error: return location for an %OKR_EXCHANGE_ERROR
 *
 * Returns: whether all its texts and numbers are within the limits
 */
gboolean
okr_cell_check_extra (OkrDocument  *document,
                      const char   *path,
                      JsonNode     *node,
                      GError      **error)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *each;

  if (is_string (node))
    return check_length (document, path, json_node_get_string (node), error);

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE
      && !isfinite (json_node_get_double (node)))
    {
      okr_exchange_set_error (error, OKR_EXCHANGE_ERROR_RANGE, okr_document_get_name (document), path,
                              _("The number is too large."));
      return FALSE;
    }

  if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      {
        g_autofree char *each_path = g_strdup_printf ("%s[%u]", path, i);

        if (!okr_cell_check_extra (document, each_path, json_array_get_element (json_node_get_array (node), i), error))
          return FALSE;
      }

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      json_object_iter_init_ordered (&iter, json_node_get_object (node));
      while (json_object_iter_next_ordered (&iter, &key, &each))
        {
          g_autofree char *each_path = okr_json_path_member (path, key);

          if (!okr_cell_check_extra (document, each_path, each, error))
            return FALSE;
        }
    }

  return TRUE;
}
