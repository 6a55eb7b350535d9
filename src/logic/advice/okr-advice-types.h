/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What advice is given on, and what it says.  The subjects are plain values that the caller fills with borrowed
 * text; nothing of them is kept.  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-types.h"

G_BEGIN_DECLS

typedef enum
{
  OKR_ADVICE_SEVERITY_NONE,
  OKR_ADVICE_SEVERITY_NOTICE,
  OKR_ADVICE_SEVERITY_WARNING,
} OkrAdviceSeverity;

/* What an advice is about; the values are the bits of a rule's subjects */
typedef enum
{
  OKR_ADVICE_ABOUT_NONE = 0,
  OKR_ADVICE_ABOUT_OBJECTIVE = 1 << 0,
  OKR_ADVICE_ABOUT_KEY_RESULT = 1 << 1,
  OKR_ADVICE_ABOUT_SET = 1 << 2,        /* the objectives of a cycle together */
  OKR_ADVICE_ABOUT_PERSON = 1 << 3,     /* found while looking at a set */
} OkrAdviceAbout;

typedef struct
{
  const char       *id;
  const char       *title;
  OkrKeyResultKind  kind;
  double            start;              /* NAN: not said */
  double            target;             /* NAN: not said */
  OkrNature         nature;
  gboolean          vanity;             /* the team marked it (B54) */
  const char       *behaviour;
  int               team_control;       /* 1 to 5, 0: not rated */
  const char       *owner;              /* id, or NULL */
  const char       *owner_name;
  OkrDate           due;                /* OKR_DATE_NONE: the end of the cycle */
} OkrAdviceKeyResult;

typedef struct
{
  const char               *id;
  const char               *title;
  OkrObjectiveType          type;
  OkrAmbition               ambition;
  OkrLevel                  level;
  const char               *owner;      /* id, or NULL */
  const char               *owner_name;
  guint                     n_authors;  /* 0: not said */
  const char               *impact;
  const char               *resources;
  const char               *contributes_to;     /* id of an objective, or NULL */
  gboolean                  obligation;         /* B32 */
  const OkrAdviceKeyResult *key_results;        /* those that count, in order */
  gsize                     n_key_results;
} OkrAdviceObjective;

typedef struct
{
  const OkrAdviceObjective *objectives;
  gsize                     n_objectives;
} OkrAdviceSet;

/* What a workspace decides; okr_advice_settings_init() gives the defaults. */
typedef struct
{
  guint              objectives_max;            /* T1: company 3, GTM 5 */
  guint              key_results_min;           /* M25 */
  guint              key_results_max;           /* M25 */
  guint              per_person_max;            /* B43 */
  double             micro_percent;             /* B35: a target that moves less is a micro-target */
  gboolean           first_cycle;               /* of the team (B18) */
  OkrDate            cycle_end;                 /* OKR_DATE_NONE: not known */
  const char *const *disabled;                  /* ids of rules, NULL-terminated, or NULL */
} OkrAdviceSettings;

typedef struct
{
  const char        *rule;      /* id, static */
  OkrAdviceSeverity  severity;
  OkrAdviceAbout     about;
  char              *subject;   /* id of the objective, key result or person; NULL for a set */
  char              *sentence;  /* translated, for the line under the text */
  const char        *reason;    /* translated: the idea behind it */
  const char        *source;    /* the statement it comes from, such as "M22" */
  char              *found;     /* the words found in the text, or NULL */
  char              *wording;   /* what was judged: kept with a dismissal */
  gboolean           is_count;  /* @wording is a number: a dismissal holds until it grows */
} OkrAdvice;

/* A rule as a list of rules shows it */
typedef struct
{
  const char *id;
  const char *title;            /* translated */
  const char *reason;           /* translated */
  const char *source;
  guint       about;            /* OkrAdviceAbout bits */
} OkrAdviceRuleInfo;

G_END_DECLS
