/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The zone that a type of objective aims at, for the objective and for its key results (T8).  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

gboolean     okr_zone_get_range (OkrObjectiveType  type,
                                 double           *low,
                                 double           *high);
OkrZonePlace okr_zone_get_place (OkrObjectiveType  type,
                                 double            figure);

G_END_DECLS
