/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is asked in a secret round, and what becomes of the answers.  */

#include "config.h"

#include "ui/check/okr-check-rounds.h"

#include "base/okr-decimal.h"
#include "logic/okr-spread.h"
#include "model/okr-check-turns.h"
#include "model/okr-workspace-check.h"
#include "ui/check/okr-secret-round.h"
#include "ui/okr-reply.h"

#include <glib/gi18n.h>

/* ---- who is asked ---- */

/* Those who are present; without a roll call, all members of the team. */
static gboolean
is_asked (OkrAccountabilityCheck *check,
          OkrPerson              *person,
          gboolean                called)
{
  OkrAttendance *attendance = okr_check_get_attendance (check, person);

  if (called)
    return attendance != NULL && okr_attendance_get_state (attendance) == OKR_ATTENDANCE_STATE_PRESENT;

  return okr_person_get_kind (person) != OKR_PERSON_KIND_STAKEHOLDER;
}

static GListModel *
get_rows (OkrAccountabilityCheck *check,
          GType                   type)
{
  return okr_entity_get_referrers (OKR_ENTITY (check), okr_entity_class_find_column (type, "accountability_check"));
}

static GStrv
dup_names (OkrWorkspace           *workspace,
           OkrAccountabilityCheck *check)
{
  GListModel *people = okr_workspace_get_list (workspace, OKR_TYPE_PERSON);
  gboolean called = g_list_model_get_n_items (get_rows (check, OKR_TYPE_ATTENDANCE)) > 0;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (OkrPerson) person = g_list_model_get_item (people, i);

      if (is_asked (check, person, called))
        g_strv_builder_add (names, okr_person_get_name (person));
    }

  return g_strv_builder_end (names);
}

static OkrSecretRound *
create_round (GtkWidget  *parent,
              const char *title,
              const char *question,
              GStrv       names,
              int         first,
              int         last)
{
  if (names[0] != NULL)
    return OKR_SECRET_ROUND (okr_secret_round_new (title, question, (const char * const *) names, first, last));

  gtk_widget_activate_action (parent, "win.toast", "(sb)", _("Nobody is here to be asked"), FALSE);

  return NULL;
}

/* ---- confidence ---- */

static void
on_confidence_finished_cb (OkrSecretRound *round,
                           OkrCheckScreen *screen)
{
  gsize n_answers;
  const int *answers = okr_secret_round_get_answers (round, &n_answers);
  OkrSpread spread;

  if (okr_spread_get (answers, n_answers, &spread))
    okr_check_screen_set_confidence (screen, (int) spread.median);
}

/**
 * okr_check_rounds_ask_confidence:
 * @parent: the page of the check
 * @screen: shows the key result; takes the median, to be saved with all else
 *
 * Lets everybody who is present say how sure they are, unseen by the others (F74).
 */
void
okr_check_rounds_ask_confidence (GtkWidget              *parent,
                                 OkrWorkspace           *workspace,
                                 OkrAccountabilityCheck *check,
                                 OkrCheckScreen         *screen)
{
  g_auto (GStrv) names = dup_names (workspace, check);
  OkrSecretRound *round = create_round (parent, _("Secret Round"), _("How sure are you that it will be reached? 0 to 10"),
                                        names, OKR_CONFIDENCE_LEAST, OKR_CONFIDENCE_GREATEST);

  if (round == NULL)
    return;

  okr_secret_round_set_taking (round, _("_Take the Median"), FALSE);
  g_signal_connect_object (round, "finished", G_CALLBACK (on_confidence_finished_cb), screen, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (round), parent);
}

/* ---- pulse ---- */

typedef struct
{
  OkrWorkspace           *workspace;    /* owned */
  OkrAccountabilityCheck *check;        /* owned */
} Pulse;

static void
pulse_free (gpointer  data,
            GClosure *closure)
{
  Pulse *self = data;

  g_object_unref (self->workspace);
  g_object_unref (self->check);
  g_free (self);
}

/* Nobody answers twice because a disk is full. */
static void
on_pulse_kept_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (OkrSecretRound) round = user_data;
  GtkWidget *root = g_object_get_data (G_OBJECT (round), "okr-root");
  g_autoptr (GError) error = NULL;

  if (okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    return;

  okr_secret_round_set_problem (round, error->message);
  okr_reply_ask_again (root, ADW_DIALOG (round), error->message);
}

static void
on_pulse_finished_cb (OkrSecretRound *round,
                      Pulse          *self)
{
  gsize n_answers;
  const int *answers = okr_secret_round_get_answers (round, &n_answers);

  okr_workspace_add_pulse_async (self->workspace, self->check, answers, n_answers,
                                 on_pulse_kept_cb, g_object_ref (round));
}

/**
 * okr_check_rounds_ask_pulse:
 * @parent: the page of the check
 *
 * Asks everybody who is present one question, from 1 to 5, and keeps no name (F77, B49).
 */
void
okr_check_rounds_ask_pulse (GtkWidget              *parent,
                            OkrWorkspace           *workspace,
                            OkrAccountabilityCheck *check)
{
  g_auto (GStrv) names = dup_names (workspace, check);
  OkrSecretRound *round = create_round (parent, _("Motivation"), _("How motivated are you to go on with these objectives? 1 to 5"),
                                        names, OKR_RATING_LEAST, OKR_RATING_GREATEST);
  Pulse *pulse;

  if (round == NULL)
    return;

  pulse = g_new0 (Pulse, 1);
  pulse->workspace = g_object_ref (workspace);
  pulse->check = g_object_ref (check);
  g_object_set_data_full (G_OBJECT (round), "okr-root", g_object_ref (gtk_widget_get_root (parent)), g_object_unref);
  okr_secret_round_set_taking (round, _("_Keep the Answers"), TRUE);
  g_signal_connect_data (round, "finished", G_CALLBACK (on_pulse_finished_cb), pulse, pulse_free, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (round), parent);
}

/**
 * okr_check_rounds_has_pulse:
 *
 * Returns: whether anybody answered at the check
 */
gboolean
okr_check_rounds_has_pulse (OkrAccountabilityCheck *check)
{
  return g_list_model_get_n_items (get_rows (check, OKR_TYPE_PULSE)) > 0;
}

/**
 * okr_check_rounds_dup_pulse:
 *
 * Returns: (transfer full): what the answers of a check say together, in words; fewer than three say only how many
 *   they are
 */
char *
okr_check_rounds_dup_pulse (OkrAccountabilityCheck *check)
{
  GListModel *rows = get_rows (check, OKR_TYPE_PULSE);
  guint n = g_list_model_get_n_items (rows);
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree char *count = g_strdup_printf (ngettext ("%'u answer", "%'u answers", n), n);
  g_autofree char *mean = NULL;
  OkrSpread spread;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OkrPulse) pulse = g_list_model_get_item (rows, i);
      int answer = okr_pulse_get_answer (pulse);

      g_array_append_val (answers, answer);
    }

  if (n == 0)
    return g_strdup (_("Nobody was asked yet"));
  if (!okr_spread_is_shown (n) || !okr_spread_get ((const int *) answers->data, n, &spread))
    return g_strdup_printf (_("%s: shown from %d on"), count, OKR_SPREAD_LEAST_ANSWERS);

  mean = okr_decimal_dup_label (spread.mean, 1);

  /* Translators: a mean from 1 to 5, and how many answers */
  return g_strdup_printf (_("%s of 5, %s"), mean, count);
}
