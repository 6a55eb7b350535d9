/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of work beside the plane.  */

#pragma once

#include "model/okr-idea-lists.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_WORK_LIST (okr_work_list_get_type ())
G_DECLARE_FINAL_TYPE (OkrWorkList, okr_work_list, OKR, WORK_LIST, GtkWidget)

void okr_work_list_set_lists (OkrWorkList  *self,
                              OkrIdeaLists *lists);

G_END_DECLS
