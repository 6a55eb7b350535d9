/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrects a reading: its value or the two inputs of its ratio, its day and its note; what else it says stays.  What was
 * reached of milestones is what is ticked among them, and is no number to correct.  */

#include "config.h"

#include "ui/dialogs/okr-reading-question.h"

#include "base/okr-decimal.h"
#include "ui/dialogs/okr-question.h"

#include <glib/gi18n.h>
#include <math.h>

enum
{
  ROW_VALUE,            /* or the first number of a ratio; or none */
  ROW_DENOMINATOR,      /* or none */
  ROW_DATE,
  ROW_NOTE,
};

static void
on_accepted_cb (OkrQuestion *question)
{
  OkrCheckIn *check_in = question->subject;
  g_autofree char *note = okr_prompt_dup_title (question->rows[ROW_NOTE]);
  OkrReading reading = OKR_READING_INIT;

  if (question->rows[ROW_DENOMINATOR] != NULL)
    {
      reading.numerator = okr_prompt_get_number (question->rows[ROW_VALUE]);
      reading.denominator = okr_prompt_get_number (question->rows[ROW_DENOMINATOR]);
    }
  else if (question->rows[ROW_VALUE] != NULL)
    reading.value = okr_prompt_get_number (question->rows[ROW_VALUE]);
  else
    reading.value = okr_check_in_get_value (check_in);
  reading.date = okr_date_row_get_date (question->rows[ROW_DATE]);
  reading.note = note != NULL && *note != '\0' ? note : NULL;
  reading.confidence = okr_check_in_get_confidence (check_in);
  reading.help = okr_check_in_get_help (check_in);
  reading.helper = okr_check_in_get_helper (check_in);
  reading.check = okr_check_in_get_accountability_check (check_in);
  okr_workspace_edit_check_in_async (question->workspace, check_in, &reading, okr_reply_cb,
                                     okr_question_create_reply (question, NULL));
}

static AdwEntryRow *
add_number (OkrPrompt     *prompt,
            const char    *title,
            const char    *fallback,
            OkrPromptKind  kind,
            double         number)
{
  g_autofree char *text = okr_decimal_dup_edit (number);

  return okr_prompt_add_entry (prompt, title != NULL && *title != '\0' ? title : fallback, kind, text);
}

/* A reading with a note alone may stay without a number, and a ratio may have been given as one. */
static void
add_value (OkrQuestion  *question,
           OkrKeyResult *key_result)
{
  OkrCheckIn *check_in = question->subject;
  double value = okr_check_in_get_value (check_in);
  double denominator = okr_check_in_get_denominator (check_in);

  if (okr_key_result_get_kind (key_result) == OKR_KEY_RESULT_KIND_RATIO && !isnan (denominator))
    {
      question->rows[ROW_VALUE] = add_number (question->prompt, okr_key_result_get_numerator_label (key_result), _("Part"),
                                              OKR_PROMPT_NUMBER, okr_check_in_get_numerator (check_in));
      question->rows[ROW_DENOMINATOR] = add_number (question->prompt, okr_key_result_get_denominator_label (key_result),
                                                    _("Of all"), OKR_PROMPT_DIVISOR, denominator);
    }
  else
    question->rows[ROW_VALUE] = add_number (question->prompt, NULL, _("Value"),
                                            isnan (value) ? OKR_PROMPT_ANY_NUMBER : OKR_PROMPT_NUMBER, value);
}

/**
 * okr_reading_question_ask:
 * @parent: over what it is asked
 * @workspace: takes the answer
 * @check_in: a reading
 *
 * Asks for what a reading should have been.
 */
void
okr_reading_question_ask (GtkWidget    *parent,
                          OkrWorkspace *workspace,
                          OkrCheckIn   *check_in)
{
  OkrKeyResult *key_result = okr_check_in_get_key_result (check_in);
  gboolean ticked = okr_key_result_get_kind (key_result) == OKR_KEY_RESULT_KIND_MILESTONE
                    && g_list_model_get_n_items (okr_key_result_get_milestones (key_result)) > 0;
  OkrPrompt *prompt = okr_prompt_new (_("Correct the Reading"),
                                      ticked ? _("What was reached is ticked among the milestones of the key result.") : NULL,
                                      _("_Save"));
  OkrQuestion *question = okr_question_new (prompt, parent, workspace, check_in, NULL, on_accepted_cb);

  if (!ticked)
    add_value (question, key_result);
  question->rows[ROW_DATE] = okr_prompt_add_date (prompt, _("Read On"), okr_workspace_get_clock (workspace),
                                                  okr_check_in_get_date (check_in));
  question->rows[ROW_NOTE] = okr_prompt_add_entry (prompt, _("Note"), OKR_PROMPT_WORDS, okr_check_in_get_note (check_in));
  okr_question_ask (question);
}
