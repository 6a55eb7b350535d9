/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figure shown for a score.  Columns and zones are judged on it, so the screen never contradicts itself.  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

double  okr_figure_from_score (double score);
char   *okr_figure_dup_label  (double figure);
char   *okr_figure_to_c       (double figure);

G_END_DECLS
