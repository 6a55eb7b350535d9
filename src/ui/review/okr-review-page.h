/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Review page of the window: how the cycle ended, what it taught, and the next one.  Each of its sections is a
 * page of its own.  */

#pragma once

#include "ui/okr-page-stack.h"

G_BEGIN_DECLS

#define OKR_TYPE_REVIEW_PAGE (okr_review_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrReviewPage, okr_review_page, OKR, REVIEW_PAGE, OkrPageStack)

G_END_DECLS
