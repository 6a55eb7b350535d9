/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the weeks between two checks; see okr-workspace.h for how a verb begins and ends.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

void okr_workspace_note_talk_async   (OkrWorkspace        *self,
                                      OkrPerson           *owner,
                                      GPtrArray           *key_results,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
void okr_workspace_settle_help_async (OkrWorkspace        *self,
                                      OkrCheckIn          *check_in,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);

G_END_DECLS
