/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the board of tasks, and its limits.  See okr-workspace.h for how verbs begin and end.  */

#pragma once

#include "logic/okr-task.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* How many tasks each column should have at most; 0: no limit. */
typedef struct
{
  guint    most[OKR_TASK_N_COLUMNS];
  gboolean hard;                        /* what is over is refused, not only said */
} OkrTaskLimits;

/* What people say of a task. */
typedef struct
{
  const char   *title;
  OkrKeyResult *key_result;             /* what it shall help to reach (M37) */
  OkrPerson    *doer;                   /* NULL: nobody yet */
  OkrDate       due;                    /* 0: no day */
  gboolean      mission_critical;
} OkrTaskFields;

void  okr_workspace_get_task_limits       (OkrWorkspace        *self,
                                           OkrTaskLimits       *limits);
void  okr_workspace_set_task_limits_async (OkrWorkspace        *self,
                                           const OkrTaskLimits *limits,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
guint okr_workspace_count_tasks           (OkrWorkspace        *self,
                                           OkrCycle            *cycle,
                                           guint                column);

void  okr_workspace_add_task_async        (OkrWorkspace        *self,
                                           const OkrTaskFields *fields,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void  okr_workspace_edit_task_async       (OkrWorkspace        *self,
                                           OkrIdea             *task,
                                           const OkrTaskFields *fields,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void  okr_workspace_move_tasks_async      (OkrWorkspace        *self,
                                           GPtrArray           *tasks,
                                           OkrIdeaState         state,
                                           const char          *reason,
                                           const OkrPlace      *place,
                                           const OkrLaneTarget *lane,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);

G_END_DECLS
