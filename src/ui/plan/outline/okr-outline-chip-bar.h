/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a line of the outline as quiet chips: what is set is seen, what could be set only where somebody is.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_OUTLINE_CHIP_BAR (okr_outline_chip_bar_get_type ())
G_DECLARE_FINAL_TYPE (OkrOutlineChipBar, okr_outline_chip_bar, OKR, OUTLINE_CHIP_BAR, GtkWidget)

void okr_outline_chip_bar_update     (OkrOutlineChipBar *self,
                                      OkrWorkspace      *workspace,
                                      OkrEntity         *entity);
void okr_outline_chip_bar_open       (OkrOutlineChipBar *self,
                                      const char        *action);
void okr_outline_chip_bar_set_narrow (OkrOutlineChipBar *self,
                                      gboolean           narrow);

G_END_DECLS
