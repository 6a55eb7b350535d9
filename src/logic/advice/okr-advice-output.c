/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wordings of outputs.  The first verb or noun decides, or the state that a thing shall be in ("live by June").
 * Nothing is said where the object is no thing (trust, a culture), nor where delivering is the service itself
 * ("deliver 95 % of orders").  */

#include "config.h"

#include "logic/advice/okr-advice-output.h"

/* Things in the making, for verbs that are also said of other things */
#define WORKS \
  "(?:redesign|migration|refonte|development|developpement|construction|implementation|roll-?out|integration|website|" \
  "site|app|application|platform|plateforme|prototype|version|feature|module|tool|outil|portal|portail)"

/* What one opens or starts as a project; a market or a service is opened to people. */
#define PLACES \
  "(?:podcast|blog|newsletter|wing|office|channel|programme?|course|academy|lab|branch|cent(?:re|er)|page|" \
  "account|canteen|" \
  "aile|bureau|chaine|cours|academie|laboratoire|agence|centre|compte|cantine|antenne|espace)s?"

/* Not made but grown: an objective may well be to build them. */
#define GROWN \
  "(?! (?:\\S+ ){0,3}?(?:trust|confidence|cultur|relationship|communit|awareness|loyalty|habit|demand|desire|" \
  "jobs?\\b|" \
  "skills?\\b|reputation|momentum|bridges?\\b|team spirit|partnerships?|sense|feeling|autonom|sales|usage|value|" \
  "confiance|culture|climat|relation|liens?\\b|communaut|habitude|envie|desir|notoriete|valeur|reflexe|competence|" \
  "emplois?\\b|dialogue|esprit|entente|sentiment|fidelite|fierte|ventes|activite))"

/* Delivering is the service: a share of it, or its time */
static OkrAdvicePattern services = OKR_ADVICE_PATTERN (
  OKR_ADVICE_HEAD "(?:deliver|ship|produce|livrer|expedier|produire|livraison|delivery) (?:of |de |d')?(?:at least |au moins |plus de |over )?"
  "\\d[\\d.,]* ?%"
  "|\\bon time\\b|\\ba temps\\b|\\ba l'heure\\b");

static OkrAdvicePattern outputs = OKR_ADVICE_PATTERN (
  OKR_ADVICE_HEAD "(?<word>"
  "(?:launch|relaunch|publish|deploy|implement|release|ship|deliver|install|redesign|roll out|set up|migrate|introduce|"
  "put (?:in place|online|live)|produce|write|rewrite|draft|design|code|automate|integrate|go live|add|upgrade|"
  "update to|moderni[sz]e|"
  "digiti[sz]e|replace|renovate|refurbish|revamp|overhaul|refactor|port|equip|lay|erect|manufacture|assemble|configure|"
  "film|record|upload|document|prototype)"
  "(?= (?!(?:rate|delay|time|date|error|issue|cost|note|from|of)s?\\b))" GROWN
  "|(?:build|create|develop|rebuild|establish|extend)(?= )" GROWN
  "|(?:complete|finish|finali[sz]e|terminer|finir|finaliser|achever)(?= (?:the |a |our |l'|la |le |"
  "une? )?(?:\\w+ )?" WORKS "s?\\b)"
  "|(?:start|open|begin|inaugurate)(?= (?:a|an|the|our) (?:new |second |first )?" PLACES "\\b)"
  "|(?:the )?(?:launch|release|publication|delivery|deployment|implementation|roll-?out|creation|development|migration|"
  "redesign|construction|installation) of\\b" GROWN
  "|(?:lancer|relancer(?= (?:le|la|l'|notre) (?:site|application|produit))|livrer|publier|deployer|implementer|"
  "implanter|"
  "mettre en (?:ligne|place|production|service|oeuvre)|refondre|rediger|installer|instaurer|migrer|produire|concevoir|"
  "developper|construire|batir|creer|automatiser|integrer|ajouter|moderniser|numeriser|digitaliser|dematerialiser|"
  "remplacer|renover|rehabiliter|reamenager|amenager|agrandir|equiper|refaire|reecrire|dispenser|documenter|elaborer|"
  "etablir|fonder|configurer|parametrer|fabriquer|assembler|filmer|tourner|enregistrer|poser|coder|"
  "prototyper)(?= )" GROWN
  "|(?:demarrer|debuter|ouvrir|inaugurer)(?= (?:en [a-z]|(?:une?|le|la|l'|notre) ?(?:nouvel(?:le)? |nouveau |"
  "premiere? |deuxieme )?" PLACES "\\b))"
  "|(?:passer|basculer|equiper)(?= (?:les |nos |\\d[\\d ]*)(?:postes|serveurs|ordinateurs|sites|magasins|"
  "machines|salles)\\b)"
  "|realiser(?= (?:une?|le|la|des|\\d+) (?:\\w+ )?(?:video|film|site|guide|livret|catalogue|brochure|maquette|"
  "prototype)s?\\b)"
  "|monter(?= (?:une?|le|la|\\d+) )" GROWN
  "|ecrire(?= (?!(?:a|au|aux)\\b))"
  "|sortir(?= (?:(?:la|le|une?|notre|nos|les|des|\\d+) )?(?:\\w+ )?(?:version|fonctionnalite|application|appli|"
  "jeu|produit|module|"
  "mise a jour|site|outil|film|livre|album|gamme|collection)s?\\b)"
  "|(?:le |la |l')?(?:lancement|publication|livraison|mise en (?:ligne|place|production|service|oeuvre)|"
  "deploiement|creation|"
  "developpement|refonte|migration|construction|installation|redaction|conception|implementation)(?= (?:de|du|"
  "des|d')\\b| d')" GROWN
  ")"
  "|\\b(?:goes? live|gone live|is live|live by|live in|live on|launched|published|released|deployed|rolled out|"
  "in production|online by)\\b(?= |$|[.,;])"
  "|\\b(?:en ligne|en production|(?:lance|publie|deploye|implemente|installe)e?s?)"
  "(?= (?:avant|d'ici|fin|debut|le \\d|en (?:janv|fev|mars|avril|mai|juin|juil|aout|sept|oct|nov|dec))|[.,;]?$)");

/**
 * okr_advice_output_find:
 * @text: a wording
 *
 * Returns: (transfer full) (nullable): the words that say that something is made
 */
char *
okr_advice_output_find (const OkrAdviceText *text)
{
  if (okr_advice_text_matches (text, &services))
    return NULL;

  return okr_advice_text_find (text, &outputs);
}

/**
 * okr_advice_output_is_key_result:
 * @key_result: a key result
 *
 * Returns: whether @key_result is an output, by what the team says of it or by its wording
 */
gboolean
okr_advice_output_is_key_result (const OkrAdviceKeyResult *key_result)
{
  g_autoptr (OkrAdviceText) text = okr_advice_text_new (key_result->title);
  g_autofree char *found = okr_advice_output_find (text);

  return found != NULL || key_result->nature == OKR_NATURE_OUTPUT;
}
