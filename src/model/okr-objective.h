/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an objective computes and lists beyond its columns: score, figure, zone, pace, colour, key results.
 * Nothing of it is stored; each value is a read-only property of the same name that notifies.  */

#pragma once

#include "model/okr-entities.h"

G_BEGIN_DECLS

/* Colours of objectives: okr_objective_get_colour() is below. */
#define OKR_N_COLOURS 8

/* Lists are borrowed and live, by rank and id. */
GListModel   *okr_objective_get_key_results (OkrObjective *self);
GListModel   *okr_objective_get_hypotheses  (OkrObjective *self);

double        okr_objective_get_score       (OkrObjective *self);
double        okr_objective_get_figure      (OkrObjective *self);
int           okr_objective_get_counted     (OkrObjective *self);
int           okr_objective_get_of          (OkrObjective *self);
double        okr_objective_get_zone_low    (OkrObjective *self);
double        okr_objective_get_zone_high   (OkrObjective *self);
OkrZonePlace  okr_objective_get_zone_place  (OkrObjective *self);
double        okr_objective_get_expected    (OkrObjective *self);
gboolean      okr_objective_get_behind      (OkrObjective *self);
int           okr_objective_get_colour      (OkrObjective *self);

double        okr_objective_get_mean_on     (OkrObjective *self,
                                             OkrDate       date,
                                             int          *counted,
                                             int          *of);

G_END_DECLS
