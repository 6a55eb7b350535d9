/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small questions of discovery.  */

#include "config.h"

#include "ui/plan/okr-discovery-prompts.h"

#include "base/okr-decimal.h"
#include "ui/dialogs/okr-prompt.h"
#include "ui/okr-reply.h"

#include <glib/gi18n.h>

/* What a question is about, and its rows; as many as it has. */
typedef struct
{
  GtkWidget    *parent;         /* owned */
  OkrPrompt    *prompt;         /* borrowed: it owns this */
  OkrWorkspace *workspace;      /* owned */
  OkrEntity    *subject;        /* owned; or NULL */
  OkrEntity    *other;          /* owned; or NULL */
  gpointer      rows[5];        /* borrowed from the question */
} Asking;

static void
asking_free (gpointer  data,
             GClosure *closure)
{
  Asking *self = data;

  g_object_unref (self->parent);
  g_object_unref (self->workspace);
  g_clear_object (&self->subject);
  g_clear_object (&self->other);
  g_free (self);
}

static Asking *
ask (OkrPrompt    *prompt,
     GtkWidget    *parent,
     OkrWorkspace *workspace,
     gpointer      subject,
     gpointer      other,
     GCallback     on_accepted)
{
  Asking *self = g_new0 (Asking, 1);

  self->parent = g_object_ref (parent);
  self->prompt = prompt;
  self->workspace = g_object_ref (workspace);
  g_set_object (&self->subject, subject);
  g_set_object (&self->other, other);
  g_signal_connect_data (prompt, "accepted", on_accepted, self, asking_free, G_CONNECT_SWAPPED);

  return self;
}

static OkrReply *
create_reply (Asking     *self,
              const char *message)
{
  return okr_reply_new_for_question (self->parent, ADW_ALERT_DIALOG (self->prompt), message);
}

/* ---- a metric ---- */

static void
on_metric_accepted_cb (Asking *asking)
{
  g_autofree char *name = okr_prompt_dup_title (asking->rows[0]);
  guint control = adw_combo_row_get_selected (asking->rows[2]);
  OkrMetricFields fields = { name, (OkrFocus) adw_combo_row_get_selected (asking->rows[1]), control > 0 ? (int) control : -1,
                             (int) adw_combo_row_get_selected (asking->rows[3]) - 1,
                             adw_switch_row_get_active (asking->rows[4]) };
  OkrReply *reply = create_reply (asking, NULL);

  if (asking->subject != NULL)
    okr_workspace_edit_metric_async (asking->workspace, OKR_METRIC (asking->subject), &fields, okr_reply_cb, reply);
  else
    okr_workspace_add_metric_async (asking->workspace, (OkrMetric *) asking->other, &fields, okr_reply_cb, reply);
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
  Asking *asking = ask (prompt, parent, workspace, metric, above, G_CALLBACK (on_metric_accepted_cb));

  asking->rows[0] = okr_prompt_add_entry (prompt, _("Name"), OKR_PROMPT_TITLE,
                                          metric != NULL ? okr_metric_get_name (metric) : NULL);
  asking->rows[1] = okr_prompt_add_words (prompt, _("Looks At"), focuses,
                                          metric != NULL ? (guint) okr_metric_get_focus (metric) : 0);
  asking->rows[2] = okr_prompt_add_words (prompt, _("How Much the Team Controls It"), controls,
                                          metric != NULL ? (guint) MAX (okr_metric_get_team_control (metric), 0) : 0);
  asking->rows[3] = okr_prompt_add_words (prompt, _("Independent of Others"), answers,
                                          metric != NULL ? (guint) (okr_metric_get_independent (metric) + 1) : 0);
  asking->rows[4] = okr_prompt_add_switch (prompt, _("Vanity: Followed, but No Key Result"),
                                           metric != NULL && okr_metric_get_vanity (metric));
  adw_dialog_present (ADW_DIALOG (prompt), parent);
}

/* ---- whose key result ---- */

