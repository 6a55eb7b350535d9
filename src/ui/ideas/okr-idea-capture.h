/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line in which ideas are written down, and the choice of the key result that they are for.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_IDEA_CAPTURE (okr_idea_capture_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeaCapture, okr_idea_capture, OKR, IDEA_CAPTURE, GtkWidget)

void okr_idea_capture_set_workspace   (OkrIdeaCapture *self,
                                       OkrWorkspace   *workspace);
void okr_idea_capture_set_author      (OkrIdeaCapture *self,
                                       OkrPerson      *author);
void okr_idea_capture_set_key_results (OkrIdeaCapture *self,
                                       GPtrArray      *key_results);

G_END_DECLS
