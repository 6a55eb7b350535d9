/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small questions of discovery.  */

#include "config.h"

#include "ui/plan/okr-discovery-prompts.h"

#include "base/okr-decimal.h"
#include "ui/dialogs/okr-question.h"

#include <glib/gi18n.h>

/* ---- a metric ---- */

static void
on_metric_accepted_cb (OkrQuestion *question)
{
  g_autofree char *name = okr_prompt_dup_title (question->rows[0]);
  guint control = adw_combo_row_get_selected (question->rows[2]);
  OkrMetricFields fields = { name, (OkrFocus) adw_combo_row_get_selected (question->rows[1]), control > 0 ? (int) control : -1,
                             (int) adw_combo_row_get_selected (question->rows[3]) - 1,
                             adw_switch_row_get_active (question->rows[4]) };
  OkrReply *reply = okr_question_create_reply (question, NULL);

  if (question->subject != NULL)
    okr_workspace_edit_metric_async (question->workspace, OKR_METRIC (question->subject), &fields, okr_reply_cb, reply);
  else
    okr_workspace_add_metric_async (question->workspace, (OkrMetric *) question->other, &fields, okr_reply_cb, reply);
}

/**
 * okr_discovery_ask_metric:
 * @metric: (nullable): what to change; %NULL: a new one
 * @above: (nullable): what the new one is a part of
 *
 * Asks for what a metric says.
 */
void
okr_discovery_ask_metric (GtkWidget    *parent,
                          OkrWorkspace *workspace,
                          OkrMetric    *metric,
                          OkrMetric    *above)
{
  const char *focuses[] = { _("Not said"), _("User"), _("Business"), NULL };
  const char *controls[] = { _("Not said"), _("1: hardly at all"), "2", _("3: in part"), "4", _("5: entirely"), NULL };
  const char *answers[] = { _("Not said"), _("No"), _("Yes"), NULL };
  OkrPrompt *prompt = okr_prompt_new (metric != NULL ? _("Metric") : _("New Metric"), NULL, metric != NULL ? _("_Save") : _("_Add"));
  OkrQuestion *question = okr_question_new (prompt, parent, workspace, metric, above, on_metric_accepted_cb);

  question->rows[0] = okr_prompt_add_entry (prompt, _("Name"), OKR_PROMPT_TITLE,
                                            metric != NULL ? okr_metric_get_name (metric) : NULL);
  question->rows[1] = okr_prompt_add_words (prompt, _("Looks At"), focuses,
                                            metric != NULL ? (guint) okr_metric_get_focus (metric) : 0);
  question->rows[2] = okr_prompt_add_words (prompt, _("How Much the Team Controls It"), controls,
                                            metric != NULL ? (guint) MAX (okr_metric_get_team_control (metric), 0) : 0);
  question->rows[3] = okr_prompt_add_words (prompt, _("Independent of Others"), answers,
                                            metric != NULL ? (guint) (okr_metric_get_independent (metric) + 1) : 0);
  question->rows[4] = okr_prompt_add_switch (prompt, _("Vanity: Followed, but No Key Result"),
                                             metric != NULL && okr_metric_get_vanity (metric));
  okr_question_ask (question);
}

/* ---- whose key result ---- */

static void
on_objective_accepted_cb (OkrQuestion *question)
{
  OkrObjective *objective = okr_form_get_entity (question->rows[0]);
  g_autofree char *message = NULL;

  if (objective == NULL)
    return;

  message = g_strdup_printf (_("A candidate key result of “%s”"), okr_objective_get_title (objective));
  okr_workspace_propose_metric_async (question->workspace, OKR_METRIC (question->subject), objective, okr_reply_cb,
                                      okr_question_create_reply (question, message));
}

/**
 * okr_discovery_ask_objective:
 * @cycle: has an objective at least
 * @metric: becomes a candidate key result of the one that is chosen
 *
 * Asks for the objective that a metric measures.
 */
void
okr_discovery_ask_objective (GtkWidget    *parent,
                             OkrWorkspace *workspace,
                             OkrCycle     *cycle,
                             OkrMetric    *metric)
{
  OkrPrompt *prompt = okr_prompt_new (_("Make It a Key Result"),
                                      _("It is a candidate first: you can try it, and nobody is judged by it."),
                                      _("_Make Key Result"));
  OkrQuestion *question = okr_question_new (prompt, parent, workspace, metric, NULL, on_objective_accepted_cb);

  question->rows[0] = okr_prompt_add_entities (prompt, _("Objective"), okr_cycle_get_objectives (cycle), NULL, NULL);
  okr_question_ask (question);
}

/* ---- a trial ---- */

