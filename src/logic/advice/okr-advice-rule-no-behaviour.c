/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B33: every key result names the behaviour of users that it measures.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_no_behaviour (OkrAdviceCheck *check)
{
  if (okr_advice_check_is_blank (check->key_result->behaviour))
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL, _("Whose behaviour does it measure?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .key_result = &(const OkrAdviceKeyResult) { .title = "x" } },
  { .advised = FALSE, .key_result = &(const OkrAdviceKeyResult) { .behaviour = "Cooks sort their boxes" } },
};

const OkrAdviceRule okr_advice_rule_no_behaviour = {
  .id = "no-behaviour",
  .title = N_("No behaviour"),
  .reason = N_("Results come from people who do something differently. If you cannot name who does what, the figure "
               "may move and nobody be better off."),
  .source = "B33",
  .about = OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_no_behaviour,
  OKR_ADVICE_EXAMPLES (examples),
};
