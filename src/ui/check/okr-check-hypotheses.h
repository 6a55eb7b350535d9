/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The open hypotheses of a check (F68): each is asked once.  */

#pragma once

#include "ui/check/okr-check-choices.h"

G_BEGIN_DECLS

#define OKR_TYPE_CHECK_HYPOTHESES (okr_check_hypotheses_get_type ())
G_DECLARE_FINAL_TYPE (OkrCheckHypotheses, okr_check_hypotheses, OKR, CHECK_HYPOTHESES, OkrCheckChoices)

gboolean okr_check_hypotheses_is_needed (OkrAccountabilityCheck *check);

G_END_DECLS
