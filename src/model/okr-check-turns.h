/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An accountability check as it is being held, or a talk between two checks, which has no check: nothing of it is kept but rows, so it is where it was left after any
 * interruption.  What was said at a check is what its readings say.  */

#pragma once

#include "model/okr-workspace.h"

G_BEGIN_DECLS

OkrAccountabilityCheck *okr_check_choose         (OkrCycle               *cycle,
                                                  OkrDate                 today);
GPtrArray              *okr_check_dup_turns      (OkrAccountabilityCheck *check);
GPtrArray              *okr_talk_dup_turns       (OkrCycle               *cycle,
                                                  OkrPerson              *owner);
OkrDate                 okr_check_get_day        (OkrAccountabilityCheck *check,
                                                  OkrDate                 today);
OkrDate                 okr_check_get_since      (OkrAccountabilityCheck *check,
                                                  OkrDate                 today);
OkrCheckIn             *okr_check_get_reading    (OkrAccountabilityCheck *check,
                                                  OkrKeyResult           *key_result,
                                                  OkrDate                 since,
                                                  OkrDate                 today);
OkrAttendance          *okr_check_get_attendance (OkrAccountabilityCheck *check,
                                                  OkrPerson              *person);
gboolean                okr_check_is_absent      (OkrAccountabilityCheck *check,
                                                  OkrKeyResult           *key_result);
double                  okr_check_get_value_before (OkrAccountabilityCheck *check,
                                                    OkrKeyResult           *key_result,
                                                    OkrDate                 since,
                                                    OkrDate                 today);

G_END_DECLS
