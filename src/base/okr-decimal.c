/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Decimal numbers as people write them.  The two marks follow LC_NUMERIC; where that is the C locale (a system
 * whose locales are not installed) they follow the language of the interface.  A number that two people could
 * read as two values is refused rather than guessed.  */

#include "config.h"

#include "base/okr-decimal.h"

#include <float.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#define NARROW_NO_BREAK_SPACE "\342\200\257"
#define MAX_DECIMALS 17

/* A space of any kind between digits, once the text is reduced to ASCII. */
#define SPACE ' '

typedef struct
{
  char        mark;     /* '.' or ',' before the decimals */
  const char *group;    /* between thousands on the screen, UTF-8 */
} Marks;

G_DEFINE_QUARK (okr-decimal-error-quark, okr_decimal_error)

static gboolean
is_c_locale (const char *name)
{
  return name == NULL || g_str_equal (name, "C") || g_str_equal (name, "POSIX") || g_str_has_prefix (name, "C.");
}

/* Whether the interface speaks French although LC_NUMERIC says nothing: LANGUAGE=fr over C.UTF-8. */
static gboolean
interface_is_french (void)
{
  const char *messages = setlocale (LC_MESSAGES, NULL);

  /* gettext translates nothing in the plain C locale, whatever LANGUAGE says. */
  if (messages == NULL || g_str_equal (messages, "C") || g_str_equal (messages, "POSIX"))
    return FALSE;

  return g_str_has_prefix (g_get_language_names ()[0], "fr");
}

static Marks
get_marks (void)
{
  const struct lconv *conventions = localeconv ();

  if (is_c_locale (setlocale (LC_NUMERIC, NULL)))
    return (Marks) { interface_is_french () ? ',' : '.', NARROW_NO_BREAK_SPACE };

  return (Marks) {
    conventions->decimal_point[0] == ',' ? ',' : '.',
    g_utf8_validate (conventions->thousands_sep, -1, NULL) ? conventions->thousands_sep : NARROW_NO_BREAK_SPACE,
  };
}

static gboolean
is_group_space (gunichar c)
{
  return g_unichar_isspace (c) ||       /* also U+00A0, U+2009 and U+202F */
         c == '\'' || c == 0x2019;      /* 10'000, as in Switzerland */
}

/* Reduces to ASCII: one minus, SPACE for all that separates thousands.  NULL for any other character. */
static char *
reduce (const char *text)
{
  g_autoptr (GString) reduced = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_group_space (c))
        g_string_append_c (reduced, SPACE);
      else if (c == 0x2212)
        g_string_append_c (reduced, '-');
      else if (c < 0x80 && (g_ascii_isdigit ((char) c) || strchr (".,+-eE", (int) c) != NULL))
        g_string_append_c (reduced, (char) c);
      else
        return NULL;
    }

  return g_string_free_and_steal (g_steal_pointer (&reduced));
}

/* One to three digits, then groups of exactly three, parted by separator: 1 234 567. */
static gboolean
is_grouped (const char *text,
            gsize       length,
            char        separator)
{
  gsize n_digits = 0;
  gboolean first = TRUE;

  for (gsize i = 0; i <= length; i++)
    {
      if (i < length && g_ascii_isdigit (text[i]))
        {
          n_digits++;
          continue;
        }
      if (i < length && text[i] != separator)
        return FALSE;
      if (n_digits == 0 || n_digits > 3 || (!first && n_digits != 3))
        return FALSE;
      n_digits = 0;
      first = FALSE;
    }

  return text[0] != '0' || length == 1;
}

