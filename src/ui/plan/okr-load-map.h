/* SPDX-License-Identifier: GPL-3.0-or-later */

/* People by objectives: who answers for what.  */

#pragma once

#include "model/okr-workspace.h"
#include "ui/print/okr-sheet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* B43: more than that is too much for anybody. */
#define OKR_LOAD_MAX 3

GtkWidget *okr_load_map_new          (OkrWorkspace *workspace,
                                      OkrCycle     *cycle);
OkrSheet  *okr_load_map_create_sheet (OkrWorkspace *workspace,
                                      OkrCycle     *cycle);

G_END_DECLS
