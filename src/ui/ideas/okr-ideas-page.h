/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ideas as a page of the window: capture and tray, the impact-effort matrix, the order of work.  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_IDEAS_PAGE (okr_ideas_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeasPage, okr_ideas_page, OKR, IDEAS_PAGE, GtkWidget)

G_END_DECLS
