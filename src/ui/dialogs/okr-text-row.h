/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row for a text of several lines, which grows with it.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_TEXT_ROW (okr_text_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrTextRow, okr_text_row, OKR, TEXT_ROW, AdwPreferencesRow)

/* Signal "changed" when somebody typed, or the text was set. */
GtkWidget *okr_text_row_new          (const char *title,
                                      const char *hint);
char      *okr_text_row_dup_text     (OkrTextRow *self);
void       okr_text_row_set_text     (OkrTextRow *self,
                                      const char *text);
void       okr_text_row_set_editable (OkrTextRow *self,
                                      gboolean    editable);

G_END_DECLS
