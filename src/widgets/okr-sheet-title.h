/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OkrSheetTitle is the title of a sheet, the AdwDialog that it is in, for a header bar with buttons on both sides: it
 * goes on in a second line where they leave it no room, which the title of libadwaita does not.  */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_SHEET_TITLE (okr_sheet_title_get_type ())
G_DECLARE_FINAL_TYPE (OkrSheetTitle, okr_sheet_title, OKR, SHEET_TITLE, GtkWidget)

G_END_DECLS
