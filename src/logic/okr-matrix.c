/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The impact-effort matrix (M39 to M42, T9, F60).  */

#include "config.h"

#include "logic/okr-matrix.h"

#include <math.h>

/**
 * okr_matrix_get_quadrant:
 * @impact: 1 to 10, NAN when not judged yet
 * @effort: 1 to 10, NAN when not judged yet
 *
 * Impact is high from 6, effort is low up to 5; what lies between, where a sticky was dropped, is rounded.
 *
 * Returns: the quadrant; none while either is missing
 */
OkrQuadrant
okr_matrix_get_quadrant (double impact,
                         double effort)
{
  gboolean high, low;

  if (!isfinite (impact) || !isfinite (effort))
    return OKR_QUADRANT_NONE;

  high = round (impact) >= OKR_MATRIX_IMPACT_HIGH_FROM;
  low = round (effort) <= OKR_MATRIX_EFFORT_LOW_TO;

  if (high)
    return low ? OKR_QUADRANT_QUICK_WIN : OKR_QUADRANT_BIG_BET;

  return low ? OKR_QUADRANT_FILL_IN : OKR_QUADRANT_AVOID;
}

/**
 * okr_matrix_is_in_work_order:
 * @idea: an idea
 *
 * Returns: whether @idea belongs in the order of work: a quick win or a big bet that is not dropped.  What is
 *   done keeps its place there.
 */
gboolean
okr_matrix_is_in_work_order (const OkrMatrixIdea *idea)
{
  OkrQuadrant quadrant = okr_matrix_get_quadrant (idea->impact, idea->effort);

  return idea->state != OKR_IDEA_STATE_DROPPED &&
         (quadrant == OKR_QUADRANT_QUICK_WIN || quadrant == OKR_QUADRANT_BIG_BET);
}

/**
 * okr_matrix_compare:
 * @a: an idea for which okr_matrix_is_in_work_order() holds
 * @b: another one
 *
 * M41, M42: quick wins first, then big bets; in both the higher impact first, then the lower effort.  Ideas that
 * are equal in all keep the order they had: sort with a stable sort, by rank and id before.
 *
 * Returns: negative when @a comes before @b, 0 when they are equal, positive when it comes after
 */
int
okr_matrix_compare (const OkrMatrixIdea *a,
                    const OkrMatrixIdea *b)
{
  OkrQuadrant quadrant_a = okr_matrix_get_quadrant (a->impact, a->effort);
  OkrQuadrant quadrant_b = okr_matrix_get_quadrant (b->impact, b->effort);

  if (quadrant_a != quadrant_b)
    return quadrant_a == OKR_QUADRANT_QUICK_WIN ? -1 : 1;
  if (a->impact != b->impact)
    return a->impact > b->impact ? -1 : 1;
  if (a->effort != b->effort)
    return a->effort < b->effort ? -1 : 1;

  return 0;
}
