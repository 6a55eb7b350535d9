/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes an entry a line that is always ready: Enter hands over what was typed and stays, and what is pasted in
 * several lines is handed over at once.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* text: one line, or several.  */
typedef void (*OkrCapturedFunc) (GtkEditable *entry,
                                 const char  *text,
                                 gpointer     user_data);

void okr_capture_entry_setup (GtkEntry        *entry,
                              OkrCapturedFunc  captured,
                              gpointer         user_data);

G_END_DECLS
