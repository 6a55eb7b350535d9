/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M31, T6: a key result is measured; one made of milestones is measured by those that are ticked.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

#include "logic/advice/okr-advice-figures.h"

static void
check_no_number (OkrAdviceCheck *check)
{
  if (check->key_result->kind == OKR_KEY_RESULT_KIND_MILESTONE
      || isfinite (check->key_result->target)
      || okr_advice_check_is_blank (check->key_result->title)
      || okr_advice_figures_has_measure (check->text))
    return;

  okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                        _("No number here: from where to where should it go?"));
}

static const OkrAdviceExample examples[] = {
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Customers are happier"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Improve ISO 27001 maturity"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Hold 40 interviews"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Halve the complaints"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Half of all pupils read a book"),
  OKR_ADVICE_MILESTONES_EXAMPLE ("en", FALSE, "Clear the steps of the hygiene file"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Améliorer la satisfaction"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Faire vivre l'esprit B2B"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Gagner 10 000 abonnés"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Une notice en 3 langues"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Diviser par deux les plaintes"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Zéro accident"),
  OKR_ADVICE_MILESTONES_EXAMPLE ("fr", FALSE, "Franchir les étapes du dossier d'hygiène"),
  { .language = "en", .advised = FALSE,
    .key_result = &(const OkrAdviceKeyResult) { .title = "Parcels without an error", .start = 60, .target = 90 } },
};

const OkrAdviceRule okr_advice_rule_no_number = {
  .id = "no-number",
  .title = N_("No number in a key result"),
  .reason = N_("A key result that can be reached in part says how far you are. Without a number people argue whether "
               "it was done. Give a start and a target, or milestones to tick."),
  .source = "M31",
  .about = OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_no_number,
  OKR_ADVICE_EXAMPLES (examples),
};
