/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which key results need attention and which go well, each for one reason (F73, M44).  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-types.h"

G_BEGIN_DECLS

/* A confidence of 0 to 10 that is a call for help. */
#define OKR_ATTENTION_CONFIDENCE_LOW 3

/* The gravest first, then the best: lists are in this order. */
typedef enum
{
  OKR_ATTENTION_NONE,
  OKR_ATTENTION_LATE,           /* its due date has passed under its zone */
  OKR_ATTENTION_NO_OWNER,
  OKR_ATTENTION_STALE,          /* nobody has looked for two weeks */
  OKR_ATTENTION_FALLING,        /* the last reading is worse than the one before */
  OKR_ATTENTION_BEHIND,         /* under the pace of its zone */
  OKR_ATTENTION_UNSURE,         /* the team does not believe in it */
  OKR_ATTENTION_LEARN,          /* a learning objective that misses: no alarm, a question (M16) */
  OKR_ATTENTION_REACHED,        /* 1.0 where 1.0 is aimed at */
  OKR_ATTENTION_ABOVE,          /* above its zone: aim higher next time */
  OKR_ATTENTION_IN_ZONE,
} OkrAttention;

/* What is known of a key result today. */
typedef struct
{
  OkrObjectiveType type;
  double           figure;      /* as shown, or NAN */
  double           elapsed;     /* share of the cycle that has passed, 0 to 1 */
  gboolean         due_passed;  /* its due date is before today */
  gboolean         has_owner;
  OkrAging         aging;
  OkrTendency      tendency;
  int              confidence;  /* 0 to 10, or -1 */
} OkrAttentionFacts;

OkrAttention okr_attention_get     (const OkrAttentionFacts *facts);
gboolean     okr_attention_is_good (OkrAttention             attention);

G_END_DECLS
