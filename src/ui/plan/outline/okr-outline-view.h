/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of one list, that of a cycle or the parking list, under each other, with always one more to write in.
 * What is typed is saved within a second.
 *
 * Signal: "pasted" (OkrOutlineLine, string) as that of a line.  */

#pragma once

#include "model/okr-advice-list.h"
#include "ui/plan/outline/okr-outline-line.h"

G_BEGIN_DECLS

#define OKR_TYPE_OUTLINE_VIEW (okr_outline_view_get_type ())
G_DECLARE_FINAL_TYPE (OkrOutlineView, okr_outline_view, OKR, OUTLINE_VIEW, GtkWidget)

void            okr_outline_view_set_source     (OkrOutlineView *self,
                                                 OkrWorkspace   *workspace,
                                                 OkrCycle       *cycle,
                                                 gboolean        parked);
OkrWorkspace   *okr_outline_view_get_workspace  (OkrOutlineView *self);
OkrCycle       *okr_outline_view_get_cycle      (OkrOutlineView *self);
gboolean        okr_outline_view_get_parked     (OkrOutlineView *self);
void            okr_outline_view_set_narrow     (OkrOutlineView *self,
                                                 gboolean        narrow);

OkrOutlineLine *okr_outline_view_find           (OkrOutlineView *self,
                                                 const char     *id);
OkrOutlineLine *okr_outline_view_find_focused   (OkrOutlineView *self);
OkrOutlineLine *okr_outline_view_get_first      (OkrOutlineView *self);
OkrOutlineLine *okr_outline_view_get_last       (OkrOutlineView *self);
OkrOutlineLine *okr_outline_view_get_next       (OkrOutlineLine *line);
OkrOutlineLine *okr_outline_view_get_previous   (OkrOutlineLine *line);
OkrEntity      *okr_outline_view_get_above      (OkrOutlineView *self,
                                                 OkrOutlineLine *line,
                                                 gboolean       *waits);

OkrOutlineLine *okr_outline_view_add_draft      (OkrOutlineView *self,
                                                 OkrOutlineLine *after,
                                                 gboolean        is_key_result);
void            okr_outline_view_move_draft     (OkrOutlineView *self,
                                                 OkrOutlineLine *draft,
                                                 OkrOutlineLine *after);
void            okr_outline_view_drop_draft     (OkrOutlineView *self,
                                                 OkrOutlineLine *draft);
void            okr_outline_view_expect         (OkrOutlineView *self,
                                                 const char     *id,
                                                 gboolean        edited);
void            okr_outline_view_update_numbers (OkrOutlineView *self);
void            okr_outline_view_set_advice     (OkrOutlineView *self,
                                                 OkrAdviceList  *advice);
void            okr_outline_view_save           (OkrOutlineView *self);
void            okr_outline_view_set_indicator  (OkrOutlineView *self,
                                                 float           y);

G_END_DECLS
