/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a board are called.  */

#include "config.h"

#include "ui/board/okr-board-labels.h"

#include "logic/okr-task.h"
#include "ui/okr-labels.h"
#include "ui/okr-value-labels.h"

/**
 * okr_board_label_dup_column:
 * @board: a board
 * @column: position of a column
 *
 * Returns: (transfer full): the name of the column; where figures have none, the figure
 */
char *
okr_board_label_dup_column (OkrBoard *board,
                            guint     column)
{
  OkrColumnScheme scheme = okr_board_get_scheme (board);
  const char *name;

  if (okr_board_get_kind (board) == &okr_task_cards)
    return g_strdup (okr_label_for_idea_state (okr_task_get_state (column)));

  name = okr_label_for_column (scheme, column);

  return name != NULL ? g_strdup (name) : okr_label_dup_column_range (scheme, column);
}

/**
 * okr_board_label_dup_range:
 * @board: a board
 * @column: position of a column
 *
 * Returns: (transfer full) (nullable): the figures of the column, to be said beside its name
 */
char *
okr_board_label_dup_range (OkrBoard *board,
                           guint     column)
{
  OkrColumnScheme scheme = okr_board_get_scheme (board);

  if (okr_board_get_kind (board) == &okr_task_cards || okr_label_for_column (scheme, column) == NULL)
    return NULL;

  return okr_label_dup_column_range (scheme, column);
}
