/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result that was written down for the next cycle, and the measure that it takes up.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_NEXT_STEP_ROW (okr_next_step_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrNextStepRow, okr_next_step_row, OKR, NEXT_STEP_ROW, GtkListBoxRow)

GtkWidget *okr_next_step_row_new    (OkrNextStep    *step,
                                     OkrWorkspace   *workspace);
void       okr_next_step_row_update (OkrNextStepRow *self,
                                     gboolean        editable);

G_END_DECLS
