/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The tasks of a cycle that are done, each beside the way of its key result (F63).  Computed when asked for.  */

#pragma once

#include "logic/okr-payoff.h"
#include "model/okr-cycle.h"
#include "model/okr-key-result.h"

G_BEGIN_DECLS

typedef struct
{
  OkrIdea           *task;      /* borrowed */
  gboolean           known;     /* whether its key result was read since */
  OkrPayoffMovement  movement;
  OkrPayoff          payoff;    /* OKR_PAYOFF_NONE also while it is not known */
} OkrTaskPayoff;

GArray *okr_cycle_dup_payoffs (OkrCycle *cycle,
                               OkrDate   today);

G_END_DECLS
