/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the two lists of the Progress page.  Alarms come before praise, because what goes well today may
 * be what nobody looks after; only what is reached is left in peace.  */

#include "config.h"

#include "logic/okr-attention.h"

#include "logic/okr-pace.h"
#include "logic/okr-zone.h"

#include <math.h>

/* Missed by its figure; a type that is not said aims at all of it. */
static gboolean
is_under_zone (const OkrAttentionFacts *facts)
{
  if (facts->type == OKR_OBJECTIVE_TYPE_NONE || isnan (facts->figure))
    return TRUE;

  return okr_zone_get_place (facts->type, facts->figure) == OKR_ZONE_PLACE_BELOW;
}

static OkrAttention
get_alarm (const OkrAttentionFacts *facts)
{
  gboolean late = facts->due_passed && is_under_zone (facts);
  gboolean behind = okr_pace_is_behind (facts->type, facts->elapsed, facts->figure);
  gboolean falling = facts->tendency == OKR_TENDENCY_DOWN;
  gboolean learning = facts->type == OKR_OBJECTIVE_TYPE_LEARNING;

  if (late && !learning)
    return OKR_ATTENTION_LATE;
  if (!facts->has_owner)
    return OKR_ATTENTION_NO_OWNER;
  if (facts->aging >= OKR_AGING_STALE)
    return OKR_ATTENTION_STALE;
  /* M16: who set out to learn cannot fail by a figure, and need not be sure */
  if (learning)
    return late || behind ? OKR_ATTENTION_LEARN : OKR_ATTENTION_NONE;
  if (falling)
    return OKR_ATTENTION_FALLING;
  if (behind)
    return OKR_ATTENTION_BEHIND;
  if (facts->confidence >= 0 && facts->confidence <= OKR_ATTENTION_CONFIDENCE_LOW)
    return OKR_ATTENTION_UNSURE;

  return OKR_ATTENTION_NONE;
}

static OkrAttention
get_praise (const OkrAttentionFacts *facts)
{
  switch (okr_zone_get_place (facts->type, facts->figure))
    {
    case OKR_ZONE_PLACE_ABOVE:
      return OKR_ATTENTION_ABOVE;
    case OKR_ZONE_PLACE_IN:
      return facts->figure >= 1 ? OKR_ATTENTION_REACHED : OKR_ATTENTION_IN_ZONE;
    case OKR_ZONE_PLACE_BELOW:
    case OKR_ZONE_PLACE_NONE:
    default:
      return facts->figure >= 1 ? OKR_ATTENTION_REACHED : OKR_ATTENTION_NONE;
    }
}

/**
 * okr_attention_get:
 * @facts: what is known of an active key result
 *
 * F73: at most one reason, the gravest.  All is judged on the figure shown.
 *
 * Returns: why it needs attention or goes well; none when there is nothing to say
 */
OkrAttention
okr_attention_get (const OkrAttentionFacts *facts)
{
  OkrAttention alarm = facts->figure >= 1 ? OKR_ATTENTION_NONE : get_alarm (facts);

  return alarm != OKR_ATTENTION_NONE ? alarm : get_praise (facts);
}

/**
 * okr_attention_is_good:
 * @attention: a reason
 *
 * Returns: whether it belongs to what goes well
 */
gboolean
okr_attention_is_good (OkrAttention attention)
{
  return attention >= OKR_ATTENTION_REACHED;
}
