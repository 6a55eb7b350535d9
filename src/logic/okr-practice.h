/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a team's practice of OKRs goes from cycle to cycle (M1, F11).  Figures of cycles: nothing here knows a person.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is counted in a cycle. */
typedef struct
{
  guint  on_time;               /* of so many readings that were due for its checks, so many came in time */
  guint  due;
  guint  n_outcomes;            /* of so many key results, so many are an outcome */
  guint  n_key_results;
  double forecast;              /* the sum of what was first believed of key results, 0 to 1 each */
  guint  n_reached;             /* of these, so many are in their zone, or above it */
  guint  n_forecasts;
} OkrPracticeFacts;

/* NAN: there is nothing to tell it by. */
typedef struct
{
  double fluidity;              /* 0 to 1 */
  double outcomes;              /* 0 to 1 */
  double calibration;           /* forecast minus result, -1 to 1: more than 0 is too sure, less is too careful */
} OkrPractice;

/* The practice is a curve from so many cycles on. */
#define OKR_PRACTICE_LEAST_CYCLES 2

OkrPractice okr_practice_get (const OkrPracticeFacts *facts);

G_END_DECLS
