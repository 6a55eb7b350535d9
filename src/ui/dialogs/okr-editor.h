/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows that edit fields of an entity, made from a table: each saves by itself within a second, each field is a step of
 * undo of its own, and what cannot be saved stays as it was typed, with a sentence that says why.
 *
 *   static const OkrEditorField fields[] = {
 *     { "title", OKR_EDITOR_LINE, N_("Title") },
 *     { "owner", OKR_EDITOR_ENTITY, N_("Owner"), .none = N_("Nobody") },
 *   };
 *
 *   okr_editor_add_fields (group, workspace, OKR_ENTITY (objective), fields, G_N_ELEMENTS (fields));  */

#pragma once

#include "ui/dialogs/okr-editor-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *okr_editor_row_new    (OkrWorkspace         *workspace,
                                  OkrEntity            *entity,
                                  const OkrEditorField *field);
GtkWidget *okr_editor_add_field  (AdwPreferencesGroup  *group,
                                  OkrWorkspace         *workspace,
                                  OkrEntity            *entity,
                                  const OkrEditorField *field);
void       okr_editor_add_fields (AdwPreferencesGroup  *group,
                                  OkrWorkspace         *workspace,
                                  OkrEntity            *entity,
                                  const OkrEditorField *fields,
                                  guint                 n_fields);
void       okr_editor_hold       (AdwDialog            *dialog,
                                  gboolean              held);

G_END_DECLS
