/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the follow-up is fluid (B40): which key results should have been read for a check, and which were, in time.
 * A figure of checks and teams; nothing here knows a person (B8).  */

#pragma once

#include "base/okr-date.h"

G_BEGIN_DECLS

/* The days of which a reading is in time for a check.  */
typedef struct
{
  OkrDate after;                /* the check before was held on that day; OKR_DATE_NONE: there was none */
  OkrDate until;                /* the day of the check itself */
} OkrFluiditySpan;

typedef struct
{
  OkrDate  date;
  gboolean of_check;            /* it was said in the check itself */
} OkrFluidityReading;

/* Both OKR_DATE_NONE: of the cycle from its launch to its end.  */
typedef struct
{
  OkrDate added_on;
  OkrDate ended_on;
} OkrFluidityLife;

gboolean okr_fluidity_get_span   (OkrDate                   before,
                                  OkrDate                   date,
                                  OkrDate                   held_on,
                                  OkrDate                   today,
                                  OkrFluiditySpan          *span);
gboolean okr_fluidity_is_due     (const OkrFluiditySpan    *span,
                                  const OkrFluidityLife    *life);
gboolean okr_fluidity_is_on_time (const OkrFluiditySpan    *span,
                                  const OkrFluidityReading *readings,
                                  gsize                     n_readings);

G_END_DECLS
