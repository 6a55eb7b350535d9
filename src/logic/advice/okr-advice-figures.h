/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers in wordings: which digits are a figure to reach, and which belong to a name, a rank or a date.  */

#pragma once

#include "logic/advice/okr-advice-text.h"

G_BEGIN_DECLS

char     *okr_advice_figures_find_goal   (const OkrAdviceText *text);
gboolean  okr_advice_figures_has_measure (const OkrAdviceText *text);
gboolean  okr_advice_figures_read_change (const OkrAdviceText *text,
                                          double              *start,
                                          double              *target,
                                          gboolean            *percent);

G_END_DECLS
