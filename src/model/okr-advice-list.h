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

G_END_DECLS
