/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads figures.  A text is a target, or a start and a target; each is a number with what it counts, or a relation
 * to the start ("half", "x2", "-50 %").  Nothing is guessed: what two people could read differently is refused with
 * a sentence that says how to write it.  */

#include "config.h"

#include "logic/okr-figure-text.h"

#include "base/okr-decimal.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

G_DEFINE_QUARK (okr-figure-text-error-quark, okr_figure_text_error)

/* One side of an arrow. */
typedef struct
{
  double           value;       /* NAN: nothing, or a relation */
  double           factor;      /* of the start; NAN: no relation */
  OkrKeyResultKind kind;
  OkrPeriod        period;
  char            *unit;        /* owned; may be NULL */
} Side;

static void
side_clear (Side *self)
{
  g_free (self->unit);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

typedef struct
{
  const char *word;
  double      factor;
} Relation;

static const Relation relations[] = {
  { "half", 0.5 }, { "halve", 0.5 }, { "halved", 0.5 },
  { "la moitié", 0.5 }, { "la moitie", 0.5 }, { "moitié", 0.5 }, { "moitie", 0.5 }, { "de moitié", 0.5 },
  { "a third", 1.0 / 3.0 }, { "un tiers", 1.0 / 3.0 }, { "le tiers", 1.0 / 3.0 },
  { "a quarter", 0.25 }, { "un quart", 0.25 }, { "le quart", 0.25 },
  { "double", 2 }, { "doubler", 2 }, { "le double", 2 }, { "twice", 2 }, { "doubled", 2 },
  { "triple", 3 }, { "tripler", 3 }, { "le triple", 3 }, { "tripled", 3 },
  { "quadruple", 4 }, { "quadrupler", 4 },
};

static const struct
{
  const char *word;
  OkrPeriod   period;
} periods[] = {
  { "per month", OKR_PERIOD_MONTH }, { "a month", OKR_PERIOD_MONTH }, { "each month", OKR_PERIOD_MONTH },
  { "every month", OKR_PERIOD_MONTH }, { "/month", OKR_PERIOD_MONTH }, { "/ month", OKR_PERIOD_MONTH },
  { "monthly", OKR_PERIOD_MONTH }, { "par mois", OKR_PERIOD_MONTH }, { "chaque mois", OKR_PERIOD_MONTH },
  { "/mois", OKR_PERIOD_MONTH }, { "/ mois", OKR_PERIOD_MONTH },
  { "per week", OKR_PERIOD_WEEK }, { "a week", OKR_PERIOD_WEEK }, { "each week", OKR_PERIOD_WEEK },
  { "every week", OKR_PERIOD_WEEK }, { "/week", OKR_PERIOD_WEEK }, { "/ week", OKR_PERIOD_WEEK },
  { "weekly", OKR_PERIOD_WEEK }, { "par semaine", OKR_PERIOD_WEEK }, { "chaque semaine", OKR_PERIOD_WEEK },
  { "/semaine", OKR_PERIOD_WEEK }, { "/ semaine", OKR_PERIOD_WEEK },
};

static const char * const currencies[] = { "€", "$", "£", "CHF", "EUR", "USD", "GBP" };

/* ---- letters ---- */

static gboolean
fail (GError             **error,
      OkrFigureTextError   code,
      const char          *message)
{
  g_set_error_literal (error, OKR_FIGURE_TEXT_ERROR, code, message);

  return FALSE;
}

/* One kind of space, of minus, of times and of apostrophe; no space at either end, nor two together. */
static char *
normalize (const char *text)
{
  g_autoptr (GString) normal = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          if (normal->len > 0 && normal->str[normal->len - 1] != ' ')
            g_string_append_c (normal, ' ');
        }
      else if (c == 0x2212 || c == 0x2013)
        g_string_append_c (normal, '-');
      else if (c == 0x00d7)
        g_string_append_c (normal, 'x');
      else if (c == 0x2019)
        g_string_append_c (normal, '\'');
      else
        g_string_append_unichar (normal, c);
    }
  if (normal->len > 0 && normal->str[normal->len - 1] == ' ')
    g_string_truncate (normal, normal->len - 1);

  return g_string_free_and_steal (g_steal_pointer (&normal));
}

