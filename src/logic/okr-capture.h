/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was typed or pasted into a line of capture, as one text per idea.  */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char **okr_capture_read (const char         *text,
                         const char * const *known,
                         guint              *n_empty,
                         guint              *n_repeated);

G_END_DECLS
