/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A row that opens to tick people: the doers of a key result, the authors of an objective, the members of a team.  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_PEOPLE_ROW (okr_people_row_get_type ())
G_DECLARE_FINAL_TYPE (OkrPeopleRow, okr_people_row, OKR, PEOPLE_ROW, AdwExpanderRow)

GtkWidget *okr_people_row_new (OkrWorkspace *workspace,
                               OkrEntity    *owner,
                               GType         link_type,
                               const char   *title,
                               const char   *nobody);

G_END_DECLS
