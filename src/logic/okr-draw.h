/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawing lots without repetition (F62).  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint okr_draw_next (GRand          *rand,
                     const gboolean *drawn,
                     guint           n);

G_END_DECLS
