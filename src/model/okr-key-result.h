/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a key result computes and lists beyond its columns: score, figure, zone, trend, lateness, readings.
 * Nothing of it is stored; each value but the two of its age is a read-only property of the same name that
 * notifies.  */

#pragma once

#include "model/okr-entities.h"

G_BEGIN_DECLS

/* Lists are borrowed and live: check-ins by date and id, the others by rank and id. */
GListModel   *okr_key_result_get_check_ins           (OkrKeyResult *self);
GListModel   *okr_key_result_get_milestones          (OkrKeyResult *self);
GListModel   *okr_key_result_get_ideas               (OkrKeyResult *self);
GListModel   *okr_key_result_get_doers               (OkrKeyResult *self);      /* of OkrKeyResultDoer */

double        okr_key_result_get_current_value       (OkrKeyResult *self);
double        okr_key_result_get_score               (OkrKeyResult *self);
double        okr_key_result_get_figure              (OkrKeyResult *self);
gboolean      okr_key_result_get_counted             (OkrKeyResult *self);
double        okr_key_result_get_zone_low            (OkrKeyResult *self);
double        okr_key_result_get_zone_high           (OkrKeyResult *self);
OkrZonePlace  okr_key_result_get_zone_place          (OkrKeyResult *self);
OkrTendency   okr_key_result_get_trend               (OkrKeyResult *self);
int           okr_key_result_get_confidence          (OkrKeyResult *self);
OkrCheckIn   *okr_key_result_get_last_check_in       (OkrKeyResult *self);
OkrDate       okr_key_result_get_last_date           (OkrKeyResult *self);
gboolean      okr_key_result_get_late                (OkrKeyResult *self);
OkrDate       okr_key_result_get_last_update         (OkrKeyResult *self);
int           okr_key_result_get_age                 (OkrKeyResult *self);
OkrAging      okr_key_result_get_aging               (OkrKeyResult *self);
gboolean      okr_key_result_get_set_back            (OkrKeyResult *self);
gboolean      okr_key_result_get_started_without_result (OkrKeyResult *self);
double        okr_key_result_get_overshoot           (OkrKeyResult *self);
int           okr_key_result_get_tasks_done          (OkrKeyResult *self);
int           okr_key_result_get_tasks_total         (OkrKeyResult *self);
OkrKeyResult *okr_key_result_get_replaces            (OkrKeyResult *self);
OkrDecision  *okr_key_result_find_arrival            (OkrKeyResult *self);
OkrDecision  *okr_key_result_find_departure          (OkrKeyResult *self);

double        okr_key_result_get_value_on            (OkrKeyResult *self,
                                                      OkrDate       date);
double        okr_key_result_get_score_on            (OkrKeyResult *self,
                                                      OkrDate       date);
double        okr_key_result_get_score_of            (OkrKeyResult *self,
                                                      double        value);

G_END_DECLS
