/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One objective in the left pane: colour, title, type and owner, and a ring with its score.  */

#pragma once

#include "model/okr-objective.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_OBJECTIVE_ROW (okr_objective_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrObjectiveRow, okr_objective_row, OKR, OBJECTIVE_ROW, GtkWidget)

GtkWidget    *okr_objective_row_new           (void);
void          okr_objective_row_set_objective (OkrObjectiveRow *self,
                                               OkrObjective    *objective);
OkrObjective *okr_objective_row_get_objective (OkrObjectiveRow *self);
void          okr_objective_row_set_selected  (OkrObjectiveRow *self,
                                               gboolean         selected);

G_END_DECLS
