/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a board shows, and the question whether a card passes.  okr_board_filter_copy() makes a filter that owns
 * what it points to.  */

#pragma once

#include "model/okr-key-result.h"
#include "model/okr-objective.h"

G_BEGIN_DECLS

/* What to show; every field optional: a field that is NULL, 0 or FALSE lets all pass. */
typedef struct
{
  const char       *text;               /* in title, objective, owner, ref; each word, whatever the case */
  OkrObjective     *objective;          /* what the left pane has selected */
  OkrPerson        *owner;
  OkrTeam          *team;
  OkrObjectiveType  type;
  gboolean          late;               /* due date passed, not reached */
  gboolean          stale;              /* no reading for long (okr-aging) */
  OkrZonePlace      zone;
} OkrBoardFilter;

void     okr_board_filter_clear  (OkrBoardFilter       *self);
void     okr_board_filter_copy   (const OkrBoardFilter *filter,
                                  OkrBoardFilter       *self);
gboolean okr_board_filter_is_set (const OkrBoardFilter *self);
gboolean okr_board_filter_passes (const OkrBoardFilter *self,
                                  OkrKeyResult         *key_result);

G_END_DECLS
