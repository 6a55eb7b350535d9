/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M25: three to five key results an objective; a sixth active one is refused elsewhere, imports may bring more.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_too_many_key_results (OkrAdviceCheck *check)
{
  gsize n = check->objective->n_key_results;

  if (n > check->settings->key_results_max)
    okr_advice_check_say_count (check, n, ngettext ("%'u key result, at most %'u: which one would you give up first?",
                                                    "%'u key results, at most %'u: which ones would you give up first?", n),
                                (guint) n, check->settings->key_results_max);
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE,
    .objective = &(const OkrAdviceObjective) { .key_results = (const OkrAdviceKeyResult[6]) { { 0 } }, .n_key_results = 6 } },
  { .advised = FALSE,
    .objective = &(const OkrAdviceObjective) { .key_results = (const OkrAdviceKeyResult[5]) { { 0 } }, .n_key_results = 5 } },
};

const OkrAdviceRule okr_advice_rule_too_many_key_results = {
  .id = "too-many-key-results",
  .title = N_("Too many key results"),
  .reason = N_("Whoever follows everything follows nothing. With more than five, nobody can name them without "
               "looking."),
  .source = "M25",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE,
  .check = check_too_many_key_results,
  OKR_ADVICE_EXAMPLES (examples),
};
