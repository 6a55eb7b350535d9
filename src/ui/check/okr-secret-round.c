/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A round behind covers (F74, F77).  Answers are kept in the order of their value, so that nothing here knows whose
 * they are; closing the dialog forgets them.  */

#include "config.h"

#include "ui/check/okr-secret-round.h"

#include "logic/okr-spread.h"
#include "widgets/okr-scale.h"

#include <glib/gi18n.h>

struct _OkrSecretRound
{
  AdwDialog      parent_instance;

  GtkStack      *stack;
  AdwStatusPage *cover;
  GtkWidget     *ready;
  AdwStatusPage *question;
  OkrScale      *scale;
  AdwStatusPage *result;
  GtkButton     *take;

  GStrv          names;         /* owned */
  guint          position;      /* whose turn it is */
  GArray        *answers;       /* owned; of int, sorted */
  gboolean       anonymous;     /* few answers are not shown */
  gboolean       taken;         /* somebody wants the result */
};

enum
{
  SIGNAL_FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OkrSecretRound, okr_secret_round, ADW_TYPE_DIALOG)

static int
compare_answers (gconstpointer a,
                 gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

/* ---- the result ---- */

static char *
dup_answers (OkrSecretRound *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->answers->len; i++)
    g_string_append_printf (text, "%s%d", i > 0 ? " · " : "", g_array_index (self->answers, int, i));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
show_result (OkrSecretRound *self)
{
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  OkrSpread spread;

  if (!okr_spread_get ((const int *) self->answers->data, self->answers->len, &spread))
    {
      adw_status_page_set_title (self->result, _("Nobody Answered"));
      gtk_widget_set_visible (GTK_WIDGET (self->take), FALSE);
    }
  else if (self->anonymous && !okr_spread_is_shown (self->answers->len))
    {
      adw_status_page_set_title (self->result, _("Too Few to Be Shown"));
      text = g_strdup_printf (_("Answers are shown from %d on, so that nobody can be told apart."), OKR_SPREAD_LEAST_ANSWERS);
      adw_status_page_set_description (self->result, text);
    }
  else
    {
      g_autofree char *answers = dup_answers (self);

      /* Translators: the number that half of the answers reach */
      title = g_strdup_printf (_("Median %d"), (int) spread.median);
      /* Translators: all answers in order, then the least and the greatest */
      text = g_strdup_printf (_("%s\nfrom %'d to %'d"), answers, (int) spread.least, (int) spread.greatest);
      adw_status_page_set_title (self->result, title);
      adw_status_page_set_description (self->result, text);
    }
  gtk_stack_set_visible_child_name (self->stack, "result");
  gtk_widget_grab_focus (GTK_WIDGET (self->take));
}

/* ---- the turns ---- */

static void
show_turn (OkrSecretRound *self)
{
  if (self->names[self->position] == NULL)
    {
      show_result (self);
      return;
    }

  adw_status_page_set_title (self->cover, self->names[self->position]);
  gtk_stack_set_visible_child_name (self->stack, "cover");
  gtk_widget_grab_focus (self->ready);
}

static void
on_ready_cb (OkrSecretRound *self)
{
  okr_scale_set_value (self->scale, OKR_SCALE_NONE);
  gtk_stack_set_visible_child_name (self->stack, "answer");
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}

static void
on_answered_cb (OkrSecretRound *self)
{
  int answer = okr_scale_get_value (self->scale);

  if (answer != OKR_SCALE_NONE)
    {
      g_array_append_val (self->answers, answer);
      g_array_sort (self->answers, compare_answers);
    }
  self->position++;
  show_turn (self);
}

static void
on_taken_cb (OkrSecretRound *self)
{
  self->taken = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
}

/* After the focus has gone back: who takes the result may want it elsewhere. */
static void
okr_secret_round_closed (AdwDialog *dialog)
{
  OkrSecretRound *self = OKR_SECRET_ROUND (dialog);

  if (!self->taken)
    return;

  self->taken = FALSE;
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

/* ---- the widget ---- */

static void
okr_secret_round_dispose (GObject *object)
{
  OkrSecretRound *self = OKR_SECRET_ROUND (object);

  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->answers, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_SECRET_ROUND);

  G_OBJECT_CLASS (okr_secret_round_parent_class)->dispose (object);
}

static void
okr_secret_round_class_init (OkrSecretRoundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_secret_round_dispose;
  ADW_DIALOG_CLASS (klass)->closed = okr_secret_round_closed;

  signals[SIGNAL_FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (OKR_TYPE_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/check/okr-secret-round.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrSecretRound, stack);
  gtk_widget_class_bind_template_child (widget_class, OkrSecretRound, cover);
  gtk_widget_class_bind_template_child (widget_class, OkrSecretRound, ready);
  gtk_widget_class_bind_template_child (widget_class, OkrSecretRound, question);
  gtk_widget_class_bind_template_child (widget_class, OkrSecretRound, scale);
  gtk_widget_class_bind_template_child (widget_class, OkrSecretRound, result);
  gtk_widget_class_bind_template_child (widget_class, OkrSecretRound, take);
  gtk_widget_class_bind_template_callback (widget_class, on_ready_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_taken_cb);
}

static void
okr_secret_round_init (OkrSecretRound *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->answers = g_array_new (FALSE, FALSE, sizeof (int));
}

/**
 * okr_secret_round_new:
 * @title: what the round is about
 * @question: what everybody is asked
 * @names: (array zero-terminated=1): who is asked, one at least, in order
 * @first: the least answer
 * @last: the greatest one
 *
 * Returns: (transfer floating): a dialog to present
 */
AdwDialog *
okr_secret_round_new (const char         *title,
                      const char         *question,
                      const char * const *names,
                      int                 first,
                      int                 last)
{
  OkrSecretRound *self;
  g_autofree char *escaped = g_markup_escape_text (question, -1);

  g_return_val_if_fail (names != NULL && names[0] != NULL, NULL);

  self = g_object_new (OKR_TYPE_SECRET_ROUND, "title", title, NULL);
  self->names = g_strdupv ((char **) names);
  okr_scale_set_range (self->scale, first, last, question);
  /* a description is markup, and long questions are read better than as a title */
  adw_status_page_set_description (self->question, escaped);
  show_turn (self);
  adw_dialog_set_focus (ADW_DIALOG (self), self->ready);

  return ADW_DIALOG (self);
}

/**
 * okr_secret_round_set_taking:
 * @label: what the last button says, with its mnemonic
 * @anonymous: whether fewer than three answers stay hidden (F77)
 */
void
okr_secret_round_set_taking (OkrSecretRound *self,
                             const char     *label,
                             gboolean        anonymous)
{
  g_return_if_fail (OKR_IS_SECRET_ROUND (self));

  gtk_button_set_label (self->take, label);
  self->anonymous = anonymous;
}

/**
 * okr_secret_round_set_problem:
 * @problem: why the result could not be kept, in a sentence
 *
 * The answers stay: presented again, the round offers its result once more.
 */
void
okr_secret_round_set_problem (OkrSecretRound *self,
                              const char     *problem)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (OKR_IS_SECRET_ROUND (self));

  escaped = g_markup_escape_text (problem, -1);
  adw_status_page_set_description (self->result, escaped);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->take));
}

/**
 * okr_secret_round_get_answers:
 * @n_answers: (out): how many
 *
 * Returns: (transfer none) (array length=n_answers): what was answered, sorted; nothing tells by whom
 */
const int *
okr_secret_round_get_answers (OkrSecretRound *self,
                              gsize          *n_answers)
{
  g_return_val_if_fail (OKR_IS_SECRET_ROUND (self), NULL);

  *n_answers = self->answers->len;

  return (const int *) self->answers->data;
}
