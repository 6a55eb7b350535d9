/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The methods of a workshop on ideas, step by step, and how a file says which one runs.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_METHOD_NONE,
  OKR_METHOD_COVER,             /* new ideas arrive covered, until they are revealed (F52) */
  OKR_METHOD_WRITE,             /* the keyboard goes round, each writes unseen (F53) */
  OKR_METHOD_VOTE,              /* dots, in secret, in turn (F57) ... */
  OKR_METHOD_TALLY,             /* ... and what came of it */
  OKR_METHOD_SCORE,             /* impact and effort, in secret, in turn (F56) ... */
  OKR_METHOD_MEDIANS,           /* ... and what came of it */
  OKR_METHOD_EFFORT,            /* two passes (F55): effort first, impact out of sight ... */
  OKR_METHOD_IMPACT,            /* ... then impact, effort out of sight */
} OkrMethodStep;

#define OKR_METHOD_MOST_DOTS 20
#define OKR_METHOD_USUAL_DOTS 3

typedef struct
{
  OkrMethodStep step;
  guint         dots;           /* of a vote: how many each has, 1 to OKR_METHOD_MOST_DOTS */
  gboolean      once;           /* of a vote: at most one on an idea */
} OkrMethod;

void     okr_method_parse      (const char      *text,
                                OkrMethod       *method);
char    *okr_method_to_text    (const OkrMethod *method);
gboolean okr_method_has_turns  (OkrMethodStep    step);
gboolean okr_method_covers_new (OkrMethodStep    step);
guint    okr_method_count_left (const OkrMethod *method,
                                const guint     *given,
                                guint            n_given);

G_END_DECLS
