/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Progress page of the window, in sections.  */

#pragma once

#include "ui/okr-page-stack.h"

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_PAGE (okr_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressPage, okr_progress_page, OKR, PROGRESS_PAGE, OkrPageStack)

G_END_DECLS
