/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The methods of a workshop on the page of ideas: the actions "method.*", and which one runs.  */

#pragma once

#include "logic/okr-method.h"
#include "model/okr-idea-lists.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_IDEA_METHODS (okr_idea_methods_get_type ())
G_DECLARE_FINAL_TYPE (OkrIdeaMethods, okr_idea_methods, OKR, IDEA_METHODS, GObject)

/* Signal: "changed" () another method or step runs, or what it says of itself changed.  */

OkrIdeaMethods  *okr_idea_methods_new         (GtkWidget      *page);
void             okr_idea_methods_set_lists   (OkrIdeaMethods *self,
                                               OkrIdeaLists   *lists);
const OkrMethod *okr_idea_methods_get_method  (OkrIdeaMethods *self);
gboolean         okr_idea_methods_is_drawing  (OkrIdeaMethods *self);
OkrIdea         *okr_idea_methods_get_drawn   (OkrIdeaMethods *self,
                                               guint          *n_drawn,
                                               guint          *n_all);
GMenuModel      *okr_idea_methods_create_menu (void);

G_END_DECLS
