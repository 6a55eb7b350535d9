/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result as a card of the board: its figure, its bar with the zone, its owner and its state.  */

#pragma once

#include "ui/board/okr-board-card.h"

G_BEGIN_DECLS

#define OKR_TYPE_KEY_RESULT_CARD (okr_key_result_card_get_type ())
G_DECLARE_FINAL_TYPE (OkrKeyResultCard, okr_key_result_card, OKR, KEY_RESULT_CARD, OkrBoardCard)

G_END_DECLS
