/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M23: the missing types of a set are named; learning has a rule of its own.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_missing_types (OkrAdviceCheck *check)
{
  gboolean commitment = okr_advice_set_has_type (check->set, OKR_OBJECTIVE_TYPE_COMMITMENT);
  gboolean inspiration = okr_advice_set_has_type (check->set, OKR_OBJECTIVE_TYPE_INSPIRATION);

  if (check->set->n_objectives == 0)
    return;

  if (!commitment && !inspiration)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("Neither a commitment nor an inspiration in this set"));
  else if (!commitment)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("No commitment in this set: what must be reached?"));
  else if (!inspiration)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("No inspiration in this set: what would be great?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE,
    .set = &(const OkrAdviceSet) { (const OkrAdviceObjective[]) { { .type = OKR_OBJECTIVE_TYPE_LEARNING } }, 1 } },
  { .advised = FALSE,
    .set = &(const OkrAdviceSet) {
      (const OkrAdviceObjective[]) { { .type = OKR_OBJECTIVE_TYPE_COMMITMENT }, { .type = OKR_OBJECTIVE_TYPE_INSPIRATION } }, 2 } },
};

const OkrAdviceRule okr_advice_rule_missing_types = {
  .id = "missing-types",
  .title = N_("Missing types"),
  .reason = N_("A mix works best: something that must be reached, something that would be great, and something to "
               "learn."),
  .source = "M23",
  .about = OKR_ADVICE_ABOUT_SET,
  .check = check_missing_types,
  OKR_ADVICE_EXAMPLES (examples),
};
