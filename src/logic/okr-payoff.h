/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Did it pay (F63)?  What was forecast of a task that is done, beside what its key result did meanwhile.  */

#pragma once

#include "base/okr-date.h"

G_BEGIN_DECLS

typedef struct
{
  OkrDate date;
  double  score;                /* 0 to 1 */
} OkrPayoffPoint;

/* How a key result moved around the day on which a task was done.  */
typedef struct
{
  OkrDate  from;
  OkrDate  to;
  double   before;              /* the score on those days */
  double   after;
  gboolean whole;               /* nobody noted the day: the whole cycle */
} OkrPayoffMovement;

typedef enum
{
  OKR_PAYOFF_NONE,              /* there was no forecast */
  OKR_PAYOFF_AS_FORECAST,       /* a great impact, and it moved; a small one, and it did not */
  OKR_PAYOFF_LESS,              /* a great impact was forecast, and nothing moved */
  OKR_PAYOFF_MORE,              /* a small impact was forecast, and it moved */
} OkrPayoff;

/* A movement that is seen: one step of the figure as shown. */
#define OKR_PAYOFF_STEP 0.1

gboolean  okr_payoff_get_movement (const OkrPayoffPoint    *points,
                                   gsize                    n_points,
                                   OkrDate                  start,
                                   OkrDate                  done_on,
                                   OkrPayoffMovement       *movement);
OkrPayoff okr_payoff_judge        (double                   impact,
                                   const OkrPayoffMovement *movement);

G_END_DECLS
