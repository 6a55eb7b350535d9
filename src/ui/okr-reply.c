/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows a verb.  */

#include "config.h"

#include "ui/okr-reply.h"

#include "model/okr-workspace-usable.h"

#include <string.h>

struct _OkrReply
{
  GtkWidget *root;              /* owned: the window, because the widget may be gone by then */
  char      *message;           /* owned; or NULL */
  gboolean   says_label;
  GtkEditable *entry;           /* a weak pointer; or NULL */
  char      *text;              /* owned: what was written there */
  AdwAlertDialog *question;     /* owned: where it was written; or NULL */
  GtkPopover *popover;          /* a weak pointer: where it was written; or NULL */
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
 * @message: (nullable): what was done, when that is not visible by itself
 *
 * What cannot be saved, because the disk is full or somebody else holds the file, goes back to where it was
 * written, unless there is a new text already.
 *
 * Returns: (transfer full): for okr_reply_cb(), which frees it
 */
OkrReply *
okr_reply_new_for_text (GtkEditable *entry,
                        const char  *text,
                        const char  *message)
{
  OkrReply *self = okr_reply_new (GTK_WIDGET (entry), message);

  g_set_weak_pointer (&self->entry, entry);
  self->text = g_strdup (text);

  return self;
}

/**
 * okr_reply_new_for_question:
 * @widget: over what the question is shown, in a window
 * @question: a question that was answered in words
 * @message: (nullable): what was done, when that is not visible by itself
 *
 * When it cannot be saved, the question is asked again: it says why not, and holds what was written.
 *
 * Returns: (transfer full): for okr_reply_cb(), which frees it
 */
OkrReply *
okr_reply_new_for_question (GtkWidget      *widget,
                            AdwAlertDialog *question,
                            const char     *message)
{
  OkrReply *self = okr_reply_new (widget, message);

  self->question = g_object_ref (question);

  return self;
}

/**
 * okr_reply_new_for_popover:
 * @popover: where something was written
 *
 * It closes when that is saved; what cannot be saved stays in it.
 *
 * Returns: (transfer full): for okr_reply_cb(), which frees it
 */
OkrReply *
okr_reply_new_for_popover (GtkPopover *popover)
{
  OkrReply *self = okr_reply_new (GTK_WIDGET (popover), NULL);

  g_set_weak_pointer (&self->popover, popover);

  return self;
}

/**
 * okr_reply_say_label:
 * @self: of a verb whose work is not visible by itself
 *
 * Has the window say what the step is called, as beside Undo, in the place of a message.
 */
void
okr_reply_say_label (OkrReply *self)
{
  g_return_if_fail (self != NULL);

  self->says_label = TRUE;
}

static void
present_again (AdwDialog  *question,
               GParamSpec *pspec,
               GtkWidget  *root)
{
  if (gtk_widget_get_parent (GTK_WIDGET (question)) != NULL)
    return;

  g_signal_handlers_disconnect_by_func (question, present_again, root);
  if (gtk_widget_get_mapped (root))
    adw_dialog_present (question, root);
}

/**
 * okr_reply_ask_again:
 * @root: the window over which it was shown
 * @question: a dialog that was answered, and holds the answer; it may still be on its way out
 * @reason: why the answer cannot be kept, in a sentence; an alert dialog shows it
 *
 * What okr_reply_new_for_question() does, for verbs with a callback of their own.
 */
void
okr_reply_ask_again (GtkWidget  *root,
                     AdwDialog  *question,
                     const char *reason)
{
  g_return_if_fail (GTK_IS_ROOT (root));
  g_return_if_fail (ADW_IS_DIALOG (question));

  if (ADW_IS_ALERT_DIALOG (question))
    adw_alert_dialog_set_body (ADW_ALERT_DIALOG (question), reason);
  gtk_accessible_announce (GTK_ACCESSIBLE (root), reason, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  g_signal_connect_object (question, "notify::parent", G_CALLBACK (present_again), root, G_CONNECT_DEFAULT);
  present_again (question, NULL, root);
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
 * okr_reply_refuse:
 * @widget: who is about to ask for something, in a window
 * @workspace: (nullable): where the answer would go
 * @about: (nullable) (type OkrEntity): what it is about
 *
 * Nobody is asked for what could not be kept: in a file that can only be read, in the past, in a closed cycle.
 *
 * Returns: whether nothing can be changed; the window says why
 */
gboolean
okr_reply_refuse (GtkWidget    *widget,
                  OkrWorkspace *workspace,
                  gpointer      about)
{
  g_autoptr (GError) error = NULL;

  if (workspace == NULL)
    return TRUE;
  if (okr_workspace_check_usable (workspace, about, &error))
    return FALSE;

  gtk_widget_activate_action (widget, "win.toast", "(sb)", error->message, FALSE);

  return TRUE;
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
  const char *message = self->says_label ? okr_workspace_get_undo_label (OKR_WORKSPACE (object)) : self->message;
  g_autoptr (GError) error = NULL;

  if (!okr_workspace_finish (OKR_WORKSPACE (object), result, &error))
    {
      give_back (self);
      if (self->question != NULL)
        okr_reply_ask_again (self->root, ADW_DIALOG (self->question), error->message);
      else
        gtk_widget_activate_action (self->root, "win.toast", "(sb)", error->message, FALSE);
    }
  else if (message != NULL)
    gtk_widget_activate_action (self->root, "win.toast", "(sb)", message, TRUE);
  if (self->popover != NULL && error == NULL)
    gtk_popover_popdown (self->popover);

  g_clear_weak_pointer (&self->entry);
  g_clear_weak_pointer (&self->popover);
  g_clear_object (&self->question);
  g_object_unref (self->root);
  g_free (self->message);
  g_free (self->text);
  g_free (self);
}
