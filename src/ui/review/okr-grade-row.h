/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result on the page of grades: its figure, the grade that somebody gives it, its contribution.  It does not
 * follow by itself: the section says when.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_GRADE_ROW (okr_grade_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrGradeRow, okr_grade_row, OKR, GRADE_ROW, GtkListBoxRow)

/* How all rows are shown.  */
typedef struct
{
  OkrPerson *grader;            /* borrowed: whose grade is typed; NULL: the team's */
  gboolean   shown;             /* the grades are seen */
  gboolean   editable;
  gboolean   narrow;
} OkrGradeView;

GtkWidget    *okr_grade_row_new            (OkrKeyResult       *key_result,
                                            OkrWorkspace       *workspace);
OkrKeyResult *okr_grade_row_get_key_result (OkrGradeRow        *self);
void          okr_grade_row_update         (OkrGradeRow        *self,
                                            const OkrGradeView *view);

G_END_DECLS
