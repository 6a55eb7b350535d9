/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B6: every objective says its ambition.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_no_ambition (OkrAdviceCheck *check)
{
  if (check->objective->ambition == OKR_AMBITION_NONE)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL, _("Is it a roof shot or a moon shot?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .objective = &(const OkrAdviceObjective) { .title = "x" } },
  { .advised = FALSE, .objective = &(const OkrAdviceObjective) { .ambition = OKR_AMBITION_ROOF_SHOT } },
};

const OkrAdviceRule okr_advice_rule_no_ambition = {
  .id = "no-ambition",
  .title = N_("No ambition"),
  .reason = N_("A team should know whether it improves what is there (roof shot) or rethinks the problem (moon "
               "shot): it works differently."),
  .source = "B6",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE,
  .check = check_no_ambition,
  OKR_ADVICE_EXAMPLES (examples),
};
