/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours that tell things apart on a card, checked for contrast and for
 * the three colour-blindnesses. */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

#define OKR_PALETTE_N_COLOURS 8

void   okr_palette_get_colour   (guint          index,
                                 gboolean       dark,
                                 GdkRGBA       *colour);
double okr_palette_get_contrast (const GdkRGBA *a,
                                 const GdkRGBA *b);

G_END_DECLS
