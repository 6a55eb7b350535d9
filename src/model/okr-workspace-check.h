/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the accountability check beside okr_workspace_record_check_in_async(), whose reading names the check
 * at which it was said.  They end with okr_workspace_finish(); in brackets: the label beside Undo.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

void okr_workspace_hold_check_async        (OkrWorkspace           *self,
                                            OkrAccountabilityCheck *check,
                                            OkrDate                 held_on,
                                            GAsyncReadyCallback     callback,
                                            gpointer                user_data);
void okr_workspace_set_attendance_async    (OkrWorkspace           *self,
                                            OkrAccountabilityCheck *check,
                                            OkrPerson              *person,
                                            OkrAttendanceState      state,
                                            GAsyncReadyCallback     callback,
                                            gpointer                user_data);
void okr_workspace_add_pulse_async         (OkrWorkspace           *self,
                                            OkrAccountabilityCheck *check,
                                            const int              *answers,
                                            gsize                   n_answers,
                                            GAsyncReadyCallback     callback,
                                            gpointer                user_data);

G_END_DECLS
