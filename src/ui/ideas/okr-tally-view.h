/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of a vote.  */

#pragma once

#include "model/okr-idea-lists.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *okr_tally_view_new (OkrIdeaLists *lists);

G_END_DECLS
