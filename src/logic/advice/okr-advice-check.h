/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a rule is made of, and what it is given when it is asked.  Each rule is a file of its own that defines one
 * constant; okr-advice-rules.h lists them.  */

#pragma once

#include "logic/advice/okr-advice-text.h"
#include "logic/advice/okr-advice-types.h"

#include <glib/gi18n.h>
#include <math.h>

G_BEGIN_DECLS

typedef struct _OkrAdviceRule OkrAdviceRule;

/* One question: a rule and a subject.  What is not the subject is its surroundings, or NULL. */
typedef struct
{
  const OkrAdviceRule      *rule;
  const OkrAdviceSettings  *settings;
  const OkrAdviceSet       *set;                /* the subject, when neither of the next two is */
  const OkrAdviceObjective *objective;          /* the subject, or the objective of @key_result */
  const OkrAdviceKeyResult *key_result;         /* the subject, when there is one */
  const OkrAdviceText      *text;               /* the title of the subject; NULL for a set */
  GPtrArray                *found;              /* of OkrAdvice */
} OkrAdviceCheck;

/* A subject of which the rule must say something, or must not; the tests run them. */
typedef struct
{
  const char               *language;           /* of the wording; NULL: it has none */
  gboolean                  advised;
  const OkrAdviceSet       *set;
  const OkrAdviceObjective *objective;
  const OkrAdviceKeyResult *key_result;
} OkrAdviceExample;

struct _OkrAdviceRule
{
  const char             *id;
  const char             *title;        /* N_() */
  const char             *reason;       /* N_() */
  const char             *source;
  guint                   about;        /* OkrAdviceAbout bits of the subjects it is asked about */
  void                  (*check) (OkrAdviceCheck *check);
  const OkrAdviceExample *examples;
  gsize                   n_examples;
};

#define OKR_ADVICE_EXAMPLES(array) .examples = (array), .n_examples = G_N_ELEMENTS (array)

#define OKR_ADVICE_OBJECTIVE_EXAMPLE(lang, said, words) \
  { .language = (lang), .advised = (said), .objective = &(const OkrAdviceObjective) { .title = (words) } }
#define OKR_ADVICE_KEY_RESULT_EXAMPLE(lang, said, words) \
  { .language = (lang), .advised = (said), \
    .key_result = &(const OkrAdviceKeyResult) { .title = (words), .start = NAN, .target = NAN } }
#define OKR_ADVICE_MILESTONES_EXAMPLE(lang, said, words) \
  { .language = (lang), .advised = (said), \
    .key_result = &(const OkrAdviceKeyResult) { .title = (words), .start = NAN, .target = NAN, \
                                                .kind = OKR_KEY_RESULT_KIND_MILESTONE } }

OkrAdvice *okr_advice_check_say       (OkrAdviceCheck    *check,
                                       OkrAdviceSeverity  severity,
                                       const char        *found,
                                       const char        *format,
                                       ...) G_GNUC_PRINTF (4, 5);
void       okr_advice_check_say_count (OkrAdviceCheck    *check,
                                       gsize              count,
                                       const char        *format,
                                       ...) G_GNUC_PRINTF (3, 4);
gboolean   okr_advice_check_is_blank  (const char        *text);
void       okr_advice_append_title    (GString           *list,
                                       const char        *title);
gboolean   okr_advice_set_has_type    (const OkrAdviceSet *set,
                                       OkrObjectiveType    type);

G_END_DECLS
