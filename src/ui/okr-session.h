/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the windows of one run share: the clock, the settings, the timer of the room, the reminders, and the workspaces
 * that are open.  */

#pragma once

#include "model/okr-workspace.h"
#include "ui/okr-reminder-watch.h"
#include "ui/room/okr-timer.h"

G_BEGIN_DECLS

#define OKR_TYPE_SESSION (okr_session_get_type ())
G_DECLARE_FINAL_TYPE (OkrSession, okr_session, OKR, SESSION, GObject)

OkrSession   *okr_session_new                   (OkrClock             *clock);
OkrClock     *okr_session_get_clock             (OkrSession           *self);
GSettings    *okr_session_get_settings          (OkrSession           *self);
OkrTimer     *okr_session_get_timer             (OkrSession           *self);
OkrReminderWatch *okr_session_get_reminders     (OkrSession           *self);

void          okr_session_prepare               (OkrSession           *self);
void          okr_session_open_workspace_async  (OkrSession           *self,
                                                 const char           *path,
                                                 gboolean              create,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
OkrWorkspace *okr_session_open_workspace_finish (OkrSession           *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);
void          okr_session_adopt_workspace       (OkrSession           *self,
                                                 OkrWorkspace         *workspace);
void          okr_session_close                 (OkrSession           *self);

G_END_DECLS
