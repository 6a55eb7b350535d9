/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Corrects a reading: its value, its day and its note; what else it says stays.  */

#include "config.h"

#include "ui/dialogs/okr-reading-question.h"

#include "base/okr-decimal.h"
#include "ui/dialogs/okr-prompt.h"
#include "ui/okr-reply.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget    *parent;         /* owned */
  OkrWorkspace *workspace;      /* owned */
  OkrCheckIn   *check_in;       /* owned */
  OkrPrompt    *prompt;         /* borrowed: it owns this */
  AdwEntryRow  *value;          /* borrowed from the question */
  AdwEntryRow  *note;
  OkrDateRow   *date;
} Question;

static void
question_free (gpointer  data,
               GClosure *closure)
{
  Question *self = data;

  g_object_unref (self->parent);
  g_object_unref (self->workspace);
  g_object_unref (self->check_in);
  g_free (self);
}

static void
on_accepted_cb (Question *self)
{
  g_autofree char *note = okr_prompt_dup_title (self->note);
  OkrReading reading = OKR_READING_INIT;

  reading.value = okr_prompt_get_number (self->value);
  reading.date = okr_date_row_get_date (self->date);
  reading.note = note != NULL && *note != '\0' ? note : NULL;
  reading.confidence = okr_check_in_get_confidence (self->check_in);
  reading.help = okr_check_in_get_help (self->check_in);
  reading.helper = okr_check_in_get_helper (self->check_in);
  reading.check = okr_check_in_get_accountability_check (self->check_in);
  okr_workspace_edit_check_in_async (self->workspace, self->check_in, &reading, okr_reply_cb,
                                     okr_reply_new_for_question (self->parent, ADW_ALERT_DIALOG (self->prompt), NULL));
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
  Question *self = g_new0 (Question, 1);
  g_autofree char *value = okr_decimal_dup_edit (okr_check_in_get_value (check_in));

  self->parent = g_object_ref (parent);
  self->workspace = g_object_ref (workspace);
  self->check_in = g_object_ref (check_in);
  self->prompt = prompt;
  self->value = okr_prompt_add_entry (prompt, _("Value"), OKR_PROMPT_NUMBER, value);
  self->date = okr_prompt_add_date (prompt, _("Read On"), okr_workspace_get_clock (workspace), okr_check_in_get_date (check_in));
  self->note = okr_prompt_add_entry (prompt, _("Note"), OKR_PROMPT_WORDS, okr_check_in_get_note (check_in));
  g_signal_connect_data (prompt, "accepted", G_CALLBACK (on_accepted_cb), self, question_free, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (prompt), parent);
}
