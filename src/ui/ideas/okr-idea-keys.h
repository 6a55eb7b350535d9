/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of a sticky: each stands for an action of okr-idea-actions.c.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_idea_keys_add (GtkWidget *parent);

G_END_DECLS
