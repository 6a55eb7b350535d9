/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one thing to call before any widget of this layer is shown. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void okr_widgets_init (void);

G_END_DECLS
