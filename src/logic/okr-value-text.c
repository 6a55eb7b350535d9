/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever wrote "10k followers" as a target says a value in the same way.  A number alone is always read as such, so
 * that a unit that looks like one ("k", "m2") takes nothing away from it.  */

#include "config.h"

#include "logic/okr-value-text.h"

#include "base/okr-decimal.h"

#include <string.h>

static gboolean
is_same_word (const char *first,
              const char *second)
{
  g_autofree char *a = g_utf8_casefold (first, -1);
  g_autofree char *b = g_utf8_casefold (second, -1);

  return g_str_equal (a, b);
}

/* "restaurant" for restaurants, and the other way round */
static gboolean
is_unit (const char *word,
         const char *unit)
{
  g_autofree char *several_words = g_strconcat (word, "s", NULL);
  g_autofree char *several_units = g_strconcat (unit, "s", NULL);

  return is_same_word (word, unit) || is_same_word (several_words, unit) || is_same_word (word, several_units);
}

/* Returns what is left without the unit behind it, or before it as in "€ 12"; NULL when it is in neither place. */
static char *
dup_without_unit (const char *text,
                  const char *unit)
{
  glong length = g_utf8_strlen (text, -1);
  glong unit_length = g_utf8_strlen (unit, -1);

  /* one letter more or less is another number of the same thing */
  for (glong n = MIN (unit_length + 1, length - 1); n >= MAX (unit_length - 1, 1); n--)
    {
      const char *middle = g_utf8_offset_to_pointer (text, length - n);
      g_autofree char *end = g_strdup (middle);

      if (is_unit (g_strstrip (end), unit))
        return g_strchomp (g_strndup (text, (gsize) (middle - text)));
    }

  if (length > unit_length)
    {
      const char *middle = g_utf8_offset_to_pointer (text, unit_length);
      g_autofree char *beginning = g_strndup (text, (gsize) (middle - text));

      if (is_same_word (beginning, unit))
        return g_strstrip (g_strdup (middle));
    }

  return NULL;
}

/* "10k", "1.5 M": thousands and millions */
static gboolean
parse_thousands (const char *text,
                 double     *value)
{
  gsize length = strlen (text);
  double factor;
  g_autofree char *digits = NULL;

  if (length < 2)
    return FALSE;
  factor = text[length - 1] == 'k' || text[length - 1] == 'K' ? 1e3 : text[length - 1] == 'M' ? 1e6 : 0;
  if (factor <= 0)
    return FALSE;

  digits = g_strchomp (g_strndup (text, length - 1));
  if (!okr_decimal_parse (digits, value, NULL))
    return FALSE;
  *value *= factor;

  return *value >= -OKR_DECIMAL_MAX && *value <= OKR_DECIMAL_MAX;
}

/**
 * okr_value_text_parse:
 * @text: what somebody typed
 * @unit: (nullable): in what the key result is counted
 * @value: (out): the number; not to be used on failure
 * @error: %OKR_DECIMAL_ERROR, about what was typed
 *
 * Reads a number, alone, with its unit, in thousands or in millions.
 *
 * Returns: whether it could be read
 */
gboolean
okr_value_text_parse (const char  *text,
                      const char  *unit,
                      double      *value,
                      GError     **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *stripped = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  if (okr_decimal_parse (text, value, &problem))
    return TRUE;

  stripped = g_strstrip (g_strdup (text));
  if (unit != NULL && *unit != '\0')
    number = dup_without_unit (stripped, unit);
  if (number != NULL)
    {
      g_clear_error (&problem);
      if (okr_decimal_parse (number, value, &problem))
        return TRUE;
    }
  if (parse_thousands (number != NULL ? number : stripped, value))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}
