/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A key result in one of the two lists of the Progress page, with the reason why.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_ROW (okr_progress_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressRow, okr_progress_row, OKR, PROGRESS_ROW, GtkListBoxRow)

void          okr_progress_row_show           (OkrProgressRow *self,
                                               OkrKeyResult   *key_result,
                                               OkrDate         today);
OkrKeyResult *okr_progress_row_get_key_result (OkrProgressRow *self);

G_END_DECLS
