/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A task as a card of the board: to which objective and key result it leads, who does it, until when, and whether it
 * is mission-critical.  */

#pragma once

#include "ui/board/okr-board-card.h"

G_BEGIN_DECLS

#define OKR_TYPE_TASK_CARD (okr_task_card_get_type ())
G_DECLARE_FINAL_TYPE (OkrTaskCard, okr_task_card, OKR, TASK_CARD, OkrBoardCard)

G_END_DECLS