/* The text after a word at its beginning, in any case; NULL when it begins otherwise. */
static const char *
skip_word (const char *text,
           const char *word)
{
  g_autofree char *start = NULL;
  g_autofree char *lower = NULL;
  const char *end = text;

  for (glong i = g_utf8_strlen (word, -1); i > 0; i--)
    {
      if (*end == '\0')
        return NULL;
      end = g_utf8_next_char (end);
    }
  start = g_strndup (text, (gsize) (end - text));
  lower = g_utf8_strdown (start, -1);

  return g_str_equal (lower, word) ? end : NULL;
}

/* The same for a word with a space, or the end, after it. */
static const char *
skip_whole_word (const char *text,
                 const char *word)
{
  const char *rest = skip_word (text, word);

  if (rest == NULL || (*rest != ' ' && *rest != '\0'))
    return NULL;

  return *rest == ' ' ? rest + 1 : rest;
}

static const char *
skip_any (const char         *text,
          const char * const *words,
          gsize               n_words)
{
  for (gsize i = 0; i < n_words; i++)
    {
      const char *rest = skip_whole_word (text, words[i]);

      if (rest != NULL)
        return rest;
    }

  return text;
}

/* ---- numbers ---- */

/* How long the number at the beginning is: digits, marks, spaces before three digits, an exponent; 0: none is. */
static gsize
measure_number (const char *text)
{
  gsize n = *text == '-' || *text == '+' ? 1 : 0;
  gsize first;

  if (text[n] == ' ')
    n++;
  first = n;
  while (text[n] != '\0')
    {
      if (g_ascii_isdigit (text[n]))
        n++;
      else if ((text[n] == '.' || text[n] == ',' || text[n] == '\'') && g_ascii_isdigit (text[n + 1]) && n > first)
        n++;
      else if (text[n] == ' ' && n > first && g_ascii_isdigit (text[n + 1]) && g_ascii_isdigit (text[n + 2])
               && g_ascii_isdigit (text[n + 3]) && !g_ascii_isdigit (text[n + 4]))
        n++;
      else if ((text[n] == 'e' || text[n] == 'E') && n > first
               && (g_ascii_isdigit (text[n + 1])
                   || ((text[n + 1] == '+' || text[n + 1] == '-') && g_ascii_isdigit (text[n + 2]))))
        n += 2;
      else
        break;
    }

  return n > first && g_ascii_isdigit (text[first]) ? n : 0;
}

static const char *
skip_currency (const char  *text,
               const char **currency)
{
  for (gsize i = 0; i < G_N_ELEMENTS (currencies); i++)
    if (g_str_has_prefix (text, currencies[i]))
      {
        const char *rest = text + strlen (currencies[i]);

        *currency = currencies[i];
        return *rest == ' ' ? rest + 1 : rest;
      }

  return text;
}

/* "k" and "M" right before a currency or right after a digit: 12 k€, 10k. */
static double
read_multiplier (const char **rest,
                 gboolean     attached)
{
  const char *after = *rest + 1;
  const char *currency = NULL;
  double multiplier = **rest == 'k' || **rest == 'K' ? 1e3 : **rest == 'M' ? 1e6 : 1;

  if (multiplier == 1)
    return 1;

  skip_currency (after, &currency);
  if (currency == NULL && !(attached && (*after == '\0' || *after == ' ')))
    return 1;

  *rest = *after == ' ' ? after + 1 : after;

  return multiplier;
}

/* Takes the period off the end of a unit. */
static void
read_period (char      *unit,
             OkrPeriod *period)
{
  for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      gsize n = strlen (unit);
      gsize n_word = strlen (periods[i].word);

      if (n < n_word || g_ascii_strcasecmp (unit + n - n_word, periods[i].word) != 0
          || (n > n_word && periods[i].word[0] != '/' && unit[n - n_word - 1] != ' '))
        continue;

      *period = periods[i].period;
      unit[n - n_word] = '\0';
      g_strchomp (unit);
      return;
    }
}