static gboolean
is_digits (const char *text,
           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

static gsize
count (const char *text,
       gsize       length,
       char        c)
{
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    n += text[i] == c;

  return n;
}

typedef enum
{
  READ_OK,
  READ_NOT_A_NUMBER,
  READ_AMBIGUOUS,
} Reading;

/* Which of the marks in text parts the decimals ('\0': none), or why nobody can say. */
static Reading
find_decimal_mark (const char  *text,
                   gsize        length,
                   const Marks *marks,
                   char        *mark)
{
  char other = marks->mark == '.' ? ',' : '.';
  gsize n_own = count (text, length, marks->mark);
  gsize n_other = count (text, length, other);
  /* 1,234.5 is English everywhere; 1.234,5 is a number only where the point parts thousands. */
  gboolean other_groups = other == ',' || marks->group[0] == other;

  if (n_own > 0 && n_other > 0)
    {
      if (n_own > 1 || !other_groups ||
          count (text, strcspn (text, marks->mark == ',' ? "," : "."), other) < n_other)
        return READ_AMBIGUOUS;
      *mark = marks->mark;
    }
  else if (n_own > 1)
    {
      /* 1.234.567 where the point is the decimal mark: whole groups can only be thousands. */
      if (!is_grouped (text, length, marks->mark))
        return READ_NOT_A_NUMBER;
      *mark = '\0';
    }
  else if (n_own == 1)
    *mark = marks->mark;
  else if (n_other > 1)
    *mark = '\0';
  else if (n_other == 1 && is_grouped (text, length, other))
    {
      /* 10.000 in French: ten with three decimals, or ten thousand? */
      if (!other_groups)
        return READ_AMBIGUOUS;
      *mark = '\0';
    }
  else
    *mark = n_other == 1 ? other : '\0';

  return READ_OK;
}

/* Reads the digits of a number without sign and exponent into plain C digits. */
static Reading
read_digits (const char  *text,
             gsize        length,
             const Marks *marks,
             GString     *digits)
{
  gsize whole = length;
  char mark;
  Reading reading = find_decimal_mark (text, length, marks, &mark);

  if (reading != READ_OK)
    return reading;

  if (mark != '\0')
    {
      const char *at = memchr (text, mark, length);

      whole = (gsize) (at - text);
      if (!is_digits (at + 1, length - whole - 1) || length == 1)
        return READ_NOT_A_NUMBER;
    }

  if (!is_digits (text, whole) &&
      !is_grouped (text, whole, SPACE) && !is_grouped (text, whole, ',') && !is_grouped (text, whole, '.'))
    return READ_NOT_A_NUMBER;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      g_string_append_c (digits, text[i]);
    else if (i == whole)
      g_string_append_c (digits, '.');

  return READ_OK;
}

/* A text without blanks around it and without a percent sign at its end. */
static char *
trim (const char *text)
{
  g_autofree char *trimmed = g_strdup (text);
  const char *start = trimmed;
  char *end = trimmed + strlen (trimmed);
  gboolean percent = FALSE;

  while (g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);

  while (end > start)
    {
      char *previous = g_utf8_prev_char (end);

      if (!percent && *previous == '%')
        percent = TRUE;
      else if (!g_unichar_isspace (g_utf8_get_char (previous)))
        break;
      end = previous;
    }

  return g_strndup (start, (gsize) (end - start));
}

/* The exponent of 2.5e3 at text, if it is one. */
static gboolean
is_exponent (const char *text)
{
  if (*text == '\0')
    return TRUE;

  text++;
  if (*text == '+' || *text == '-')
    text++;

  return *text != '\0' && is_digits (text, strlen (text));
}

static gboolean
set_parse_error (GError     **error,
                 Reading      reading,
                 const char  *text)
{
  if (reading == READ_AMBIGUOUS)
    {
      g_autofree char *example = okr_decimal_dup_label (1234.56, 2);

      g_set_error (error, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_AMBIGUOUS,
                   _("“%.40s” can be read in two ways; write it like %s"), text, example);
    }
  else
    g_set_error (error, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_SYNTAX, _("“%.40s” is not a number"), text);

  return FALSE;
}

/**
 * okr_decimal_parse:
 * @text: (nullable): what a person wrote
 * @value: (out): the number; untouched on failure
 * @error: %OKR_DECIMAL_ERROR
 *
 * Reads a number in the way of the language and, where no doubt is left, in the other way too: 0.5 and 0,5;
 * 10 000 with any space; -3; 12 % (which is 12); 2.5e3.  Refused are text, infinities, what can be read in two
 * ways (1.234,56; in French also 10.000) and what is beyond %OKR_DECIMAL_MAX.
 *
 * Returns: whether @text is a number
 */
gboolean
okr_decimal_parse (const char  *text,
                   double      *value,
                   GError     **error)
{
  g_autofree char *trimmed = NULL;
  g_autofree char *reduced = NULL;
  g_autoptr (GString) digits = g_string_new (NULL);
  Marks marks = get_marks ();
  const char *start;
  gsize length;
  Reading reading;
  double parsed;

  g_return_val_if_fail (value != NULL, FALSE);

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_SYNTAX, _("The number is not readable text"));
      return FALSE;
    }

  trimmed = trim (text != NULL ? text : "");
  if (*trimmed == '\0')
    {
      g_set_error_literal (error, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_EMPTY, _("Write a number"));
      return FALSE;
    }

  reduced = reduce (trimmed);
  if (reduced == NULL)
    return set_parse_error (error, READ_NOT_A_NUMBER, trimmed);

  start = reduced;
  if (*start == '+' || *start == '-')
    {
      if (*start == '-')
        g_string_append_c (digits, '-');
      for (start++; *start == SPACE; start++)
        ;
    }

  length = strcspn (start, "eE");
  reading = length > 0 && is_exponent (start + length) ? read_digits (start, length, &marks, digits) : READ_NOT_A_NUMBER;
  if (reading != READ_OK)
    return set_parse_error (error, reading, trimmed);

  g_string_append (digits, start + length);
  parsed = g_ascii_strtod (digits->str, NULL);
  if (!(fabs (parsed) <= OKR_DECIMAL_MAX))
    {
      g_set_error (error, OKR_DECIMAL_ERROR, OKR_DECIMAL_ERROR_RANGE,
                   _("“%.40s” is too large; use a larger unit, such as thousands"), trimmed);
      return FALSE;
    }

  *value = parsed == 0 ? 0 : parsed;    /* no -0 */

  return TRUE;
}

