/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B50: a metric that many teams and the market move tells no team whether its work helped.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static OkrAdvicePattern metrics = OKR_ADVICE_PATTERN (
  "\\b(?:conversions?(?= (?:from|of|de) [\\d])|checkout conversion|"
  "conversion (?:du|de la|des) (?:panier|site|tunnel|boutique)|"
  "conversion rate|rate of conversion|(?:customer )?acquisition costs?|costs? of acquisition|"
  "cost per (?:lead|acquisition|customer|click)|market share|share of (?:the )?market|(?<!low )revenues?|"
  "(?<!staff )(?<!employee )(?<!team )turnover(?! of (?:staff|employees|nurses|teachers))|"
  "(?:gross |net |operating )?margins?|(?<!non-)(?<!non )(?<!not-for-)(?<!not for )profits?|profitability|"
  "sales(?! (?:teams?|people|reps?|calls?|staff|cycle|and|managers?))|average (?:order|basket)(?: value)?|"
  "lifetime value|average revenue per|new business|order intake|order book|top line|bottom line|net income|"
  "operating (?:income|result)|gross merchandise|run[- ]rate|burn rate|share price|stock price|payback|growth rate|"
  "cpl|cpa|acv|aov|"
  "return on investment|cash ?flow|ebitda?|arr|mrr|ltv|clv|roi|roas|arpu|gmv|cac|"
  "taux de (?:conversion|transformation)|chiffre d'affaires|couts? d'acquisition|"
  "couts? par (?:prospect|lead|acquisition|client|clic)|parts? de marche|marges?(?: brute| nette)?|paniers? moyens?|valeur (?:du panier|vie client)|"
  "carnet de commandes|taux de (?:croissance|marge)|revenu moyen|excedent brut|cours de l'action|"
  "revenus? (?:annuel|mensuel|recurrent|total|de|des|du|par)\\b|resultat (?:net|brut|operationnel|d'exploitation)|benefice(?= net)|"
  "rentabilite|tresorerie|retour sur investissement|(?<!meilleures )(?<!de )ventes(?! (?:flash|privees|et)))\\b");

/* In capitals: without them it is the French "ça". */
static OkrAdvicePattern turnover = { .pattern = "\\bCA\\b" };

static void
check_business_metric (OkrAdviceCheck *check)
{
  g_autofree char *found = okr_advice_text_find (check->text, &metrics);

  if (found == NULL && g_regex_match (okr_advice_pattern_get (&turnover), check->text->typed, 0, NULL))
    found = g_strdup ("CA");

  if (found != NULL)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, found,
                          _("Many things move “%s”: which behaviour can this team change?"), found);
}

static const OkrAdviceExample examples[] = {
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Increase the conversion rate from 2% to 3%"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Reach £1.5m of revenue"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Customer acquisition cost from €120 to €70"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "ARR of 3 million"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Order book worth 900k"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "60% of users invite a colleague"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Staff turnover from 20% to 10%"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Porter le taux de conversion à 3 %"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Le CA progresse de 30 %"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Chiffre d'affaires de 300 000 €"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Baisser le coût d'acquisition à 70 €"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "LTV de 300 à 450 €"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Carnet de commandes à 900 k€"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Ça marche pour 300 familles"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Signer 20 restaurants qui paient"),
};

const OkrAdviceRule okr_advice_rule_business_metric = {
  .id = "business-metric",
  .title = N_("Business metric that many things move"),
  .reason = N_("Revenue, margin or a conversion rate move for many reasons that no team holds in its hand. Split it: "
               "which behaviour of users, that you can change, makes it move? Follow the business metric beside."),
  .source = "B50",
  .about = OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_business_metric,
  OKR_ADVICE_EXAMPLES (examples),
};
