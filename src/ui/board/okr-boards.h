/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page with the boards of a cycle: key results first, tasks beside them.  */

#pragma once

#include "ui/okr-page-stack.h"

G_BEGIN_DECLS

#define OKR_TYPE_BOARDS (okr_boards_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoards, okr_boards, OKR, BOARDS, OkrPageStack)

G_END_DECLS
