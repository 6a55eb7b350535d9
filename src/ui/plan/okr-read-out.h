/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All objectives and key results of a cycle at a glance: read out in the room, and printed.  */

#pragma once

#include "model/okr-workspace.h"
#include "ui/print/okr-sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_READ_OUT (okr_read_out_get_type ())
G_DECLARE_FINAL_TYPE (OkrReadOut, okr_read_out, OKR, READ_OUT, AdwWindow)

GtkWidget *okr_read_out_new          (GtkWindow    *parent,
                                      OkrWorkspace *workspace,
                                      OkrCycle     *cycle);
OkrSheet  *okr_read_out_create_sheet (OkrWorkspace *workspace,
                                      OkrCycle     *cycle);

G_END_DECLS
