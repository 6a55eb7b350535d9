/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small question with what its answer is about; see okr-question.h.  */

#include "config.h"

#include "ui/dialogs/okr-question.h"

static void
question_free (gpointer  data,
               GClosure *closure)
{
  OkrQuestion *self = data;

  g_object_unref (self->parent);
  g_object_unref (self->workspace);
  g_clear_object (&self->subject);
  g_clear_object (&self->other);
  g_free (self);
}

/**
 * okr_question_new:
 * @prompt: what asks; whoever calls puts its rows there and into the question
 * @parent: over what it is asked
 * @workspace: takes the answer
 * @subject: (nullable) (type GObject): what it is about
 * @other: (nullable) (type GObject): what else it is about
 * @on_accepted: brings the answer to the workspace, with okr_question_create_reply()
 *
 * Returns: (transfer none): the question, which @prompt owns
 */
OkrQuestion *
okr_question_new (OkrPrompt       *prompt,
                  GtkWidget       *parent,
                  OkrWorkspace    *workspace,
                  gpointer         subject,
                  gpointer         other,
                  OkrQuestionFunc  on_accepted)
{
  OkrQuestion *self = g_new0 (OkrQuestion, 1);

  self->prompt = prompt;
  self->parent = g_object_ref (parent);
  self->workspace = g_object_ref (workspace);
  g_set_object (&self->subject, subject);
  g_set_object (&self->other, other);
  g_signal_connect_data (prompt, "accepted", G_CALLBACK (on_accepted), self, question_free, G_CONNECT_SWAPPED);

  return self;
}

/**
 * okr_question_ask:
 *
 * Shows the prompt.
 */
void
okr_question_ask (OkrQuestion *self)
{
  adw_dialog_present (ADW_DIALOG (self->prompt), self->parent);
}

/**
 * okr_question_create_reply:
 * @message: (nullable): see okr_reply_new_for_question()
 *
 * Returns: (transfer full): for okr_reply_cb()
 */
OkrReply *
okr_question_create_reply (OkrQuestion *self,
                           const char  *message)
{
  return okr_reply_new_for_question (self->parent, ADW_ALERT_DIALOG (self->prompt), message);
}
