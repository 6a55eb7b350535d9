/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a key result goes if it goes on like this: a straight line through its last readings (F72, M43).  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-types.h"

G_BEGIN_DECLS

/* How many of the last readings make the line. */
#define OKR_PROJECTION_N_READINGS 3

typedef struct
{
  OkrDate date;
  double  value;
} OkrProjectionReading;

typedef struct
{
  double  value;        /* on the due date, in the unit of the readings */
  OkrDate met_on;       /* the day on which the target is met; OKR_DATE_NONE: never, at this rate */
} OkrProjection;

gboolean okr_projection_get (const OkrProjectionReading *readings,
                             gsize                       n_readings,
                             double                      target,
                             OkrDirection                direction,
                             OkrDate                     due,
                             OkrProjection              *projection);

G_END_DECLS
