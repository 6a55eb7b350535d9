/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrMeter is what OkrRing and OkrZoneBar are: a widget filled from 0 to 1 in a colour. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_METER (okr_meter_get_type ())

G_DECLARE_DERIVABLE_TYPE (OkrMeter, okr_meter, OKR, METER, GtkWidget)

struct _OkrMeterClass
{
  GtkWidgetClass parent_class;
};

double   okr_meter_get_value        (OkrMeter      *self);
void     okr_meter_set_value        (OkrMeter      *self,
                                     double         value);
void     okr_meter_get_colour       (OkrMeter      *self,
                                     GdkRGBA       *colour);
void     okr_meter_set_colour       (OkrMeter      *self,
                                     const GdkRGBA *colour);
gboolean okr_meter_is_high_contrast (OkrMeter      *self);

G_END_DECLS
