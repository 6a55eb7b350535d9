/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A section of the Progress page: how the cycle is followed (B40, B49).  What was read in time for each check and by
 * each team, and the motivation; of persons it says nothing (B8).  */

#pragma once

#include "ui/okr-page.h"

G_BEGIN_DECLS

#define OKR_TYPE_RHYTHM_SECTION (okr_rhythm_section_get_type ())
G_DECLARE_FINAL_TYPE (OkrRhythmSection, okr_rhythm_section, OKR, RHYTHM_SECTION, GtkWidget)

G_END_DECLS
