/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B18: a set of moon shots only is flagged, more firmly on a team's first cycle.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static void
check_only_moon_shots (OkrAdviceCheck *check)
{
  if (check->set->n_objectives == 0)
    return;

  for (gsize i = 0; i < check->set->n_objectives; i++)
    if (check->set->objectives[i].ambition != OKR_AMBITION_MOON_SHOT)
      return;

  if (check->settings->first_cycle)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_WARNING, NULL,
                          _("Only moon shots, in a first cycle: begin with something within reach"));
  else
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("Only moon shots: what could be reached for certain?"));
}

static const OkrAdviceExample examples[] = {
  { .advised = TRUE,
    .set = &(const OkrAdviceSet) { (const OkrAdviceObjective[]) { { .ambition = OKR_AMBITION_MOON_SHOT } }, 1 } },
  { .advised = FALSE,
    .set = &(const OkrAdviceSet) {
      (const OkrAdviceObjective[]) { { .ambition = OKR_AMBITION_MOON_SHOT }, { .ambition = OKR_AMBITION_ROOF_SHOT } }, 2 } },
  { .advised = FALSE,
    .set = &(const OkrAdviceSet) { (const OkrAdviceObjective[]) { { .ambition = OKR_AMBITION_NONE } }, 1 } },
};

const OkrAdviceRule okr_advice_rule_only_moon_shots = {
  .id = "only-moon-shots",
  .title = N_("Only moon shots"),
  .reason = N_("Nobody asks a person who takes up running for a marathon in two and a half hours. A success on the "
               "way keeps the courage for the leap."),
  .source = "B18",
  .about = OKR_ADVICE_ABOUT_SET,
  .check = check_only_moon_shots,
  OKR_ADVICE_EXAMPLES (examples),
};
