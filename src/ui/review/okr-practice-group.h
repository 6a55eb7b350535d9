/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrPracticeGroup shows how the practice of a team went from cycle to cycle (F11): a line for each measure, and its
 * figures.  It is hidden before the second cycle.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_PRACTICE_GROUP (okr_practice_group_get_type ())
G_DECLARE_FINAL_TYPE (OkrPracticeGroup, okr_practice_group, OKR, PRACTICE_GROUP, GtkWidget)

void okr_practice_group_show (OkrPracticeGroup *self,
                              OkrWorkspace     *workspace);

G_END_DECLS
