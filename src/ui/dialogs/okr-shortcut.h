/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys and what they do, as the list of all shortcuts shows them.  */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define OKR_TYPE_SHORTCUT (okr_shortcut_get_type ())
G_DECLARE_FINAL_TYPE (OkrShortcut, okr_shortcut, OKR, SHORTCUT, GObject)

GListModel *okr_shortcut_list        (void);
const char *okr_shortcut_get_section (OkrShortcut *self);
const char *okr_shortcut_get_title   (OkrShortcut *self);
const char *okr_shortcut_get_keys    (OkrShortcut *self);
gboolean    okr_shortcut_matches     (OkrShortcut *self,
                                      const char  *words);

G_END_DECLS
