/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window: the left pane, the pages, and what happens before there is a workspace or when one cannot be
 * opened.  Pages ask for things with its actions: "win.toast", "win.undo", "win.open-key-result", ...  */

#pragma once

#include "ui/okr-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_WINDOW (okr_window_get_type ())
G_DECLARE_FINAL_TYPE (OkrWindow, okr_window, OKR, WINDOW, AdwApplicationWindow)

GtkWidget    *okr_window_new           (AdwApplication *application,
                                        OkrSession     *session);
void          okr_window_start         (OkrWindow      *self);
void          okr_window_open_file     (OkrWindow      *self,
                                        GFile          *file);
OkrWorkspace *okr_window_get_workspace (OkrWindow      *self);
void          okr_window_set_workspace (OkrWindow      *self,
                                        OkrWorkspace   *workspace);

G_END_DECLS
