/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text view that lies over a line of the outline while it is edited.
 *
 * Signals: "typed" after each change by a person; "pasted" (string) with all of the text when several lines were pasted
 * into it, which it does not take; "left" when the focus went elsewhere for good.  */

#pragma once

#include "widgets/okr-text-view.h"

G_BEGIN_DECLS

#define OKR_TYPE_OUTLINE_EDITOR (okr_outline_editor_get_type ())
G_DECLARE_FINAL_TYPE (OkrOutlineEditor, okr_outline_editor, OKR, OUTLINE_EDITOR, OkrTextView)

OkrOutlineEditor *okr_outline_editor_new          (const char       *text);
char             *okr_outline_editor_dup_text     (OkrOutlineEditor *self);
void              okr_outline_editor_set_text     (OkrOutlineEditor *self,
                                                   const char       *text);
gboolean          okr_outline_editor_is_unsaved   (OkrOutlineEditor *self);
void              okr_outline_editor_place_cursor (OkrOutlineEditor *self,
                                                   int               cursor);

G_END_DECLS
