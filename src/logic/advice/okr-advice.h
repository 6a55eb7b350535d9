/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Advice: what the rules of good OKRs say of a wording, a field or a set of objectives.  It never blocks.  Cards,
 * editors, gauges and okr-cli ask; the caller keeps what was dismissed, and why.  */

#pragma once

#include "logic/advice/okr-advice-types.h"

G_BEGIN_DECLS

void       okr_advice_settings_init    (OkrAdviceSettings        *settings);

GPtrArray *okr_advice_check_objective  (const OkrAdviceObjective *objective,
                                        const OkrAdviceSettings  *settings);
GPtrArray *okr_advice_check_key_result (const OkrAdviceKeyResult *key_result,
                                        const OkrAdviceObjective *objective,
                                        const OkrAdviceSettings  *settings);
GPtrArray *okr_advice_check_set        (const OkrAdviceSet       *set,
                                        const OkrAdviceSettings  *settings);

gboolean   okr_advice_is_dismissed     (const OkrAdvice          *advice,
                                        const char               *wording);
GArray    *okr_advice_list_rules       (void);
void       okr_advice_warm_up          (void);
void       okr_advice_free             (OkrAdvice                *advice);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrAdvice, okr_advice_free)

G_END_DECLS
