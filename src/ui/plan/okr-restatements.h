/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each team reads in an objective, beside the objective itself.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_RESTATEMENTS (okr_restatements_get_type ())
G_DECLARE_FINAL_TYPE (OkrRestatements, okr_restatements, OKR, RESTATEMENTS, GtkWidget)

void okr_restatements_show       (OkrRestatements *self,
                                  OkrWorkspace    *workspace,
                                  OkrObjective    *objective);
void okr_restatements_set_narrow (OkrRestatements *self,
                                  gboolean         narrow);

G_END_DECLS
