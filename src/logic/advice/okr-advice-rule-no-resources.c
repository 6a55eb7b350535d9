/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B37: every objective states its resources.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_no_resources (OkrAdviceCheck *check)
{
  if (okr_advice_check_is_blank (check->objective->resources))
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("No resources yet: who and what is set aside for it?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .objective = &(const OkrAdviceObjective) { .title = "x" } },
  { .advised = FALSE, .objective = &(const OkrAdviceObjective) { .resources = "Two people half-time" } },
};

const OkrAdviceRule okr_advice_rule_no_resources = {
  .id = "no-resources",
  .title = N_("No resources"),
  .reason = N_("Ambition without time, people or money is a wish. Saying what it costs shows early what has to be "
               "given up."),
  .source = "B37",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE,
  .check = check_no_resources,
  OKR_ADVICE_EXAMPLES (examples),
};
