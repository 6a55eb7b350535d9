/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus as GTK makes them from a GMenu, with what it leaves out: names for screen readers.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *okr_menu_new_popover (GMenuModel    *model);
void       okr_menu_name_items  (GtkWidget     *popover);
void       okr_menu_append      (GMenu         *menu,
                                 const char    *label,
                                 const char    *action,
                                 GVariant      *target);
void       okr_menu_popup_at    (GtkMenuButton *menu_button,
                                 GtkWidget     *widget,
                                 double         x,
                                 double         y);
void       okr_menu_open_from   (GtkWidget     *row,
                                 GtkWidget     *menu_button);

G_END_DECLS
