/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A note of a review in its list: read, edited in place, dragged, or sent elsewhere by key or menu.  It reaches its
 * section through the action "note.place".  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_NOTE_ROW (okr_note_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrNoteRow, okr_note_row, OKR, NOTE_ROW, GtkListBoxRow)

GtkWidget     *okr_note_row_new      (OkrReviewNote *note,
                                      OkrWorkspace  *workspace);
OkrReviewNote *okr_note_row_get_note (OkrNoteRow    *self);
void           okr_note_row_update   (OkrNoteRow    *self,
                                      gboolean       editable);

G_END_DECLS
