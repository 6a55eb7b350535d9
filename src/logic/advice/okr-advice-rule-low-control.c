/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B51: a control of 1 or 2 out of 5 is flagged; 0 is not rated.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_low_control (OkrAdviceCheck *check)
{
  if (check->key_result->team_control == 1 || check->key_result->team_control == 2)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("The team hardly has a hand in it: which part can it move itself?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .key_result = &(const OkrAdviceKeyResult) { .team_control = 1 } },
  { .advised = TRUE, .key_result = &(const OkrAdviceKeyResult) { .team_control = 2 } },
  { .advised = FALSE, .key_result = &(const OkrAdviceKeyResult) { .team_control = 3 } },
  { .advised = FALSE, .key_result = &(const OkrAdviceKeyResult) { .team_control = 0 } },
};

const OkrAdviceRule okr_advice_rule_low_control = {
  .id = "low-control",
  .title = N_("Little control"),
  .reason = N_("A team that is judged by what it cannot move loses heart. Go down the metric tree to a figure that "
               "its own work changes."),
  .source = "B51",
  .about = OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_low_control,
  OKR_ADVICE_EXAMPLES (examples),
};
