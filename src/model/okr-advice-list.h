/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rules of good OKRs say of a cycle, without what was dismissed: of what is asked about, when it is asked.
 * Cards, lines, gauges and okr-cli read it.  */

#pragma once

#include "logic/advice/okr-advice.h"
#include "model/okr-workspace.h"

G_BEGIN_DECLS

#define OKR_TYPE_ADVICE_LIST (okr_advice_list_get_type ())
G_DECLARE_FINAL_TYPE (OkrAdviceList, okr_advice_list, OKR, ADVICE_LIST, GObject)

/* Signal: "changed", in an idle moment, when advice that was given may differ. */

OkrAdviceList *okr_advice_list_new       (OkrWorkspace  *workspace);
void           okr_advice_list_set_cycle (OkrAdviceList *self,
                                          OkrCycle      *cycle);
GPtrArray     *okr_advice_list_get       (OkrAdviceList *self,
                                          OkrEntity     *subject);
GPtrArray     *okr_advice_list_collect   (OkrAdviceList *self,
                                          guint          about);

/* Rules that are switched off in a workspace (F112): a setting with their ids. */
#define OKR_SETTING_ADVICE_OFF "advice-off"

char         **okr_advice_list_dup_off   (OkrWorkspace  *workspace);
void           okr_advice_list_read_settings (OkrWorkspace      *workspace,
                                              OkrCycle          *cycle,
                                              OkrAdviceSettings *settings);

void           okr_workspace_set_rule_async       (OkrWorkspace        *self,
                                                   const char          *rule,
                                                   gboolean             on,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);
void           okr_workspace_dismiss_advice_async (OkrWorkspace        *self,
                                                   OkrEntity           *subject,
                                                   const OkrAdvice     *advice,
                                                   const char          *reason,
                                                   GAsyncReadyCallback  callback,
                                                   gpointer             user_data);

G_END_DECLS
