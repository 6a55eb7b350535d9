/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The turn of the hypotheses (M45).  What was settled at an earlier check is not asked again; what is settled here
 * stays to be seen until the check is over.  */

#include "config.h"

#include "ui/check/okr-check-hypotheses.h"

#include "model/okr-workspace-check.h"
#include "ui/check/okr-check-step.h"
#include "ui/check/okr-choice-list.h"

#include <glib/gi18n.h>

struct _OkrCheckHypotheses
{
  GtkWidget               parent_instance;

  GtkLabel               *hint;
  OkrChoiceList          *list;

  OkrWorkspace           *workspace;    /* owned */
  OkrAccountabilityCheck *check;        /* owned */
};

static void init_step (OkrCheckStepInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (OkrCheckHypotheses, okr_check_hypotheses, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (OKR_TYPE_CHECK_STEP, init_step))

/* What a choice means, in the order of the digits. */
static const OkrHypothesisStatus statuses[] = { OKR_HYPOTHESIS_STATUS_OPEN, OKR_HYPOTHESIS_STATUS_CONFIRMED,
                                                OKR_HYPOTHESIS_STATUS_REFUTED };

static gboolean
is_asked (OkrHypothesis          *hypothesis,
          OkrAccountabilityCheck *check)
{
  return okr_hypothesis_get_status (hypothesis) == OKR_HYPOTHESIS_STATUS_OPEN ||
         okr_hypothesis_get_accountability_check (hypothesis) == check;
}

static GPtrArray *
dup_asked (OkrAccountabilityCheck *check)
{
  GPtrArray *asked = g_ptr_array_new ();
  OkrCycle *cycle = okr_accountability_check_get_cycle (check);
  GListModel *objectives = cycle != NULL ? okr_cycle_get_objectives (cycle) : NULL;

  for (guint i = 0; objectives != NULL && i < g_list_model_get_n_items (objectives); i++)
    {
      g_autoptr (OkrObjective) objective = g_list_model_get_item (objectives, i);
      GListModel *hypotheses = okr_objective_get_hypotheses (objective);

      for (guint j = 0; j < g_list_model_get_n_items (hypotheses); j++)
        {
          g_autoptr (OkrHypothesis) hypothesis = g_list_model_get_item (hypotheses, j);

          if (is_asked (hypothesis, check))
            g_ptr_array_add (asked, hypothesis);
        }
    }

  return asked;
}

/* Asked at this check, and answered: that it is still open is an answer too. */
static guint
get_choice (OkrCheckHypotheses *self,
            OkrHypothesis      *hypothesis)
{
  if (okr_hypothesis_get_accountability_check (hypothesis) != self->check)
    return OKR_CHOICE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (okr_hypothesis_get_status (hypothesis) == statuses[i])
      return i;

  return OKR_CHOICE_NONE;
}

static void
okr_check_hypotheses_show (OkrCheckStep           *step,
                           OkrWorkspace           *workspace,
                           OkrAccountabilityCheck *check)
{
  OkrCheckHypotheses *self = OKR_CHECK_HYPOTHESES (step);
  g_autoptr (GPtrArray) asked = dup_asked (check);

  g_set_object (&self->workspace, workspace);
  g_set_object (&self->check, check);
  okr_choice_list_set_items (self->list, asked);
  for (guint i = 0; i < asked->len; i++)
    {
      OkrHypothesis *hypothesis = asked->pdata[i];

      okr_choice_list_set_item (self->list, i, okr_hypothesis_get_text (hypothesis),
                                okr_objective_get_title (okr_hypothesis_get_objective (hypothesis)),
                                get_choice (self, hypothesis));
    }
}

static void
init_step (OkrCheckStepInterface *iface)
{
  iface->show = okr_check_hypotheses_show;
}

/* ---- the widget ---- */

static void
on_chosen_cb (OkrCheckHypotheses *self,
              OkrEntity          *hypothesis,
              guint               choice)
{
  okr_workspace_answer_hypothesis_async (self->workspace, OKR_HYPOTHESIS (hypothesis), self->check, statuses[choice],
                                         NULL, NULL);
}

static void
on_activate_cb (OkrCheckHypotheses *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "check.next", NULL);
}

static gboolean
okr_check_hypotheses_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (OKR_CHECK_HYPOTHESES (widget)->list));
}

static void
okr_check_hypotheses_dispose (GObject *object)
{
  OkrCheckHypotheses *self = OKR_CHECK_HYPOTHESES (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->check);
  gtk_widget_dispose_template (GTK_WIDGET (self), OKR_TYPE_CHECK_HYPOTHESES);

  G_OBJECT_CLASS (okr_check_hypotheses_parent_class)->dispose (object);
}

static void
okr_check_hypotheses_class_init (OkrCheckHypothesesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = okr_check_hypotheses_dispose;
  widget_class->grab_focus = okr_check_hypotheses_grab_focus;

  g_type_ensure (OKR_TYPE_CHOICE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Okr/ui/check/okr-check-hypotheses.ui");
  gtk_widget_class_bind_template_child (widget_class, OkrCheckHypotheses, hint);
  gtk_widget_class_bind_template_child (widget_class, OkrCheckHypotheses, list);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
okr_check_hypotheses_init (OkrCheckHypotheses *self)
{
  const char * const choices[] = { C_("hypothesis", "Still open"), C_("hypothesis", "Confirmed"),
                                   C_("hypothesis", "Refuted"), NULL };

  gtk_widget_init_template (GTK_WIDGET (self));
  okr_choice_list_set_choices (self->list, _("Hypotheses"), choices);
}

/**
 * okr_check_hypotheses_is_needed:
 *
 * Returns: whether there is any hypothesis to ask about at the check, or any that was settled there
 */
gboolean
okr_check_hypotheses_is_needed (OkrAccountabilityCheck *check)
{
  g_autoptr (GPtrArray) asked = dup_asked (check);

  return asked->len > 0;
}
