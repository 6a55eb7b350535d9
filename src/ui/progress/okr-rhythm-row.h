/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the section on rhythm: what it is of, the figure in words, and the figure as a bar.  */

#pragma once

#include "model/okr-rhythm.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_RHYTHM_ROW (okr_rhythm_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrRhythmRow, okr_rhythm_row, OKR, RHYTHM_ROW, GtkListBoxRow)

GtkWidget *okr_rhythm_row_new_share (OkrRhythmShare *share,
                                     OkrDate         today);
GtkWidget *okr_rhythm_row_new_pulse (OkrRhythmPulse *pulse,
                                     OkrDate         today);

G_END_DECLS
