/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of OkrKeyResult share.  */

#pragma once

#include "model/okr-entity-private.h"
#include "model/okr-key-result.h"

G_BEGIN_DECLS

/* okr-key-result-readings.c */
OkrSortedList *okr_key_result_look_at_check_ins (OkrKeyResult *self);
gboolean       okr_key_result_has_milestones    (OkrKeyResult *self);
double         okr_key_result_find_reading      (OkrKeyResult *self,
                                                 OkrDate       date,
                                                 double       *previous);
OkrDate        okr_key_result_find_last_tick    (OkrKeyResult *self);

G_END_DECLS
