/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The impact-effort matrix: the quadrant of an idea, and the order in which to work.  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

#define OKR_MATRIX_LEAST 1
#define OKR_MATRIX_GREATEST 10
#define OKR_MATRIX_IMPACT_HIGH_FROM 6
#define OKR_MATRIX_EFFORT_LOW_TO 5

/* What the matrix knows of an idea; NAN: not judged yet. */
typedef struct
{
  double       impact;          /* on its key result, 1 to 10 */
  double       effort;          /* of doing it, 1 to 10 */
  OkrIdeaState state;
} OkrMatrixIdea;

OkrQuadrant okr_matrix_get_quadrant     (double               impact,
                                         double               effort);
gboolean    okr_matrix_is_in_work_order (const OkrMatrixIdea *idea);
int         okr_matrix_compare          (const OkrMatrixIdea *a,
                                         const OkrMatrixIdea *b);

G_END_DECLS
