/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was decided of a key result after the launch (F69): how it came, how it left.  */

#include "config.h"

#include "model/okr-key-result.h"

#include "model/okr-entity-private.h"
#include "model/okr-sorted-list.h"

static OkrDecision *
get_newest (OkrSortedList *decisions)
{
  guint n = okr_sorted_list_get_length (decisions);

  return n > 0 ? okr_sorted_list_get (decisions, n - 1) : NULL;
}

/**
 * okr_key_result_find_arrival:
 *
 * Returns: (transfer none) (nullable): the newest decision that brought it after the launch, in the place of another
 *   or not
 */
OkrDecision *
okr_key_result_find_arrival (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NULL);

  return get_newest (okr_entity_look_at_referrers (OKR_ENTITY (self),
                                                   OKR_COLUMN_OF (OKR_TYPE_DECISION, "new_key_result")));
}

/**
 * okr_key_result_find_departure:
 *
 * Returns: (transfer none) (nullable): the newest decision that took it out of play, for another or not
 */
OkrDecision *
okr_key_result_find_departure (OkrKeyResult *self)
{
  g_return_val_if_fail (OKR_IS_KEY_RESULT (self), NULL);

  return get_newest (okr_entity_look_at_referrers (OKR_ENTITY (self),
                                                   OKR_COLUMN_OF (OKR_TYPE_DECISION, "old_key_result")));
}
