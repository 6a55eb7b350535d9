/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a board shows; okr_card_passes() says of a card whether it passes.  okr_board_filter_copy() makes a filter
 * that owns what it points to.  */

#pragma once

#include "model/okr-key-result.h"
#include "model/okr-objective.h"

G_BEGIN_DECLS

/* What to show; every field optional: a field that is NULL, 0 or FALSE lets all pass. */
typedef struct
{
  const char       *text;               /* in what a card says, and its ref; each word, whatever the case */
  OkrObjective     *objective;          /* what the left pane has selected */
  OkrKeyResult     *key_result;         /* only this one, or only its tasks */
  OkrPerson        *owner;              /* of a key result, or the doer of a task */
  OkrTeam          *team;
  OkrObjectiveType  type;
  gboolean          late;               /* due date passed, not reached or done */
  gboolean          mission_critical;   /* of a task (M4) */
  gboolean          stale;              /* no reading for long (okr-aging) */
  OkrZonePlace      zone;
} OkrBoardFilter;

void     okr_board_filter_clear  (OkrBoardFilter       *self);
void     okr_board_filter_copy   (const OkrBoardFilter *filter,
                                  OkrBoardFilter       *self);
gboolean okr_board_filter_is_set (const OkrBoardFilter *self);

G_END_DECLS
