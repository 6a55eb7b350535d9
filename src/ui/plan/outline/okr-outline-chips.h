/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the chips of a line open: small popovers that take one field and go.  Enter takes what is chosen, Escape
 * leaves it as it was.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_outline_chips_ask_type     (GtkWidget    *chip,
                                     OkrWorkspace *workspace,
                                     OkrObjective *objective);
void okr_outline_chips_ask_ambition (GtkWidget    *chip,
                                     OkrWorkspace *workspace,
                                     OkrObjective *objective);
void okr_outline_chips_ask_owner    (GtkWidget    *chip,
                                     OkrWorkspace *workspace,
                                     OkrEntity    *entity);
void okr_outline_chips_ask_due      (GtkWidget    *chip,
                                     OkrWorkspace *workspace,
                                     OkrKeyResult *key_result);
void okr_outline_chips_ask_figures  (GtkWidget    *chip,
                                     OkrWorkspace *workspace,
                                     OkrKeyResult *key_result);

G_END_DECLS
