/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A method is a word in the file, with what its vote allows: "cover", "vote 3", "vote 5 once".  */

#include "config.h"

#include "logic/okr-method.h"

static const char * const words[] = { "none", "cover", "write", "vote", "tally", "score", "medians", "effort", "impact" };

/**
 * okr_method_parse:
 * @text: (nullable): what the file says
 * @method: (out): which method runs; none for what is not understood, a newer one perhaps
 */
void
okr_method_parse (const char *text,
                  OkrMethod  *method)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", " ", -1);
  guint64 dots;

  g_return_if_fail (method != NULL);

  *method = (OkrMethod) { OKR_METHOD_NONE, OKR_METHOD_USUAL_DOTS, FALSE };
  for (guint i = 0; parts[0] != NULL && i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (parts[0], words[i]))
      method->step = (OkrMethodStep) i;

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], "once"))
        method->once = TRUE;
      else if (g_ascii_string_to_unsigned (parts[i], 10, 1, OKR_METHOD_MOST_DOTS, &dots, NULL))
        method->dots = (guint) dots;
    }
}

/**
 * okr_method_to_text:
 * @method: a method
 *
 * Returns: (transfer full) (nullable): what the file says of it; %NULL for none
 */
char *
okr_method_to_text (const OkrMethod *method)
{
  g_return_val_if_fail (method != NULL, NULL);

  if (method->step == OKR_METHOD_NONE)
    return NULL;
  if (method->step == OKR_METHOD_VOTE || method->step == OKR_METHOD_TALLY)
    return g_strdup_printf ("%s %u%s", words[method->step], method->dots, method->once ? " once" : "");

  return g_strdup (words[method->step]);
}

/**
 * okr_method_has_turns:
 * @step: a step of a method
 *
 * Returns: whether people come to the keyboard one after the other, unseen by the rest
 */
gboolean
okr_method_has_turns (OkrMethodStep step)
{
  return step == OKR_METHOD_WRITE || step == OKR_METHOD_VOTE || step == OKR_METHOD_SCORE;
}

/**
 * okr_method_covers_new:
 * @step: a step of a method
 *
 * Returns: whether an idea that is written down now arrives covered
 */
gboolean
okr_method_covers_new (OkrMethodStep step)
{
  return step == OKR_METHOD_COVER || step == OKR_METHOD_WRITE;
}

/**
 * okr_method_count_left:
 * @method: a vote
 * @given: (array length=n_given): the dots that somebody gave to each idea
 * @n_given: how many ideas there are
 *
 * Returns: how many dots are left to give
 */
guint
okr_method_count_left (const OkrMethod *method,
                       const guint     *given,
                       guint            n_given)
{
  guint sum = 0;

  for (guint i = 0; i < n_given; i++)
    sum += given[i];

  return sum < method->dots ? method->dots - sum : 0;
}
