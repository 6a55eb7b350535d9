/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All keys of the application in one list that can be searched.  */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define OKR_TYPE_SHORTCUTS_DIALOG (okr_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (OkrShortcutsDialog, okr_shortcuts_dialog, OKR, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *okr_shortcuts_dialog_new (void);

G_END_DECLS
