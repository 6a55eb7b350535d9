/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a move on the board of tasks means: another state, another place in the order of the team, maybe another doer
 * or key result.  */

#pragma once

#include "ui/board/okr-board-view.h"

G_BEGIN_DECLS

void okr_task_moves_attach (OkrBoardView *view);

G_END_DECLS
