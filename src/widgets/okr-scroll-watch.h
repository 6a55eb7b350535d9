/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrScrollWatch tells a widget which part of it is in view in the scrolled
 * window around it, and brings parts of it into view. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _OkrScrollWatch OkrScrollWatch;

typedef void (*OkrScrollWatchFunc) (gpointer user_data);

OkrScrollWatch *okr_scroll_watch_new         (GtkWidget             *widget,
                                              OkrScrollWatchFunc     changed,
                                              gpointer               user_data);
void            okr_scroll_watch_free        (OkrScrollWatch        *self);
void            okr_scroll_watch_attach      (OkrScrollWatch        *self);
void            okr_scroll_watch_detach      (OkrScrollWatch        *self);
gboolean        okr_scroll_watch_get_visible (OkrScrollWatch        *self,
                                              graphene_rect_t       *visible);
void            okr_scroll_watch_reveal      (OkrScrollWatch        *self,
                                              const graphene_rect_t *bounds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OkrScrollWatch, okr_scroll_watch_free)

G_END_DECLS
