/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the outline: an objective, a key result, or one that is being written and is neither yet.  It shows
 * the text with the fields beside it as chips, and becomes an editor in place.
 *
 * Signals: "typed" after each change of the text by a person; "left" when editing ended; "pasted" (string) with all
 * of the text when several lines were pasted into it; "refused" when it cannot be saved as it stands.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_OUTLINE_LINE (okr_outline_line_get_type ())
G_DECLARE_FINAL_TYPE (OkrOutlineLine, okr_outline_line, OKR, OUTLINE_LINE, GtkWidget)

/* The end of the text, for okr_outline_line_edit(). */
#define OKR_OUTLINE_LINE_END (-1)

OkrOutlineLine *okr_outline_line_new               (OkrWorkspace   *workspace);
OkrWorkspace   *okr_outline_line_get_workspace     (OkrOutlineLine *self);
OkrEntity      *okr_outline_line_get_entity        (OkrOutlineLine *self);
void            okr_outline_line_set_entity        (OkrOutlineLine *self,
                                                    OkrEntity      *entity);
const char     *okr_outline_line_get_id            (OkrOutlineLine *self);
void            okr_outline_line_set_id            (OkrOutlineLine *self,
                                                    const char     *id);
gboolean        okr_outline_line_get_refused       (OkrOutlineLine *self);
void            okr_outline_line_set_refusal       (OkrOutlineLine *self,
                                                    const char     *sentence);
gboolean        okr_outline_line_get_is_key_result (OkrOutlineLine *self);
void            okr_outline_line_set_is_key_result (OkrOutlineLine *self,
                                                    gboolean        is_key_result);
void            okr_outline_line_set_number        (OkrOutlineLine *self,
                                                    guint           number);
void            okr_outline_line_set_place         (OkrOutlineLine *self,
                                                    const char     *place);
void            okr_outline_line_set_hint          (OkrOutlineLine *self,
                                                    const char     *hint);
void            okr_outline_line_set_narrow        (OkrOutlineLine *self,
                                                    gboolean        narrow);

void            okr_outline_line_set_advice        (OkrOutlineLine *self,
                                                    GPtrArray      *advice);
void            okr_outline_line_show_advice       (OkrOutlineLine *self,
                                                    GPtrArray      *advice);

const char     *okr_outline_line_get_text          (OkrOutlineLine *self);
void            okr_outline_line_set_text          (OkrOutlineLine *self,
                                                    const char     *text);
gboolean        okr_outline_line_is_blank          (OkrOutlineLine *self);

void            okr_outline_line_edit              (OkrOutlineLine *self,
                                                    int             cursor);
void            okr_outline_line_stop_editing      (OkrOutlineLine *self);
GtkTextView    *okr_outline_line_get_editor        (OkrOutlineLine *self);
void            okr_outline_line_ask               (OkrOutlineLine *self,
                                                    const char     *action);

G_END_DECLS
