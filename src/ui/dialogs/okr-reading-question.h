/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The question what a reading should have been (F75).  The old value stays in the history, and undo brings it back.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_reading_question_ask (GtkWidget    *parent,
                               OkrWorkspace *workspace,
                               OkrCheckIn   *check_in);

G_END_DECLS
