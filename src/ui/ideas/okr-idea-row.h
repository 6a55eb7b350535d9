/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An idea as a row of a list: what it is, what it is for, and numbers to fill in.  */

#pragma once

#include "model/okr-entities.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *okr_idea_row_create_list  (const char *name);
GtkWidget *okr_idea_row_new          (OkrIdea    *idea);
void       okr_idea_row_describe     (GtkWidget  *row,
                                      const char *description);
GtkWidget *okr_idea_row_add_number   (GtkWidget  *row,
                                      const char *caption,
                                      const char *name,
                                      double      least,
                                      double      greatest);
void       okr_idea_row_let_be_none  (GtkWidget  *number);
void       okr_idea_row_read_numbers (GPtrArray  *numbers);
gboolean   okr_idea_row_move_focus   (GPtrArray        *numbers,
                                      GtkDirectionType  direction);

G_END_DECLS
