/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates of a cycle: its end from a preset, its checks, its phases, its first half.  A cycle counts both its
 * first and its last day.  */

#pragma once

#include "base/okr-date.h"
#include "logic/okr-types.h"

G_BEGIN_DECLS

#define OKR_CYCLE_MAX_CHECKS 26
#define OKR_CYCLE_DEFAULT_CHECKS 6
#define OKR_CYCLE_N_PHASES 3

OkrDate  okr_cycle_dates_get_end            (OkrCyclePreset  preset,
                                             OkrDate         start);
OkrDate  okr_cycle_dates_propose_start      (OkrCyclePreset  preset,
                                             OkrDate         today);
void     okr_cycle_dates_get_next           (OkrCyclePreset  preset,
                                             OkrDate         start,
                                             OkrDate         end,
                                             OkrDate        *next_start,
                                             OkrDate        *next_end);
int      okr_cycle_dates_count_days         (OkrDate         start,
                                             OkrDate         end);
int      okr_cycle_dates_count_days_left    (OkrDate         end,
                                             OkrDate         today);
OkrDate  okr_cycle_dates_get_first_half_end (OkrDate         start,
                                             OkrDate         end);
gboolean okr_cycle_dates_is_long            (OkrDate         start,
                                             OkrDate         end);
void     okr_cycle_dates_plan_checks        (OkrDate         start,
                                             OkrDate         end,
                                             guint           n_checks,
                                             OkrDate        *checks);
void     okr_cycle_dates_plan_phases        (OkrDate         start,
                                             OkrDate         end,
                                             OkrDate         ends[OKR_CYCLE_N_PHASES]);

G_END_DECLS
