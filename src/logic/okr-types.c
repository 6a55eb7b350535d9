/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the words of the domain to the text in files and back.  */

#include "config.h"

#include "logic/okr-types.h"

/**
 * okr_types_get_nick:
 * @type: the GType of an enumeration of okr-types.h
 * @value: one of its values
 *
 * Returns: (nullable): the text of @value in the database and in JSON, such as "roof-shot"; %NULL for none (0)
 *   and for what is no value of @type
 */
const char *
okr_types_get_nick (GType type,
                    int   value)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  GEnumValue *found = g_enum_get_value (enum_class, value);

  return value != 0 && found != NULL ? found->value_nick : NULL;
}

/**
 * okr_types_parse:
 * @type: the GType of an enumeration of okr-types.h
 * @nick: (nullable): a text of the database or of JSON; %NULL for none
 * @value: (out): the value; untouched on failure
 *
 * Returns: whether @nick is %NULL or, letter by letter, the text of a value of @type; "none" is not
 */
gboolean
okr_types_parse (GType       type,
                 const char *nick,
                 int        *value)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);
  GEnumValue *found;

  g_return_val_if_fail (value != NULL, FALSE);

  if (nick == NULL)
    {
      *value = 0;
      return TRUE;
    }

  /* from GLib 2.90 on a nick is found in any case and with underscores too; what an older one reads must be exact */
  found = g_enum_get_value_by_nick (enum_class, nick);
  if (found == NULL || found->value == 0 || !g_str_equal (found->value_nick, nick))
    return FALSE;

  *value = found->value;

  return TRUE;
}
