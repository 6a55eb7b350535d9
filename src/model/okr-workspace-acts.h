/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts after the launch: to replace, to add, to move in, to drop a key result.  Each leaves a decision with its evidence.  They
 * end with okr_workspace_finish() or okr_workspace_add_finish(); in brackets: the label beside Undo.  */

#pragma once

#include "logic/okr-act.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

gboolean okr_workspace_check_act                (OkrWorkspace            *self,
                                                 OkrAct                   act,
                                                 OkrObjective            *objective,
                                                 GError                 **error);
void     okr_workspace_replace_key_result_async (OkrWorkspace            *self,
                                                 OkrKeyResult            *key_result,
                                                 const OkrKeyResultDraft *draft,
                                                 const char              *evidence,
                                                 OkrAccountabilityCheck  *check,
                                                 GAsyncReadyCallback      callback,
                                                 gpointer                 user_data);
void     okr_workspace_add_on_evidence_async    (OkrWorkspace            *self,
                                                 OkrObjective            *objective,
                                                 const OkrKeyResultDraft *draft,
                                                 const char              *evidence,
                                                 OkrAccountabilityCheck  *check,
                                                 GAsyncReadyCallback      callback,
                                                 gpointer                 user_data);
gboolean okr_workspace_check_move               (OkrWorkspace            *self,
                                                 OkrKeyResult            *key_result,
                                                 OkrObjective            *objective,
                                                 GError                 **error);
void     okr_workspace_move_on_evidence_async   (OkrWorkspace            *self,
                                                 OkrKeyResult            *key_result,
                                                 OkrObjective            *objective,
                                                 const char              *evidence,
                                                 OkrAccountabilityCheck  *check,
                                                 GAsyncReadyCallback      callback,
                                                 gpointer                 user_data);
void     okr_workspace_drop_key_result_async    (OkrWorkspace            *self,
                                                 OkrKeyResult            *key_result,
                                                 const char              *reason,
                                                 OkrAccountabilityCheck  *check,
                                                 GAsyncReadyCallback      callback,
                                                 gpointer                 user_data);

G_END_DECLS
