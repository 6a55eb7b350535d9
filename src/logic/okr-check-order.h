/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which accountability check is to be held, and in which order its key results are spoken of.  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-types.h"

G_BEGIN_DECLS

typedef struct
{
  OkrDate date;
  OkrDate held_on;              /* OKR_DATE_NONE: not held */
} OkrCheckDay;

/* What the order knows of a key result; ids decide where ranks do not, and may be NULL for what is not there. */
typedef struct
{
  gboolean    absent;           /* its owner is not there, and nobody speaks for them */
  const char *owner_rank;       /* NULL: nobody owns it */
  const char *owner;
  const char *objective_rank;
  const char *objective;
  const char *rank;
  const char *key_result;
} OkrCheckTurn;

int     okr_check_order_choose    (const OkrCheckDay  *days,
                                   gsize               n_days,
                                   OkrDate             today);
OkrDate okr_check_order_get_day   (const OkrCheckDay  *days,
                                   gsize               n_days,
                                   gsize               check,
                                   OkrDate             today);
OkrDate okr_check_order_get_since (OkrDate             held_on,
                                   OkrDate             today);
int     okr_check_order_compare   (const OkrCheckTurn *a,
                                   const OkrCheckTurn *b);

G_END_DECLS
