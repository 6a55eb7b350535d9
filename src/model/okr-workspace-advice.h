/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a workspace decides about advice: how many is too many, which rules speak, what was dismissed.  */

#pragma once

#include "logic/advice/okr-advice.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

/* Rules that are switched off in a workspace (F112): a setting with their ids. */
#define OKR_SETTING_ADVICE_OFF "advice-off"

void   okr_workspace_read_advice_settings (OkrWorkspace        *self,
                                           OkrCycle            *cycle,
                                           OkrAdviceSettings   *settings);
void   okr_workspace_set_purpose_async    (OkrWorkspace        *self,
                                           const char          *preset,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
char **okr_workspace_dup_rules_off        (OkrWorkspace        *self);

void   okr_workspace_set_rule_async       (OkrWorkspace        *self,
                                           const char          *rule,
                                           gboolean             on,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);
void   okr_workspace_dismiss_advice_async (OkrWorkspace        *self,
                                           OkrEntity           *subject,
                                           const OkrAdvice     *advice,
                                           const char          *reason,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data);

G_END_DECLS
