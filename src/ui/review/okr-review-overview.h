/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The overview of a review (F81, M58): all objectives with their figure, what came of them and their way through
 * the cycle, on one screen.  It edits nothing.  */

#pragma once

#include "ui/review/okr-review-section.h"

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_OVERVIEW (okr_review_overview_get_type ())
G_DECLARE_FINAL_TYPE (OkrReviewOverview, okr_review_overview, OKR, REVIEW_OVERVIEW, OkrReviewSection)

G_END_DECLS
