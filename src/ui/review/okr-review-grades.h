/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grades of a review: what each owner thinks of their key results, written down before the meeting and shown
 * together (F82), and how much each key result did for its objective (F83).  */

#pragma once

#include "ui/review/okr-review-section.h"

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_GRADES (okr_review_grades_get_type ())
G_DECLARE_FINAL_TYPE (OkrReviewGrades, okr_review_grades, OKR, REVIEW_GRADES, OkrReviewSection)

G_END_DECLS
