/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drags for mouse and finger: what makes a widget one that can be dragged.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * OkrDragHooks:
 * @pick: (nullable): whether there is something to drag at a place of @widget; %NULL: everywhere
 * @held: (nullable): a finger rested on it and went without a drag, which asks for its menu
 *
 * What a widget with a drag source says about itself.  Places are in the coordinates of the widget.
 */
typedef struct
{
  gboolean (*pick) (GtkWidget *widget,
                    double     x,
                    double     y,
                    gpointer   user_data);
  void     (*held) (GtkWidget *widget,
                    double     x,
                    double     y,
                    gpointer   user_data);
} OkrDragHooks;

GtkDragSource *okr_drag_source_add (GtkWidget          *widget,
                                    GdkDragAction       actions,
                                    const OkrDragHooks *hooks,
                                    gpointer            user_data);
gboolean       okr_drag_source_get_armed (GtkDragSource *source);
void           okr_drag_show_words       (GdkDrag    *drag,
                                          const char *words);

G_END_DECLS
