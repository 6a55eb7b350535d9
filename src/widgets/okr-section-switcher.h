/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sections of a page, to choose from: a row of toggles where all titles have room, and a button with the
 * title of the current section and a menu of them where they have not.  A title is never cut.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_SECTION_SWITCHER (okr_section_switcher_get_type ())
G_DECLARE_FINAL_TYPE (OkrSectionSwitcher, okr_section_switcher, OKR, SECTION_SWITCHER, GtkWidget)

GtkWidget *okr_section_switcher_new (AdwViewStack *stack,
                                     const char   *name);

G_END_DECLS
