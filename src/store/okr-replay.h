/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The history of a file as a way through its days, to be gone in both directions (F49).  Once it is built it never
 * changes and may be used on any thread.  OkrWorkspace shows the past with it.
 *
 * A day stands for what was there at its end.  Of the time before the first day nothing is known, so the way begins
 * at the end of that.  */

#pragma once

#include "base/okr-date.h"
#include "store/okr-change.h"

G_BEGIN_DECLS

typedef struct _OkrReplay OkrReplay;

OkrReplay *okr_replay_new           (void);
void       okr_replay_append        (OkrReplay    *self,
                                     OkrDate       day,
                                     OkrChange    *change);
void       okr_replay_free          (OkrReplay    *self);

OkrDate    okr_replay_get_first_day (OkrReplay    *self);
OkrDate    okr_replay_find_row      (OkrReplay    *self,
                                     const char   *table,
                                     const char   *id);
OkrChange *okr_replay_get_change    (OkrReplay    *self,
                                     OkrDate       from,
                                     OkrDate       to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrReplay, okr_replay_free)

G_END_DECLS
