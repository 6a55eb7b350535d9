/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How rules say what they found.  */

#include "config.h"

#include "logic/advice/okr-advice-check.h"

#include "base/okr-text.h"

static OkrAdvice *
add_advice (OkrAdviceCheck    *check,
            OkrAdviceSeverity  severity,
            const char        *found,
            const char        *format,
            va_list            arguments)
{
  OkrAdvice *advice = g_new0 (OkrAdvice, 1);

  advice->rule = check->rule->id;
  advice->severity = severity;
  advice->reason = _(check->rule->reason);
  advice->source = check->rule->source;
  advice->found = g_strdup (found);
  advice->sentence = g_strdup_vprintf (format, arguments);

  if (check->key_result != NULL)
    {
      advice->about = OKR_ADVICE_ABOUT_KEY_RESULT;
      advice->subject = g_strdup (check->key_result->id);
      advice->wording = okr_text_dup_line (check->key_result->title, OKR_TEXT_MAX_LENGTH);
    }
  else if (check->objective != NULL)
    {
      advice->about = OKR_ADVICE_ABOUT_OBJECTIVE;
      advice->subject = g_strdup (check->objective->id);
      advice->wording = okr_text_dup_line (check->objective->title, OKR_TEXT_MAX_LENGTH);
    }
  else
    {
      advice->about = OKR_ADVICE_ABOUT_SET;
      advice->wording = g_strdup ("");
    }

  g_ptr_array_add (check->found, advice);

  return advice;
}

/**
 * okr_advice_check_say:
 * @check: the question that was asked
 * @severity: how firmly to say it
 * @found: (nullable): the words found
 * @format: the sentence, translated
 * @...: what stands in @format
 *
 * Adds an advice on the subject of @check.
 *
 * Returns: (transfer none): the advice, to be completed
 */
OkrAdvice *
okr_advice_check_say (OkrAdviceCheck    *check,
                      OkrAdviceSeverity  severity,
                      const char        *found,
                      const char        *format,
                      ...)
{
  OkrAdvice *advice;
  va_list arguments;

  va_start (arguments, format);
  advice = add_advice (check, severity, found, format, arguments);
  va_end (arguments);

  return advice;
}

/**
 * okr_advice_check_say_count:
 * @check: the question that was asked
 * @count: how many there are
 * @format: the sentence, translated
 * @...: what stands in @format
 *
 * Adds a notice that holds for @count: dismissed once, it comes back only when there are more (B3).
 */
void
okr_advice_check_say_count (OkrAdviceCheck *check,
                            gsize           count,
                            const char     *format,
                            ...)
{
  OkrAdvice *advice;
  va_list arguments;

  va_start (arguments, format);
  advice = add_advice (check, OKR_ADVICE_SEVERITY_WARNING, NULL, format, arguments);
  va_end (arguments);

  g_free (advice->wording);
  advice->wording = g_strdup_printf ("%" G_GSIZE_FORMAT, count);
  advice->is_count = TRUE;
}

/**
 * okr_advice_check_is_blank:
 * @text: (nullable): a field
 *
 * Returns: whether nothing is written in it
 */
gboolean
okr_advice_check_is_blank (const char *text)
{
  g_autofree char *line = okr_text_dup_line (text, OKR_TEXT_MAX_LENGTH);

  return line[0] == '\0';
}

/**
 * okr_advice_append_title:
 * @list: titles in quotation marks, parted by commas
 * @title: (nullable): one more
 *
 * Adds a title to a list of them.
 */
void
okr_advice_append_title (GString    *list,
                         const char *title)
{
  if (list->len > 0)
    g_string_append (list, ", ");

  /* Translators: a title in quotation marks, in a list of them */
  g_string_append_printf (list, _("“%s”"), title != NULL ? title : "");
}

/**
 * okr_advice_set_has_type:
 * @set: the objectives of a cycle
 * @type: a type of objective
 *
 * Returns: whether an objective of @set is of @type
 */
gboolean
okr_advice_set_has_type (const OkrAdviceSet *set,
                         OkrObjectiveType    type)
{
  for (gsize i = 0; i < set->n_objectives; i++)
    if (set->objectives[i].type == type)
      return TRUE;

  return FALSE;
}
