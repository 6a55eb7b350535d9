/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The progress columns of the board: which column a figure belongs to, and the least value that belongs in a
 * column, which a drop proposes.  */

#pragma once

#include "logic/okr-types.h"

G_BEGIN_DECLS

guint       okr_column_get_count   (OkrColumnScheme   scheme);
guint       okr_column_from_figure (OkrColumnScheme   scheme,
                                    double            figure);
void        okr_column_get_range   (OkrColumnScheme   scheme,
                                    guint             column,
                                    double           *low,
                                    double           *high);
const char *okr_column_get_id      (OkrColumnScheme   scheme,
                                    guint             column);
gboolean    okr_column_least_value (OkrColumnScheme   scheme,
                                    guint             column,
                                    OkrKeyResultKind  kind,
                                    OkrDirection      direction,
                                    double            start,
                                    double            target,
                                    double           *value);

G_END_DECLS
