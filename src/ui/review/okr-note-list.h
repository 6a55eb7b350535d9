/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One of the lists of a review, under a line in which notes are captured.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_NOTE_LIST (okr_note_list_get_type ())
G_DECLARE_FINAL_TYPE (OkrNoteList, okr_note_list, OKR, NOTE_LIST, GtkWidget)

void           okr_note_list_set_kind  (OkrNoteList       *self,
                                        OkrReviewNoteKind  kind);
void           okr_note_list_set_cycle (OkrNoteList       *self,
                                        OkrWorkspace      *workspace,
                                        OkrCycle          *cycle);
void           okr_note_list_update    (OkrNoteList       *self,
                                        gboolean           editable);
OkrReviewNote *okr_note_list_get_last  (OkrNoteList       *self);
gboolean       okr_note_list_focus     (OkrNoteList       *self,
                                        OkrReviewNote     *note);

G_END_DECLS
