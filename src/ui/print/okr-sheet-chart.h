/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines over days on a sheet, between 0 and 1: what OkrPlot is on the screen.  On paper nothing may be said by a colour:
 * each line has its own mark and dashes, and its name at its end.  */

#pragma once

#include "ui/print/okr-sheet.h"

G_BEGIN_DECLS

typedef struct _OkrSheetChart OkrSheetChart;

OkrSheetChart *okr_sheet_chart_new         (int            first,
                                            int            last);
void           okr_sheet_chart_free        (OkrSheetChart *self);
void           okr_sheet_chart_add_x_tick  (OkrSheetChart *self,
                                            int            x,
                                            const char    *label);
void           okr_sheet_chart_add_y_tick  (OkrSheetChart *self,
                                            double         y,
                                            const char    *label);
void           okr_sheet_chart_add_guide   (OkrSheetChart *self,
                                            int            from_x,
                                            double         from_y,
                                            int            to_x,
                                            double         to_y);
void           okr_sheet_chart_add_line    (OkrSheetChart *self,
                                            const char    *name);
void           okr_sheet_chart_add_point   (OkrSheetChart *self,
                                            int            x,
                                            double         y);

void           okr_sheet_append_chart      (OkrSheet      *sheet,
                                            OkrSheetChart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrSheetChart, okr_sheet_chart_free)

G_END_DECLS
