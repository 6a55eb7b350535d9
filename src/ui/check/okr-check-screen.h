/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One key result at an accountability check: what it was, what it is now, how sure people are, and what they say.
 *
 * Signal: "saved" what was typed is in the file.
 * Property: "can-save" (boolean) what is typed can be kept. */

#pragma once

#include "model/okr-workspace.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OKR_TYPE_CHECK_SCREEN (okr_check_screen_get_type ())
G_DECLARE_FINAL_TYPE (OkrCheckScreen, okr_check_screen, OKR, CHECK_SCREEN, GtkWidget)

void     okr_check_screen_show       (OkrCheckScreen         *self,
                                      OkrWorkspace           *workspace,
                                      OkrAccountabilityCheck *check,
                                      OkrDate                 since,
                                      OkrKeyResult           *key_result);
void     okr_check_screen_clear      (OkrCheckScreen         *self);
void     okr_check_screen_refresh    (OkrCheckScreen         *self);
void     okr_check_screen_save       (OkrCheckScreen         *self);
gboolean okr_check_screen_get_can_save (OkrCheckScreen       *self);
void     okr_check_screen_set_confidence (OkrCheckScreen     *self,
                                          int                 confidence);

G_END_DECLS
