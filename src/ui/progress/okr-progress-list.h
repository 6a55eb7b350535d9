/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One of the two lists of the Progress page, with its heading.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_LIST (okr_progress_list_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressList, okr_progress_list, OKR, PROGRESS_LIST, GtkWidget)

void okr_progress_list_set_texts (OkrProgressList *self,
                                  const char      *heading,
                                  const char      *when_empty);
void okr_progress_list_set_model (OkrProgressList *self,
                                  OkrWorkspace    *workspace,
                                  GListModel      *key_results);

G_END_DECLS
