/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M24, M29: every objective and every key result has one owner; launch refuses without.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_no_owner (OkrAdviceCheck *check)
{
  const char *owner = check->key_result != NULL ? check->key_result->owner : check->objective->owner;

  if (okr_advice_check_is_blank (owner))
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_WARNING, NULL,
                          _("Nobody owns it yet: the launch asks for an owner"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .key_result = &(const OkrAdviceKeyResult) { .title = "x" } },
  { .advised = FALSE, .key_result = &(const OkrAdviceKeyResult) { .owner = "ines" } },
  { .advised = TRUE, .objective = &(const OkrAdviceObjective) { .title = "x" } },
  { .advised = FALSE, .objective = &(const OkrAdviceObjective) { .owner = "ines" } },
};

const OkrAdviceRule okr_advice_rule_no_owner = {
  .id = "no-owner",
  .title = N_("No owner"),
  .reason = N_("Somebody has to watch over the progress and speak up when it stalls. The owner does not have to do "
               "the work alone."),
  .source = "M24",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE | OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_no_owner,
  OKR_ADVICE_EXAMPLES (examples),
};
