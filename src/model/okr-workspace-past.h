/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A workspace as it was (F49): a second OkrWorkspace over the same file that stands on a day of the past and is taken
 * from day to day.  It is like any other to those who show it, only that every verb is refused, and that the file can
 * go on without it.  Its clock stands on the day that is shown.
 *
 * From the day on which Okr knows the workspace its history says what was there at the end of each day.  For a day
 * before that, what was there at the end of the first is shown with the readings up to the day: an import brings the
 * readings of months in one step.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

OkrWorkspace *okr_workspace_open_past        (const char           *path,
                                              OkrDate               today,
                                              OkrDate               day,
                                              GError              **error);
void          okr_workspace_open_past_async  (OkrWorkspace         *present,
                                              OkrDate               day,
                                              GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
OkrWorkspace *okr_workspace_open_past_finish (GAsyncResult         *result,
                                              GError              **error);

gboolean      okr_workspace_is_past          (OkrWorkspace         *self);
OkrDate       okr_workspace_get_known_since  (OkrWorkspace         *self,
                                              OkrEntity            *entity);
void          okr_workspace_show_day         (OkrWorkspace         *self,
                                              OkrDate               day);

G_END_DECLS
