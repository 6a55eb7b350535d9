/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person as a filled circle with initials, drawn into the snapshot of
 * another widget: a card cannot afford a widget for it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_AVATAR_N_COLOURS 10

char *okr_avatar_dup_initials (const char            *name);
void  okr_avatar_get_colour   (guint                  index,
                               GdkRGBA               *colour);
void  okr_avatar_snapshot     (GtkSnapshot           *snapshot,
                               PangoContext          *context,
                               const graphene_rect_t *bounds,
                               const char            *name,
                               guint                  index);

G_END_DECLS
