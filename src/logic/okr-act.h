/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may still be done to the key results of an objective after its launch (M25, M48 to M50, T15, T16).  */

#pragma once

#include "base/okr-date.h"

#include <glib.h>

G_BEGIN_DECLS

/* M25 */
#define OKR_ACT_MAX_KEY_RESULTS 5
/* F69: in characters */
#define OKR_ACT_MIN_EVIDENCE 10

typedef enum
{
  OKR_ACT_REPLACE,
  OKR_ACT_ADD,
  OKR_ACT_DROP,
} OkrAct;

typedef enum
{
  OKR_ACT_REFUSAL_NONE,
  OKR_ACT_REFUSAL_HALF_TIME,    /* the first half is over */
  OKR_ACT_REFUSAL_FULL,         /* it would be the sixth */
  OKR_ACT_REFUSAL_EVIDENCE,     /* why is not said, or hardly */
} OkrActRefusal;

OkrActRefusal okr_act_get_refusal    (OkrAct      act,
                                      OkrDate     start,
                                      OkrDate     end,
                                      OkrDate     today,
                                      guint       n_active);
gboolean      okr_act_is_evidence    (const char *text);
OkrDate       okr_act_get_last_day   (OkrDate     start,
                                      OkrDate     end);

G_END_DECLS
