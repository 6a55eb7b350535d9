/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section of the Plan page for the cycle: its dates, phases and checks, and what is not known yet.  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_CYCLE_PAGE (okr_cycle_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrCyclePage, okr_cycle_page, OKR, CYCLE_PAGE, GtkWidget)

G_END_DECLS
