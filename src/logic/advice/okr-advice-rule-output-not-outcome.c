/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B31, B32: what is made is an output, what changes for people is an outcome. The obligation mark of the objective
 * excuses its own wording and its first output.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

#include "logic/advice/okr-advice-output.h"

/* How many outputs the objective has before the subject: the obligation mark excuses one (B32). */
static gsize
count_outputs_before (OkrAdviceCheck *check)
{
  gsize count = 0;

  for (gsize i = 0; i < check->objective->n_key_results; i++)
    {
      const OkrAdviceKeyResult *key_result = &check->objective->key_results[i];

      if (key_result == check->key_result)
        break;
      if (okr_advice_output_is_key_result (key_result))
        count++;
    }

  return count;
}

static void
check_output_not_outcome (OkrAdviceCheck *check)
{
  gboolean obligation = check->objective != NULL && check->objective->obligation;
  g_autofree char *found = okr_advice_output_find (check->text);

  if (check->key_result != NULL && obligation)
    {
      if (okr_advice_output_is_key_result (check->key_result) && count_outputs_before (check) > 0)
        okr_advice_check_say (check, OKR_ADVICE_SEVERITY_WARNING, found,
                              _("The obligation excuses one deliverable; this is one more"));
      return;
    }

  if (found != NULL && !obligation)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, found,
                          _("“%s” says what is made: what will people do differently once it is there?"), found);
}

static const OkrAdviceExample examples[] = {
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Launch the referral programme"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Publish 12 articles"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Implementation of the new CRM"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "New homepage live by June"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "Deliver the ERP migration"),
  OKR_ADVICE_MILESTONES_EXAMPLE ("en", TRUE, "Launch the shop in two countries"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "We'll relaunch the client area"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "Move to a new planning system"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Automation of 8 checks"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Booking is implemented in 4 clinics"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "The new stand is ready by May"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Write the plan of the year"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Build a sense of belonging"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "60% of appointments are booked online"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Deployment of a fix from 9 hours to 2"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Deliver 95% of orders on the promised day"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Build trust with our suppliers"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Launch delays from 6 to 2 weeks"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "Create a culture of care"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Lancer le programme de parrainage"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Mettre en ligne l'application"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Publier 12 articles"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Mise en œuvre du nouvel outil"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Livrer la migration"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Nous lancerons l'espace client"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Passer à un nouvel outil de planning"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Mise en place d'une charte"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Dématérialisation des 12 formulaires"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "8 tutoriels mis en ligne pour les bénévoles"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Doter les agences de tablettes"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Le carnet en ligne est disponible d'ici juin"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Rédiger le plan de l'année"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Créer le goût de la lecture"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "60 % des rendez-vous sont pris en ligne"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Déploiement d'un correctif de 9 heures à 2"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Livrer 95 % des commandes au jour promis"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Créer un climat de confiance"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "60 % des clients renouvellent"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", TRUE, "Put a trust index in place"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("en", FALSE, "A habit of asking is in place"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "50% of features released are used weekly"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Prototype tested by 12 families"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", TRUE, "Mettre en place une charte de confiance"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Traduire 40 notices"),
  OKR_ADVICE_OBJECTIVE_EXAMPLE ("fr", FALSE, "Une culture de l'écoute s'est installée"),
  { .language = "fr", .advised = FALSE,
    .objective = &(const OkrAdviceObjective) { .title = "Publier le registre de la nouvelle loi", .obligation = TRUE } },
};

const OkrAdviceRule okr_advice_rule_output_not_outcome = {
  .id = "output-not-outcome",
  .title = N_("Output instead of outcome"),
  .reason = N_("A thing that is delivered, launched or published has changed nothing yet. Measure what people do "
               "differently because of it; the thing itself is an idea of how to get there. A legal obligation is "
               "the exception: mark the objective as one."),
  .source = "B31",
  .about = OKR_ADVICE_ABOUT_OBJECTIVE | OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_output_not_outcome,
  OKR_ADVICE_EXAMPLES (examples),
};
