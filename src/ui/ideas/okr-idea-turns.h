/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One keyboard for many: a screen that covers everything between two people, and the ballot of the one whose turn it
 * is.  */

#pragma once

#include "logic/okr-method.h"
#include "model/okr-idea-lists.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_IDEA_TURNS (okr_idea_turns_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeaTurns, okr_idea_turns, OKR, IDEA_TURNS, GtkWidget)

GtkWidget *okr_idea_turns_new   (OkrIdeaLists    *lists,
                                 const OkrMethod *method,
                                 GPtrArray       *key_results);
gboolean   okr_idea_turns_leave (OkrIdeaTurns    *self);

G_END_DECLS
