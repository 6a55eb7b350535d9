/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GtkSnapshot has no word for: boxes with round corners that have one colour.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void okr_snapshot_append_rounded       (GtkSnapshot           *snapshot,
                                        const graphene_rect_t *box,
                                        float                  radius,
                                        const GdkRGBA         *colour);
void okr_snapshot_append_rounded_part  (GtkSnapshot           *snapshot,
                                        const graphene_rect_t *box,
                                        float                  radius,
                                        const graphene_rect_t *part,
                                        const GdkRGBA         *colour);
void okr_snapshot_append_rounded_frame (GtkSnapshot           *snapshot,
                                        const graphene_rect_t *box,
                                        float                  radius,
                                        const GdkRGBA         *colour);

G_END_DECLS
