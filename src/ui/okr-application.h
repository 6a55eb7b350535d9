/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: its command line, its windows, the workspaces that are open, and the actions that belong
 * to no window.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_APPLICATION (okr_application_get_type ())
G_DECLARE_FINAL_TYPE (OkrApplication, okr_application, OKR, APPLICATION, AdwApplication)

OkrApplication *okr_application_new                   (void);
OkrClock       *okr_application_get_clock             (OkrApplication       *self);
GSettings      *okr_application_get_settings          (OkrApplication       *self);

void            okr_application_open_workspace_async  (OkrApplication       *self,
                                                       const char           *path,
                                                       gboolean              create,
                                                       GAsyncReadyCallback   callback,
                                                       gpointer              user_data);
void            okr_application_adopt_workspace       (OkrApplication       *self,
                                                       OkrWorkspace         *workspace);
OkrWorkspace   *okr_application_open_workspace_finish (OkrApplication       *self,
                                                       GAsyncResult         *result,
                                                       GError              **error);

G_END_DECLS
