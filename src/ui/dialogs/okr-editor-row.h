/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each kind of field looks like: making its row, filling it with choices, showing a value in it and reading it
 * back.  For okr-editor.c only, which knows when.  */

#pragma once

#include "ui/dialogs/okr-editor-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget  *okr_editor_row_create     (const OkrEditorField *field,
                                       gboolean              editable);
const char *okr_editor_row_get_signal (const OkrEditorField *field);
void        okr_editor_row_fill       (GtkWidget            *row,
                                       const OkrEditorField *field,
                                       OkrWorkspace         *workspace,
                                       OkrEntity            *entity);
void        okr_editor_row_show       (GtkWidget            *row,
                                       const OkrEditorField *field,
                                       const GValue         *value);
char       *okr_editor_row_read       (GtkWidget            *row,
                                       const OkrEditorField *field,
                                       GValue               *value);

G_END_DECLS
