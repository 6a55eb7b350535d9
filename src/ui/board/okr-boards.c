/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page with the boards of a cycle; see okr-boards.h.  */

#include "config.h"

#include "ui/board/okr-boards.h"

#include "ui/board/okr-key-result-board.h"
#include "ui/board/okr-task-board.h"

#include <glib/gi18n.h>

struct _OkrBoards
{
  OkrPageStack parent_instance;
};

G_DEFINE_FINAL_TYPE (OkrBoards, okr_boards, OKR_TYPE_PAGE_STACK)

/* M34: key results and tasks are different things, on different boards. */
static const OkrPageType page_types[] = {
  { "key-results", N_("Key Results"), NULL, okr_key_result_board_get_type },
  { "tasks", N_("Tasks"), NULL, okr_task_board_get_type },
  { NULL, NULL, NULL, NULL },
};

static void
okr_boards_class_init (OkrBoardsClass *klass)
{
  OKR_PAGE_STACK_CLASS (klass)->page_types = page_types;
}

static void
okr_boards_init (OkrBoards *self)
{
}
