/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows a verb of the workspace that a widget asked for: the window says what was done, with a way back, or
 * why it could not be done.
 *
 *   okr_workspace_delete_async (workspace, entity, okr_reply_cb, okr_reply_new (widget, _("Deleted")));  */

#pragma once

#include "model/okr-workspace.h"

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _OkrReply OkrReply;

OkrReply *okr_reply_new              (GtkWidget      *widget,
                                      const char     *message);
OkrReply *okr_reply_new_for_text     (GtkEditable    *entry,
                                      const char     *text,
                                      const char     *message);
OkrReply *okr_reply_new_for_question (GtkWidget      *widget,
                                      AdwAlertDialog *question,
                                      const char     *message);
OkrReply *okr_reply_new_for_popover  (GtkPopover     *popover);
void      okr_reply_say_label        (OkrReply       *self);
void      okr_reply_ask_again        (GtkWidget      *root,
                                      AdwDialog      *question,
                                      const char     *reason);
gboolean  okr_reply_refuse           (GtkWidget      *widget,
                                      OkrWorkspace   *workspace,
                                      gpointer        about);
void      okr_reply_cb               (GObject        *object,
                                      GAsyncResult   *result,
                                      gpointer        reply);

G_END_DECLS
