/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Progress page of the window: where the objectives stand, how they got there, what needs attention and what
 * goes well.  It edits nothing, and reaches the window through "win.select-objective" and
 * "win.show-key-result".  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_PAGE (okr_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressPage, okr_progress_page, OKR, PROGRESS_PAGE, GtkWidget)

G_END_DECLS
