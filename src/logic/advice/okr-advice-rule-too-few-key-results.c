/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M25: three to five key results an objective; fewer are flagged.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_too_few_key_results (OkrAdviceCheck *check)
{
  gsize n = check->objective->n_key_results;

  if (n < check->settings->key_results_min)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          ngettext ("%'u key result: %'u to %'u show an objective from all sides",
                                    "%'u key results: %'u to %'u show an objective from all sides", n),
                          (guint) n, check->settings->key_results_min, check->settings->key_results_max);
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .objective = &(const OkrAdviceObjective) { .n_key_results = 0 } },
  { .advised = TRUE,
    .objective = &(const OkrAdviceObjective) { .key_results = (const OkrAdviceKeyResult[2]) { { 0 } }, .n_key_results = 2 } },
  { .advised = FALSE,
    .objective = &(const OkrAdviceObjective) { .key_results = (const OkrAdviceKeyResult[3]) { { 0 } }, .n_key_results = 3 } },
};

const OkrAdviceRule okr_advice_rule_too_few_key_results = {
  .id = "too-few-key-results",
  .title = N_("Too few key results"),
  .reason = N_("One figure is easily reached at the cost of the rest. Three to five of them balance each other and "
               "leave no doubt about what success is."),
  .source = "M25",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE,
  .check = check_too_few_key_results,
  OKR_ADVICE_EXAMPLES (examples),
};
