/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B3, M21, T1: the policy of the preset says how many objectives a set may have.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_too_many_objectives (OkrAdviceCheck *check)
{
  gsize n = check->set->n_objectives;
  g_autoptr (GString) excess = g_string_new (NULL);

  if (n <= check->settings->objectives_max)
    return;

  for (gsize i = check->settings->objectives_max; i < n; i++)
    okr_advice_append_title (excess, check->set->objectives[i].title);

  okr_advice_check_say_count (check, n, ngettext ("%'u objective, at most %'u; beyond: %s", "%'u objectives, at most %'u; beyond: %s", n),
                              (guint) n, check->settings->objectives_max, excess->str);
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE,
    .set = &(const OkrAdviceSet) { (const OkrAdviceObjective[6]) { { 0 } }, 6 } },
  { .advised = FALSE,
    .set = &(const OkrAdviceSet) { (const OkrAdviceObjective[5]) { { 0 } }, 5 } },
};

const OkrAdviceRule okr_advice_rule_too_many_objectives = {
  .id = "too-many-objectives",
  .title = N_("Too many objectives"),
  .reason = N_("Multiplying OKRs is the best way to miss those that matter most. What comes after the first few can "
               "wait on the parking list."),
  .source = "B3",
  .about = OKR_ADVICE_ABOUT_SET,
  .check = check_too_many_objectives,
  OKR_ADVICE_EXAMPLES (examples),
};