/* Fixed digits with a point, at most max_decimals of them, no zeros at the end. */
static char *
format_fixed (double value,
              int    max_decimals)
{
  char buffer[512];     /* the largest double has 309 digits */
  char format[8];

  /* 2.675 is held as 2.67499999999999982; people expect 2.68. */
  if (fabs (value) < 1e9)
    value *= 1 + 2 * DBL_EPSILON;

  g_snprintf (format, sizeof format, "%%.%df", CLAMP (max_decimals, 0, MAX_DECIMALS));
  g_ascii_formatd (buffer, sizeof buffer, format, value);

  if (strchr (buffer, '.') != NULL)
    {
      char *end = buffer + strlen (buffer);

      while (end[-1] == '0')
        end--;
      if (end[-1] == '.')
        end--;
      *end = '\0';
    }

  return g_strdup (g_str_equal (buffer, "-0") ? "0" : buffer);
}

/**
 * okr_decimal_dup_label:
 * @value: a number
 * @max_decimals: how many decimals at most, 0 to 17; zeros at the end are left out
 *
 * Returns: (transfer full): @value as the language writes it, thousands grouped: "10 000", "0,5", "-3"; halves
 *   are rounded away from zero; with an exponent beyond %OKR_DECIMAL_MAX, which only documents can hold; empty for
 *   NAN and infinities
 */
char *
okr_decimal_dup_label (double value,
                       int    max_decimals)
{
  Marks marks = get_marks ();
  g_autofree char *plain = NULL;
  g_autoptr (GString) label = g_string_new (NULL);
  const char *digits;
  gsize n_whole;

  if (!isfinite (value))
    return g_strdup ("");
  if (fabs (value) > OKR_DECIMAL_MAX)
    return g_strdup_printf ("%.3g", value);

  plain = format_fixed (value, max_decimals);
  digits = plain;
  if (*digits == '-')
    g_string_append_c (label, *digits++);

  n_whole = strcspn (digits, ".");
  for (gsize i = 0; i < n_whole; i++)
    {
      if (i > 0 && (n_whole - i) % 3 == 0)
        g_string_append (label, marks.group);
      g_string_append_c (label, digits[i]);
    }

  if (digits[n_whole] == '.')
    {
      g_string_append_c (label, marks.mark);
      g_string_append (label, digits + n_whole + 1);
    }

  return g_string_free_and_steal (g_steal_pointer (&label));
}

/**
 * okr_decimal_to_c:
 * @value: a finite number
 *
 * Returns: (transfer full): the shortest digits that g_ascii_strtod() reads back as exactly @value, with a
 *   point, without grouping and without exponent up to %OKR_DECIMAL_MAX: "0.5", "10000"
 */
char *
okr_decimal_to_c (double value)
{
  char buffer[512];
  int n_decimals;
  char format[8];

  g_return_val_if_fail (isfinite (value), NULL);

  n_decimals = okr_decimal_get_n_decimals (value);
  if (n_decimals < 0)
    return g_strdup (g_ascii_dtostr (buffer, sizeof buffer, value));

  g_snprintf (format, sizeof format, "%%.%df", n_decimals);
  g_ascii_formatd (buffer, sizeof buffer, format, value == 0 ? 0 : value);

  return g_strdup (buffer);
}

/**
 * okr_decimal_dup_edit:
 * @value: a number
 *
 * Returns: (transfer full): @value for an entry field: every decimal that it needs, the language's decimal mark,
 *   no grouping; okr_decimal_parse() gives exactly @value back; empty for NAN and infinities
 */
char *
okr_decimal_dup_edit (double value)
{
  char *text;

  if (!isfinite (value))
    return g_strdup ("");

  text = okr_decimal_to_c (value);

  return g_strdelimit (text, ".", get_marks ().mark);
}

/**
 * okr_decimal_get_n_decimals:
 * @value: a finite number
 *
 * Returns: how many decimals the shortest exact writing of @value has: 0 for 20, 1 for 7.5; -1 when it has more
 *   than 17
 */
int
okr_decimal_get_n_decimals (double value)
{
  char buffer[512];
  char format[8];

  g_return_val_if_fail (isfinite (value), 0);

  for (int n_decimals = 0; n_decimals <= MAX_DECIMALS; n_decimals++)
    {
      g_snprintf (format, sizeof format, "%%.%df", n_decimals);
      g_ascii_formatd (buffer, sizeof buffer, format, value);
      if (g_ascii_strtod (buffer, NULL) == value)
        return n_decimals;
    }

  return -1;
}

/**
 * okr_decimal_get_mark:
 *
 * Returns: the mark before the decimals in the language: "." or ","
 */
const char *
okr_decimal_get_mark (void)
{
  return get_marks ().mark == ',' ? "," : ".";
}
