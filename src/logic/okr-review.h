/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the review at the end of a cycle: what a final figure means for its type, when grades differ, what a
 * contribution says beside a figure, and which target is harder than the last one.  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

/* What came of an objective or a key result, by its type.  None of them is an alarm (M16).  */
typedef enum
{
  OKR_OUTCOME_NONE,             /* nothing was measured, or no type was said */
  OKR_OUTCOME_KEPT,             /* a commitment */
  OKR_OUTCOME_NOT_KEPT,
  OKR_OUTCOME_BELOW,            /* an inspiration, against its zone */
  OKR_OUTCOME_IN,
  OKR_OUTCOME_ABOVE,
  OKR_OUTCOME_LEARNED,          /* learning in or above its zone */
  OKR_OUTCOME_ASKED,            /* learning below its zone: what was learned? */
} OkrOutcome;

/* What a contribution of 0 to 3 says beside a figure (F83, M59); it never changes a score (T10).  */
typedef enum
{
  OKR_USE_NONE,
  OKR_USE_REACHED_FOR_NOTHING,  /* "reached but no contribution" */
  OKR_USE_MISSED_BUT_USEFUL,
} OkrUse;

#define OKR_REVIEW_MOST_CONTRIBUTION 3
#define OKR_REVIEW_GAP 0.2

/* How a new target stands to what was.  */
typedef enum
{
  OKR_HARDNESS_UNKNOWN,         /* there is nothing to compare with */
  OKR_HARDNESS_EASIER,          /* no harder than the last result: it is reached on the first day */
  OKR_HARDNESS_WITHIN,          /* harder than the last result, not harder than the last target */
  OKR_HARDNESS_HARDER,          /* than both */
} OkrHardness;

OkrOutcome  okr_review_get_outcome    (OkrObjectiveType  type,
                                       double            figure);
gboolean    okr_review_is_missed      (OkrObjectiveType  type,
                                       double            figure);
gboolean    okr_review_has_gap        (const double     *grades,
                                       gsize             n_grades);
OkrUse      okr_review_get_use        (OkrObjectiveType  type,
                                       double            figure,
                                       int               contribution);
OkrHardness okr_review_get_hardness   (double            last,
                                       double            target,
                                       OkrDirection      direction,
                                       double            new_target);
double      okr_review_propose_target (double            start,
                                       double            last,
                                       double            target,
                                       OkrDirection      direction,
                                       OkrKeyResultKind  kind);
double      okr_review_find_target    (const char       *text,
                                       double            last,
                                       double            target,
                                       OkrDirection      direction);
char       *okr_review_reword         (const char       *text,
                                       double            start,
                                       double            new_start,
                                       double            target,
                                       double            new_target);

G_END_DECLS
