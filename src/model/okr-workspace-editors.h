/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the editors that set more than one plain field: what a key result measures, its milestones, who
 * belongs to what, and the order of lists.  As in okr-workspace.h each is one step of undo.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

void okr_workspace_set_measure_async   (OkrWorkspace        *self,
                                        OkrKeyResult        *key_result,
                                        const char          *property,
                                        double               value,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
void okr_workspace_add_milestone_async (OkrWorkspace        *self,
                                        OkrKeyResult        *key_result,
                                        const char          *title,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
void okr_workspace_set_linked_async    (OkrWorkspace        *self,
                                        GType                link_type,
                                        OkrEntity           *owner,
                                        OkrPerson           *person,
                                        gboolean             linked,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
void okr_workspace_reorder_async       (OkrWorkspace        *self,
                                        OkrEntity           *entity,
                                        GListModel          *siblings,
                                        guint                position,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);

G_END_DECLS
