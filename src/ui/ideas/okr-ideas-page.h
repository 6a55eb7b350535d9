/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ideas as a page of the window: capture and tray, the impact-effort matrix, the order of work.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_IDEAS_PAGE (okr_ideas_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeasPage, okr_ideas_page, OKR, IDEAS_PAGE, GtkWidget)

GtkWidget *okr_ideas_page_new            (void);
void       okr_ideas_page_set_workspace  (OkrIdeasPage *self,
                                          OkrWorkspace *workspace);
void       okr_ideas_page_set_cycle      (OkrIdeasPage *self,
                                          OkrCycle     *cycle);
void       okr_ideas_page_set_objective  (OkrIdeasPage *self,
                                          OkrObjective *objective);
void       okr_ideas_page_set_key_result (OkrIdeasPage *self,
                                          OkrKeyResult *key_result);
void       okr_ideas_page_search         (OkrIdeasPage *self);
void       okr_ideas_page_clear_filter   (OkrIdeasPage *self);

G_END_DECLS
