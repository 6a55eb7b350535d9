/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Plan page of the window: from nothing to the launch, in sections.  */

#pragma once

#include "ui/okr-page-stack.h"

G_BEGIN_DECLS

#define OKR_TYPE_PLAN_PAGE (okr_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrPlanPage, okr_plan_page, OKR, PLAN_PAGE, OkrPageStack)

G_END_DECLS