static void
read_unit (Side       *side,
           const char *currency,
           const char *rest)
{
  g_autofree char *unit = g_strdup (rest);

  read_period (unit, &side->period);
  if (currency == NULL && *unit != '\0')
    {
      const char *after = skip_currency (unit, &currency);

      if (currency != NULL && *after != '\0')
        currency = NULL;        /* "€ a head" is a unit of its own */
    }
  if (currency != NULL)
    {
      side->kind = OKR_KEY_RESULT_KIND_MONEY;
      side->unit = g_strdup (currency);
    }
  else if (*unit == '%')
    {
      side->kind = OKR_KEY_RESULT_KIND_PERCENT;
      /* "% of visitors" keeps what it is of */
      side->unit = unit[1] != '\0' ? g_strdup (unit) : NULL;
    }
  else
    {
      side->kind = OKR_KEY_RESULT_KIND_NUMBER;
      side->unit = *unit != '\0' ? g_steal_pointer (&unit) : NULL;
    }
}

static gboolean
read_number (const char  *text,
             Side        *side,
             GError     **error)
{
  const char *currency = NULL;
  const char *at = skip_currency (text, &currency);
  gsize length = measure_number (at);
  g_autofree char *number = g_strndup (at, length);
  const char *rest = at + length;
  gboolean attached = *rest != ' ';

  if (length == 0)
    {
      g_set_error (error, OKR_FIGURE_TEXT_ERROR, OKR_FIGURE_TEXT_ERROR_SYNTAX,
                   _("There is no figure in “%.40s”: write it like “from 15%% to 7%%”, “10 000 subscribers” or “half”"), text);
      return FALSE;
    }
  if (!okr_decimal_parse (number, &side->value, error))
    return FALSE;

  if (*rest == ' ')
    rest++;
  side->value *= read_multiplier (&rest, attached);
  read_unit (side, currency, rest);

  return TRUE;
}

/* ---- relations ---- */

/* "x2", "2x", "/3", "divided by 3", "2 fois plus" */
static gboolean
read_times (const char *text,
            double     *factor)
{
  static const char * const by[] = { "divided by", "divide by", "divisé par", "diviser par" };
  static const char * const times[] = { "multiplied by", "multiply by", "multiplié par", "multiplier par" };
  static const char * const after[] = { "fois plus", "fois", "times", "times more" };
  const char *divided = skip_any (text, by, G_N_ELEMENTS (by));
  const char *multiplied = skip_any (text, times, G_N_ELEMENTS (times));
  const char *number = divided != text ? divided : multiplied;
  gboolean divides = divided != text;
  gboolean is_times = number != text;
  g_autofree char *digits = NULL;
  const char *rest;
  gsize length;
  double value;

  if (!is_times && (*text == '/' || *text == ':' || *text == 'x' || *text == 'X'))
    {
      divides = *text == '/' || *text == ':';
      is_times = TRUE;
      number = text[1] == ' ' ? text + 2 : text + 1;
    }

  length = measure_number (number);
  digits = g_strndup (number, length);
  rest = number + length;
  if (length == 0 || !okr_decimal_parse (digits, &value, NULL) || !(value > 0))
    return FALSE;

  if (!is_times && ((*rest == 'x' || *rest == 'X') && rest[1] == '\0'))
    is_times = TRUE;
  else if (!is_times && *rest == ' ')
    {
      for (gsize i = 0; i < G_N_ELEMENTS (after); i++)
        is_times = is_times || g_ascii_strcasecmp (rest + 1, after[i]) == 0;
      if (!is_times)
        return FALSE;
    }
  else if (*rest != '\0')
    return FALSE;

  if (is_times)
    *factor = divides ? 1 / value : value;

  return is_times;
}

/* "-50 %", "+20 %"; "50 % less", "20 % de plus" */
static gboolean
read_share (const char *text,
            double     *factor)
{
  static const struct { const char *word; int sign; } tails[] = {
    { "less", -1 }, { "fewer", -1 }, { "de moins", -1 }, { "more", 1 }, { "de plus", 1 },
  };
  gsize length = measure_number (text);
  g_autofree char *digits = g_strndup (text, length);
  const char *rest = text + length;
  int sign = 0;
  double value;

  if (length == 0 || !okr_decimal_parse (digits, &value, NULL))
    return FALSE;
  if (*rest == ' ')
    rest++;
  if (*rest != '%')
    return FALSE;

  rest++;
  if (*text == '-' || *text == '+')
    sign = *rest == '\0' ? 1 : 0;       /* the number has its own */
  else if (*rest == ' ')
    for (gsize i = 0; i < G_N_ELEMENTS (tails); i++)
      if (g_ascii_strcasecmp (rest + 1, tails[i].word) == 0)
        sign = tails[i].sign;
  if (sign == 0)
    return FALSE;

  *factor = 1 + sign * value / 100;

  return TRUE;
}

