/* SPDX-License-Identifier: GPL-3.0-or-later */

/* B54, T5: a metric that grows without anybody being better off; the team may also have marked it.  */

#include "config.h"

#include "logic/advice/okr-advice-rules.h"

static OkrAdvicePattern vanities = OKR_ADVICE_PATTERN (
  "\\b(?:followers|fans|reposts|hashtags?|social (?:media )?reach|reach of(?= \\d)|portee (?:de|sur)|unique visits|"
  "visites uniques|(?:newsletter|waitlist|mailing list) sign-?ups|sign-?ups (?:to|for) (?:the |our )?(?:newsletter|"
  "waitlist|mailing list)|inscri(?:t|te|ption)s? (?:a|sur) (?:la |l'|notre )(?:newsletter|infolettre|liste d'attente)|"
  "(?:registered|created) accounts|accounts created|comptes crees|(?:reactions|shares|partages|mentions) (?:on|per|sur|par)|"
  "(?<=\\d )likes|likes (?:on|per|sur|par)|(?:get|obtenir|more|plus de) [^:]{0,12}likes|retweets|"
  "page ?views|pages vues|(?:video )?views|impressions|downloads|telechargements|app installs|hits|"
  "(?:web ?site|site|web|blog) traffic|traffic (?:to|on|of) (?:the|our) (?:web ?site|site|blog|page)|"
  "trafic (?:du|de la|sur|vers|web)(?: le| la| notre)?(?: site| blog| page)?|"
  "(?:unique|web|site) visitors|visitors (?:to|on|of) (?:the|our) (?:web ?site|site|blog|page)|"
  "visits to (?:the|our) (?:web ?site|site|blog|page)|visites (?:du|de la|de notre|sur le|sur la|"
  "sur notre) (?:site|blog|page)|"
  "visiteurs (?:uniques|du site|sur le site|du blog)|(?<=\\d )vues|vues (?:sur|de|par|youtube)|"
  "j'aime|subscribers|abonnes|awards?|press (?:mentions|articles|coverage|features)|featured in|newspapers|"
  "media mentions|"
  "clicks|clics|github stars|stars on github|etoiles (?:sur )?github|(?:remporter|gagner|recevoir) (?:\\d+|des|"
  "un) (?:prix|trophees?)|"
  "articles de presse|retombees (?:presse|medias?)|passages (?:tele|radio)|"
  "(?:members|membres) (?:on|of|in|sur|du groupe)(?: our| the| le| notre)? "
  "(?:discord|slack|facebook|linkedin|instagram|tiktok|telegram|whatsapp|reddit))\\b");

/* Customers, or a share of them who do something: that is no vanity. */
static OkrAdvicePattern excuses = OKR_ADVICE_PATTERN (
  "\\b(?:paying|paid|premium|yearly|monthly) (?:subscribers|followers|fans|members)"
  "|\\b(?:abonnes|followers) (?:payants|premium|annuels|mensuels|fideles)"
  "|\\b(?:subscribers|followers|fans|abonnes)\\b[^:]{0,30} (?:who|that|qui)\\b"
  "|% (?:of|des|de) (?:the |our |nos |les )?(?:\\w+ )?(?:subscribers|followers|fans|abonnes|downloads|"
  "telechargements|impressions)"
  "|\\b(?:share|part|proportion) (?:of|des|de) (?:the |our |nos )?(?:subscribers|followers|fans|abonnes)");

static void
check_vanity_metric (OkrAdviceCheck *check)
{
  g_autofree char *found = NULL;

  if (!okr_advice_text_matches (check->text, &excuses))
    found = okr_advice_text_find (check->text, &vanities);

  if (found != NULL)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, found,
                          _("“%s” may grow while nobody is better off: what do people do next?"), found);
  else if (check->key_result->vanity)
    okr_advice_check_say (check, OKR_ADVICE_SEVERITY_NOTICE, NULL,
                          _("Marked as a vanity metric: follow it beside the OKRs"));
}

static const OkrAdviceExample examples[] = {
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "Gain 10,000 followers"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "200,000 page views"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "50,000 downloads of the app"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", TRUE, "3,000 accounts created"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Gain 1,000 paying subscribers"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Get 7% of subscribers to buy again"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("en", FALSE, "Museum visitors who stay 90 minutes: 40% to 60%"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Gagner 10 000 abonnés"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "Obtenir 2 000 likes"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "50 000 téléchargements"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", TRUE, "150 partages par vidéo"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Gagner 1 000 abonnés payants"),
  OKR_ADVICE_KEY_RESULT_EXAMPLE ("fr", FALSE, "Amener 7 % des abonnés à racheter"),
  { .advised = TRUE,
    .key_result = &(const OkrAdviceKeyResult) { .title = "Share of value", .start = 30, .target = 40, .vanity = TRUE } },
};

const OkrAdviceRule okr_advice_rule_vanity_metric = {
  .id = "vanity-metric",
  .title = N_("Vanity metric"),
  .reason = N_("It grows, it looks good, and it says nothing of what people gain or do. Follow it beside the OKRs "
               "for those who ask for it, and measure here what people do next."),
  .source = "B54",
  .about = OKR_ADVICE_ABOUT_KEY_RESULT,
  .check = check_vanity_metric,
  OKR_ADVICE_EXAMPLES (examples),
};
