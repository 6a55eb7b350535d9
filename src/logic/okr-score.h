/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The score of a key result and of an objective: 0.0 to 1.0, or NAN where nothing is known.  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

double   okr_score_from_value      (double        start,
                                    double        target,
                                    OkrDirection  direction,
                                    double        value);
double   okr_score_from_milestones (guint         n_ticked,
                                    guint         n_total);
double   okr_score_mean            (const double *scores,
                                    gsize         n_scores);
gboolean okr_score_is_set_back     (double        start,
                                    double        target,
                                    OkrDirection  direction,
                                    double        value);
double   okr_score_get_overshoot   (double        start,
                                    double        target,
                                    OkrDirection  direction,
                                    double        value);

G_END_DECLS
