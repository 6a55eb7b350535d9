/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules of the board of tasks: its columns, when a task is late, what a limit lets in, what is not begun without a
 * word why.  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-types.h"

G_BEGIN_DECLS

#define OKR_TASK_N_COLUMNS 3
#define OKR_TASK_NO_COLUMN G_MAXUINT

guint        okr_task_get_column (OkrIdeaState state);
OkrIdeaState okr_task_get_state  (guint        column);
gboolean     okr_task_is_late    (OkrIdeaState state,
                                  OkrDate      due,
                                  OkrDate      today);
guint        okr_task_parse_limit (const char  *text);
guint        okr_task_get_excess (guint        n_tasks,
                                  guint        limit);
gboolean     okr_task_fits       (guint        n_tasks,
                                  guint        n_coming,
                                  guint        limit);
gboolean     okr_task_asks_why   (OkrIdeaState from,
                                  OkrIdeaState to,
                                  double       impact,
                                  double       effort,
                                  gboolean     has_reason);

G_END_DECLS
