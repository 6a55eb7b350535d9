/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrLinkMap shows who hangs on whom: nodes in groups, and links between them with a text each.  It knows nothing of
 * what they are: whoever fills it gives every word.  Nodes take the focus; the links of the one that has it, or that
 * the pointer is on, stand out.
 *
 * Signal: "node-activated" (guint node) a node was clicked, or Enter was pressed on it.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_LINK_MAP (okr_link_map_get_type ())
G_DECLARE_FINAL_TYPE (OkrLinkMap, okr_link_map, OKR, LINK_MAP, GtkWidget)

GtkWidget *okr_link_map_new        (void);

void       okr_link_map_clear      (OkrLinkMap      *self);
guint      okr_link_map_add_group  (OkrLinkMap      *self,
                                    const char      *name);
guint      okr_link_map_add_node   (OkrLinkMap      *self,
                                    const char      *name,
                                    const char      *note,
                                    const char      *description,
                                    gboolean         alert);
void       okr_link_map_add_link   (OkrLinkMap      *self,
                                    guint            from,
                                    guint            to,
                                    const char      *text,
                                    double           weight,
                                    gboolean         solid);

GtkWidget *okr_link_map_get_node   (OkrLinkMap      *self,
                                    guint            node);

G_END_DECLS
