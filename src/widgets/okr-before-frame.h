/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Something that a widget does once before it is drawn next, however often it is asked for: what follows a change that
 * is told in several signals.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*OkrBeforeFrameFunc) (gpointer widget);

void okr_before_frame (gpointer           widget,
                       OkrBeforeFrameFunc func);

G_END_DECLS
