/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of the Progress page.  */

#include "config.h"

#include "ui/progress/okr-progress-page.h"

#include "ui/progress/okr-follow-up-section.h"
#include "ui/progress/okr-guard-section.h"
#include "ui/progress/okr-progress-overview.h"
#include "ui/progress/okr-rhythm-section.h"

#include <glib/gi18n.h>

struct _OkrProgressPage
{
  OkrPageStack  parent_instance;
};

static const OkrPageType sections[] = {
  { "overview", N_("Where We Stand"), NULL, okr_progress_overview_get_type },
  { "follow-up", N_("Week by Week"), NULL, okr_follow_up_section_get_type },
  { "guards", N_("Guard Metrics"), NULL, okr_guard_section_get_type },
  { "rhythm", N_("Rhythm"), NULL, okr_rhythm_section_get_type },
  { NULL },
};

G_DEFINE_FINAL_TYPE (OkrProgressPage, okr_progress_page, OKR_TYPE_PAGE_STACK)

static void
okr_progress_page_class_init (OkrProgressPageClass *klass)
{
  OKR_PAGE_STACK_CLASS (klass)->page_types = sections;
}

static void
okr_progress_page_init (OkrProgressPage *self)
{
}
