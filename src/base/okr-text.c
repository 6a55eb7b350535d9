/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small rules about what people type: what matches a search, what may be stored, what fits on one line.  */

#include "config.h"

#include "base/okr-text.h"

#include "base/okr-decimal.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_QUARK (okr-text-error-quark, okr_text_error)

/**
 * okr_text_fold:
 * @text: (nullable): valid UTF-8
 *
 * Returns: (transfer full): @text without case, accents and the difference between kinds of spaces, for
 *   comparing; never shown
 */
char *
okr_text_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autoptr (GString) folded = g_string_new (NULL);

  if (text == NULL)
    return g_strdup ("");

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (decomposed == NULL)
    return g_strdup ("");

  for (const char *p = decomposed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_ismark (c))
        continue;
      g_string_append_unichar (folded, g_unichar_isspace (c) ? ' ' : c);
    }

  return g_utf8_casefold (folded->str, (gssize) folded->len);
}

/**
 * okr_text_matches:
 * @haystack: (nullable): the text searched
 * @needle: (nullable): words in any order, parted by spaces
 *
 * Returns: whether every word of @needle is somewhere in @haystack, whatever their case and accents; an empty
 *   @needle matches everything
 */
gboolean
okr_text_matches (const char *haystack,
                  const char *needle)
{
  g_autofree char *folded_haystack = okr_text_fold (haystack);
  g_autofree char *folded_needle = okr_text_fold (needle);
  g_auto (GStrv) words = g_strsplit (folded_needle, " ", -1);

  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (folded_haystack, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
set_control_error (GError   **error,
                   gunichar   c)
{
  g_set_error (error, OKR_TEXT_ERROR, OKR_TEXT_ERROR_CONTROL, _("The text holds the control character U+%04X"), c);

  return FALSE;
}

/**
 * okr_text_check:
 * @text: what should be stored
 * @n_bytes: its length in bytes, or -1 when it ends with a NUL
 * @error: %OKR_TEXT_ERROR
 *
 * Returns: whether @text is UTF-8 of at most %OKR_TEXT_MAX_LENGTH characters without control characters other
 *   than line feed and tab
 */
gboolean
okr_text_check (const char  *text,
                gssize       n_bytes,
                GError     **error)
{
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);

  length = n_bytes < 0 ? strlen (text) : (gsize) n_bytes;

  if (memchr (text, '\0', length) != NULL)
    return set_control_error (error, 0);

  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, OKR_TEXT_ERROR, OKR_TEXT_ERROR_NOT_UTF8, _("The text is not UTF-8"));
      return FALSE;
    }

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '\n' && c != '\t' && g_unichar_iscntrl (c))
        return set_control_error (error, c);
    }

  if (g_utf8_strlen (text, (gssize) length) > OKR_TEXT_MAX_LENGTH)
    {
      g_autofree char *most = okr_decimal_dup_label (OKR_TEXT_MAX_LENGTH, 0);

      g_set_error (error, OKR_TEXT_ERROR, OKR_TEXT_ERROR_TOO_LONG, _("The text is longer than %s characters"), most);
      return FALSE;
    }

  return TRUE;
}

/**
 * okr_text_dup_line:
 * @text: (nullable): valid UTF-8, of any number of lines
 * @max_characters: how many characters the result may have, at least 1
 *
 * Returns: (transfer full): @text as one line, runs of blanks made one space, cut with an ellipsis where it is
 *   longer than @max_characters
 */
char *
okr_text_dup_line (const char *text,
                   guint       max_characters)
{
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean blank = FALSE;
  char *cut;

  g_return_val_if_fail (max_characters > 0, NULL);

  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* A no-break space holds 10 000 together and stays. */
      if (g_unichar_isspace (c) && g_unichar_break_type (c) != G_UNICODE_BREAK_NON_BREAKING_GLUE)
        {
          blank = line->len > 0;
          continue;
        }
      if (blank)
        g_string_append_c (line, ' ');
      blank = FALSE;
      g_string_append_unichar (line, c);
    }

  if (g_utf8_strlen (line->str, (gssize) line->len) <= (glong) max_characters)
    return g_string_free_and_steal (g_steal_pointer (&line));

  cut = g_utf8_offset_to_pointer (line->str, (glong) max_characters - 1);
  g_string_truncate (line, (gsize) (cut - line->str));
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  g_string_append (line, "…");

  return g_string_free_and_steal (g_steal_pointer (&line));
}

/**
 * okr_text_dup_apart:
 * @text: valid UTF-8
 * @max_characters: how many characters the result may have, at least 1, without those that cannot be seen
 *
 * What is written from right to left would take figures and words that follow it to its other side.
 *
 * Returns: (transfer full): okr_text_dup_line(), isolated where that is so, as Unicode's bidirectional algorithm has it
 */
char *
okr_text_dup_apart (const char *text,
                    guint       max_characters)
{
  g_autofree char *line = okr_text_dup_line (text, max_characters);
  /* GLib's characters know their script, but not which way it runs: only its expressions do */
  gboolean turns = g_regex_match_simple ("[\\p{Bidi_Class:R}\\p{Bidi_Class:AL}]", line,
                                         G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);

  return turns ? g_strdup_printf ("\u2068%s\u2069", line) : g_steal_pointer (&line);
}

/**
 * okr_text_dup_beginning:
 * @text: valid UTF-8
 * @max_characters: how many characters the result may have, at least 1
 *
 * Pango breaks a word of many letters into lines in a time that grows with its square, at each measure; what shows
 * texts of any length shows their beginning.
 *
 * Returns: (transfer full): @text as it is, cut with an ellipsis where it is longer than @max_characters
 */
char *
okr_text_dup_beginning (const char *text,
                        guint       max_characters)
{
  g_autofree char *beginning = NULL;

  g_return_val_if_fail (text != NULL && max_characters > 0, NULL);

  if (g_utf8_strlen (text, -1) <= (glong) max_characters)
    return g_strdup (text);

  beginning = g_utf8_substring (text, 0, (glong) max_characters - 1);

  return g_strconcat (beginning, "…", NULL);
}
