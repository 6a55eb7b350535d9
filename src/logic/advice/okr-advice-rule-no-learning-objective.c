/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M23, F18: a set has something to learn in it.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_no_learning_objective (OkrAdviceCheck *check)
{
  if (!okr_advice_set_has_type (check->set, OKR_OBJECTIVE_TYPE_LEARNING) && check->set->n_objectives > 0)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("No learning objective: what do you not know yet?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE,
    .set = &(const OkrAdviceSet) { (const OkrAdviceObjective[]) { { .type = OKR_OBJECTIVE_TYPE_COMMITMENT } }, 1 } },
  { .advised = FALSE,
    .set = &(const OkrAdviceSet) { (const OkrAdviceObjective[]) { { .type = OKR_OBJECTIVE_TYPE_LEARNING } }, 1 } },
  { .advised = FALSE, .set = &(const OkrAdviceSet) { NULL, 0 } },
};

const OkrAdviceRule okr_advice_rule_no_learning_objective = {
  .id = "no-learning-objective",
  .title = N_("No learning objective"),
  .reason = N_("Somewhere you are guessing. An objective to learn makes it legitimate to find out before building, "
               "and to be wrong."),
  .source = "M23",
  .about = OKR_ADVICE_ABOUT_SET,
  .check = check_no_learning_objective,
  OKR_ADVICE_EXAMPLES (examples),
};
