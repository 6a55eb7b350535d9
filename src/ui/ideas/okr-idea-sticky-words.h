/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an idea says as a sticky.  */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *okr_idea_sticky_dup_foot        (OkrIdea    *idea);
char *okr_idea_sticky_dup_description (OkrIdea    *idea);
char *okr_idea_sticky_dup_tooltip     (OkrIdea    *idea,
                                       const char *description);
void  okr_idea_sticky_announce        (GtkWidget  *widget,
                                       OkrIdea    *idea);

G_END_DECLS
