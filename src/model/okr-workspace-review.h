/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the review.  As in okr-workspace.h each is one step of undo; its label is in brackets.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

void okr_workspace_grade_async             (OkrWorkspace        *self,
                                            OkrKeyResult        *key_result,
                                            OkrPerson           *person,
                                            double               grade,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void okr_workspace_show_grades_async       (OkrWorkspace        *self,
                                            OkrCycle            *cycle,
                                            gboolean             shown,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void okr_workspace_set_contribution_async  (OkrWorkspace        *self,
                                            OkrKeyResult        *key_result,
                                            int                  contribution,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void okr_workspace_set_verdict_async       (OkrWorkspace        *self,
                                            OkrObjective        *objective,
                                            OkrVerdict           verdict,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void okr_workspace_add_review_notes_async  (OkrWorkspace        *self,
                                            OkrCycle            *cycle,
                                            OkrReviewNoteKind    kind,
                                            OkrKeyResult        *key_result,
                                            const char * const  *texts,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void okr_workspace_place_review_note_async (OkrWorkspace        *self,
                                            OkrReviewNote       *note,
                                            OkrReviewNoteKind    kind,
                                            OkrReviewNote       *after,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
void okr_workspace_add_next_steps_async    (OkrWorkspace        *self,
                                            OkrObjective        *objective,
                                            const char * const  *titles,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);

G_END_DECLS
