/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of an objective or a key result through its cycle, from check to check, and where it leads: what the
 * chart of the Progress page draws.  Computed when asked for.  */

#pragma once

#include "logic/okr-attention.h"
#include "logic/okr-projection.h"
#include "model/okr-cycle.h"
#include "model/okr-key-result.h"
#include "model/okr-objective.h"

G_BEGIN_DECLS

/* What a point is besides the number of a check. */
#define OKR_TRAJECTORY_START 0          /* the first day of the cycle: 0.0 by definition */
#define OKR_TRAJECTORY_NOW   (-1)       /* today, between two checks */

typedef struct
{
  OkrDate date;
  int     check;        /* its number, from 1; or one of the above */
  double  score;        /* 0 to 1 */
  int     counted;      /* how many key results had a score */
  int     of;           /* how many are active */
} OkrTrajectoryPoint;

GArray       *okr_objective_dup_trajectory  (OkrObjective  *objective);
GArray       *okr_key_result_dup_trajectory (OkrKeyResult  *key_result);
gboolean      okr_key_result_get_projection (OkrKeyResult  *key_result,
                                             double        *score,
                                             OkrDate       *met_on);
OkrAttention  okr_key_result_get_attention  (OkrKeyResult  *key_result);

G_END_DECLS
