/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outline of the Plan page: the objectives of a cycle with their key results, written together, and the parking
 * list below.  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_OUTLINE_SECTION (okr_outline_section_get_type ())
G_DECLARE_FINAL_TYPE (OkrOutlineSection, okr_outline_section, OKR, OUTLINE_SECTION, GtkWidget)

G_END_DECLS
