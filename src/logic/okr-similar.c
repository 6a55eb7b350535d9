/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The similarity of two short texts: the share of words that they have in common.  Words are compared by their
 * beginning, so that singular and plural, and most forms of a verb, are one word in English and in French.  */

#include "config.h"

#include "logic/okr-similar.h"

#include "base/okr-text.h"

#define STEM_LENGTH 5           /* letters of a word that count */
#define LEAST_LENGTH 4          /* shorter words say little of what a text is about */

/* Long words that say little: what objectives are written with. */
static const char * const common[] = {
  "with", "from", "that", "this", "their", "there", "more", "than", "make", "have", "first", "each", "every", "into",
  "pour", "avec", "dans", "plus", "cette", "leur", "leurs", "nous", "notre", "sans", "tous", "toute", "faire", "etre",
};

static gboolean
is_common (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (common); i++)
    if (g_str_equal (common[i], word))
      return TRUE;

  return FALSE;
}

static void
add_stem (GHashTable *stems,
          GString    *word)
{
  if (g_utf8_strlen (word->str, -1) >= LEAST_LENGTH && !is_common (word->str))
    g_hash_table_add (stems, g_utf8_substring (word->str, 0, MIN (g_utf8_strlen (word->str, -1), STEM_LENGTH)));
  g_string_truncate (word, 0);
}

static GHashTable *
create_stems (const char *text)
{
  GHashTable *stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = okr_text_fold (text);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (word, g_utf8_get_char (p));
    else
      add_stem (stems, word);
  add_stem (stems, word);

  return stems;
}

/**
 * okr_similar_get:
 * @a: (nullable): a text
 * @b: (nullable): another
 *
 * Returns: how much they are about the same thing, from 0 to 1: twice the words in common, by the words of both; 0
 *   where one of them says nothing
 */
double
okr_similar_get (const char *a,
                 const char *b)
{
  g_autoptr (GHashTable) first = create_stems (a);
  g_autoptr (GHashTable) second = create_stems (b);
  GHashTableIter iter;
  gpointer stem;
  guint n_common = 0;

  if (g_hash_table_size (first) == 0 || g_hash_table_size (second) == 0)
    return 0;

  g_hash_table_iter_init (&iter, first);
  while (g_hash_table_iter_next (&iter, &stem, NULL))
    n_common += g_hash_table_contains (second, stem);

  return 2.0 * n_common / (g_hash_table_size (first) + g_hash_table_size (second));
}
