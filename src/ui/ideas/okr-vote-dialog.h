/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks how a vote with dots shall go.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Activates "method.start" on the parent.  */
void okr_vote_dialog_present (GtkWidget *parent);

G_END_DECLS
