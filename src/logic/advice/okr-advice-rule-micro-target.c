/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B35: a target that moves the metric by less than a settable share. From 95 % up, a share is judged by what is
 * missing to 100 %: 99.5 % to 99.9 % is no small step.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

#include "logic/advice/okr-advice-figures.h"

#define NEAR_THE_CEILING 95.0

static void
check_micro_target (OkrAdviceCheck *check)
{
  const OkrAdviceKeyResult *key_result = check->key_result;
  double start = key_result->start, target = key_result->target;
  gboolean percent = key_result->kind == OKR_KEY_RESULT_KIND_PERCENT || key_result->kind == OKR_KEY_RESULT_KIND_RATIO;
  gboolean moon_shot = check->objective != NULL && check->objective->ambition == OKR_AMBITION_MOON_SHOT;
  double change;

  if (key_result->kind == OKR_KEY_RESULT_KIND_MILESTONE)
    return;
  if ((!isfinite (start) || !isfinite (target))
      && !okr_advice_figures_read_change (check->text, &start, &target, &percent))
    return;
  /* A level to keep moves nothing on purpose, and from nothing any step is a big one. */
  if (start == 0 || start == target)
    return;

  if (percent && start >= NEAR_THE_CEILING && start < 100 && target > start)
    change = (target - start) / (100 - start) * 100;
  else
    change = fabs (target / start - 1) * 100;

  /* What is exactly the bound is not below it, whatever a double makes of it. */
  if (change >= check->settings->micro_percent - 1e-9)
    return;

  if (moon_shot)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_WARNING, NULL,
                          _("A moon shot asks for a leap: this target moves the figure by %.0f%% only"), floor (change));
  else
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("A small step: this target moves the figure by %.0f%% only"), floor (change));
}

static const OkrAdviceExample examples[] = {
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Satisfaction from 80 to 82 points"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Increase active teams by 5%"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Lift attendance by 4 percent"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Conversion from 2% to 3%"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Availability from 99.5% to 99.9%"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Lead time from 3 days to 8 hours"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Grow by 10%"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Satisfaction de 80 à 82 points"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Augmenter de 5 % les équipes actives"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Faire reculer les retards de 4 pour cent"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Passer de 22 % à 12 %"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Atteindre 10 000 abonnés"),
  { .advised = TRUE, .key_result = &(const OkrAdviceKeyResult) { .start = 100, .target = 91 } },
  { .advised = FALSE, .key_result = &(const OkrAdviceKeyResult) { .start = 100, .target = 90 } },
  { .advised = FALSE, .key_result = &(const OkrAdviceKeyResult) { .start = 0, .target = 1 } },
  { .advised = FALSE,
    .key_result = &(const OkrAdviceKeyResult) { .start = 10, .target = 10.5, .kind = OKR_KEY_RESULT_KIND_MILESTONE } },
};

const OkrAdviceRule okr_advice_rule_micro_target = {
  .id = "micro-target",
  .title = N_("Target that hardly moves"),
  .reason = N_("A change that small is hard to tell from chance, and it draws the team into polishing. If it is "
               "worth a whole cycle, aim at a difference that people notice."),
  .source = "B35",
  .about = OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_micro_target,
  OKR_ADVICE_EXAMPLES (examples),
};
