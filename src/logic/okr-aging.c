/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How long nobody has read the value of a key result (F43, B29).  */

#include "config.h"

#include "logic/okr-aging.h"

/**
 * okr_aging_get:
 * @last: the day of the last reading; without one the day on which readings could begin; %OKR_DATE_NONE: never
 * @today: today
 * @figure: the figure shown, or NAN
 *
 * Returns: the level; fresh at 1.0, where there is nothing left to follow, and before readings could begin; none
 *   when @last is
 */
OkrAging
okr_aging_get (OkrDate last,
               OkrDate today,
               double  figure)
{
  int n_days;

  if (last == OKR_DATE_NONE)
    return OKR_AGING_NONE;
  if (figure >= 1)
    return OKR_AGING_FRESH;

  n_days = okr_date_days_between (last, today);
  if (n_days >= OKR_AGING_DAYS_FORGOTTEN)
    return OKR_AGING_FORGOTTEN;
  if (n_days >= OKR_AGING_DAYS_STALE)
    return OKR_AGING_STALE;
  if (n_days >= OKR_AGING_DAYS_AGING)
    return OKR_AGING_AGING;

  return OKR_AGING_FRESH;
}
