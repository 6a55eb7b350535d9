/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody's initials in a circle, as on the cards, where a widget is wanted: the same person has the same colour
 * everywhere.  The name beside it is what a screen reader says.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_AVATAR_VIEW (okr_avatar_view_get_type ())
G_DECLARE_FINAL_TYPE (OkrAvatarView, okr_avatar_view, OKR, AVATAR_VIEW, GtkWidget)

GtkWidget *okr_avatar_view_new        (const char    *name,
                                       guint          colour);
void       okr_avatar_view_set_person (OkrAvatarView *self,
                                       const char    *name,
                                       guint          colour);

G_END_DECLS
