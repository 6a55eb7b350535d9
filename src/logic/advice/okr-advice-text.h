/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text made ready for the rules: without case and accents, but knowing where each word stood, so that advice
 * can name the words as they were typed.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char   *typed;        /* owned; typographic apostrophes and dashes made plain, runs of blanks one space */
  char   *folded;       /* owned; @typed without case and accents */
  GArray *places;       /* owned; of gsize: for each byte of @folded, its place in @typed */
} OkrAdviceText;

/* A regular expression that is compiled once, when it is first needed */
typedef struct
{
  const char         *pattern;
  GRegexCompileFlags  flags;
  GRegex             *regex;    /* kept for the life of the program */
} OkrAdvicePattern;

#define OKR_ADVICE_PATTERN(text) { .pattern = (text) }

/* What may stand before the first verb: a bullet, a number, "By June," and "we will". */
#define OKR_ADVICE_HEAD \
  "^[\\s\"'«“(*•·-]*(?:(?:kr|rc|rk|o)\\s?\\d*\\s?[:.)-]\\s*|\\d{1,2}[.)]\\s+)?" \
  "(?:(?:by|before|until|d'ici|avant|au plus tard|in|en|this|ce)\\b[^,:]{0,40}[,:]\\s*)?" \
  "(?:to |we(?:'ll| will| shall| want to| must| need to| plan to| aim to| are going to)? |" \
  "nous (?:allons |voulons |devons |souhaitons )?|on (?:va |doit |veut )?|il faut |" \
  "reussir a |successfully |finally |enfin )*"

/* What a noun of making needs behind it to be no metric: "deployment of a fix from 9 days to 2" is one. */
#define OKR_ADVICE_NO_METRIC \
  "(?!.*(?:\\d ?%|\\b(?:de|from) [€$£]?\\d.* (?:a|to) [€$£]?\\d|\\b(?:en|in|within|under) (?:\\S+ ){0,3}" \
  "\\d+ (?:jour|heure|minute|semaine|mois|day|hour|minute|week|month)))"

/* Papers that a team writes to work with: to write one is a task, where to write a guide or a book makes a thing. */
#define OKR_ADVICE_WRITE_PAPER \
  "(?:re-?)?(?:write|draft|draw up|outline|ecrire|rediger|elaborer|etablir|dresser|constituer|monter)(?:a|ons)?" \
  "(?= (?:\\S+ ){0,2}?(?:[ld]')?(?:plan|brief|agenda|minutes|memo|budget|schedule|timetable|roadmap|proposal|offer|quote|" \
  "tender|contract|letter|e-?mail|invitation|speech|checklist|questionnaire|specification|business case|list|" \
  "job (?:ad|advert|description|offer)|" \
  "compte[- ]rendu|ordre du jour|note|planning|calendrier|feuille de route|retroplanning|proposition|devis|contrat|" \
  "courrier|lettre(?! d'information)|mail|courriel|discours|cahier des charges|fiche de poste|offre d'emploi|annonce|" \
  "dossier|appel d'offres|liste)s?\\b)"

OkrAdviceText *okr_advice_text_new     (const char          *title);
void           okr_advice_text_free    (OkrAdviceText       *self);
char          *okr_advice_text_find    (const OkrAdviceText *self,
                                        OkrAdvicePattern    *pattern);
gboolean       okr_advice_text_matches (const OkrAdviceText *self,
                                        OkrAdvicePattern    *pattern);
GRegex        *okr_advice_pattern_get  (OkrAdvicePattern    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrAdviceText, okr_advice_text_free)

G_END_DECLS
