/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The library of a team: what all its cycles taught, to be searched (F86).  */

#pragma once

#include "ui/review/okr-review-section.h"

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_LIBRARY (okr_review_library_get_type ())
G_DECLARE_FINAL_TYPE (OkrReviewLibrary, okr_review_library, OKR, REVIEW_LIBRARY, OkrReviewSection)

G_END_DECLS
