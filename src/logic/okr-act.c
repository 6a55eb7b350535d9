/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing, adding and dropping key results once a cycle runs.  */

#include "config.h"

#include "logic/okr-act.h"

#include "logic/okr-cycle-dates.h"

/**
 * okr_act_get_last_day:
 * @start: the first day of a cycle
 * @end: its last day
 *
 * Returns: the last day on which key results may be replaced or added (M49, T15); of a cycle of one day, the day
 *   before it
 */
OkrDate
okr_act_get_last_day (OkrDate start,
                      OkrDate end)
{
  OkrDate last = okr_cycle_dates_get_first_half_end (start, end);

  return last != OKR_DATE_NONE ? last : okr_date_add_days (start, -1);
}

/**
 * okr_act_get_refusal:
 * @act: what somebody wants to do
 * @start: the first day of the cycle
 * @end: its last day
 * @today: the day on which they want it
 * @n_active: how many key results of the objective are in play before
 *
 * After half-time there might not be enough time to complete a new key result (M50): one can only be dropped, and
 * has no successor (T16).
 *
 * Returns: why it is refused
 */
OkrActRefusal
okr_act_get_refusal (OkrAct  act,
                     OkrDate start,
                     OkrDate end,
                     OkrDate today,
                     guint   n_active)
{
  if (act == OKR_ACT_DROP)
    return OKR_ACT_REFUSAL_NONE;

  if (today > okr_act_get_last_day (start, end))
    return OKR_ACT_REFUSAL_HALF_TIME;
  if (act == OKR_ACT_ADD && n_active >= OKR_ACT_MAX_KEY_RESULTS)
    return OKR_ACT_REFUSAL_FULL;

  return OKR_ACT_REFUSAL_NONE;
}

/**
 * okr_act_is_evidence:
 * @text: (nullable): what somebody wrote
 *
 * Returns: whether it says enough: ten characters at least, without the space around them (F69)
 */
gboolean
okr_act_is_evidence (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return g_utf8_strlen (stripped, -1) >= OKR_ACT_MIN_EVIDENCE;
}
