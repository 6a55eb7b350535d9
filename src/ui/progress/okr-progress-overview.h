/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A section of the Progress page: where the objectives stand, how they got there, what needs attention and what
 * goes well.  It edits nothing, and reaches the window through "win.select-objective" and
 * "win.show-key-result".  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_OVERVIEW (okr_progress_overview_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressOverview, okr_progress_overview, OKR, PROGRESS_OVERVIEW, GtkWidget)

G_END_DECLS
