/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers in wordings.  What is no figure is blanked first: quarters, dates, names of products and standards,
 * and in objectives ranks; what digits are left count.
 *
 * A year is a date, not a figure, when a word of time stands before it ("by 2028", "d'ici 2028", "the 2028
 * elections"): M22 asks for no figures to reach, and no one reaches a year.  "2000 clients" stays a figure.  */

#include "config.h"

#include "logic/advice/okr-advice-figures.h"

#include "base/okr-decimal.h"

#include <string.h>

#define MONTHS \
  "(?:jan(?:uary|vier)?|f[eé]v(?:rier)?|feb(?:ruary)?|mar(?:s|ch)|apr(?:il)?|avril|may|mai|juin|june?|july?|juillet|" \
  "aug(?:ust)?|ao[uû]t|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|d[eé]c(?:embre)?|dec(?:ember)?)\\b"

/* Words that a number belongs to, whatever follows it */
#define NAMED \
  "(?:ISO|NF|DIN|IEC|RFC|SOC|PCI|HACCP|RE|RT|Windows|Office|Microsoft|Photoshop|Python|Formul[ae]|Article|" \
  "Phase|Version|" \
  "Scope|Niveau|Level|Tier|Grade|Classe?|Ligne|Line|Lot|Route|RN|Chap(?:ter|itre)|Saison|Season|[EÉ]pisode|Xbox|iPhone)"

/* Quarters, dates, round the clock: never a figure, neither in an objective nor in a key result. */
static OkrAdvicePattern times = {
  .pattern =
    "\\b(?:[QTSH][1-4]|FY ?\\d{2,4})\\b(?:[ /-]?(?:20)?\\d{2}\\b)?"
    "|\\b(?:24|7)\\s?[hj]?\\s?/\\s?(?:24|7)\\s?[hj]?|\\b360\\s?°"
    "|\\b\\d{1,2}(?:st|nd|rd|th|er)?(?: of)? (?i:" MONTHS ")\\.?(?: 20\\d{2})?"
    "|\\b(?i:" MONTHS ")\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? 20\\d{2})?"
    "|\\b(?i:" MONTHS ")\\.? 20\\d{2}\\b"
    "|\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\b20\\d{2}-\\d{2}-\\d{2}\\b"
    "|\\b(?i:the|l'ann[ée]e) 20[2-9]\\d\\b(?!\\s?[%€$£])"
    "|(?i:\\b(?:in|by|for|of|until|before|since|end|year|season|summer|winter|vision|horizon|agenda|en|d'ici|de|"
    "pour|fin|d[ée]but|mi|ann[ée]e|rentr[ée]e|[ée]t[ée]|hiver|avant|depuis)(?: à| la| fin| of| end| le)*[ -])"
    "20[2-9]\\d\\b(?:[/-](?:20)?\\d{2})?(?!\\s?[%€$£]|[.,]\\d|\\s\\d)"
    "(?!\\s+(?!(?:in|at|on|with|and|to|for|à|au|aux|dans|sur|avec|et|pour|chez|en|sans)\\b)\\p{Ll})",
};

/* B2B, 3D, Web3, COVID-19, 5G, ISO 27001, iOS 18 */
static OkrAdvicePattern names = {
  .pattern =
    "\\b(?!x\\d)\\p{L}+\\d+(?:[\\p{L}\\d]|[.-]\\d)*\\b|\\b\\p{Lu}{2,}-\\d+\\b"
    "|\\b\\p{Ll}{1,6}\\p{Lu}\\p{L}* \\d+(?:\\.\\d+)*\\b|\\b[234]D\\b|\\b[2-6]G\\b"
    "|\\b(?i:" NAMED ") \\d+(?:[.:-]\\d+)*\\b(?!\\s?%)|\\bEN \\d{3,}(?:[.:-]\\d+)*\\b",
};

/* "Windows 11" and whatever else bears a number after a capital, unless a quantity of things follows */
static OkrAdvicePattern proper_names = {
  .pattern =
    "(?<=\\S )(?!(?:NPS|CSAT|CA|MRR|ARR|EBITDA|ROI|LTV|CAC|SLA)\\b)\\p{Lu}[\\p{L}'-]* \\d{1,5}(?:\\.\\d+)*\\b"
    "(?!\\s?[%€$£]|\\s\\d|\\s(?:fois|times)\\b|\\s\\p{Ll}+[sx]\\b)",
};

/* M22: number 1, n° 1, #1, number one, top 1; a second place and a top ten are ranks as well. */
static OkrAdvicePattern ranks = {
  .pattern =
    "(?i:\\b(?:num[ée]ro|number) ?|\\bno\\.? ?(?=1\\b)|\\bn ?[°ºo]\\.? ?|№ ?|# ?)\\d{1,2}\\b"
    "|(?i:\\btop[ -]?\\d{1,3}\\b)|\\b\\d{1,2}(?:ers?|[rè]re|e|[èe]me|nde?|st|rd|th)\\b",
};

static OkrAdvicePattern digits = {
  .pattern = "(?:[€$£] ?|[x×+-] ?)?\\d(?:[\\d.,]|[  \\x{202f}]\\d)*+(?: ?(?:%|€|\\$|£|[kKM]€?(?!\\p{L})))?",
};

/* Quantities without digits; the first group is one only as the verb of the sentence. */
static OkrAdvicePattern quantities = OKR_ADVICE_PATTERN (
  OKR_ADVICE_HEAD "(?<word>double|triple|quadruple|halve|doubler|tripler|quadrupler|diviser par)\\b"
  "|\\b(?:thousand|million|billion|mille|milliard|by half|de moitie|par deux|par trois|"
  "deux fois (?:plus|moins)|twice as|three times)\\b");

static OkrAdvicePattern number_words = OKR_ADVICE_PATTERN (
  "\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|"
  "eighty|ninety|hundred|thousand|million|billion|dozen|half|halve[ds]?|third of|quarter of|doubled|doubles|"
  "double (?:the|our|its|in|le|la|les|nos|de)|tripled?|"
  "twice|zero|one (?:in|out)|number one|"
  "deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|soixante|cents?|mille|"
  "millions?|milliards?|douzaine|dizaine|vingtaine|centaine|millier|moitie|tiers|quart d|doubl(?:er|ent|ement)|"
  "tripl(?:er|e|ent|ement)|un sur|une sur)\\b(?!-)");

/* From A to B, with or without from; a unit may follow each number. */
#define NUMBER "(?<![\\d.,])\\d(?:[\\d.,]|[  \\x{202f}]\\d)*+"
#define UNIT "(?: ?(?:%|[€$£]|[a-z]+€?))?"
static OkrAdvicePattern from_to = OKR_ADVICE_PATTERN (
  "(?:\\b(?:from|de|d')|:)? ?[€$£]?(?<a>" NUMBER ")(?<ua>" UNIT ") ?(?:\\bto\\b|\\ba\\b|->|→|=>|"
  "⇒) ?[€$£]?(?<b>" NUMBER ")"
  "(?<ub>" UNIT ")");

static OkrAdvicePattern by_percent = OKR_ADVICE_PATTERN (
  "(?:\\b(?:increas|grow|rais|reduc|cut|lower|decreas|improv|boost|lift|shrink|trim|up|down|"
  "augment|accroi|croitre|reduir|baiss|"
  "diminu|hausse|progress|recul|amelior|gagn)\\w*)[^:]*?(?:\\bby|\\bup|\\bdown|\\bde|\\+|-) ?"
  "(?<a>" NUMBER ") ?(?:%|percent|pour ?cent)");

static OkrAdvicePattern by_percent_after = OKR_ADVICE_PATTERN (
  "\\b(?:up|down|en hausse de|en baisse de)(?: by)? (?<a>" NUMBER ") ?(?:%|percent|pour ?cent)");

static char *
blank (const char       *text,
       OkrAdvicePattern *pattern)
{
  return g_regex_replace_literal (okr_advice_pattern_get (pattern), text, -1, 0, " ", 0, NULL);
}

static char *
dup_without_names (const OkrAdviceText *text)
{
  g_autofree char *timeless = blank (text->typed, &times);

  return blank (timeless, &names);
}

static char *
find_digits (const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  char *found;

  if (!g_regex_match (okr_advice_pattern_get (&digits), text, 0, &match))
    return NULL;

  found = g_strstrip (g_match_info_fetch (match, 0));
  /* The mark that ends the sentence is no part of the number. */
  for (gsize n = strlen (found); n > 0 && strchr (".,", found[n - 1]) != NULL; n--)
    found[n - 1] = '\0';

  return found;
}

/**
 * okr_advice_figures_find_goal:
 * @text: the wording of an objective
 *
 * Returns: (transfer full) (nullable): the first figure to reach; ranks, quarters, dates and names are none (M22)
 */
char *
okr_advice_figures_find_goal (const OkrAdviceText *text)
{
  g_autofree char *unranked = blank (text->typed, &ranks);
  g_autofree char *timeless = blank (unranked, &times);
  g_autofree char *nameless = blank (timeless, &names);
  g_autofree char *rest = blank (nameless, &proper_names);
  char *found = find_digits (rest);

  return found != NULL ? found : okr_advice_text_find (text, &quantities);
}

/**
 * okr_advice_figures_has_measure:
 * @text: the wording of a key result
 *
 * Returns: whether it says a number, in digits or in words (M31)
 */
gboolean
okr_advice_figures_has_measure (const OkrAdviceText *text)
{
  g_autofree char *rest = dup_without_names (text);
  g_autofree char *found = find_digits (rest);

  return found != NULL || okr_advice_text_matches (text, &number_words);
}

static gboolean
read_number (GMatchInfo *match,
             const char *group,
             double     *value)
{
  g_autofree char *number = g_match_info_fetch_named (match, group);

  return okr_decimal_parse (number, value, NULL);
}

/* Whether two units may be compared: 3 days and 8 hours may not. */
static gboolean
are_alike (const char *a,
           const char *b)
{
  return a[0] == '\0' || b[0] == '\0' || g_str_equal (a, b);
}

/**
 * okr_advice_figures_read_change:
 * @text: the wording of a key result
 * @start: (out): where it starts; 100 where only a change in percent is said
 * @target: (out): where it shall end
 * @percent: (out): whether both are shares in percent
 *
 * Returns: whether the wording says from where to where, or by how much
 */
gboolean
okr_advice_figures_read_change (const OkrAdviceText *text,
                                double              *start,
                                double              *target,
                                gboolean            *percent)
{
  OkrAdvicePattern *shares[] = { &by_percent_after, &by_percent };
  g_autoptr (GMatchInfo) match = NULL;

  if (g_regex_match (okr_advice_pattern_get (&from_to), text->folded, 0, &match))
    {
      g_autofree char *unit_a = g_strstrip (g_match_info_fetch_named (match, "ua"));
      g_autofree char *unit_b = g_strstrip (g_match_info_fetch_named (match, "ub"));

      *percent = g_str_equal (unit_b, "%");
      return are_alike (unit_a, unit_b) && read_number (match, "a", start) && read_number (match, "b", target);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autoptr (GMatchInfo) share = NULL;
      double change;

      if (!g_regex_match (okr_advice_pattern_get (shares[i]), text->folded, 0, &share)
          || !read_number (share, "a", &change))
        continue;

      *start = 100;
      *target = 100 + change;
      *percent = FALSE;
      return TRUE;
    }

  return FALSE;
}
