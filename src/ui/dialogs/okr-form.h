/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the dialogs share: choosing an entity, reading a number.  */

#pragma once

#include "model/okr-workspace.h"
#include "ui/dialogs/okr-date-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

void      okr_form_fill_entities   (AdwComboRow    *row,
                                    GListModel     *entities,
                                    const char     *none,
                                    OkrEntity      *selected);
gpointer  okr_form_get_entity      (AdwComboRow    *row);
char     *okr_form_dup_problem     (const char     *title,
                                    const char     *reason);
gboolean  okr_form_read_value      (AdwEntryRow    *row,
                                    const char     *unit,
                                    gboolean        required,
                                    double         *number,
                                    char          **problem);
gboolean  okr_form_read_number     (AdwEntryRow    *row,
                                    gboolean        required,
                                    double         *number,
                                    char          **problem);
gboolean  okr_form_read_title      (AdwEntryRow    *row,
                                    char          **title,
                                    char          **problem);
gboolean  okr_form_check_date      (OkrDateRow     *row,
                                    GtkLabel       *label);
void      okr_form_set_problem     (GtkWidget      *row,
                                    GtkLabel       *label,
                                    const char     *problem);
void      okr_form_finish          (AdwDialog      *dialog,
                                    GtkWidget      *row,
                                    GtkLabel       *label,
                                    OkrWorkspace   *workspace,
                                    GAsyncResult   *result);
void      okr_form_make_room       (AdwDialog      *dialog,
                                    GtkWidget      *label);
void      okr_form_wrap_heading    (AdwAlertDialog *dialog);
void      okr_form_describe_row    (GtkWidget      *row,
                                    const char     *description);

G_END_DECLS
