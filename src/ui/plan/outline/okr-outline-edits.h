/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with a line of the outline, by key, menu, button or drag: all of it ends here.  */

#pragma once

#include "ui/plan/outline/okr-outline-view.h"

G_BEGIN_DECLS

void okr_outline_edits_write_next     (OkrOutlineView *view,
                                       OkrOutlineLine *line);
void okr_outline_edits_add_key_result (OkrOutlineView *view,
                                       OkrOutlineLine *line);
void okr_outline_edits_indent         (OkrOutlineView *view,
                                       OkrOutlineLine *line);
void okr_outline_edits_outdent        (OkrOutlineView *view,
                                       OkrOutlineLine *line);
void okr_outline_edits_move           (OkrOutlineView *view,
                                       OkrOutlineLine *line,
                                       int             direction);
void okr_outline_edits_open           (OkrOutlineView *view,
                                       OkrOutlineLine *line);
void okr_outline_edits_move_away      (OkrOutlineView *view,
                                       OkrOutlineLine *line);
void okr_outline_edits_drop           (OkrOutlineView *view,
                                       OkrEntity      *entity,
                                       OkrEntity      *after);
void okr_outline_edits_park           (OkrOutlineView *view,
                                       OkrOutlineLine *line);
void okr_outline_edits_delete         (OkrOutlineView *view,
                                       OkrOutlineLine *line);
void okr_outline_edits_paste          (OkrOutlineView *view,
                                       OkrOutlineLine *line,
                                       const char     *text);

G_END_DECLS
