/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrZoneBar is a thin bar filled from 0 to 1 on which a zone is marked. The
 * drawing is also a function of its own for widgets that draw themselves. */

#pragma once

#include "widgets/okr-meter.h"

G_BEGIN_DECLS

#define OKR_TYPE_ZONE_BAR (okr_zone_bar_get_type ())

G_DECLARE_FINAL_TYPE (OkrZoneBar, okr_zone_bar, OKR, ZONE_BAR, OkrMeter)

GtkWidget *okr_zone_bar_new             (void);
void       okr_zone_bar_get_zone        (OkrZoneBar            *self,
                                         double                *low,
                                         double                *high);
void       okr_zone_bar_set_zone        (OkrZoneBar            *self,
                                         double                 low,
                                         double                 high);
void       okr_zone_bar_get_shades      (const GdkRGBA         *text_colour,
                                         gboolean               high_contrast,
                                         GdkRGBA               *track_colour,
                                         GdkRGBA               *zone_colour);
void       okr_zone_bar_get_zone_bounds (const graphene_rect_t *bounds,
                                         double                 low,
                                         double                 high,
                                         gboolean               rtl,
                                         graphene_rect_t       *zone);
void       okr_zone_bar_snapshot        (GtkSnapshot           *snapshot,
                                         const graphene_rect_t *bounds,
                                         double                 value,
                                         double                 low,
                                         double                 high,
                                         const GdkRGBA         *fill_colour,
                                         const GdkRGBA         *track_colour,
                                         const GdkRGBA         *zone_colour,
                                         gboolean               rtl);

G_END_DECLS
