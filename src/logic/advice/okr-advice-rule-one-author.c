/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B20: objectives are made together. Who wrote it may not be said: then nothing is known.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_one_author (OkrAdviceCheck *check)
{
  if (check->objective->n_authors == 1)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("One person wrote it alone: who else should have a say?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE, .objective = &(const OkrAdviceObjective) { .n_authors = 1 } },
  { .advised = FALSE, .objective = &(const OkrAdviceObjective) { .n_authors = 2 } },
  { .advised = FALSE, .objective = &(const OkrAdviceObjective) { .n_authors = 0 } },
};

const OkrAdviceRule okr_advice_rule_one_author = {
  .id = "one-author",
  .title = N_("One author"),
  .reason = N_("People pursue what they helped to shape. An objective written by one person is an order."),
  .source = "B20",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE,
  .check = check_one_author,
  OKR_ADVICE_EXAMPLES (examples),
};
