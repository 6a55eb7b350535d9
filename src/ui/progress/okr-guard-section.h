/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section of Progress with the guard metrics (F76): what must not fall while everybody works on the key results.  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_GUARD_SECTION (okr_guard_section_get_type ())
G_DECLARE_FINAL_TYPE (OkrGuardSection, okr_guard_section, OKR, GUARD_SECTION, GtkWidget)

G_END_DECLS