static void
on_objective_accepted_cb (Asking *asking)
{
  OkrObjective *objective = okr_form_get_entity (asking->rows[0]);
  g_autofree char *message = NULL;

  if (objective == NULL)
    return;

  message = g_strdup_printf (_("A candidate key result of “%s”"), okr_objective_get_title (objective));
  okr_workspace_propose_metric_async (asking->workspace, OKR_METRIC (asking->subject), objective, okr_reply_cb,
                                      create_reply (asking, message));
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
  Asking *asking = ask (prompt, parent, workspace, metric, NULL, G_CALLBACK (on_objective_accepted_cb));

  asking->rows[0] = okr_prompt_add_entities (prompt, _("Objective"), okr_cycle_get_objectives (cycle), NULL, NULL);
  adw_dialog_present (ADW_DIALOG (prompt), parent);
}

/* ---- a trial ---- */

static void
on_reading_accepted_cb (Asking *asking)
{
  OkrReading reading = OKR_READING_INIT;

  reading.value = okr_prompt_get_number (asking->rows[0]);
  reading.date = okr_date_row_get_date (asking->rows[1]);
  okr_workspace_record_check_in_async (asking->workspace, OKR_KEY_RESULT (asking->subject), &reading, NULL, NULL,
                                       okr_reply_cb, create_reply (asking, NULL));
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
  Asking *asking = ask (prompt, parent, workspace, key_result, NULL, G_CALLBACK (on_reading_accepted_cb));
  OkrClock *clock = okr_workspace_get_clock (workspace);

  asking->rows[0] = okr_prompt_add_entry (prompt, _("Value"), OKR_PROMPT_NUMBER, NULL);
  asking->rows[1] = okr_prompt_add_date (prompt, _("Read On"), clock, okr_clock_get_today (clock));
  adw_dialog_present (ADW_DIALOG (prompt), parent);
}

static void
on_target_accepted_cb (Asking *asking)
{
  okr_workspace_adopt_candidate_async (asking->workspace, OKR_KEY_RESULT (asking->subject),
                                       okr_prompt_get_number (asking->rows[0]), okr_prompt_get_number (asking->rows[1]),
                                       okr_reply_cb, create_reply (asking, NULL));
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
  Asking *asking = ask (prompt, parent, workspace, key_result, NULL, G_CALLBACK (on_target_accepted_cb));
  OkrCheckIn *last = okr_key_result_get_last_check_in (key_result);
  g_autofree char *value = last != NULL ? okr_decimal_dup_edit (okr_check_in_get_value (last)) : NULL;

  asking->rows[0] = okr_prompt_add_entry (prompt, _("Starts At"), OKR_PROMPT_NUMBER, value);
  asking->rows[1] = okr_prompt_add_entry (prompt, _("Target"), OKR_PROMPT_TARGET, NULL);
  if (value != NULL)
    adw_dialog_set_focus (ADW_DIALOG (prompt), asking->rows[1]);
  adw_dialog_present (ADW_DIALOG (prompt), parent);
}

/* ---- evidence ---- */

static void
on_evidence_accepted_cb (Asking *asking)
{
  g_autofree char *text = okr_prompt_dup_title (asking->rows[0]);

  okr_workspace_add_evidence_async (asking->workspace, OKR_OBJECTIVE (asking->subject), okr_form_get_entity (asking->rows[2]),
                                    (OkrEvidenceKind) (adw_combo_row_get_selected (asking->rows[1]) + 1), text,
                                    okr_date_row_get_date (asking->rows[3]), okr_reply_cb,
                                    create_reply (asking, NULL));
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
  Asking *asking = ask (prompt, parent, workspace, objective, NULL, G_CALLBACK (on_evidence_accepted_cb));
  OkrClock *clock = okr_workspace_get_clock (workspace);

  asking->rows[0] = okr_prompt_add_entry (prompt, _("What was found out"), OKR_PROMPT_TITLE, NULL);
  asking->rows[1] = okr_prompt_add_words (prompt, _("How"), kinds, 0);
  asking->rows[2] = okr_prompt_add_entities (prompt, _("Supports"), okr_objective_get_key_results (objective),
                                             _("The objective"), (OkrEntity *) key_result);
  asking->rows[3] = okr_prompt_add_date (prompt, _("On"), clock, okr_clock_get_today (clock));
  adw_dialog_present (ADW_DIALOG (prompt), parent);
}
