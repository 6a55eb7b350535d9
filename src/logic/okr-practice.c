/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The practice curve (F11).  */

#include "config.h"

#include "logic/okr-practice.h"

#include <math.h>

static double
get_share (double part,
           guint  whole)
{
  return whole > 0 ? part / whole : NAN;
}

/**
 * okr_practice_get:
 * @facts: what was counted in a cycle
 *
 * Returns: its figures
 */
OkrPractice
okr_practice_get (const OkrPracticeFacts *facts)
{
  return (OkrPractice) {
    .fluidity = get_share (facts->on_time, facts->due),
    .outcomes = get_share (facts->n_outcomes, facts->n_key_results),
    .calibration = get_share (facts->forecast - facts->n_reached, facts->n_forecasts),
  };
}
