/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrRing is a small ring filled from 0 to 1 with a figure in its middle. */

#pragma once

#include "widgets/okr-meter.h"

G_BEGIN_DECLS

#define OKR_TYPE_RING (okr_ring_get_type ())

G_DECLARE_FINAL_TYPE (OkrRing, okr_ring, OKR, RING, OkrMeter)

GtkWidget  *okr_ring_new      (void);
void        okr_ring_set_text (OkrRing    *self,
                               const char *text);

G_END_DECLS
