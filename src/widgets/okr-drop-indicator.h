/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The slim line that shows where something would land, drawn over what is
 * there: nothing moves to make room for it. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_DROP_INDICATOR_WIDTH 3.0f

void okr_drop_indicator_snapshot (GtkSnapshot           *snapshot,
                                  GtkWidget             *widget,
                                  const graphene_rect_t *bounds);

G_END_DECLS
