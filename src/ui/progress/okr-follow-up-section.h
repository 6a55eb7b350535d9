/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A section of the Progress page: the weeks between two checks (B39, B41, B46, B9).  By person what they own and do,
 * of everybody or of one, and the help that is wanted.  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_FOLLOW_UP_SECTION (okr_follow_up_section_get_type ())
G_DECLARE_FINAL_TYPE (OkrFollowUpSection, okr_follow_up_section, OKR, FOLLOW_UP_SECTION, GtkWidget)

G_END_DECLS
