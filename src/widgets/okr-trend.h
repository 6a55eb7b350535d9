/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A small arrow that says whether something rises, stays or falls, drawn into
 * the snapshot of another widget. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  OKR_TREND_DOWN = -1,
  OKR_TREND_FLAT = 0,
  OKR_TREND_UP = 1,
} OkrTrend;

GskPath *okr_trend_create_path (OkrTrend               trend,
                                const graphene_rect_t *bounds,
                                gboolean               rtl);
void     okr_trend_snapshot    (GtkSnapshot           *snapshot,
                                const graphene_rect_t *bounds,
                                OkrTrend               trend,
                                const GdkRGBA         *colour,
                                gboolean               rtl);

G_END_DECLS
