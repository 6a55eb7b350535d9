/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a guard metric says: a figure that is no key result, and must not fall while everybody looks elsewhere (B56).  */

#pragma once

#include "base/okr-date.h"

G_BEGIN_DECLS

typedef struct
{
  OkrDate date;
  double  value;
} OkrGuardPoint;

typedef struct
{
  gsize    n_points;            /* how many readings are not to come */
  double   before;              /* the reading before the last one; NAN: there is none */
  double   last;                /* NAN: none */
  OkrDate  last_date;
  double   fall;                /* from the one to the other, in percent of the one; less than 0: it rose; NAN: not known */
  gboolean alarmed;
} OkrGuardVerdict;

double okr_guard_get_fall (double               before,
                           double               after);
void   okr_guard_judge    (const OkrGuardPoint *points,
                           gsize                n_points,
                           double               fall_percent,
                           OkrDate              today,
                           OkrGuardVerdict     *verdict);

G_END_DECLS
