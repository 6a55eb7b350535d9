/* SPDX-License-Identifier: GPL-3.0-or-later */

/* M22: an objective has no figures, except ranks. The figures file says what else passes.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

#include "logic/advice/okr-advice-figures.h"

static void
check_digit_in_objective (OkrAdviceCheck *check)
{
  g_autofree char *found = okr_advice_figures_find_goal (check->text);

  if (found != NULL)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, found,
                          _("An objective has no figures: “%s” belongs in a key result"), found);
}

static const OkrAdviceExample examples[] = {
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "Reach 500 paying customers"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "Raise €2M from investors"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "Cut complaints by 30 %"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "Win 2000 clients"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Become number one in the region"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Be the #1 choice of freelancers"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Stay in the top 1 of employers"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Make Q3 a calm quarter"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Win the B2B market with 3D and Web3"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "iOS 18 users feel at home, 24/7"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Earn trust with ISO 27001"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Be ready for 2028"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Atteindre 500 clients payants"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Passer à 10 000 abonnés"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Doubler nos ventes"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Devenir numéro 1 dans la région"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Être le n° 1 des indépendants"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Être aussi fluides sur iOS 18 que sur le web, 24/7"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Réussir le T3 et le S2"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Faire aimer le B2C et le MQL2"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Être prêts d'ici 2028"),
};

const OkrAdviceRule okr_advice_rule_digit_in_objective = {
  .id = "digit-in-objective",
  .title = N_("Figure in an objective"),
  .reason = N_("An objective says in words where to go, so that people remember it and want it. Figures say how far "
               "you are: they are the work of key results. A rank such as “number one” may stay."),
  .source = "M22",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE,
  .check = check_digit_in_objective,
  OKR_ADVICE_EXAMPLES (examples),
};
