/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of the chart and one row of its table: an objective or a key result with its points.  */

#pragma once

#include "model/okr-trajectory.h"

G_BEGIN_DECLS

#define OKR_TYPE_PROGRESS_LINE (okr_progress_line_get_type ())
G_DECLARE_FINAL_TYPE (OkrProgressLine, okr_progress_line, OKR, PROGRESS_LINE, GObject)

OkrProgressLine          *okr_progress_line_new        (OkrEntity       *entity,
                                                        guint            colour,
                                                        GArray          *points,
                                                        OkrDate          today);
OkrEntity                *okr_progress_line_get_entity (OkrProgressLine *self);
const char               *okr_progress_line_get_title  (OkrProgressLine *self);
guint                     okr_progress_line_get_colour (OkrProgressLine *self);
GArray                   *okr_progress_line_get_points (OkrProgressLine *self);
const OkrTrajectoryPoint *okr_progress_line_find_point (OkrProgressLine *self,
                                                        int              check);
char                     *okr_progress_line_dup_ahead  (OkrProgressLine *self);

G_END_DECLS
