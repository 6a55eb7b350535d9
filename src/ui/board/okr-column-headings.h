/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The headings of the board's columns: name, figures, number of cards; a click collapses the column.  */

#pragma once

#include "model/okr-board.h"
#include "ui/board/okr-column-track.h"

G_BEGIN_DECLS

#define OKR_TYPE_COLUMN_HEADINGS (okr_column_headings_get_type ())
G_DECLARE_FINAL_TYPE (OkrColumnHeadings, okr_column_headings, OKR, COLUMN_HEADINGS, GtkWidget)

GtkWidget *okr_column_headings_new       (OkrColumnTrack    *track);
void       okr_column_headings_set_board (OkrColumnHeadings *self,
                                          OkrBoard          *board);

G_END_DECLS
