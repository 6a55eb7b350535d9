/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The next cycle (F85, M61): what becomes of each objective, with harder targets, and the action that prepares it.  */

#pragma once

#include "ui/review/okr-review-section.h"

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_NEXT (okr_review_next_get_type ())
G_DECLARE_FINAL_TYPE (OkrReviewNext, okr_review_next, OKR, REVIEW_NEXT, OkrReviewSection)

G_END_DECLS
