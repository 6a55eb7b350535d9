/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of the board of tasks (M30, M40, F44).  */

#include "config.h"

#include "logic/okr-task.h"

#include "logic/okr-matrix.h"

static const OkrIdeaState states[OKR_TASK_N_COLUMNS] = {
  OKR_IDEA_STATE_TO_DO, OKR_IDEA_STATE_DOING, OKR_IDEA_STATE_DONE,
};

/**
 * okr_task_get_column:
 * @state: how far an idea is
 *
 * Returns: the column of the board of tasks, from 0; OKR_TASK_NO_COLUMN for what is no task
 */
guint
okr_task_get_column (OkrIdeaState state)
{
  for (guint i = 0; i < OKR_TASK_N_COLUMNS; i++)
    if (states[i] == state)
      return i;

  return OKR_TASK_NO_COLUMN;
}

/**
 * okr_task_get_state:
 * @column: a column of the board of tasks
 *
 * Returns: what a task becomes there
 */
OkrIdeaState
okr_task_get_state (guint column)
{
  g_return_val_if_fail (column < OKR_TASK_N_COLUMNS, OKR_IDEA_STATE_NONE);

  return states[column];
}

/**
 * okr_task_is_late:
 * @state: how far the task is
 * @due: until when it should be done; %OKR_DATE_NONE for no day
 * @today: the day to judge by
 *
 * Returns: whether its day has passed and it is not done (M30); the day itself is in time
 */
gboolean
okr_task_is_late (OkrIdeaState state,
                  OkrDate      due,
                  OkrDate      today)
{
  return due != OKR_DATE_NONE && due < today && (state == OKR_IDEA_STATE_TO_DO || state == OKR_IDEA_STATE_DOING);
}

/**
 * okr_task_parse_limit:
 * @text: (nullable): what a file says
 *
 * Returns: how many tasks a column should have at most; 0 for no limit, and for what is no number
 */
guint
okr_task_parse_limit (const char *text)
{
  guint64 limit = 0;

  if (text != NULL)
    g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &limit, NULL);

  return (guint) limit;
}

/**
 * okr_task_get_excess:
 * @n_tasks: how many tasks a column has
 * @limit: how many it should have at most; 0 for no limit
 *
 * Returns: by how many it is over its limit
 */
guint
okr_task_get_excess (guint n_tasks,
                     guint limit)
{
  return limit > 0 && n_tasks > limit ? n_tasks - limit : 0;
}

/**
 * okr_task_fits:
 * @n_tasks: how many tasks a column has
 * @n_coming: how many more should go there; those that are there already do not count
 * @limit: how many it may have at most; 0 for no limit
 *
 * What leaves a column and what stays in it is never asked for, so that a limit that was lowered below what is there
 * locks nothing (F44).
 *
 * Returns: whether a hard limit lets them in
 */
gboolean
okr_task_fits (guint n_tasks,
               guint n_coming,
               guint limit)
{
  return n_coming == 0 || limit == 0 || n_tasks + n_coming <= limit;
}

/**
 * okr_task_asks_why:
 * @from: what the idea or task is
 * @to: what it should become
 * @impact: on its key result, 1 to 10; NAN when it was not weighed
 * @effort: of doing it, 1 to 10; NAN when it was not weighed
 * @has_reason: whether somebody said why before
 *
 * M40: what brings little and costs much is not begun without a word why; once said, it holds for the task.
 *
 * Returns: whether the reason is to be asked for
 */
gboolean
okr_task_asks_why (OkrIdeaState from,
                   OkrIdeaState to,
                   double       impact,
                   double       effort,
                   gboolean     has_reason)
{
  if (okr_task_get_column (to) == OKR_TASK_NO_COLUMN || okr_matrix_get_quadrant (impact, effort) != OKR_QUADRANT_AVOID)
    return FALSE;
  if (okr_task_get_column (from) == OKR_TASK_NO_COLUMN)
    return TRUE;

  return from == OKR_IDEA_STATE_TO_DO && to != OKR_IDEA_STATE_TO_DO && !has_reason;
}
