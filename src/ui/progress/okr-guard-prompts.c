/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small questions about guard metrics.  */

#include "config.h"

#include "ui/progress/okr-guard-prompts.h"

#include "base/okr-decimal.h"
#include "ui/dialogs/okr-question.h"

#include <glib/gi18n.h>
#include <math.h>

static char *
dup_words (gpointer row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
on_metric_accepted_cb (OkrQuestion *question)
{
  g_autofree char *name = okr_prompt_dup_title (question->rows[0]);
  g_autofree char *unit = dup_words (question->rows[1]);
  g_autofree char *alert_when = dup_words (question->rows[3]);
  OkrGuardFields fields = { name, unit, alert_when, okr_prompt_get_number (question->rows[2]) };
  OkrReply *reply = okr_question_create_reply (question, NULL);

  if (question->subject != NULL)
    okr_workspace_edit_guard_async (question->workspace, question->subject, &fields, okr_reply_cb, reply);
  else
    okr_workspace_add_guard_async (question->workspace, &fields, okr_reply_cb, reply);
}

/**
 * okr_guard_ask_metric:
 * @guard: (nullable): what to change; %NULL: a new one
 *
 * Asks for what a guard metric says.
 */
void
okr_guard_ask_metric (GtkWidget      *parent,
                      OkrWorkspace   *workspace,
                      OkrGuardMetric *guard)
{
  OkrPrompt *prompt = okr_prompt_new (guard != NULL ? _("Guard Metric") : _("New Guard Metric"),
                                      _("A figure that is no key result, and must not fall while you work on those: satisfaction, margin, complaints avoided."),
                                      guard != NULL ? _("_Save") : _("_Add"));
  OkrQuestion *question = okr_question_new (prompt, parent, workspace, guard, NULL, on_metric_accepted_cb);
  double percent = guard != NULL ? okr_guard_metric_get_fall_percent (guard) : 10;
  g_autofree char *number = isnan (percent) ? NULL : okr_decimal_dup_edit (percent);

  question->rows[0] = okr_prompt_add_entry (prompt, _("Name"), OKR_PROMPT_TITLE,
                                            guard != NULL ? okr_guard_metric_get_name (guard) : NULL);
  question->rows[1] = okr_prompt_add_entry (prompt, _("Unit"), OKR_PROMPT_WORDS,
                                            guard != NULL ? okr_guard_metric_get_unit (guard) : NULL);
  question->rows[2] = okr_prompt_add_entry (prompt, _("Alert from a Fall of … Percent On"), OKR_PROMPT_ANY_NUMBER, number);
  question->rows[3] = okr_prompt_add_entry (prompt, _("What a Fall May Mean"), OKR_PROMPT_WORDS,
                                            guard != NULL ? okr_guard_metric_get_alert_when (guard) : NULL);
  okr_question_ask (question);
}

static void
on_reading_accepted_cb (OkrQuestion *question)
{
  OkrReply *reply = okr_question_create_reply (question, NULL);

  okr_workspace_edit_guard_reading_async (question->workspace, question->subject,
                                          okr_date_row_get_date (question->rows[1]),
                                          okr_prompt_get_number (question->rows[0]), okr_reply_cb, reply);
}

/**
 * okr_guard_ask_reading:
 * @reading: what was not right
 *
 * Asks for what a reading should have been.
 */
void
okr_guard_ask_reading (GtkWidget       *parent,
                       OkrWorkspace    *workspace,
                       OkrGuardReading *reading)
{
  OkrPrompt *prompt = okr_prompt_new (_("Correct the Reading"), NULL, _("_Save"));
  OkrQuestion *question = okr_question_new (prompt, parent, workspace, reading, NULL, on_reading_accepted_cb);
  g_autofree char *value = okr_decimal_dup_edit (okr_guard_reading_get_value (reading));

  question->rows[0] = okr_prompt_add_entry (prompt, _("Value"), OKR_PROMPT_NUMBER, value);
  question->rows[1] = okr_prompt_add_date (prompt, _("Read On"), okr_workspace_get_clock (workspace),
                                            okr_guard_reading_get_date (reading));
  okr_question_ask (question);
}
