/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Popovers that point at something inside a scrolled window. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_popover_point_at   (GtkPopover            *popover,
                             GtkWidget             *widget,
                             const graphene_rect_t *bounds);
void okr_popover_popup_once (GtkPopover            *popover,
                             GtkWidget             *widget,
                             const graphene_rect_t *bounds);
void okr_popover_popup_at   (GtkPopover            *popover,
                             GtkWidget             *button);

G_END_DECLS
