/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows a verb.  */

#include "config.h"

#include "ui/okr-reply.h"

#include <string.h>

struct _OkrReply
{
  GtkWidget *root;              /* owned: the window, because the widget may be gone by then */
  char      *message;           /* owned; or NULL */
  GtkEditable *entry;           /* a weak pointer; or NULL */
  char      *text;              /* owned: what was written there */
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
 * okr_reply_new_for_text:
 * @entry: where something was written, and taken from
 * @text: what was written
 *
 * What cannot be saved, because the disk is full or somebody else holds the file, goes back to where it was
 * written, unless there is a new text already.
 *
 * Returns: (transfer full): for okr_reply_cb(), which frees it
 */
OkrReply *
okr_reply_new_for_text (GtkEditable *entry,
                        const char  *text)
{
  OkrReply *self = okr_reply_new (GTK_WIDGET (entry), NULL);

  g_set_weak_pointer (&self->entry, entry);
  self->text = g_strdup (text);

  return self;
}

/* Several lines would be taken once more, and once more. */
static void
give_back (OkrReply *self)
{
  if (self->entry == NULL || *gtk_editable_get_text (self->entry) != '\0' || strpbrk (self->text, "\r\n") != NULL)
    return;

  gtk_editable_set_text (self->entry, self->text);
  gtk_editable_set_position (self->entry, -1);
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
    {
      give_back (self);
      gtk_widget_activate_action (self->root, "win.toast", "(sb)", error->message, FALSE);
    }
  else if (self->message != NULL)
    gtk_widget_activate_action (self->root, "win.toast", "(sb)", self->message, TRUE);

  g_clear_weak_pointer (&self->entry);
  g_object_unref (self->root);
  g_free (self->message);
  g_free (self->text);
  g_free (self);
}
