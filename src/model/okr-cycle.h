/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cycle computes and lists beyond its columns: weeks, elapsed share, next check, first half.
 * Nothing of it is stored; each value is a read-only property of the same name that notifies.  */

#pragma once

#include "model/okr-entities.h"

G_BEGIN_DECLS

/* Lists are borrowed and live: objectives by rank and id, checks and phases by date and id. */
GListModel             *okr_cycle_get_objectives          (OkrCycle *self);
GListModel             *okr_cycle_get_checks              (OkrCycle *self);
GListModel             *okr_cycle_get_phases              (OkrCycle *self);

int                     okr_cycle_get_week                (OkrCycle *self);
int                     okr_cycle_get_n_weeks             (OkrCycle *self);
double                  okr_cycle_get_elapsed             (OkrCycle *self);
OkrAccountabilityCheck *okr_cycle_get_next_check          (OkrCycle *self);
OkrDate                 okr_cycle_get_first_half_last_day (OkrCycle *self);

G_END_DECLS
