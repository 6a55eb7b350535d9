/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrects a reading: its value, its day and its note; what else it says stays.  */

#include "config.h"

#include "ui/dialogs/okr-reading-question.h"

#include "base/okr-decimal.h"
#include "ui/dialogs/okr-question.h"

#include <glib/gi18n.h>

enum
{
  ROW_VALUE,
  ROW_DATE,
  ROW_NOTE,
};

static void
on_accepted_cb (OkrQuestion *question)
{
  OkrCheckIn *check_in = question->subject;
  g_autofree char *note = okr_prompt_dup_title (question->rows[ROW_NOTE]);
  OkrReading reading = OKR_READING_INIT;

  reading.value = okr_prompt_get_number (question->rows[ROW_VALUE]);
  reading.date = okr_date_row_get_date (question->rows[ROW_DATE]);
  reading.note = note != NULL && *note != '\0' ? note : NULL;
  reading.confidence = okr_check_in_get_confidence (check_in);
  reading.help = okr_check_in_get_help (check_in);
  reading.helper = okr_check_in_get_helper (check_in);
  reading.check = okr_check_in_get_accountability_check (check_in);
  okr_workspace_edit_check_in_async (question->workspace, check_in, &reading, okr_reply_cb,
                                     okr_question_create_reply (question, NULL));
}

/**
 * okr_reading_question_is_possible:
 * @check_in: a reading
 *
 * Returns: whether one number says what it should have been: not of milestones, which are ticked, nor of two inputs
 */
gboolean
okr_reading_question_is_possible (OkrCheckIn *check_in)
{
  OkrKeyResultKind kind;

  g_return_val_if_fail (OKR_IS_CHECK_IN (check_in), FALSE);

  kind = okr_key_result_get_kind (okr_check_in_get_key_result (check_in));

  return kind != OKR_KEY_RESULT_KIND_MILESTONE && kind != OKR_KEY_RESULT_KIND_RATIO;
}

/**
 * okr_reading_question_ask:
 * @parent: over what it is asked
 * @workspace: takes the answer
 * @check_in: one that okr_reading_question_is_possible() of
 *
 * Asks for what a reading should have been.
 */
void
okr_reading_question_ask (GtkWidget    *parent,
                          OkrWorkspace *workspace,
                          OkrCheckIn   *check_in)
{
  OkrPrompt *prompt = okr_prompt_new (_("Correct the Reading"), NULL, _("_Save"));
  OkrQuestion *question = okr_question_new (prompt, parent, workspace, check_in, NULL, on_accepted_cb);
  g_autofree char *value = okr_decimal_dup_edit (okr_check_in_get_value (check_in));

  question->rows[ROW_VALUE] = okr_prompt_add_entry (prompt, _("Value"), OKR_PROMPT_NUMBER, value);
  question->rows[ROW_DATE] = okr_prompt_add_date (prompt, _("Read On"), okr_workspace_get_clock (workspace),
                                                  okr_check_in_get_date (check_in));
  question->rows[ROW_NOTE] = okr_prompt_add_entry (prompt, _("Note"), OKR_PROMPT_WORDS, okr_check_in_get_note (check_in));
  okr_question_ask (question);
}
