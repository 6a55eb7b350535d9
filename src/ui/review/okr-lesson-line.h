/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A quiet line beside an objective that is being written: what was learned about such a thing before (F86).  It is seen
 * only when there is something to say.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_LESSON_LINE (okr_lesson_line_get_type ())
G_DECLARE_FINAL_TYPE (OkrLessonLine, okr_lesson_line, OKR, LESSON_LINE, GtkWidget)

void       okr_lesson_line_show (OkrLessonLine *self,
                                 OkrWorkspace  *workspace,
                                 const char    *title,
                                 OkrObjective  *objective);
void       okr_lesson_line_hide (OkrLessonLine *self);

GtkWidget *okr_lesson_row_new   (OkrEntity     *entity);

G_END_DECLS
