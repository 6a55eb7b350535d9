/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is advised on one thing: each sentence with the idea behind it, and a way to say why it is fine as it is.  */

#pragma once

#include "model/okr-advice-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void        okr_advice_popover_popup (GtkWidget    *mark,
                                      OkrWorkspace *workspace,
                                      OkrEntity    *subject,
                                      GPtrArray    *advice);
char       *okr_advice_dup_summary   (GPtrArray    *advice);
char       *okr_advice_dup_urgent    (GPtrArray    *advice);
gboolean    okr_advice_is_grave      (GPtrArray    *advice);
const char *okr_advice_get_icon_name (GPtrArray    *advice);

G_END_DECLS
