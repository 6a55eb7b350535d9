/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An accountability check in place of everything else in the window: who is there, one key result after the other,
 * the hypotheses, and what came out of it.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_CHECK_PAGE (okr_check_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrCheckPage, okr_check_page, OKR, CHECK_PAGE, GtkWidget)

GtkWidget *okr_check_page_new (OkrWorkspace           *workspace,
                               OkrAccountabilityCheck *check);
GtkWidget *okr_check_page_new_talk (OkrWorkspace        *workspace,
                                    OkrCycle            *cycle,
                                    OkrPerson           *owner);
OkrAccountabilityCheck *okr_check_page_get_check (OkrCheckPage *self);

G_END_DECLS
