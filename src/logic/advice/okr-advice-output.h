/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which wordings say that something is made (B31): used by the rule on outputs, for the subject and for the key
 * results before it.  */

#pragma once

#include "logic/advice/okr-advice-text.h"
#include "logic/advice/okr-advice-types.h"

G_BEGIN_DECLS

char     *okr_advice_output_find          (const OkrAdviceText      *text);
gboolean  okr_advice_output_is_key_result (const OkrAdviceKeyResult *key_result);

G_END_DECLS
