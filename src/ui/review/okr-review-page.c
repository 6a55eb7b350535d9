/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Review page: its sections, in the order of the meeting.  */

#include "config.h"

#include "ui/review/okr-review-page.h"

#include "ui/review/okr-review-grades.h"
#include "ui/review/okr-review-lessons.h"
#include "ui/review/okr-review-library.h"
#include "ui/review/okr-review-next.h"
#include "ui/review/okr-review-overview.h"

#include <glib/gi18n.h>

static const OkrPageType sections[] = {
  { "overview", N_("Overview"), NULL, okr_review_overview_get_type },
  { "grades", N_("Grades"), NULL, okr_review_grades_get_type },
  { "learnings", N_("Learnings"), NULL, okr_review_lessons_get_type },
  { "next", N_("Next Cycle"), NULL, okr_review_next_get_type },
  { "library", N_("Library"), NULL, okr_review_library_get_type },
  { NULL },
};

struct _OkrReviewPage
{
  OkrPageStack parent_instance;
};

G_DEFINE_FINAL_TYPE (OkrReviewPage, okr_review_page, OKR_TYPE_PAGE_STACK)

static void
okr_review_page_class_init (OkrReviewPageClass *klass)
{
  OKR_PAGE_STACK_CLASS (klass)->page_types = sections;
}

static void
okr_review_page_init (OkrReviewPage *self)
{
}
