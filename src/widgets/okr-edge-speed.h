/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast a view scrolls when something is dragged near its edge. Pure
 * numbers, used by OkrEdgeScroller. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define OKR_EDGE_ZONE 64.0
#define OKR_EDGE_MAX_SPEED 1500.0

double okr_edge_speed (double position,
                       double extent);

G_END_DECLS
