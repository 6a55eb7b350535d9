/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads lists as people paste them from elsewhere (F51).  */

#include "config.h"

#include "logic/okr-capture.h"

#include <string.h>

static const char * const bullets[] = { "-", "*", "+", "•", "◦", "▪", "‣", "·", "–", "—", "→" };
static const char * const boxes[] = { "[ ]", "[x]", "[X]", "☐", "☑", "☒" };

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* What follows one of the marks and a space, or text itself.  */
static const char *
skip_mark (const char         *text,
           const char * const *marks,
           gsize               n_marks)
{
  for (gsize i = 0; i < n_marks; i++)
    {
      const char *rest = text + strlen (marks[i]);

      if (g_str_has_prefix (text, marks[i]) && (*rest == '\0' || g_unichar_isspace (g_utf8_get_char (rest))))
        return skip_spaces (rest);
    }

  return text;
}

/* "1. ", "12) ", "(3) ", "a) ": not "2026 plans", nor "1.5 days".  */
static const char *
skip_number (const char *text)
{
  const char *rest = *text == '(' ? text + 1 : text;
  const char *digits = rest;

  while (g_ascii_isdigit (*rest) && rest - digits < 3)
    rest++;
  if (rest == digits && g_ascii_isalpha (*rest) && rest[1] == ')')
    rest++;
  if (rest == digits || (*rest != '.' && *rest != ')'))
    return text;

  rest++;

  return *rest == '\0' || g_ascii_isspace (*rest) ? skip_spaces (rest) : text;
}

static char *
dup_title (const char *line)
{
  const char *text = skip_spaces (line);

  text = skip_mark (text, bullets, G_N_ELEMENTS (bullets));
  text = skip_number (text);
  text = skip_mark (text, boxes, G_N_ELEMENTS (boxes));

  return g_strchomp (g_strdup (text));
}

/**
 * okr_capture_read:
 * @text: what was typed or pasted, in UTF-8
 * @known: (nullable) (array zero-terminated=1): what is there already
 * @n_empty: (out): how many lines say nothing; the end of the last line is none
 * @n_repeated: (out): how many say exactly what is known or what a line before says
 *
 * Takes each line for an idea, without the bullet, number or box before it.
 *
 * Returns: (transfer full): what is new, in order; perhaps nothing
 */
char **
okr_capture_read (const char         *text,
                  const char * const *known,
                  guint              *n_empty,
                  guint              *n_repeated)
{
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *stripped = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (guint i = 0; known != NULL && known[i] != NULL; i++)
    g_hash_table_add (seen, g_strdup (known[i]));

  *n_empty = 0;
  *n_repeated = 0;
  stripped = g_strndup (text, strlen (text) - (g_str_has_suffix (text, "\n") ? 1 : 0));
  lines = g_regex_split_simple ("\\R", stripped, 0, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *title = dup_title (lines[i]);

      if (*title == '\0')
        (*n_empty)++;
      else if (g_hash_table_contains (seen, title))
        (*n_repeated)++;
      else
        {
          g_strv_builder_add (titles, title);
          g_hash_table_add (seen, g_steal_pointer (&title));
        }
    }

  return g_strv_builder_end (titles);
}
