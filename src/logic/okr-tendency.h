/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the last two readings of a key result point: the small arrow of its card.  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

OkrTendency okr_tendency_from_scores (double previous,
                                      double last);

G_END_DECLS
