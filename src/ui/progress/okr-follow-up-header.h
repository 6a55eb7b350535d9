/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who the lines below belong to, when one last spoke with them, and the button that says that one did.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_FOLLOW_UP_HEADER (okr_follow_up_header_get_type ())
G_DECLARE_FINAL_TYPE (OkrFollowUpHeader, okr_follow_up_header, OKR, FOLLOW_UP_HEADER, GtkWidget)

GtkWidget  *okr_follow_up_header_new        (OkrWorkspace      *workspace,
                                             GListModel        *items);
void        okr_follow_up_header_set_person (OkrFollowUpHeader *self,
                                             OkrPerson         *person);
const char *okr_follow_up_header_get_name   (OkrFollowUpHeader *self);
const char *okr_follow_up_header_get_talk   (OkrFollowUpHeader *self);

G_END_DECLS
