/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text that the rules read, and the expressions that they read it with.  */

#include "config.h"

#include "logic/advice/okr-advice-text.h"

#include "base/okr-text.h"

#include <string.h>

/* What keyboards and word processors write in many ways, written in one. */
static gunichar
make_plain (gunichar c)
{
  switch (c)
    {
    case 0x2018:        /* single quotation marks */
    case 0x2019:
    case 0x02BC:
      return '\'';
    case 0x2010:        /* hyphens, dashes, the minus sign */
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
      return '-';
    default:
      return g_unichar_isspace (c) ? ' ' : c;
    }
}

static char *
dup_plain (const char *title)
{
  g_autofree char *composed = g_utf8_normalize (title, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GString) plain = g_string_new (NULL);

  if (composed == NULL)
    return g_strdup ("");

  for (const char *p = composed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = make_plain (g_utf8_get_char (p));

      if (c == ' ' && (plain->len == 0 || plain->str[plain->len - 1] == ' '))
        continue;
      g_string_append_unichar (plain, c);
    }

  return g_string_free_and_steal (g_steal_pointer (&plain));
}

/**
 * okr_advice_text_new:
 * @title: (nullable): valid UTF-8
 *
 * Returns: (transfer full): @title made ready for the rules
 */
OkrAdviceText *
okr_advice_text_new (const char *title)
{
  OkrAdviceText *self = g_new0 (OkrAdviceText, 1);
  g_autoptr (GString) folded = g_string_new (NULL);

  self->typed = dup_plain (title != NULL ? title : "");
  self->places = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (const char *p = self->typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize place = (gsize) (p - self->typed);
      gsize before = folded->len;

      if ((guchar) *p < 0x80)
        g_string_append_c (folded, g_ascii_tolower (*p));
      else if (g_utf8_get_char (p) == 0x0153 || g_utf8_get_char (p) == 0x0152)   /* mise en œuvre */
        g_string_append (folded, "oe");
      else
        {
          g_autofree char *character = g_strndup (p, (gsize) (g_utf8_next_char (p) - p));
          g_autofree char *plain = okr_text_fold (character);

          g_string_append (folded, plain);
        }

      for (gsize i = before; i < folded->len; i++)
        g_array_append_val (self->places, place);
    }

  self->folded = g_string_free_and_steal (g_steal_pointer (&folded));

  return self;
}

/**
 * okr_advice_text_free:
 * @self: (transfer full): a text
 *
 * Frees it.
 */
void
okr_advice_text_free (OkrAdviceText *self)
{
  g_free (self->typed);
  g_free (self->folded);
  g_array_unref (self->places);
  g_free (self);
}

/**
 * okr_advice_pattern_get:
 * @self: a pattern that lives as long as the program
 *
 * Returns: (transfer none): the compiled expression
 */
GRegex *
okr_advice_pattern_get (OkrAdvicePattern *self)
{
  if (g_once_init_enter_pointer (&self->regex))
    {
      g_autoptr (GError) error = NULL;
      GRegex *regex = g_regex_new (self->pattern, self->flags, 0, &error);

      if (regex == NULL)
        g_error ("%s", error->message);
      g_once_init_leave_pointer (&self->regex, regex);
    }

  return self->regex;
}

/**
 * okr_advice_text_find:
 * @self: a text
 * @pattern: what to look for in its folded form; where it has the group "word", that is what was found
 *
 * Returns: (transfer full) (nullable): the words found, as they were typed
 */
char *
okr_advice_text_find (const OkrAdviceText *self,
                      OkrAdvicePattern    *pattern)
{
  g_autoptr (GMatchInfo) match = NULL;
  char *words;
  int start, end;
  gsize from, to;

  if (!g_regex_match (okr_advice_pattern_get (pattern), self->folded, 0, &match))
    return NULL;

  if (!g_match_info_fetch_named_pos (match, "word", &start, &end) || start < 0)
    g_match_info_fetch_pos (match, 0, &start, &end);

  from = (gsize) start < self->places->len ? g_array_index (self->places, gsize, start) : strlen (self->typed);
  to = (gsize) end < self->places->len ? g_array_index (self->places, gsize, end) : strlen (self->typed);
  words = g_strndup (self->typed + from, to - from);

  return g_strstrip (words);
}

/**
 * okr_advice_text_matches:
 * @self: a text
 * @pattern: what to look for in its folded form
 *
 * Returns: whether @pattern is there
 */
gboolean
okr_advice_text_matches (const OkrAdviceText *self,
                         OkrAdvicePattern    *pattern)
{
  return g_regex_match (okr_advice_pattern_get (pattern), self->folded, 0, NULL);
}
