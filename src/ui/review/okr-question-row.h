/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result that was missed and asks what it taught (M16); it goes once it was answered.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_QUESTION_ROW (okr_question_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrQuestionRow, okr_question_row, OKR, QUESTION_ROW, GtkListBoxRow)

GtkWidget *okr_question_row_new         (OkrKeyResult   *key_result,
                                         OkrWorkspace   *workspace);
void       okr_question_row_set_asked   (OkrQuestionRow *self,
                                         gboolean        asked);

G_END_DECLS