static gboolean
read_relation (const char *text,
               double     *factor)
{
  for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
    {
      const char *rest = skip_whole_word (text, relations[i].word);

      if (rest != NULL && *rest == '\0')
        {
          *factor = relations[i].factor;
          return TRUE;
        }
    }

  return read_times (text, factor) || read_share (text, factor);
}

static gboolean
read_side (const char  *text,
           Side        *side,
           GError     **error)
{
  side->value = NAN;
  side->factor = NAN;
  if (read_relation (text, &side->factor))
    return TRUE;

  return read_number (text, side, error);
}

/* ---- the whole ---- */

/* Where the start ends and the target begins, or NULL; *length is of what stands between. */
static const char *
find_arrow (const char *text,
            gboolean    from,
            gsize      *length)
{
  static const char * const arrows[] = { " → ", "→", " -> ", "->", " => " };
  /* the longer one last, where one ends like another: they are looked for from there */
  static const char * const words[] = { " to ", " à ", " jusqu'à ", " down to ", " up to " };
  g_autofree char *lower = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      const char *found = strstr (text, arrows[i]);

      *length = strlen (arrows[i]);
      if (found != NULL)
        return found;
    }
  if (!from && measure_number (text) == 0)
    return NULL;

  lower = g_ascii_strdown (text, -1);
  for (gsize i = G_N_ELEMENTS (words); i-- > 0;)
    {
      const char *found = strstr (lower, words[i]);

      *length = strlen (words[i]);
      if (found != NULL)
        return text + (found - lower);
    }

  return NULL;
}

/* "half of 4000", "la moitié de 4000": the relation first. */
static gboolean
split_of (const char  *text,
          char       **relation,
          char       **number)
{
  static const char * const words[] = { " of ", " de " };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *found = g_strrstr (text, words[i]);
      g_autofree char *before = found != NULL ? g_strndup (text, (gsize) (found - text)) : NULL;
      double factor;

      if (found == NULL || measure_number (found + strlen (words[i])) == 0 || !read_relation (before, &factor))
        continue;

      *relation = g_steal_pointer (&before);
      *number = g_strdup (found + strlen (words[i]));
      return TRUE;
    }

  return FALSE;
}

static gboolean
take_units (const Side     *from,
            const Side     *to,
            OkrFigureText  *figures,
            GError        **error)
{
  gboolean from_counts = !isnan (from->value);
  gboolean to_counts = !isnan (to->value);
  gboolean from_bare = from->kind == OKR_KEY_RESULT_KIND_NUMBER && from->unit == NULL;
  gboolean to_bare = to->kind == OKR_KEY_RESULT_KIND_NUMBER && to->unit == NULL;
  const Side *teller = to_counts && !to_bare ? to : from_counts ? from : to;

  if (from_counts && to_counts && !from_bare && !to_bare
      && (from->kind != to->kind || (from->unit != NULL && to->unit != NULL && g_strcmp0 (from->unit, to->unit) != 0)))
    return fail (error, OKR_FIGURE_TEXT_ERROR_UNITS, _("The start and the target count different things: use one unit for both"));

  figures->kind = teller->kind;
  figures->unit = g_strdup (teller->unit != NULL ? teller->unit : from_counts ? from->unit : NULL);
  figures->period = to->period != OKR_PERIOD_NONE ? to->period : from->period;

  return TRUE;
}

