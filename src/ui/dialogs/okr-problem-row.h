/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that says what is wrong with the row above it.  The keyboard goes past it.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_PROBLEM_ROW (okr_problem_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrProblemRow, okr_problem_row, OKR, PROBLEM_ROW, AdwPreferencesRow)

GtkWidget *okr_problem_row_new       (void);
GtkLabel  *okr_problem_row_get_label (OkrProblemRow *self);

G_END_DECLS
