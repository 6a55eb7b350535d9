/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the outline: writing lines, moving them, making an objective of a key result and the other way.  As
 * in okr-workspace.h each is one step of undo.  */

#pragma once

#include "logic/okr-figure-text.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* A line that somebody wrote or pasted. */
typedef struct
{
  const char *id;               /* of the new entity, an OkrUlid; NULL: any */
  const char *title;
  gboolean    is_key_result;
} OkrPlanLine;

/* Where lines go.  Neither a cycle nor parked: a quarter is begun for them. */
typedef struct
{
  OkrCycle  *cycle;
  gboolean   parked;            /* on the parking list, which is in no cycle */
  OkrEntity *after;             /* the line before, an objective or a key result; NULL: they come first */
} OkrPlanPlace;

void okr_workspace_begin_quarter_async      (OkrWorkspace        *self,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
void okr_workspace_write_lines_async        (OkrWorkspace        *self,
                                             const OkrPlanPlace  *place,
                                             const OkrPlanLine   *lines,
                                             gsize                n_lines,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
void okr_workspace_break_line_async         (OkrWorkspace        *self,
                                             const OkrPlanPlace  *place,
                                             const char          *title,
                                             const OkrPlanLine   *lines,
                                             gsize                n_lines,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
void okr_workspace_move_objective_async     (OkrWorkspace        *self,
                                             OkrObjective        *objective,
                                             const OkrPlanPlace  *place,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
void okr_workspace_move_key_result_async    (OkrWorkspace        *self,
                                             OkrKeyResult        *key_result,
                                             OkrObjective        *objective,
                                             OkrKeyResult        *after,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
void okr_workspace_make_key_result_async    (OkrWorkspace        *self,
                                             OkrObjective        *objective,
                                             OkrObjective        *above,
                                             const OkrPlanLine   *line,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
void okr_workspace_make_objective_async     (OkrWorkspace        *self,
                                             OkrKeyResult        *key_result,
                                             const OkrPlanLine   *line,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
void okr_workspace_set_figures_async        (OkrWorkspace        *self,
                                             OkrKeyResult        *key_result,
                                             const OkrFigureText *figures,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);
void okr_workspace_set_new_owner_async      (OkrWorkspace        *self,
                                             OkrEntity           *entity,
                                             const char          *name,
                                             GAsyncReadyCallback  callback,
                                             gpointer             user_data);

G_END_DECLS
