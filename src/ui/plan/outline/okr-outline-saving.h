/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings what is typed into a line of the outline to the file.  */

#pragma once

#include "model/okr-workspace-plan.h"
#include "ui/plan/outline/okr-outline-line.h"

G_BEGIN_DECLS

void okr_outline_saving_save  (OkrOutlineLine     *line,
                               const OkrPlanPlace *place);
void okr_outline_saving_break (OkrOutlineLine     *line,
                               const OkrPlanPlace *place,
                               const char         *title,
                               GArray             *lines);

G_END_DECLS
