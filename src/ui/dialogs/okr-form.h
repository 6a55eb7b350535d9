/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the dialogs share: choosing an entity or a word of an enumeration, a date, reading a number.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

void      okr_form_fill_entities   (AdwComboRow *row,
                                    GListModel  *entities,
                                    const char  *none,
                                    OkrEntity   *selected);
gpointer  okr_form_get_entity      (AdwComboRow *row);
gboolean  okr_form_read_number     (AdwEntryRow *row,
                                    gboolean     required,
                                    double      *number,
                                    char       **problem);
gboolean  okr_form_read_title      (AdwEntryRow *row,
                                    char       **title,
                                    char       **problem);
void      okr_form_set_problem     (GtkWidget   *row,
                                    GtkLabel    *label,
                                    const char  *problem);
void      okr_form_describe_row    (GtkWidget   *row,
                                    const char  *description);

#define OKR_TYPE_DATE_ROW (okr_date_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrDateRow, okr_date_row, OKR, DATE_ROW, AdwActionRow)

/* An action row with a button that opens a calendar; property "date" (an OkrDate; 0: none). */
OkrDate   okr_date_row_get_date    (OkrDateRow  *self);
void      okr_date_row_set_date    (OkrDateRow  *self,
                                    OkrDate      date);

G_END_DECLS
