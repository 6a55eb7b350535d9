/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The turn of the hypotheses (M45).  What was settled at an earlier check is not asked again; what is settled here
 * stays to be seen until the check is over.  */

#include "config.h"

#include "ui/check/okr-check-hypotheses.h"

#include "model/okr-workspace-discovery.h"

#include <glib/gi18n.h>

struct _OkrCheckHypotheses
{
  OkrCheckChoices parent_instance;
};

G_DEFINE_FINAL_TYPE (OkrCheckHypotheses, okr_check_hypotheses, OKR_TYPE_CHECK_CHOICES)

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
get_choice (OkrAccountabilityCheck *check,
            OkrHypothesis          *hypothesis)
{
  if (okr_hypothesis_get_accountability_check (hypothesis) != check)
    return OKR_CHOICE_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (okr_hypothesis_get_status (hypothesis) == statuses[i])
      return i;

  return OKR_CHOICE_NONE;
}

static void
okr_check_hypotheses_fill (OkrCheckChoices        *choices,
                           OkrChoiceList          *list,
                           OkrWorkspace           *workspace,
                           OkrAccountabilityCheck *check)
{
  g_autoptr (GPtrArray) asked = dup_asked (check);

  okr_choice_list_set_items (list, asked);
  for (guint i = 0; i < asked->len; i++)
    {
      OkrHypothesis *hypothesis = asked->pdata[i];

      okr_choice_list_set_item (list, i, okr_hypothesis_get_text (hypothesis),
                                okr_objective_get_title (okr_hypothesis_get_objective (hypothesis)),
                                get_choice (check, hypothesis));
    }
}

static void
okr_check_hypotheses_choose (OkrCheckChoices        *choices,
                             OkrWorkspace           *workspace,
                             OkrAccountabilityCheck *check,
                             OkrEntity              *hypothesis,
                             guint                   choice)
{
  okr_workspace_set_hypothesis_status_async (workspace, OKR_HYPOTHESIS (hypothesis), statuses[choice], check, NULL, NULL);
}

static void
okr_check_hypotheses_class_init (OkrCheckHypothesesClass *klass)
{
  OKR_CHECK_CHOICES_CLASS (klass)->fill = okr_check_hypotheses_fill;
  OKR_CHECK_CHOICES_CLASS (klass)->choose = okr_check_hypotheses_choose;
}

static void
okr_check_hypotheses_init (OkrCheckHypotheses *self)
{
  const char * const choices[] = { C_("hypothesis", "Still open"), C_("hypothesis", "Confirmed"),
                                   C_("hypothesis", "Refuted"), NULL };

  okr_check_choices_set_texts (OKR_CHECK_CHOICES (self), _("Hypotheses"),
                               _("What do we know today? 1 is still open, 2 is confirmed, 3 is refuted; Enter goes on."),
                               choices);
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