static void
on_reading_accepted_cb (OkrQuestion *question)
{
  OkrReading reading = OKR_READING_INIT;

  reading.value = okr_prompt_get_number (question->rows[0]);
  reading.date = okr_date_row_get_date (question->rows[1]);
  okr_workspace_record_check_in_async (question->workspace, OKR_KEY_RESULT (question->subject), &reading, NULL, NULL,
                                       okr_reply_cb, okr_question_create_reply (question, NULL));
}

/**
 * okr_discovery_ask_reading:
 * @key_result: a candidate
 *
 * Asks for a trial reading (B60).
 */
void
okr_discovery_ask_reading (GtkWidget    *parent,
                           OkrWorkspace *workspace,
                           OkrKeyResult *key_result)
{
  OkrPrompt *prompt = okr_prompt_new (_("Trial Reading"),
                                      _("It counts in no mean: you find out whether this can be measured at all."), _("_Record"));
  OkrQuestion *question = okr_question_new (prompt, parent, workspace, key_result, NULL, on_reading_accepted_cb);
  OkrClock *clock = okr_workspace_get_clock (workspace);

  question->rows[0] = okr_prompt_add_entry (prompt, _("Value"), OKR_PROMPT_NUMBER, NULL);
  question->rows[1] = okr_prompt_add_date (prompt, _("Read On"), clock, okr_clock_get_today (clock));
  okr_question_ask (question);
}

static void
on_target_accepted_cb (OkrQuestion *question)
{
  okr_workspace_adopt_candidate_async (question->workspace, OKR_KEY_RESULT (question->subject),
                                       okr_prompt_get_number (question->rows[0]), okr_prompt_get_number (question->rows[1]),
                                       okr_reply_cb, okr_question_create_reply (question, NULL));
}

/**
 * okr_discovery_ask_target:
 * @key_result: a candidate
 *
 * Asks from where to where it shall go, and adopts it; it starts where it was read last.
 */
void
okr_discovery_ask_target (GtkWidget    *parent,
                          OkrWorkspace *workspace,
                          OkrKeyResult *key_result)
{
  OkrPrompt *prompt = okr_prompt_new (_("Adopt as a Key Result"), _("Its trial readings become its history."), _("_Adopt"));
  OkrQuestion *question = okr_question_new (prompt, parent, workspace, key_result, NULL, on_target_accepted_cb);
  OkrCheckIn *last = okr_key_result_get_last_check_in (key_result);
  g_autofree char *value = last != NULL ? okr_decimal_dup_edit (okr_check_in_get_value (last)) : NULL;

  question->rows[0] = okr_prompt_add_entry (prompt, _("Starts At"), OKR_PROMPT_NUMBER, value);
  question->rows[1] = okr_prompt_add_entry (prompt, _("Target"), OKR_PROMPT_TARGET, NULL);
  if (value != NULL)
    adw_dialog_set_focus (ADW_DIALOG (prompt), question->rows[1]);
  okr_question_ask (question);
}

/* ---- evidence ---- */

static void
on_evidence_accepted_cb (OkrQuestion *question)
{
  g_autofree char *text = okr_prompt_dup_title (question->rows[0]);

  okr_workspace_add_evidence_async (question->workspace, OKR_OBJECTIVE (question->subject), okr_form_get_entity (question->rows[2]),
                                    (OkrEvidenceKind) (adw_combo_row_get_selected (question->rows[1]) + 1), text,
                                    okr_date_row_get_date (question->rows[3]), okr_reply_cb,
                                    okr_question_create_reply (question, NULL));
}

/**
 * okr_discovery_ask_evidence:
 * @objective: what it is about
 * @key_result: (nullable): what it supports, at first
 *
 * Asks for what was found out (B58).
 */
void
okr_discovery_ask_evidence (GtkWidget    *parent,
                            OkrWorkspace *workspace,
                            OkrObjective *objective,
                            OkrKeyResult *key_result)
{
  const char *kinds[] = { _("Qualitative: people were asked"), _("Quantitative: it was counted"), NULL };
  OkrPrompt *prompt = okr_prompt_new (_("New Evidence"), NULL, _("_Add"));
  OkrQuestion *question = okr_question_new (prompt, parent, workspace, objective, NULL, on_evidence_accepted_cb);
  OkrClock *clock = okr_workspace_get_clock (workspace);

  question->rows[0] = okr_prompt_add_entry (prompt, _("What was found out"), OKR_PROMPT_TITLE, NULL);
  question->rows[1] = okr_prompt_add_words (prompt, _("How"), kinds, 0);
  question->rows[2] = okr_prompt_add_entities (prompt, _("Supports"), okr_objective_get_key_results (objective),
                                               _("The objective"), (OkrEntity *) key_result);
  question->rows[3] = okr_prompt_add_date (prompt, _("On"), clock, okr_clock_get_today (clock));
  okr_question_ask (question);
}
