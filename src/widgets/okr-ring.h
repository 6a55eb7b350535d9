/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrRing is a small ring filled from 0 to 1 with a figure in its middle. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_RING (okr_ring_get_type ())

G_DECLARE_FINAL_TYPE (OkrRing, okr_ring, OKR, RING, GtkWidget)

GtkWidget  *okr_ring_new        (void);
double      okr_ring_get_value  (OkrRing       *self);
void        okr_ring_set_value  (OkrRing       *self,
                                 double         value);
const char *okr_ring_get_text   (OkrRing       *self);
void        okr_ring_set_text   (OkrRing       *self,
                                 const char    *text);
void        okr_ring_get_colour (OkrRing       *self,
                                 GdkRGBA       *colour);
void        okr_ring_set_colour (OkrRing       *self,
                                 const GdkRGBA *colour);

G_END_DECLS
