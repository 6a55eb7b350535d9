/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows a verb of the workspace that a widget asked for: the window says what was done, with a way back, or
 * why it could not be done.
 *
 *   okr_workspace_delete_async (workspace, entity, okr_outcome_cb, okr_outcome_new (widget, _("Deleted")));  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _OkrOutcome OkrOutcome;

OkrOutcome *okr_outcome_new (GtkWidget    *widget,
                             const char   *message);
void        okr_outcome_cb  (GObject      *object,
                             GAsyncResult *result,
                             gpointer      outcome);

G_END_DECLS
