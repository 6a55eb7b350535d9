/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a window shows before there is a workspace: templates, examples, an empty cycle, opening a file.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_WELCOME_PAGE (okr_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (OkrWelcomePage, okr_welcome_page, OKR, WELCOME_PAGE, GtkWidget)

GtkWidget *okr_welcome_page_new (gboolean can_go_back);

G_END_DECLS
