/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M8: an objective of a team is linked to a strategic one, never copied from it.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_no_strategic_link (OkrAdviceCheck *check)
{
  if (check->objective->level == OKR_LEVEL_TEAM && okr_advice_check_is_blank (check->objective->contributes_to))
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("Not linked: which strategic objective does it help?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .objective = &(const OkrAdviceObjective) { .level = OKR_LEVEL_TEAM } },
  { .advised = FALSE, .objective = &(const OkrAdviceObjective) { .level = OKR_LEVEL_TEAM, .contributes_to = "O1" } },
  { .advised = FALSE, .objective = &(const OkrAdviceObjective) { .level = OKR_LEVEL_STRATEGIC } },
};

const OkrAdviceRule okr_advice_rule_no_strategic_link = {
  .id = "no-strategic-link",
  .title = N_("Not linked to a strategic objective"),
  .reason = N_("The team writes its objective itself, and the link shows why it matters. Without one, either the "
               "objective or the strategy is missing something."),
  .source = "M8",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE,
  .check = check_no_strategic_link,
  OKR_ADVICE_EXAMPLES (examples),
};
