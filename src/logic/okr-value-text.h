/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A value as people say it of a key result: "8", "8 restaurants", "1 restaurant", "10k followers", "12 k€".  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean okr_value_text_parse (const char  *text,
                               const char  *unit,
                               double      *value,
                               GError     **error);

G_END_DECLS
