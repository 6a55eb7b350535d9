/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads lists as people paste them from elsewhere (F51).  */

#include "config.h"

#include "logic/okr-capture.h"

#include "base/okr-text.h"

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

/**
 * okr_capture_dup_title:
 * @line: one line of a list, in UTF-8
 *
 * Returns: (transfer full): what it says, without the bullet, number or box before it; empty when it says nothing
 */
char *
okr_capture_dup_title (const char *line)
{
  const char *text = skip_spaces (line);

  text = skip_mark (text, bullets, G_N_ELEMENTS (bullets));
  text = skip_number (text);
  text = skip_mark (text, boxes, G_N_ELEMENTS (boxes));

  return g_strchomp (g_strdup (text));
}

static void
capture_line_free (OkrCaptureLine *self)
{
  g_free (self->title);
  g_free (self);
}

/**
 * okr_capture_find_tag:
 * @text: one line, in UTF-8
 *
 * A tag begins with the last "#" that stands at the beginning or after a space, and reaches to the end of the text:
 * "#2", "#restaurants in Nantes".  A "#" that a space follows is a heading's, and none.
 *
 * Returns: (nullable): its "#" in @text; %NULL when there is no tag
 */
const char *
okr_capture_find_tag (const char *text)
{
  const char *tag = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean begins = p == text || g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p)));

      if (*p == '#' && begins && !g_ascii_isspace (p[1]))
        tag = p;
    }

  return tag;
}

/* The number that a tag says, also as "KR2" and "RC2"; 0: none.  */
static guint
read_number (const char *tag)
{
  guint64 number;

  if (g_ascii_strncasecmp (tag, "KR", 2) == 0 || g_ascii_strncasecmp (tag, "RC", 2) == 0)
    tag += 2;

  return g_ascii_string_to_unsigned (tag, 10, 1, G_MAXUINT, &number, NULL) ? (guint) number : 0;
}

/**
 * okr_capture_tag_matches:
 * @tag: what follows the "#", perhaps not yet whole
 * @position: of what it may mean, from 0
 * @name: its name
 *
 * Returns: whether @tag is its number, counted from 1, or the beginning of that; or, if it is no number, words of its
 *   name
 */
gboolean
okr_capture_tag_matches (const char *tag,
                         guint       position,
                         const char *name)
{
  g_autofree char *stripped = g_strstrip (g_strdup (tag));
  guint number = read_number (stripped);
  guint rest = position + 1;

  if (number == 0)
    return okr_text_matches (name, stripped);

  while (rest > number)
    rest /= 10;

  return rest == number;
}

/* Which target a tag means: the one of its number, else the only one that has its words; -1: it is no tag.  */
static int
resolve_tag (const char             *tag,
             const OkrCaptureTarget *targets,
             guint                   n_targets)
{
  g_autofree char *stripped = g_strstrip (g_strdup (tag));
  guint number = read_number (stripped);
  int found = -1;

  if (number > 0)
    return number <= n_targets ? (int) number - 1 : -1;

  for (guint i = 0; *stripped != '\0' && i < n_targets; i++)
    if (okr_text_matches (targets[i].name, stripped))
      {
        if (found >= 0)
          return -1;
        found = (int) i;
      }

  return found;
}

/* Takes the tag off a title.  Returns: what the idea is for.  */
static guint
take_tag (char                   *title,
          const OkrCaptureTarget *targets,
          guint                   n_targets,
          guint                   chosen)
{
  const char *tag = okr_capture_find_tag (title);
  int target = tag != NULL ? resolve_tag (tag + 1, targets, n_targets) : -1;

  if (target < 0)
    return chosen;

  title[tag - title] = '\0';
  g_strchomp (title);

  return (guint) target;
}

/**
 * okr_capture_read:
 * @text: what was typed or pasted, in UTF-8
 * @targets: (array length=n_targets): what ideas can be for
 * @n_targets: how many there are, at least 1
 * @chosen: position of the one that a line without a tag is for
 * @n_empty: (out): how many lines say nothing; the end of the last line is none
 * @n_repeated: (out): how many say exactly what their target knows or what a line before says of it
 *
 * Takes each line for an idea, without the bullet, number or box before it, and without the tag at its end.
 *
 * Returns: (transfer full) (element-type OkrCaptureLine): what is new, in order; perhaps nothing
 */
GPtrArray *
okr_capture_read (const char             *text,
                  const OkrCaptureTarget *targets,
                  guint                   n_targets,
                  guint                   chosen,
                  guint                  *n_empty,
                  guint                  *n_repeated)
{
  GPtrArray *read = g_ptr_array_new_with_free_func ((GDestroyNotify) capture_line_free);
  g_autofree GHashTable **seen = g_new0 (GHashTable *, n_targets);
  g_autofree char *stripped = NULL;
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (text != NULL, read);
  g_return_val_if_fail (chosen < n_targets, read);

  for (guint i = 0; i < n_targets; i++)
    {
      seen[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint k = 0; targets[i].known != NULL && targets[i].known[k] != NULL; k++)
        g_hash_table_add (seen[i], g_strdup (targets[i].known[k]));
    }

  *n_empty = 0;
  *n_repeated = 0;
  stripped = g_strndup (text, strlen (text) - (g_str_has_suffix (text, "\n") ? 1 : 0));
  lines = g_regex_split_simple ("\\R", stripped, 0, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *title = okr_capture_dup_title (lines[i]);
      guint target = take_tag (title, targets, n_targets, chosen);

      if (*title == '\0')
        (*n_empty)++;
      else if (!g_hash_table_add (seen[target], g_strdup (title)))
        (*n_repeated)++;
      else
        {
          OkrCaptureLine *line = g_new0 (OkrCaptureLine, 1);

          line->title = g_steal_pointer (&title);
          line->target = target;
          g_ptr_array_add (read, line);
        }
    }

  for (guint i = 0; i < n_targets; i++)
    g_hash_table_unref (seen[i]);

  return read;
}
