/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the follow-up from week to week: a key result with where it stands, or a task that can be ticked.  */

#pragma once

#include "model/okr-follow-up.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_FOLLOW_UP_ROW (okr_follow_up_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrFollowUpRow, okr_follow_up_row, OKR, FOLLOW_UP_ROW, GtkWidget)

GtkWidget  *okr_follow_up_row_new             (OkrWorkspace    *workspace);
void        okr_follow_up_row_set_item        (OkrFollowUpRow  *self,
                                               OkrFollowUpItem *item);
char       *okr_follow_up_row_dup_description (OkrFollowUpRow  *self);

G_END_DECLS
