/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M23: every objective says what it asks for.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_no_type (OkrAdviceCheck *check)
{
  if (check->objective->type == OKR_OBJECTIVE_TYPE_NONE)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("Is it a commitment, an inspiration or something to learn?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .objective = &(const OkrAdviceObjective) { .title = "x" } },
  { .advised = FALSE, .objective = &(const OkrAdviceObjective) { .type = OKR_OBJECTIVE_TYPE_LEARNING } },
};

const OkrAdviceRule okr_advice_rule_no_type = {
  .id = "no-type",
  .title = N_("No type"),
  .reason = N_("The type says which score is a good one: a commitment is kept in full, an inspiration is a success "
               "at 0.6, and from learning one expects answers."),
  .source = "M23",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE,
  .check = check_no_type,
  OKR_ADVICE_EXAMPLES (examples),
};
