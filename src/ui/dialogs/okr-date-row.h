/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row in which a date is typed, or chosen from a calendar.  */

#pragma once

#include "base/okr-clock.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_DATE_ROW (okr_date_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrDateRow, okr_date_row, OKR, DATE_ROW, AdwEntryRow)

/* Property "date" (an OkrDate; 0: none), which follows what is typed as far as it is a date. */
void        okr_date_row_set_clock   (OkrDateRow *self,
                                      OkrClock   *clock);
OkrDate     okr_date_row_get_date    (OkrDateRow *self);
void        okr_date_row_set_date    (OkrDateRow *self,
                                      OkrDate     date);
const char *okr_date_row_get_problem (OkrDateRow *self);

G_END_DECLS
