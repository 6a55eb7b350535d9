/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads pasted outlines.  The level of a line is told by its indentation; where no line is indented, by a bullet
 * below lines without.  Lines of one level all are what the line is that they are pasted into.  */

#include "config.h"

#include "logic/okr-outline-text.h"

#include "logic/okr-capture.h"

#include <string.h>

static void
line_clear (gpointer data)
{
  g_free (((OkrOutlineTextLine *) data)->title);
}

/* A tab, or two spaces, is one step. */
static guint
get_indentation (const char *line)
{
  guint n = 0;

  for (; *line == ' ' || *line == '\t'; line++)
    n += *line == '\t' ? 2 : 1;

  return n / 2;
}

static gboolean
has_bullet (const char *line)
{
  static const char * const bullets[] = { "- ", "* ", "• ", "◦ ", "– ", "+ " };

  line += strspn (line, " \t");
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    if (g_str_has_prefix (line, bullets[i]))
      return TRUE;

  return FALSE;
}

/* Its depth: deeper is a key result. */
static guint
get_depth (const char *line)
{
  return 2 * get_indentation (line) + has_bullet (line);
}

/**
 * okr_outline_text_parse:
 * @text: what was pasted
 * @is_key_result: what the line is that it was pasted into
 *
 * Returns: (transfer full) (element-type OkrOutlineTextLine): its lines without bullets, numbers and blank ones
 */
GArray *
okr_outline_text_parse (const char *text,
                        gboolean    is_key_result)
{
  GArray *parsed = g_array_new (FALSE, FALSE, sizeof (OkrOutlineTextLine));
  g_auto (GStrv) lines = NULL;
  g_autoptr (GArray) depths = g_array_new (FALSE, FALSE, sizeof (guint));
  guint least = G_MAXUINT;
  guint most = 0;

  g_return_val_if_fail (text != NULL, parsed);

  g_array_set_clear_func (parsed, line_clear);
  lines = g_regex_split_simple ("\\R", text, 0, 0);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      OkrOutlineTextLine line = { okr_capture_dup_title (lines[i]), is_key_result };
      guint depth = get_depth (lines[i]);

      if (*line.title == '\0')
        {
          g_free (line.title);
          continue;
        }

      g_array_append_val (parsed, line);
      g_array_append_val (depths, depth);
      least = MIN (least, depth);
      most = MAX (most, depth);
    }

  for (guint i = 0; i < parsed->len && least < most; i++)
    g_array_index (parsed, OkrOutlineTextLine, i).is_key_result = g_array_index (depths, guint, i) > least;

  return parsed;
}
