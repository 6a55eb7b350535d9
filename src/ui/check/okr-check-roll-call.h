/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is at the check (F65): one key per person.  */

#pragma once

#include "ui/check/okr-check-choices.h"

G_BEGIN_DECLS

#define OKR_TYPE_CHECK_ROLL_CALL (okr_check_roll_call_get_type ())
G_DECLARE_FINAL_TYPE (OkrCheckRollCall, okr_check_roll_call, OKR, CHECK_ROLL_CALL, OkrCheckChoices)

gboolean okr_check_roll_call_is_done (OkrAccountabilityCheck *check);

G_END_DECLS
