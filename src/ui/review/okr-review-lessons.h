/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The learnings of a review: what worked, what did not, what was learned (F84, M60), and one learning from each key
 * result that was missed (M16).  */

#pragma once

#include "ui/review/okr-review-section.h"

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_LESSONS (okr_review_lessons_get_type ())
G_DECLARE_FINAL_TYPE (OkrReviewLessons, okr_review_lessons, OKR, REVIEW_LESSONS, OkrReviewSection)

G_END_DECLS
