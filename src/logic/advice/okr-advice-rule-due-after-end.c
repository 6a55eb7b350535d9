/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M28: a key result is due by the end of the cycle at the latest; launch refuses a later date.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_due_after_end (OkrAdviceCheck *check)
{
  if (check->key_result->due != OKR_DATE_NONE && check->settings->cycle_end != OKR_DATE_NONE
      && check->key_result->due > check->settings->cycle_end)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_WARNING, NULL,
                          _("It is due after the end of the cycle: the launch refuses that"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .key_result = &(const OkrAdviceKeyResult) { .due = OKR_DATE_MAX } },
  { .advised = FALSE, .key_result = &(const OkrAdviceKeyResult) { .due = 1 } },
  { .advised = FALSE, .key_result = &(const OkrAdviceKeyResult) { .due = OKR_DATE_NONE } },
};

const OkrAdviceRule okr_advice_rule_due_after_end = {
  .id = "due-after-end",
  .title = N_("Due after the end of the cycle"),
  .reason = N_("What ends later cannot be judged when the cycle is reviewed. Bring the date forward, or take a "
               "smaller step in this cycle."),
  .source = "M28",
  .about = OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_due_after_end,
  OKR_ADVICE_EXAMPLES (examples),
};
