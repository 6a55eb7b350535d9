/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What this computer remembers of a board: rows, collapsed columns, folded lanes, zoom.  Used by OkrBoardPage.  */

#pragma once

#include "ui/board/okr-column-track.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define OKR_TYPE_BOARD_MEMORY (okr_board_memory_get_type ())
G_DECLARE_FINAL_TYPE (OkrBoardMemory, okr_board_memory, OKR, BOARD_MEMORY, GObject)

OkrBoardMemory *okr_board_memory_new  (OkrColumnTrack *track,
                                       GActionGroup   *actions,
                                       const char     *rows_setting,
                                       const char     *collapsed_setting);
void            okr_board_memory_bind (OkrBoardMemory *self,
                                       const char     *setting,
                                       gpointer        object,
                                       const char     *property);

G_END_DECLS
