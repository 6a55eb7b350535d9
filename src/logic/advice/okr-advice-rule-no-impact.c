/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B15: every objective states its impact.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_no_impact (OkrAdviceCheck *check)
{
  if (okr_advice_check_is_blank (check->objective->impact))
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("What will it change for the organisation, and how will you see it?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .objective = &(const OkrAdviceObjective) { .impact = "  " } },
  { .advised = FALSE, .objective = &(const OkrAdviceObjective) { .impact = "The pilot goes on" } },
};

const OkrAdviceRule okr_advice_rule_no_impact = {
  .id = "no-impact",
  .title = N_("No impact"),
  .reason = N_("A good objective makes a difference that is clear and can be measured. Write it down before the work "
               "begins."),
  .source = "B15",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE,
  .check = check_no_impact,
  OKR_ADVICE_EXAMPLES (examples),
};
