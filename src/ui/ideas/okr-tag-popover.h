/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a "#" in the line of capture may mean: the key results whose number or words follow it.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_TAG_POPOVER (okr_tag_popover_get_type ())
G_DECLARE_FINAL_TYPE (OkrTagPopover, okr_tag_popover, OKR, TAG_POPOVER, GtkPopover)

/* Signal: "picked" (guint position, gboolean finish) a key result of the list was chosen; finish: by Enter or the
 * mouse, which end the tag and the idea before it; not by Tab.  */

GtkWidget *okr_tag_popover_new (GtkWidget   *parent,
                                GtkEditable *entry,
                                GListModel  *key_results);

G_END_DECLS