static gboolean
take_values (const Side     *from,
             const Side     *to,
             double          base,
             const char     *wording,
             OkrFigureText  *figures,
             GError        **error)
{
  gboolean relative = !isnan (to->factor);
  double start = !isnan (from->value) ? from->value : base;

  if (relative && isnan (start))
    return fail (error, OKR_FIGURE_TEXT_ERROR_NO_BASE,
                 _("Half or double of what? Write where it stands today too: “from 120 to half”"));
  if (relative && start == 0)
    return fail (error, OKR_FIGURE_TEXT_ERROR_NO_BASE,
                 _("It starts at zero, and any share of zero is zero: write the target as a number"));
  if (!relative && isnan (from->value) && to->value < 0)
    return fail (error, OKR_FIGURE_TEXT_ERROR_NEGATIVE,
                 _("Is that less than today, or a number below zero? Write both ends: “from 5 to -5”"));

  figures->start = isnan (start) ? 0 : start;
  /* 15 % of 7 is 1.05, not 1.0499999999999998 */
  figures->target = relative ? round (figures->start * to->factor * 1e9) / 1e9 : to->value;
  if (fabs (figures->target) > OKR_DECIMAL_MAX || fabs (figures->start) > OKR_DECIMAL_MAX)
    {
      g_set_error (error, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_RANGE,
                   _("“%.40s” is too large; use a larger unit, such as thousands"), wording);
      return FALSE;
    }
  if (figures->target == 0 && figures->start == 0)
    return fail (error, OKR_FIGURE_TEXT_ERROR_ZERO,
                 _("A target of zero needs a start: “from 12 to 0”"));
  if (figures->target == figures->start)
    return fail (error, OKR_FIGURE_TEXT_ERROR_SAME, _("The target is where it starts: nothing would have to change"));

  if (relative)
    figures->wording = g_strdup (wording);

  return TRUE;
}

static gboolean
parse_sides (const char     *from_text,
             const char     *to_text,
             double          base,
             OkrFigureText  *figures,
             GError        **error)
{
  g_auto (Side) from = { NAN, NAN, OKR_KEY_RESULT_KIND_NUMBER, OKR_PERIOD_NONE, NULL };
  g_auto (Side) to = { NAN, NAN, OKR_KEY_RESULT_KIND_NUMBER, OKR_PERIOD_NONE, NULL };

  if (from_text != NULL && !read_number (from_text, &from, error))
    return FALSE;
  if (!read_side (to_text, &to, error))
    return FALSE;

  return take_units (&from, &to, figures, error) && take_values (&from, &to, base, to_text, figures, error);
}

/**
 * okr_figure_text_parse:
 * @text: what somebody typed
 * @base: where the key result stands, for a relation; NAN when nobody said
 * @figures: (out): what it means; cleared by okr_figure_text_clear(), on failure too
 * @error: %OKR_FIGURE_TEXT_ERROR or %OKR_DECIMAL_ERROR, with a sentence that says how to mend it
 *
 * A target alone starts where it stands, or at zero.  A relation gives the value and keeps the wording (F27).
 *
 * Returns: whether it could be read
 */
gboolean
okr_figure_text_parse (const char     *text,
                       double          base,
                       OkrFigureText  *figures,
                       GError        **error)
{
  static const char * const froms[] = { "from", "de", "depuis", "passer de", "go from" };
  static const char * const tos[] = { "to", "à", "jusqu'à", "reach", "atteindre", "at least", "au moins", "up to", "down to", ">=", "≥", ">" };
  g_autofree char *normal = NULL;
  g_autofree char *start = NULL;
  g_autofree char *relation = NULL;
  g_autofree char *number = NULL;
  const char *body;
  const char *arrow;
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (figures != NULL, FALSE);

  *figures = (OkrFigureText) { .start = NAN, .target = NAN };
  normal = normalize (text);
  if (*normal == '\0')
    return fail (error, OKR_FIGURE_TEXT_ERROR_EMPTY, _("Write a start and a target, such as “from 20 to 50”"));

  if (split_of (normal, &relation, &number))
    return parse_sides (number, relation, base, figures, error);

  body = skip_any (normal, froms, G_N_ELEMENTS (froms));
  arrow = find_arrow (body, body != normal, &length);
  if (arrow != NULL)
    {
      start = g_strndup (body, (gsize) (arrow - body));
      return parse_sides (start, arrow + length, base, figures, error);
    }

  return parse_sides (NULL, skip_any (normal, tos, G_N_ELEMENTS (tos)), base, figures, error);
}

/**
 * okr_figure_text_clear:
 * @figures: what was read
 */
void
okr_figure_text_clear (OkrFigureText *figures)
{
  g_clear_pointer (&figures->unit, g_free);
  g_clear_pointer (&figures->wording, g_free);
}
