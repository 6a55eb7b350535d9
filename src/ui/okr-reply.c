/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows a verb.  */

#include "config.h"

#include "ui/okr-reply.h"

struct _OkrReply
{
  GtkWidget *root;              /* owned: the window, because the widget may be gone by then */
  char      *message;           /* owned; or NULL */
};

/**
 * okr_reply_new:
 * @widget: who asks for it, in a window
 * @message: (nullable): what was done, when that is not visible by itself
 *
 * Returns: (transfer full): for okr_reply_cb(), which frees it
 */
OkrReply *
okr_reply_new (GtkWidget  *widget,
               const char *message)
{
  OkrReply *self = g_new0 (OkrReply, 1);
  GtkRoot *root = gtk_widget_get_root (widget);

  self->root = g_object_ref (root != NULL ? GTK_WIDGET (root) : widget);
  self->message = g_strdup (message);

  return self;
}

/**
 * okr_reply_cb:
 * @object: a workspace
 * @result: how its verb went
 * @reply: (transfer full): from okr_reply_new()
 *
 * The callback of a verb.
 */
void
okr_reply_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      reply)
{
  OkrReply *self = reply;
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    gtk_widget_activate_action (self->root, "win.toast", "(sb)", error->message, FALSE);
  else if (self->message != NULL)
    gtk_widget_activate_action (self->root, "win.toast", "(sb)", self->message, TRUE);

  g_object_unref (self->root);
  g_free (self->message);
  g_free (self);
}
