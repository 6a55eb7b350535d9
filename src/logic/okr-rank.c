/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places in an order as text.  A rank is a fraction between 0 and 1 in base 62, without the "0." and without
 * zeros at its end, so that strcmp() orders ranks as numbers and there is always one between two.
 *
 * Cards are mostly added at one place, again and again.  Halving the room there would cost a digit every five
 * cards; so where only one side bounds, ranks count: after "z" come "z01", "z02", ... "zzz", then "zzz0001",
 * ..., each time with about twice as many digits.  Ten thousand cards added at one end take seven digits.  */

#include "config.h"

#include "logic/okr-rank.h"

#include <string.h>

#define BASE 62

static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/* The digit at the place, 0 behind the end.  A byte that is no digit counts as the greatest digit before it, so
 * that ranks of a foreign or damaged file still have an order. */
static int
get_digit (const char *rank,
           gsize       length,
           gsize       place)
{
  int digit = 0;

  if (place >= length)
    return 0;

  while (digit + 1 < BASE && (guchar) digits[digit + 1] <= (guchar) rank[place])
    digit++;

  return digit;
}

static char *
finish (GString *rank)
{
  while (rank->len > 0 && rank->str[rank->len - 1] == '0')
    g_string_truncate (rank, rank->len - 1);

  return g_string_free_and_steal (rank);
}

/* How many digits at the start of rank are the given one. */
static gsize
count_leading (const char *rank,
               gsize       length,
               int         digit)
{
  gsize n = 0;

  while (n < length && get_digit (rank, length, n) == digit)
    n++;

  return n;
}

/* Counts one up or down in the digits from first on, as many of them as there are before it and one more. */
static char *
count_on (const char *rank,
          gsize       first,
          int         step)
{
  gsize length = strlen (rank);
  GString *counted = g_string_new_len (rank, (gssize) first);
  gsize place = first * 2 + 1;
  int carry = step;

  g_string_set_size (counted, place);
  while (place-- > first)
    {
      int digit = get_digit (rank, length, place) + carry;

      carry = digit < 0 ? -1 : digit >= BASE ? 1 : 0;
      counted->str[place] = digits[digit - carry * BASE];
    }

  return finish (counted);
}

static char *
get_rank_after (const char *before)
{
  return count_on (before, count_leading (before, strlen (before), BASE - 1), 1);
}

static char *
get_rank_before (const char *after)
{
  g_autofree char *rank = count_on (after, count_leading (after, strlen (after), 0), -1);

  /* Nothing is left of "1" counted down: go on with more digits. */
  return *rank != '\0' ? g_steal_pointer (&rank) : g_strdup ("0zz");
}

/**
 * okr_rank_between:
 * @before: (nullable): the rank before it, or %NULL at the start
 * @after: (nullable): the rank after it, or %NULL at the end
 *
 * Ranks are not unique (two people may place a card at one spot at once).  Where @before is not less than
 * @after, or nothing lies between because @after ends with a zero, the result comes right after @before.
 *
 * Returns: (transfer full): a rank strictly between the two in the order of strcmp(), never with a '0' at its end
 */
char *
okr_rank_between (const char *before,
                  const char *after)
{
  gsize before_length, after_length;
  GString *rank;

  if (before != NULL && *before == '\0')
    before = NULL;
  if (after != NULL && *after == '\0')
    after = NULL;

  if (before == NULL && after == NULL)
    return okr_rank_between ("U", "W");
  if (after == NULL)
    return get_rank_after (before);
  if (before == NULL)
    return get_rank_before (after);

  before_length = strlen (before);
  after_length = strcmp (before, after) < 0 ? strlen (after) : 0;
  rank = g_string_sized_new (before_length + 2);

  /* Copy what both share; then the first digit with room between them decides. */
  for (gsize place = 0; place < after_length; place++)
    {
      int low = get_digit (before, before_length, place);
      int high = get_digit (after, after_length, place);

      /* All that begins like before is above it: go on below the rest of after. */
      if (place == before_length && strspn (after + place, "0") < after_length - place)
        {
          g_autofree char *rest = get_rank_before (after + place);

          g_string_append (rank, rest);
          return finish (rank);
        }

      if (high - low > 1)
        {
          g_string_append_c (rank, digits[(low + high) / 2]);
          return finish (rank);
        }

      g_string_append_c (rank, digits[low]);
      if (high > low)
        {
          /* All that follows is below after already: go on above the rest of before. */
          g_autofree char *rest = place + 1 < before_length ? get_rank_after (before + place + 1) : g_strdup ("V");

          g_string_append (rank, rest);
          return finish (rank);
        }
    }

  g_string_free (rank, TRUE);

  return g_strconcat (before, "V", NULL);
}

/**
 * okr_rank_sequence:
 * @n_ranks: how many
 *
 * Returns: (transfer full) (array zero-terminated=1): rising ranks evenly spread, with room between them: what an
 *   import gives to the items of a list
 */
char **
okr_rank_sequence (guint n_ranks)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint64 room = BASE;
  guint n_digits = 1;

  while (room < ((guint64) n_ranks + 1) * BASE)
    {
      room *= BASE;
      n_digits++;
    }

  for (guint i = 1; i <= n_ranks; i++)
    {
      GString *rank = g_string_new (NULL);
      guint64 number = room / ((guint64) n_ranks + 1) * i;

      g_string_set_size (rank, n_digits);
      for (guint place = n_digits; place-- > 0; number /= BASE)
        rank->str[place] = digits[number % BASE];

      g_strv_builder_take (builder, finish (rank));
    }

  return g_strv_builder_end (builder);
}
